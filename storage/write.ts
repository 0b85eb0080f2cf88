/**
 * The one write path. A change is one transaction that validates and writes the records, stamps each changed field,
 * appends one history entry with every record before and after, marks the outbox, keeps the counters and moves the clock:
 * all of it or nothing. Timeline, undo, audit and sync come from this one place.
 */
import { uuidv7 } from 'uuidv7';

import type { Action, HistoryEntry } from '@/domain/history/schema';
import { tick } from '@/domain/sync/clock';
import { tellCommitted, type Committed } from './committed';
import { counterRows } from './counters';
import { db } from './db';
import { Draft, type Change } from './draft';
import { outboxRows } from './outbox';
import { asProblem } from './problem';
import { peopleConcerned } from './people-concerned';
import { validate } from './validate';

/** The author until there is a team. */
const ME = 'me';

export interface WriteOptions {
  readonly action: Action;
  readonly projectId: string;
  /** The client whom the change concerns, or null. */
  readonly clientId: string | null;
  readonly author?: string;
  /** Milliseconds since 1970; the device's time unless given. */
  readonly now?: number;
}

export interface Written {
  /** The entry that `undo()` takes back; empty when nothing was changed. */
  readonly historyId: string;
}

/**
 * Runs a change and commits it. Within `change` only the draft and Dexie reads may be awaited: a transaction ends when
 * anything else is. Rejects with a {@link Problem} and leaves everything as it was.
 */
export async function write(
  options: WriteOptions,
  change: (draft: Draft) => Promise<void>,
): Promise<Written> {
  try {
    const done = await db.transaction('rw', db.tables, async () => {
      const { author = ME, now = Date.now(), ...rest } = options;
      const draft = new Draft({ ...rest, author, now, undoes: null, grows: null });
      await change(draft);
      return commit(draft);
    });
    if (done) tellCommitted(done.committed);
    return { historyId: done?.historyId ?? '' };
  } catch (error) {
    throw asProblem(error);
  }
}

async function commit(draft: Draft) {
  const drafted = draft.changes();
  if (drafted.length === 0) return null;
  const stamp = await nextStamp(draft.about.now);
  const changes = drafted.map((change) => stamped(change, stamp));
  const changed = changes.filter(({ fields }) => fields.length > 0);
  for (const { table, after } of changed) validate(table, after);
  for (const table of new Set(changed.map((change) => change.table))) {
    const records = changed.filter((change) => change.table === table).map(({ after }) => after);
    await db.table(table).bulkPut(records);
  }
  await db.outbox.bulkPut(await outboxRows(changed));
  await db.meta.bulkPut(await counterRows(changed));
  const entry = entryOf(draft, changes, stamp);
  await db.history.put(entry);
  if (draft.about.undoes) await settle(draft.about.undoes, entry.id);
  const committed: Committed = {
    keys: await peopleConcerned(changed),
    tables: [...new Set(changed.map(({ table }) => table))],
  };
  return { historyId: entry.id, committed };
}

/** Moves the clock and gives the write's stamp. The node is drawn once for a database. */
async function nextStamp(now: number): Promise<string> {
  const row = await db.meta.get('clock');
  const { last, node } = (row?.value as Clock | undefined) ?? { last: '', node: randomNode() };
  const stamp = tick(last, now, node);
  const value: Clock = { last: stamp, node };
  await db.meta.put({ key: 'clock', value });
  return stamp;
}

interface Clock {
  readonly last: string;
  readonly node: string;
}

function randomNode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function stamped(change: Change, stamp: string): Change {
  const stamps = { ...change.before?.stamps };
  for (const field of change.fields) stamps[field] = stamp;
  return { ...change, after: { ...change.after, stamps } };
}

function entryOf(draft: Draft, changes: readonly Change[], stamp: string): HistoryEntry {
  const { action, projectId, clientId, author, now, undoes, grows } = draft.about;
  const states = changes.map(({ table, before, after }) => {
    const grown = grows?.changes.find((old) => old.table === table && old.id === after.id);
    return { table, id: after.id, before: grown ? grown.before : before, after };
  });
  if (grows) return { ...grows, stamp, changes: states };
  return {
    id: uuidv7(),
    projectId,
    clientId,
    at: now,
    by: author,
    action,
    stamp,
    changes: states,
    undoes: undoes?.id ?? null,
    undoneBy: null,
  };
}

/** An undo switches its entry off; undoing an undo switches the entry behind it on again, and so on down the line. */
async function settle(undone: HistoryEntry, by: string): Promise<void> {
  let entry: HistoryEntry | undefined = undone;
  let undoneBy: string | null = by;
  while (entry) {
    await db.history.put({ ...entry, undoneBy });
    undoneBy = undoneBy === null ? entry.id : null;
    entry = entry.undoes === null ? undefined : await db.history.get(entry.undoes);
  }
}
