import { Dexie } from 'dexie';

import { db } from './db';

/**
 * Reads the database after something that is not in it (the settings), as one consistent state. A live query loses track
 * of what is read after an `await` of anything but Dexie's own; Dexie's promise, and within a transaction its own keeping
 * of the place, do not. Whatever a page may run inside a live query goes through here.
 */
export function readAfter<T, R>(other: Promise<T>, read: (value: T) => Promise<R>): Promise<R> {
  return Dexie.Promise.resolve(other).then((value) =>
    db.transaction('r', db.tables, async () => read(value)),
  );
}
