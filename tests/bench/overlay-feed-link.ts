/** What the peers of the overlay share: which links are names, and the plain element they put beside one. */

/** The person a link leads to, or null: parses its address, as every contender has to. */
export function personOf(link: HTMLAnchorElement): string | null {
  const url = URL.parse(link.href);
  return url && /^\/in\/[^/]+\/$/u.test(url.pathname) ? url.pathname : null;
}

/** A plain badge: one element with one character. */
export function appendPlainBadge(link: HTMLAnchorElement): void {
  const badge = document.createElement('span');
  badge.textContent = '+';
  link.after(badge);
}
