/**
 * The one write path. A change is one transaction that validates and writes the records, stamps each changed field,
 * appends one history entry with every record before and after, marks the outbox, keeps the counters and moves the clock:
 * all of it or nothing. Timeline, undo, audit and sync come from this one place.
 */
import { uuidv7 } from 'uuidv7';

import type { Action, HistoryEntry, ManyChanged, TableName } from '@/domain/history/schema';
import { receive, tick } from '@/domain/sync/clock';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { answersTo, isOnItsWay, later } from './answers';
import { put, takeOut } from './bare-requests';
import { tellCommitted, type Committed } from './committed';
import { counterRows } from './counters';
import { db, type BlobRow, type MetaRow } from './db';
import { Draft, type Change } from './draft';
import { marksOf, outboxRows } from './outbox';
import { asProblem } from './problem';
import { keepPast } from './history/past-entries';
import { peopleConcerned } from './in-page/people-concerned';
import { reminderRows, type ReminderChanges } from './tasks/reminder-rows';
import { validate } from './validate';

/** The author until there is a team. */
const ME = 'me';

export interface WriteOptions {
  readonly action: Action;
  readonly projectId: string;
  /** The client whom the change concerns, or null. */
  readonly clientId: string | null;
  /** The same for writes that are one step together and are undone as one; null for a write that stands alone. */
  readonly batchId?: string | null;
  readonly author?: string;
  /** Milliseconds since 1970; the device's time unless given. */
  readonly now?: number;
  /** The greatest stamp from elsewhere that the change brings in: what is written after it wins over it. */
  readonly seen?: string;
  /** Kept in the same transaction: how far a step of several writes has come. */
  readonly note?: MetaRow;
  /** Bytes of files, kept in the same transaction. */
  readonly blobs?: readonly BlobRow[];
  /** Entries from elsewhere that the history lacks, kept in the same transaction with a change that stands for them. */
  readonly past?: readonly HistoryEntry[];
}

export interface Written {
  /** The entry that `undo()` takes back; empty when nothing was changed. */
  readonly historyId: string;
}

interface Stamped extends Written {
  /** The write's stamp: while the clock stands on it nobody has written since. Empty when nothing was changed. */
  readonly stamp: string;
}

/**
 * Runs a change and commits it. Within `change` only the draft and Dexie reads may be awaited: a transaction ends when
 * anything else is. Rejects with a {@link Problem} and leaves everything as it was.
 */
export async function write(
  options: WriteOptions,
  change: (draft: Draft) => Promise<void>,
): Promise<Stamped> {
  let running: IDBTransaction | null = null;
  try {
    const done = await db.transaction('rw', db.tables, async ({ idbtrans }) => {
      running = idbtrans;
      const { author = ME, now = Date.now(), batchId = null, seen = '', ...rest } = options;
      const { action, projectId, clientId } = rest;
      const about = { action, projectId, clientId, batchId, author, now };
      const draft = new Draft({ ...about, undoes: null, grows: null });
      await change(draft);
      if (options.note) put(db.meta, [options.note]);
      if (options.blobs) put(db.blobs, options.blobs);
      const written = await commit(draft, seen);
      if (options.past?.length && written) await keepPast(written.historyId, options.past);
      return written;
    });
    if (done) tellCommitted(done.committed);
    return { historyId: done?.historyId ?? '', stamp: done?.stamp ?? '' };
  } catch (error) {
    // A question that was on its way when a row could not be kept knows only that all was taken back.
    throw asProblem(errorOf(running) ?? error);
  }
}

/**
 * Changes the rows of reminders, which follow from the tasks and have no history. Within `make` only Dexie reads of tasks,
 * reminders and notes may be awaited.
 * @param note kept in the same transaction
 */
export async function writeReminders(
  make: () => Promise<ReminderChanges>,
  note?: MetaRow,
): Promise<void> {
  try {
    await db.transaction('rw', [db.reminders, db.tasks, db.meta], async () => {
      const { put: rows, gone } = await make();
      put(db.reminders, rows);
      takeOut(db.reminders, gone);
      if (note) put(db.meta, [note]);
    });
  } catch (error) {
    throw asProblem(error);
  }
}

/** Keeps a small fact about the database itself, or forgets it. */
export async function keepNote(key: string, value: unknown): Promise<void> {
  try {
    await (value === null ? db.meta.delete(key) : db.meta.put({ key, value }));
  } catch (error) {
    throw asProblem(error);
  }
}

function errorOf(transaction: IDBTransaction | null): DOMException | null {
  return transaction?.error ?? null;
}

async function commit(draft: Draft, seen: string) {
  const drafted = draft.changes();
  if (drafted.length === 0) return null;
  const { now } = draft.about;
  const asked = drafted.filter(({ fields }) => fields.length > 0);
  // All questions at once, if there are any, then all writes at once: each wait costs as much as a small write.
  const ahead = draft.aheadOf(asked);
  const answers = answersTo([
    ahead ? ahead.clock : db.meta.get('clock'),
    ahead ? [ahead.mark] : marksOf(asked),
    counterRows(asked),
    reminderRows(asked, now),
  ]);
  const concerned = later(
    peopleConcerned(asked, ahead?.table === 'clients' ? ahead.identityIds : null),
  );
  const [clock, marks, counted, reminders] = isOnItsWay(answers) ? await answers : answers;
  const moved = movedClock(clock, now, seen);
  const stamp = moved.value.last;
  const changes = drafted.map((change) => stamped(change, stamp));
  const changed = changes.filter(({ fields }) => fields.length > 0);
  const entry = entryOf(draft, changes, stamp);
  putRecords(changed);
  put(db.meta, [moved, ...counted]);
  put(db.blobs, draft.blobs());
  put(db.outbox, outboxRows(changed, marks, stamp));
  put(db.reminders, reminders.put);
  takeOut(db.reminders, reminders.gone);
  put(db.history, [entry]);
  if (draft.about.undoes) await settle(draft.about.undoes, entry.id);
  const keys = isOnItsWay(concerned) ? await concerned : concerned;
  const committed: Committed = { keys, tables: [...byTable(changed).keys()] };
  return { historyId: entry.id, stamp, committed };
}

/** Records that are checked and then sent off together: the browser stores some while the next are checked. */
const PART = 250;

/** Checks the records and writes them. A record that is not valid ends the transaction, whatever was written by then. */
function putRecords(changed: readonly Change[]): void {
  for (const [table, ofTable] of byTable(changed)) {
    const created = ofTable.filter(({ what }) => what === 'created');
    const others = ofTable.filter(({ what }) => what !== 'created');
    for (const part of partsOf(created))
      put(db.table(table), checked(table, part), { isNew: true });
    for (const part of partsOf(others)) put(db.table(table), checked(table, part));
  }
}

function checked(table: TableName, changes: readonly Change[]): StoredRecord[] {
  return changes.map(({ after }) => {
    validate(table, after);
    return after;
  });
}

function partsOf(changes: readonly Change[]): (readonly Change[])[] {
  const count = Math.ceil(changes.length / PART);
  return Array.from({ length: count }, (_, at) => changes.slice(at * PART, (at + 1) * PART));
}

function byTable(changes: readonly Change[]): Map<TableName, Change[]> {
  const groups = new Map<TableName, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.table);
    if (group) group.push(change);
    else groups.set(change.table, [change]);
  }
  return groups;
}

/** Moves the clock and gives the stamp of a write. Within its transaction. */
export async function nextStamp(now: number, seen: string): Promise<string> {
  const moved = movedClock(await db.meta.get('clock'), now, seen);
  await db.meta.put(moved);
  return moved.value.last;
}

/** The clock's row after one more write. The node is drawn once for a database. */
function movedClock(row: MetaRow | undefined, now: number, seen: string) {
  const { last, node } = (row?.value as Clock | undefined) ?? { last: '', node: randomNode() };
  const stamp = seen === '' ? tick(last, now, node) : receive(last, seen, now, node);
  const value: Clock = { last: stamp, node };
  return { key: 'clock', value };
}

interface Clock {
  readonly last: string;
  readonly node: string;
}

function randomNode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every changed field gets the write's stamp, unless it came with a later one than it had: from another database. */
function stamped(change: Change, stamp: string): Change {
  const { before, after, fields, what } = change;
  const own = { ...before?.stamps };
  const given = after.stamps;
  for (const field of fields) {
    const merged = given[field];
    own[field] = merged === undefined || merged === own[field] ? stamp : merged;
  }
  const done = { ...after, stamps: own };
  return what === undefined
    ? { table: change.table, before, after: done, fields }
    : { table: change.table, before, after: done, fields, what };
}

function entryOf(draft: Draft, changes: readonly Change[], stamp: string): HistoryEntry {
  const { action, projectId, clientId, batchId, author, now, undoes, grows } = draft.about;
  const single = changes.filter(({ what }) => what === undefined);
  const states = single.map(({ table, before, after }) => {
    const grown = grows?.changes.find((old) => old.table === table && old.id === after.id);
    return { table, id: after.id, before: grown ? grown.before : before, after };
  });
  const isOther = (old: HistoryEntry['changes'][number]) =>
    !states.some(({ table, id }) => table === old.table && id === old.id);
  if (grows) return { ...grows, stamp, changes: [...states, ...grows.changes.filter(isOther)] };
  return {
    id: uuidv7(),
    projectId,
    clientId,
    clientIds: clientId === null ? clientsConcerned(single) : [],
    batchId,
    at: now,
    by: author,
    action,
    stamp,
    changes: states,
    many: manyOf(changes),
    undoes: undoes?.id ?? null,
    undoneBy: null,
  };
}

function manyOf(changes: readonly Change[]): ManyChanged[] {
  const groups = new Map<string, { table: TableName; what: ManyChanged['what']; ids: string[] }>();
  for (const { table, after, what } of changes) {
    if (what === undefined) continue;
    const group = groups.get(table + what) ?? { table, what, ids: [] };
    group.ids.push(after.id);
    groups.set(table + what, group);
  }
  return [...groups.values()];
}

/** The clients whom the changes of an entry touch that is not about one of them. */
function clientsConcerned(changes: readonly Change[]): string[] {
  const ids = changes.flatMap(({ table, after }) => {
    if (table === 'clients') return after.id;
    const { clientId } = after as StoredRecord & { clientId?: string };
    return clientId ?? [];
  });
  return [...new Set(ids)];
}

/** An undo switches its entry off; undoing an undo switches the entry behind it on again, and so on down the line. */
async function settle(undone: HistoryEntry, by: string): Promise<void> {
  let entry: HistoryEntry | undefined = undone;
  let undoneBy: string | null = by;
  while (entry) {
    put(db.history, [{ ...entry, undoneBy }]);
    undoneBy = undoneBy === null ? entry.id : null;
    entry = entry.undoes === null ? undefined : await db.history.get(entry.undoes);
  }
}
