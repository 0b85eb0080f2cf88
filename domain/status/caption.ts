/** A status's caption in the reader's language: that language, else English, else whatever there is. */
export function captionIn(captions: Readonly<Record<string, string>>, language: string): string {
  for (const tag of [language, 'en', ...Object.keys(captions)]) {
    const caption = Object.hasOwn(captions, tag) ? captions[tag] : undefined;
    if (caption) return caption;
  }
  return '';
}
