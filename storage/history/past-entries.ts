/**
 * Entries of the history that an import or a backup brought from elsewhere. They are noted under the import's own entry: undoing it
 * takes them out of the history, and keeps them aside for the redo; a copy that is being made finds them by it, since
 * their stamps are older than the copy.
 */
import type { HistoryEntry } from '@/domain/history/schema';
import { db } from '../db';
import type { Draft } from '../draft';

interface PastNote {
  readonly ids: readonly string[];
  /** Those taken out while the import is undone. */
  readonly aside: readonly HistoryEntry[];
}

/** The actions that bring entries from elsewhere. */
const BRINGING: ReadonlySet<string> = new Set(['import', 'backup.restore']);

function keyOf(entryId: string): string {
  return `past:${entryId}`;
}

/** Keeps entries from elsewhere, within a write's transaction. */
export async function keepPast(entryId: string, past: readonly HistoryEntry[]): Promise<void> {
  await db.history.bulkPut([...past]);
  const value: PastNote = { ids: past.map(({ id }) => id), aside: [] };
  await db.meta.put({ key: keyOf(entryId), value });
}

/** The entries from elsewhere that came with these entries, as far as they are in the history. */
export async function pastOf(entries: Iterable<HistoryEntry>): Promise<HistoryEntry[]> {
  const imports = [...entries].filter(({ action }) => BRINGING.has(action));
  const rows = await db.meta.bulkGet(imports.map(({ id }) => keyOf(id)));
  const ids = rows.flatMap((row) => (row?.value as PastNote | undefined)?.ids ?? []);
  return (await db.history.bulkGet(ids)).filter((entry) => entry !== undefined);
}

/**
 * Takes the entries that an import brought out of the history, or puts them back when what is undone is that undo. Within
 * the undo's transaction.
 */
export async function movePast(draft: Draft, undone: HistoryEntry): Promise<void> {
  let root: HistoryEntry | undefined = undone;
  while (root && root.undoes !== null) root = await db.history.get(root.undoes);
  if (!root || !BRINGING.has(root.action)) return;
  const note = (await db.meta.get(keyOf(root.id)))?.value as PastNote | undefined;
  if (!note) return;
  const key = keyOf(root.id);
  if (note.aside.length === 0) {
    const found = await db.history.bulkGet([...note.ids]);
    await db.history.bulkDelete([...note.ids]);
    const value: PastNote = { ...note, aside: found.filter((entry) => entry !== undefined) };
    await db.meta.put({ key, value });
  } else {
    const there = new Set((await db.history.bulkGet([...note.ids])).map((entry) => entry?.id));
    await db.history.bulkPut(note.aside.filter(({ id }) => !there.has(id)));
    const value: PastNote = { ...note, aside: [] };
    await db.meta.put({ key, value });
  }
  // The undo has to be about something: the history may be all that the entry brought.
  if (await draft.getAny('projects', undone.projectId))
    await draft.mention('projects', undone.projectId);
}

/** Every entry that is kept aside. */
export async function entriesAside(): Promise<HistoryEntry[]> {
  const rows = await db.meta.where('key').startsWith(keyOf('')).toArray();
  return rows.flatMap(({ value }) => (value as PastNote).aside);
}

/** Changes entries that are kept aside, or drops those that it gives null for. Within a transaction. */
export async function changeAside(
  change: (entry: HistoryEntry) => HistoryEntry | null,
): Promise<void> {
  for (const { key, value } of await db.meta.where('key').startsWith(keyOf('')).toArray()) {
    const note = value as PastNote;
    const aside = note.aside.flatMap((entry) => change(entry) ?? []);
    await db.meta.put({ key, value: { ...note, aside } });
  }
}
