/** Keeps notes in work with the worker, for cards in pages: what stands in the page's own storage the page can read. */
import { isConnected, send } from './channel';

/** A text in work, as components/client/drafts.ts gives it. */
interface Draft {
  readonly text: string;
  readonly noteId: string | null;
}

/** How the key of a new note begins; others are keys of stored notes. */
const CLIENT = 'client:';

interface Line {
  wanted: Draft | null;
  kept: Draft | null;
  isBusy: boolean;
}

/** Gives a shelf whose drafts the worker has a moment after each key; see components/client/drafts.ts. */
export function workerShelf(): {
  read: () => null;
  write: (key: string, draft: Draft | null) => void;
  holds: (key: string, draft: Draft) => boolean;
} {
  const lines = new Map<string, Line>();

  /** One message at a time for each text, always with the newest. */
  async function run(line: Line, clientId: string | null): Promise<void> {
    if (line.isBusy) return;
    line.isBusy = true;
    try {
      while (line.wanted && line.wanted !== line.kept && isConnected()) {
        const draft = line.wanted;
        // oxlint-disable-next-line no-await-in-loop -- the next text goes when this one has arrived
        const answer = await send('draft.keep', { clientId, ...draft });
        if (!answer.ok) break;
        line.kept = draft;
      }
    } catch {
      // The extension was updated: the card asks `holds` and stays while a text would be lost.
    } finally {
      line.isBusy = false;
    }
  }

  return {
    // What a card left behind is a note by the time another one opens: the worker adopts it.
    read: () => null,
    write(key, draft) {
      const line = lines.get(key) ?? { wanted: null, kept: null, isBusy: false };
      lines.set(key, line);
      line.wanted = draft;
      if (draft) void run(line, key.startsWith(CLIENT) ? key.slice(CLIENT.length) : null);
      else lines.delete(key);
    },
    holds(key, { text, noteId }) {
      const kept = lines.get(key)?.kept;
      return kept?.text === text && kept.noteId === noteId;
    },
  };
}
