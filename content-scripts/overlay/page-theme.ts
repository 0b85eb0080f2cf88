/** Whether the page is dark, read from what it paints: sites switch by classes of their own, not by the system. */

/** True when the page's background is dark. One style read; call it in idle time only. */
export function pageIsDark(page: Document): boolean {
  for (const element of [page.body, page.documentElement]) {
    const color = element ? getComputedStyle(element).backgroundColor : '';
    const parts = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:,? ?\/? ?([\d.]+%?))?/u.exec(color);
    if (!parts) continue;
    const [, red, green, blue, alpha] = parts;
    if (alpha !== undefined && Number.parseFloat(alpha) < 0.5) continue;
    return 0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue) < 128;
  }
  // Nothing painted: the browser's own canvas, which follows the page's colour scheme.
  const scheme = page.documentElement ? getComputedStyle(page.documentElement).colorScheme : '';
  return scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
}
