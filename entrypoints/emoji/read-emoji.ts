import { emojiLines, type EmojiLine } from '@/domain/emoji/lines';

/** The languages whose names are copied into the extension (wxt.config.ts). */
const LANGUAGES: ReadonlySet<string> = new Set(['en', 'uk', 'ru']);

/** Reads the emoji out of the extension's own files. */
export async function readEmoji(language: string): Promise<EmojiLine[]> {
  const base = language.split('-')[0] ?? '';
  const file = await fetch(`/emoji/${LANGUAGES.has(base) ? base : 'en'}/data.json`);
  return emojiLines(await file.json());
}
