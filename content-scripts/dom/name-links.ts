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
  /** The element within the link that shows just the name; null when the link shows no name. Default: the link. */
  nameElement?(link: HTMLAnchorElement): Element | null;
  /** The name that such an element shows, white space folded. Default: all its text. */
  nameText?(element: Element): string;
}

const WEB = /^https?:$/u;

/** Parts of a page that show nothing, or where the person writes. */
const NEVER = '[contenteditable=""], [contenteditable="true"], [hidden]';
const ARIA_HIDDEN = '[aria-hidden="true"], [aria-hidden="false"]';
const ANY_MARK = `${NEVER}, ${ARIA_HIDDEN}`;
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
    keys: new Map(),
    found: new Map(),
    firstNames: new Map(),
  };
  for (const link of linksIn(root)) {
    const found = nameLink(link, reading);
    if (!found) continue;
    const first = namesOfUnit(rules.unit(link), reading).get(found.key);
    if (first === undefined || first === found.name) yield found;
  }
}

/** What one call has found out so far. */
interface Reading {
  readonly page: URL;
  readonly rules: NameLinkRules;
  readonly keys: Map<string, PersonKey | null>;
  readonly found: Map<Element, NameLink | null>;
  readonly firstNames: Map<Element, Map<PersonKey, string>>;
}

/** Every link of `root`, itself included when it is one. */
export function* linksIn(root: Element | Document | ShadowRoot): Generator<HTMLAnchorElement> {
  if (root instanceof HTMLAnchorElement && root.hasAttribute('href')) yield root;
  yield* root.querySelectorAll<HTMLAnchorElement>('a[href]');
}

/**
 * The nearest `aria-hidden` decides. Carousels mark the cards beyond their edge as hidden and the names on them as not,
 * and such a card comes into view without any other change. And while a dialog is open, sites hide the whole page behind
 * it from screen readers: it is shown all the same.
 */
function isHidden(link: Element): boolean {
  if (link.closest(ANY_MARK) === null) return false;
  if (link.closest(NEVER)) return true;
  let part = link.closest(ARIA_HIDDEN);
  while (part && isTrue(part) && part.querySelector(WHOLE_PAGE) !== null) {
    part = part.parentElement?.closest(ARIA_HIDDEN) ?? null;
  }
  return part !== null && isTrue(part);
}

function isTrue(part: Element): boolean {
  return part.getAttribute('aria-hidden') === 'true';
}

/** A link that shows a person's name, or null. */
function nameLink(link: HTMLAnchorElement, reading: Reading): NameLink | null {
  const known = reading.found.get(link);
  if (known !== undefined) return known;
  const { rules } = reading;
  const key = keyOf(link, reading);
  const named =
    key && !rules.isLeftOut?.(link, key) && !isHidden(link) ? nameOf(link, rules) : null;
  const found =
    key && named
      ? {
          link,
          key,
          name: named.name,
          ...(named.element === link ? {} : { nameElement: named.element }),
        }
      : null;
  reading.found.set(link, found);
  return found;
}

/** The person a link leads to, read from the attribute so that no layout or navigation state is asked for. */
function keyOf(link: HTMLAnchorElement, { page, rules, keys }: Reading): PersonKey | null {
  const href = link.getAttribute('href') ?? '';
  // `#` and `…#` are buttons on every network.
  if (href === '' || href.endsWith('#') || href.startsWith('#')) return null;
  if (rules.mayLead?.test(href) === false) return null;
  const known = keys.get(href);
  if (known !== undefined) return known;
  const key = rules.personOf ? rules.personOf(link) : personAt(href, page, rules);
  keys.set(href, key);
  return key;
}

function personAt(href: string, page: URL, rules: NameLinkRules): PersonKey | null {
  const url = URL.parse(href, page);
  return url && (rules.protocols ?? WEB).test(url.protocol) ? rules.personFromUrl(url) : null;
}

function nameOf(
  link: HTMLAnchorElement,
  rules: NameLinkRules,
): { element: Element; name: string } | null {
  const element = rules.nameElement ? rules.nameElement(link) : link;
  const name = element ? (rules.nameText?.(element) ?? foldText(element.textContent)) : '';
  return element && name !== '' ? { element, name } : null;
}

/** Which name each person of a unit is shown by: the first link's that has one. */
function namesOfUnit(unit: Element, reading: Reading): Map<PersonKey, string> {
  const known = reading.firstNames.get(unit);
  if (known) return known;
  const names = new Map<PersonKey, string>();
  reading.firstNames.set(unit, names);
  for (const link of linksIn(unit)) {
    const found = nameLink(link, reading);
    // A unit within this one (a comment within a post) has names of its own.
    if (found && !names.has(found.key) && reading.rules.unit(link) === unit) {
      names.set(found.key, found.name);
    }
  }
  return names;
}
