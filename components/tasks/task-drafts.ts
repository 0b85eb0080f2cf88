/**
 * Texts of tasks in work, for as long as this script lives: a form that closes leaves here what was typed, and the next
 * one for the same finds it. In pages that may go at any moment they are on a shelf as well.
 */
import type { DraftShelf } from '@/components/client/drafts';

const texts = new Map<string, string>();
let shelf: Pick<DraftShelf, 'read' | 'write'> | null = null;

/** Also keeps the texts on a shelf from now on. Not in a network's page: its storage is the page's to read. */
export function keepTaskTextsOn(place: Pick<DraftShelf, 'read' | 'write'>): void {
  shelf = place;
}

/** What was left, or an empty text. */
export function keptText(key: string): string {
  return texts.get(key) ?? shelf?.read(key)?.text ?? '';
}

/** Keeps a text; an empty one is forgotten. */
export function keepText(key: string, text: string): void {
  const isNothing = text.trim() === '';
  if (isNothing) texts.delete(key);
  else texts.set(key, text);
  shelf?.write(key, isNothing ? null : { text, noteId: null });
}

/** Whether any text would be lost if this script ended now. */
export function hasKeptTexts(): boolean {
  return shelf === null && texts.size > 0;
}
