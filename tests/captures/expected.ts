/**
 * Whose names a captured page shows, found without a line of the adapters: own reading of addresses, own rule of what
 * is a shown name. A second opinion; where a page has been read by a person, `<capture>.expected.json` has the last word.
 */

/** One link that shows a person's name. */
export interface NameShown {
  /** Its place among all links of the page, for the changes made later. */
  readonly index: number;
  /** Who it leads to: `in/anna`, `id100`, `anna.lee`. */
  readonly who: string;
  readonly text: string;
}

export type Site = 'linkedin' | 'facebook' | 'vk';

/** First parts of Facebook's and VK's addresses that are no person. Not complete: hand-written lists decide. */
const NOBODY =
  /^(?:friends|groups|notifications|stories|privacy|policies|policy|business|help|photo|photo\.php|photos|permalink\.php|story\.php|watch|marketplace|events|pages|hashtag|reel|reels|share|sharer|gaming|messages|settings|login|login\.php|bookmarks|ads|search|media|memories|saved|home\.php|feed|feed\.php|about|legal|lite|careers|places|messenger|fundraisers|games|live|public|people|r\.php|recover|videos|im|mail|audio|video|clips|market|services|apps|docs|fave|support|terms|edit|write.*|wall.*|photo-?\d.*|video-?\d.*|club\d+|public\d+|event\d+|topic.*|album.*|away\.php|al_.*|feed.*)$/u;

/** Who an address leads to, or null. */
export function whoIsAt(site: Site, address: string): string | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol) || address.endsWith('#')) return null;
  const parts = url.pathname.split('/').filter(Boolean);
  const [first = '', second = ''] = parts;
  if (site === 'linkedin') {
    if (!/(?:^|\.)linkedin\.com$/u.test(url.hostname) || first !== 'in' || second === '')
      return null;
    const rest = parts[2];
    return rest === undefined || /^[a-z]{2}$/u.test(rest)
      ? `in/${decodeURIComponent(second).toLowerCase()}`
      : null;
  }
  if (site === 'vk') {
    if (!/(?:^|\.)vk\.(?:com|ru)$/u.test(url.hostname) || parts.length !== 1) return null;
    return NOBODY.test(first) ? null : first;
  }
  if (!/(?:^|\.)facebook\.com$/u.test(url.hostname)) return null;
  // `sk` opens one of the tabs of a profile: friends, photos, about.
  if (url.searchParams.has('sk')) return null;
  if (first === 'profile.php') {
    const id = url.searchParams.get('id');
    return id && /^\d+$/u.test(id) ? `id${id}` : null;
  }
  if (first === 'groups' && parts[2] === 'user' && /^\d+$/u.test(parts[3] ?? ''))
    return `id${parts[3]}`;
  if (parts.length !== 1 || NOBODY.test(first) || !/^[\w.]{5,}$/u.test(first)) return null;
  return first.toLowerCase();
}

/** A link as the page shows it: runs in the page, once for all links. */
export interface LinkShown {
  readonly index: number;
  readonly href: string;
  /** What a person can read of it. */
  readonly text: string;
  /** Links with the same number stand in the same small part of the page. */
  readonly part: number;
  readonly role: string;
}

/** Reads every link of the page, those in open shadow roots too. Runs in the page. */
export function readLinks(): LinkShown[] {
  // Captured pages have lost their style sheets, and with them what these classes do.
  const unseen = '.visually-hidden, .a11y-text, .sr-only, [hidden], script, style, noscript';
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function runs in the page, alone
  const textOf = (link: Element) => {
    const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement;
      if (!holder || holder.closest(unseen)) continue;
      text += ` ${walker.currentNode.nodeValue ?? ''}`;
    }
    return text.replace(/\s+/gu, ' ').trim();
  };
  const parts: Element[] = [];
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function runs in the page, alone
  const partOf = (link: Element) => {
    const part =
      link.closest('article, li, [role="article"], [role="listitem"]') ??
      link.parentElement ??
      link;
    const at = parts.indexOf(part);
    return at >= 0 ? at : parts.push(part) - 1;
  };
  const links: LinkShown[] = [];
  const collect = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) collect(element.shadowRoot);
      if (!(element instanceof HTMLAnchorElement) || !element.hasAttribute('href')) continue;
      const shown =
        element.getClientRects().length > 0 &&
        !element.closest('[contenteditable="true"]') &&
        element.checkVisibility({ visibilityProperty: true });
      links.push({
        index: links.length,
        href: element.href,
        text: shown ? textOf(element) : '',
        part: partOf(element),
        role: element.getAttribute('role') ?? '',
      });
    }
  };
  collect(document);
  return links;
}

/** The links among them that show the name of somebody else than oneself. */
export function namesAmong(
  links: readonly LinkShown[],
  site: Site,
  oneself: readonly string[],
): NameShown[] {
  const firstText = new Map<string, string>();
  return links.flatMap(({ index, href, text, part, role }) => {
    const who = whoIsAt(site, href);
    // A name has letters; counts, dates in figures and empty avatars have none. Tabs and buttons name no people.
    if (!who || oneself.includes(who) || !/\p{L}{2}/u.test(text)) return [];
    if (/^(?:tab|button|menuitem)$/u.test(role)) return [];
    const place = `${part} ${who}`;
    const first = firstText.get(place) ?? text;
    firstText.set(place, first);
    // Beside the name: "see profile", a headline, "2 d".
    return first === text ? [{ index, who, text }] : [];
  });
}

/** Guesses whose browser the page was captured in: the person whose own tools the page links to. */
export function guessOneself(links: readonly LinkShown[], site: Site): string[] {
  const own =
    site === 'linkedin'
      ? /\/in\/([^/?]+)\/(?:recent-activity|edit|details)/u
      : site === 'facebook'
        ? /profile\.php\?id=(\d+)&sk=(?:friends|about|photos)/u
        : /(?!)/u;
  const counts = new Map<string, number>();
  for (const { href } of links) {
    const id = own.exec(href)?.[1];
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (!most) return [];
  return [site === 'linkedin' ? `in/${most[0].toLowerCase()}` : `id${most[0]}`];
}
