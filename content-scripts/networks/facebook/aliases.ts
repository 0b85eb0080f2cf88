/**
 * The other key of a person, taken only where the page shows a vanity name and a number of one person side by side. A
 * wrong alias joins two people for good, so every rule asks for exactly one candidate.
 */
import { linksIn } from '@/content-scripts/dom/name-links';
import type { PersonKey } from '@/domain/person/person-key';
import { nameElement, nameText } from './name-element';
import { isNumber } from './page-facts';
import { personAddress } from './urls';

/** A list entry that names a person by the profile, with a chat or request link of the same entry. */
export function aliasesInEntry(
  link: Element,
  key: PersonKey,
  url: URL,
  entry: Element | null,
): readonly PersonKey[] {
  if (!entry || entry === link) return [];
  let named = 0;
  for (const other of linksIn(entry)) {
    const address = read(other, url);
    if (address?.form === 'profile' && other.textContent.trim() !== '' && address.key !== key)
      named++;
  }
  return named > 0 ? [] : onlyOther(linksIn(entry), key, url);
}

/**
 * The open profile with the chat link of its header, when the header's tabs confirm whose profile it is; or a profile
 * opened by number with the name in its tabs, when the list beside it shows the same name for that number.
 */
export function aliasesOfProfile(heading: Element, key: PersonKey, url: URL): readonly PersonKey[] {
  const main = heading.closest('[role="main"]');
  if (!main) return [];
  const tabs = new Set<PersonKey>();
  for (const tab of main.querySelectorAll<HTMLAnchorElement>('a[role="tab"]')) {
    const { key: owner } = read(tab, url) ?? {};
    if (owner) tabs.add(owner);
  }
  const [owner] = tabs;
  if (!owner || tabs.size > 1) return [];
  if (owner === key) {
    const header = [...linksIn(main)].filter((link) => !link.closest(PARTS));
    return onlyOther(header, key, url);
  }
  const listed = main.ownerDocument.querySelectorAll<HTMLAnchorElement>('a[href*="profile_id="]');
  return showsName(listed, key, nameText(heading), url) ? [owner] : [];
}

/** Parts of a profile that are about others as well. */
const PARTS = '[aria-posinset], [role="article"], [role="row"], [role="listitem"], li';

/**
 * The open chat's partner with the number of its thread. The address alone proves nothing: it changes before the page
 * does. A row of the chat list with the same number has to show the same name.
 */
export function aliasesOfChat(
  document: Document,
  key: PersonKey,
  name: string,
  url: URL,
): readonly PersonKey[] {
  const thread = personAddress(url);
  if (thread?.form !== 'thread' || isNumber(thread.key) === isNumber(key)) return [];
  const threads = document.querySelectorAll<HTMLAnchorElement>('a[href*="/t/"]');
  return showsName(threads, thread.key, name, url) ? [thread.key] : [];
}

/** Whether one of the links leads to this person and shows this name. */
function showsName(
  links: Iterable<HTMLAnchorElement>,
  key: PersonKey,
  name: string,
  url: URL,
): boolean {
  for (const link of links) {
    const shown = read(link, url)?.key === key ? nameElement(link) : null;
    if (shown && nameText(shown) === name) return true;
  }
  return false;
}

/** The one key of the other kind among the links that carry a number or name beside the profile. */
function onlyOther(
  links: Iterable<HTMLAnchorElement>,
  key: PersonKey,
  url: URL,
): readonly PersonKey[] {
  const others = new Set<PersonKey>();
  for (const link of links) {
    const address = read(link, url);
    if (address?.form === 'thread' || address?.form === 'listed') others.add(address.key);
  }
  const [other] = others;
  return other && others.size === 1 && isNumber(other) !== isNumber(key) ? [other] : [];
}

function read(link: HTMLAnchorElement, url: URL) {
  const to = URL.parse(link.getAttribute('href') ?? '', url);
  return to && personAddress(to);
}
