/** Which language our interface speaks, and which way it runs. */
import { baseLocale, isLocale, overwriteGetLocale } from '@/locales/compiled/runtime';

/** Languages written from right to left, by their first subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Sets the language of every text from here on; a tag without a catalogue falls back to its base, then to English. */
export function speak(tag: string): void {
  const base = tag.split('-')[0] ?? tag;
  const locale = isLocale(tag) ? tag : isLocale(base) ? base : baseLocale;
  overwriteGetLocale(() => locale);
}

/** The direction of a language's script. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.split('-')[0] ?? tag) ? 'rtl' : 'ltr';
}

/** Sets the language and direction of a page of our own. */
export function speakOnPage(tag: string, page: Document): void {
  speak(tag);
  page.documentElement.lang = tag;
  page.documentElement.dir = directionOf(tag);
}
