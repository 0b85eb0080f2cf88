/** Text as a page shows it. */

/** The longest name that is taken from a page, in UTF-16 code units. */
const MAX_NAME_LENGTH = 200;

/** Text with white space folded and invisible direction marks gone (joiners stay: Persian names and emoji need them), cut to a name's length without leaving half of a character; empty for nothing. */
export function foldText(text: string | null | undefined): string {
  if (!text) return '';
  return text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME_LENGTH)
    .replace(/[\uD800-\uDBFF]$/u, '');
}

/** An image's address when it is http or https, else undefined. */
export function photoAddress(image: Element | null | undefined, base: URL): string | undefined {
  const source =
    image?.getAttribute('src') ?? image?.getAttribute('xlink:href') ?? image?.getAttribute('href');
  if (!source) return undefined;
  const url = URL.parse(source, base);
  return url && /^https?:$/u.test(url.protocol) ? url.href : undefined;
}
