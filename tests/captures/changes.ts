/**
 * What a living page does to its posts: adds some, uses the elements of others again for somebody else, removes some.
 * All of these run in the page, on links known by their place among all links.
 */

/** A name link to change: how many steps up its post or row is. */
export interface Target {
  readonly index: number;
  readonly up: number;
}

/**
 * How far up from each of the links its own part of the page reaches: as long as no other of the links is within.
 * Runs in the page.
 */
export function measureParts(indexes: readonly number[]): Target[] {
  const all = [...document.querySelectorAll('a[href]')];
  const links = indexes.flatMap((index) => all[index] ?? []);
  return links.map((link, at) => {
    let up = 0;
    let part: Element = link;
    for (let next = part.parentElement; next && next !== document.body; next = next.parentElement) {
      const around = next;
      if (links.some((other) => other !== link && around.contains(other))) break;
      part = next;
      up += 1;
    }
    return { index: indexes[at] ?? -1, up };
  });
}

/** Adds a copy of each part after its siblings, as the page sent it: without anything that was put in since. */
export function addCopies({ targets, html }: { targets: readonly Target[]; html: string }): void {
  const sent = new DOMParser().parseFromString(html, 'text/html');
  const before = [...sent.querySelectorAll('a[href]')];
  const now = [...document.querySelectorAll('a[href]')];
  const partOf = (links: Element[], { index, up }: Target) => {
    let part = links[index];
    for (let step = 0; step < up; step += 1) part = part?.parentElement ?? part;
    return part;
  };
  // All places first: adding moves the links behind.
  const pairs = targets.map((target) => [partOf(before, target), partOf(now, target)] as const);
  for (const [part, place] of pairs) {
    if (part && place) place.parentElement?.append(document.importNode(part, true));
  }
}

/** Turns a part into somebody else's: new addresses in the same elements, then a new name in the same text node. */
export function recycle({
  target: { index, up },
  href,
  name,
}: {
  target: Target;
  href: string;
  name: string;
}): void {
  const link = document.querySelectorAll('a[href]')[index];
  if (!(link instanceof HTMLAnchorElement)) throw new Error('no such link');
  const { pathname } = link;
  const written = link.getAttribute('href');
  let part: Element = link;
  for (let step = 0; step < up; step += 1) part = part.parentElement ?? part;
  const ways = part.matches('a[href]') ? [part] : [...part.querySelectorAll('a[href]')];
  for (const other of ways) {
    const same =
      other instanceof HTMLAnchorElement &&
      (other.getAttribute('href') === written ||
        (other.pathname === pathname && pathname !== '/profile.php'));
    if (same) other.setAttribute('href', href);
  }
  const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const seen = /\p{L}{2}/u.test(node.nodeValue ?? '');
    if (!seen || node.parentElement?.closest('.visually-hidden')) continue;
    node.nodeValue = name;
    return;
  }
}

/** Removes parts. */
export function remove(targets: readonly Target[]): void {
  const links = [...document.querySelectorAll('a[href]')];
  const parts = targets.map(({ index, up }) => {
    let part = links[index];
    for (let step = 0; step < up; step += 1) part = part?.parentElement ?? part;
    return part;
  });
  for (const part of parts) part?.remove();
}
