/** Keeps unsaved notes where a popup's sudden end can't reach them. */
import type { DraftShelf } from '@/components/client/drafts';

const PREFIX = 'draft ';

/**
 * The extension's own localStorage: the only storage that has a text at the very moment it is typed. A draft is there for
 * the fraction of a second until the database has it.
 */
export const draftShelf: DraftShelf = {
  read(key) {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
      return isDraft(stored) ? stored : null;
    } catch {
      return null;
    }
  },
  write(key, draft) {
    try {
      if (draft) localStorage.setItem(PREFIX + key, JSON.stringify(draft));
      else localStorage.removeItem(PREFIX + key);
    } catch {
      // Full: the text still is in the box, which says whether it is saved.
    }
  },
};

function isDraft(value: unknown): value is { text: string; noteId: string | null } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'noteId' in value &&
    (value.noteId === null || typeof value.noteId === 'string')
  );
}
