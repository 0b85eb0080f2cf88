/**
 * Texts of tasks in work, for as long as this script lives: a form that closes leaves here what was typed, and the next
 * one for the same finds it.
 */
const texts = new Map<string, string>();

/** What was left, or an empty text. */
export function keptText(key: string): string {
  return texts.get(key) ?? '';
}

/** Keeps a text; an empty one is forgotten. */
export function keepText(key: string, text: string): void {
  if (text.trim() === '') texts.delete(key);
  else texts.set(key, text);
}
