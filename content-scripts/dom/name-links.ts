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
const NEVER = '[aria-hidden="true"], [contenteditable=""], [contenteditable="true"], [hidden]';

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
  const keys = new Map<string, PersonKey | null>();
  const firstNames = new Map<Element, Map<PersonKey, string>>();
  for (const link of linksIn(root)) {
    const key = keyOf(link, page, rules, keys);
    if (!key || rules.isLeftOut?.(link, key) || link.closest(NEVER)) continue;
    const found = nameOf(link, rules);
    if (!found) continue;
    const names = namesOfUnit(rules.unit(link), page, rules, keys, firstNames);
    const first = names.get(key);
    if (first !== undefined && first !== found.name) continue;
    yield {
      link,
      key,
      name: found.name,
      ...(found.element === link ? {} : { nameElement: found.element }),
    };
  }
}

/** Every link of `root`, itself included when it is one. */
export function* linksIn(root: Element | Document | ShadowRoot): Generator<HTMLAnchorElement> {
  if (root instanceof HTMLAnchorElement && root.hasAttribute('href')) yield root;
  yield* root.querySelectorAll<HTMLAnchorElement>('a[href]');
}

/** The person a link leads to, read from the attribute so that no layout or navigation state is asked for. */
function keyOf(
  link: HTMLAnchorElement,
  page: URL,
  rules: NameLinkRules,
  keys: Map<string, PersonKey | null>,
): PersonKey | null {
  const href = link.getAttribute('href') ?? '';
  // `#` and `…#` are buttons on every network.
  if (href === '' || href.endsWith('#') || href.startsWith('#')) return null;
  const known = keys.get(href);
  if (known !== undefined) return known;
  const url = URL.parse(href, page);
  const key = url && (rules.protocols ?? WEB).test(url.protocol) ? rules.personFromUrl(url) : null;
  keys.set(href, key);
  return key;
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
function namesOfUnit(
  unit: Element,
  page: URL,
  rules: NameLinkRules,
  keys: Map<string, PersonKey | null>,
  cache: Map<Element, Map<PersonKey, string>>,
): Map<PersonKey, string> {
  const cached = cache.get(unit);
  if (cached) return cached;
  const names = new Map<PersonKey, string>();
  cache.set(unit, names);
  for (const link of linksIn(unit)) {
    const key = keyOf(link, page, rules, keys);
    if (!key || names.has(key) || rules.isLeftOut?.(link, key) || link.closest(NEVER)) continue;
    // A unit within this one (a comment within a post) has names of its own.
    if (rules.unit(link) !== unit) continue;
    const found = nameOf(link, rules);
    if (found) names.set(key, found.name);
  }
  return names;
}
