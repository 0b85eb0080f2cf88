/**
 * The shared default of all adapters: finds the links that show people's names. It knows no site: a link whose address
 * leads to a person, with text of its own. Adapters add where the groups are and what to leave out.
 */
import type { PersonKey } from '@/domain/person/person-key';
import { foldText } from './text';

export interface NameLink {
  readonly link: HTMLAnchorElement;
  readonly key: PersonKey;
  readonly name: string;
  /** Given when the link shows more than the name. */
  readonly nameElement?: Element;
}

export interface NameLinkRules {
  /** The person an address leads to, or null. */
  personFromUrl(url: URL): PersonKey | null;
  /** The same for a link, where the adapter reads and remembers addresses itself. */
  personOf?(link: HTMLAnchorElement): PersonKey | null;
  /** A quick test of the raw address: what fails it leads to nobody, and need not be parsed. */
  readonly mayLead?: RegExp;
  /** The post's head, comment, row or card around a link, within which links to one person belong together. */
  unit(link: Element): Element;
  /** True for links that never show a name: decoys, navigation, oneself. */
  isLeftOut?(link: HTMLAnchorElement, key: PersonKey): boolean;
  /** The schemes that links to people have. Default: http and https. */
  readonly protocols?: RegExp;
  /** Parts in which links never show a name, as a selector: navigation, menus. */
  readonly neverWithin?: string;
  /** The name that a link shows; null when it shows none. Default: all its text. */
  nameIn?(link: HTMLAnchorElement): ShownName | null;
}

/** A name, and the element within a link that shows just the name: the link itself when it shows nothing else. */
export interface ShownName {
  readonly element: Element;
  /** White space folded. Empty counts as none. */
  readonly name: string;
}

const WEB = /^https?:$/u;

/** Parts of a page that show nothing, or where the person writes. */
const UNSHOWN = '[contenteditable=""], [contenteditable="true"], [hidden]';
const ARIA_HIDDEN = '[aria-hidden="true"], [aria-hidden="false"]';
const ANY_MARK = `${UNSHOWN}, ${ARIA_HIDDEN}`;
const WHOLE_PAGE = 'main, [role="main"]';

/**
 * The name links within `root`, itself included, in document order.
 *
 * Of several links to one person in one unit, the first with text shows the name. Another one counts only when it shows
 * the same name again; a date, a headline or "see profile" does not.
 */
export function* nameLinks(
  root: Element | Document | ShadowRoot,
  page: URL,
  rules: NameLinkRules,
): Generator<NameLink> {
  const reading: Reading = {
    page,
    rules,
    neverShown: rules.neverWithin === undefined ? ANY_MARK : `${ANY_MARK}, ${rules.neverWithin}`,
    clear: new Set(),
    keys: new Map(),
  };
  const firstNames = new Map<Element, Map<PersonKey, string>>();
  for (const link of linksIn(root)) {
    const found = nameLink(link, reading);
    if (!found) continue;
    const unit = rules.unit(link);
    let names = firstNames.get(unit);
    if (!names) {
      // Within `root` all of the unit's links come by, so that each person's first name is the first that does.
      names = root.contains(unit) ? new Map<PersonKey, string>() : namesOfUnit(unit, reading);
      firstNames.set(unit, names);
    }
    const first = names.get(found.key);
    if (first === undefined) names.set(found.key, found.name);
    if (first === undefined || first === found.name) yield found;
  }
}

/** What one call has found out so far. */
interface Reading {
  readonly page: URL;
  readonly rules: NameLinkRules;
  /** Where links may show no name. */
  readonly neverShown: string;
  /** What is known to be in none of them. */
  readonly clear: Set<Element>;
  readonly keys: Map<string, PersonKey | null>;
}

/** Every link of `root`, itself included when it is one. */
export function linksIn(root: Element | Document | ShadowRoot): HTMLAnchorElement[] {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')];
  if (root instanceof HTMLAnchorElement && root.hasAttribute('href')) links.unshift(root);
  return links;
}

/**
 * The nearest `aria-hidden` decides. Carousels mark the cards beyond their edge as hidden and the names on them as not,
 * and such a card comes into view without any other change. And while a dialog is open, sites hide the whole page behind
 * it from screen readers: it is shown all the same.
 */
function isHidden(link: Element): boolean {
  if (link.closest(UNSHOWN)) return true;
  let part = link.closest(ARIA_HIDDEN);
  while (part && isTrue(part) && holdsPage(part)) {
    part = part.parentElement?.closest(ARIA_HIDDEN) ?? null;
  }
  return part !== null && isTrue(part);
}

function holdsPage(part: Element): boolean {
  return part.matches(WHOLE_PAGE) || part.querySelector(WHOLE_PAGE) !== null;
}

function isTrue(part: Element): boolean {
  return part.getAttribute('aria-hidden') === 'true';
}

/** A link that shows a person's name, or null. */
function nameLink(link: HTMLAnchorElement, reading: Reading): NameLink | null {
  const { rules } = reading;
  const key = keyOf(link, reading);
  if (!key || rules.isLeftOut?.(link, key) || isNeverShown(link, reading)) return null;
  const shown = rules.nameIn
    ? rules.nameIn(link)
    : { element: link, name: foldText(link.textContent) };
  if (!shown || shown.name === '') return null;
  const { element, name } = shown;
  return element === link ? { link, key, name } : { link, key, name, nameElement: element };
}

function isNeverShown(link: Element, reading: Reading): boolean {
  if (!isWithinAny(link, reading)) return false;
  const { neverWithin } = reading.rules;
  return (neverWithin !== undefined && link.closest(neverWithin) !== null) || isHidden(link);
}

/** Whether one of the parts that may show no name is around a link. What links have around them in common is asked once. */
function isWithinAny(link: Element, { neverShown, clear }: Reading): boolean {
  const path: Element[] = [];
  for (let part: Element | null = link; part && !clear.has(part); part = part.parentElement) {
    if (part.matches(neverShown)) return true;
    path.push(part);
  }
  for (const part of path) clear.add(part);
  return false;
}

/** The person a link leads to, read from the attribute so that no layout or navigation state is asked for. */
function keyOf(link: HTMLAnchorElement, { page, rules, keys }: Reading): PersonKey | null {
  const href = link.getAttribute('href') ?? '';
  // `#` and `…#` are buttons on every network.
  if (href === '' || href.endsWith('#') || href.startsWith('#')) return null;
  if (rules.mayLead?.test(href) === false) return null;
  if (rules.personOf) return rules.personOf(link);
  const known = keys.get(href);
  if (known !== undefined) return known;
  const key = personAt(href, page, rules);
  keys.set(href, key);
  return key;
}

function personAt(href: string, page: URL, rules: NameLinkRules): PersonKey | null {
  const url = URL.parse(href, page);
  return url && (rules.protocols ?? WEB).test(url.protocol) ? rules.personFromUrl(url) : null;
}

/** Which name each person of a unit is shown by: the first link's that has one. */
function namesOfUnit(unit: Element, reading: Reading): Map<PersonKey, string> {
  const names = new Map<PersonKey, string>();
  for (const link of linksIn(unit)) {
    const found = nameLink(link, reading);
    // A unit within this one (a comment within a post) has names of its own.
    if (found && !names.has(found.key) && reading.rules.unit(link) === unit) {
      names.set(found.key, found.name);
    }
  }
  return names;
}
