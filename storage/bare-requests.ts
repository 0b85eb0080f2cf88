/**
 * The write path's own requests to the browser's database itself, within the running transaction of Dexie's. Through Dexie
 * the four questions and four records of one edit cost nearly as much again as a whole bare edit does (docs/performance.md).
 * What Dexie's live queries must hear of the records is told as they expect it.
 */
import { Dexie, RangeSet, type IndexableType, type IndexSpec, type Table } from 'dexie';

/** Of so many rows a table tells that anything in it may have changed, as Dexie does. */
const MOST_TOLD = 50;

/** The parts of a table beside its indexes: rows by their keys, and keys that may be gone from what was found. */
const WITHOUT_INDEX = ['', ':dels'] as const;

/** What changed in transactions that are not over yet. */
const changedParts = new WeakMap<IDBTransaction, Record<string, RangeSet>>();

/**
 * Puts rows into a table. A row that can't be kept ends the whole transaction, now or later, with the browser's error.
 * @param isNew a row that is there already can't be kept
 */
export function put<T extends object, K>(
  table: Table<T, K>,
  rows: readonly T[],
  { isNew = false } = {},
): void {
  if (rows.length === 0) return;
  const { idbtrans } = Dexie.currentTransaction;
  const store = idbtrans.objectStore(table.name);
  for (const row of rows) {
    const request = isNew ? store.add(row) : store.put(row);
    request.addEventListener('error', endTransaction);
  }
  note(idbtrans, table, rows);
}

/** Takes the rows with these keys out of a table. */
export function takeOut<T extends object>(table: Table<T, string>, keys: readonly string[]): void {
  if (keys.length === 0) return;
  const { idbtrans } = Dexie.currentTransaction;
  const store = idbtrans.objectStore(table.name);
  for (const key of keys) store.delete(key).addEventListener('error', endTransaction);
  const part = partsIn(idbtrans, table);
  for (const name of WITHOUT_INDEX) part(name).addKeys([...keys]);
}

/**
 * Resolves when a request has its answer; one that fails ends the whole transaction. It is Dexie's kind of promise: over
 * many waits for another it would lose its transaction.
 */
export function answered(
  request: Pick<IDBRequest, 'addEventListener' | 'error'>,
): PromiseLike<void> {
  return new Dexie.Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', (event) => {
      endTransaction(event);
      reject(request.error);
    });
  });
}

/** Dexie keeps the transaction from ending when it hears of an error: its own requests end it themselves. */
function endTransaction(event: Event): void {
  event.stopPropagation();
}

/** Notes what live queries may have to ask anew, by the same rules as Dexie. */
function note<T, K>(idbtrans: IDBTransaction, table: Table<T, K>, rows: readonly T[]): void {
  const { primKey, indexes } = table.schema;
  const part = partsIn(idbtrans, table);
  if (rows.length >= MOST_TOLD) {
    const everything = { from: Dexie.minKey, to: Dexie.maxKey };
    const names = indexes.map(({ name }) => name);
    for (const name of [...WITHOUT_INDEX, ...names]) part(name).add(everything);
    return;
  }
  const keys = rows.flatMap((row) => keysIn(row, primKey));
  for (const name of WITHOUT_INDEX) part(name).addKeys(keys);
  for (const index of indexes) part(index.name).addKeys(rows.flatMap((row) => keysIn(row, index)));
}

/** Under which keys an index holds a row. What is no key, as in a row without the field, is left out by the ranges. */
function keysIn(row: unknown, { keyPath, multi }: IndexSpec): IndexableType[] {
  const value: unknown = Dexie.getByKeyPath(row as object, keyPath as string);
  return (multi && Array.isArray(value) ? value : [value]) as IndexableType[];
}

/** The ranges of a table's parts, by the names that Dexie gives them. */
function partsIn<T, K>(
  idbtrans: IDBTransaction,
  { db, name: tableName }: Table<T, K>,
): (name: string) => RangeSet {
  const parts = changedParts.get(idbtrans) ?? {};
  if (!changedParts.has(idbtrans)) {
    changedParts.set(idbtrans, parts);
    idbtrans.addEventListener('complete', () => Dexie.on.storagemutated.fire(parts));
  }
  return (name) => (parts[`idb://${db.name}/${tableName}/${name}`] ??= new RangeSet());
}
