/**
 * The key that the bot's token is locked with. A database of its own: it is in no copy, no backup and no export, and there
 * is nothing in it to bring back. What it is good for: docs/threat-model.md.
 */
import { Dexie, type Table } from 'dexie';

interface KeyRow {
  readonly name: string;
  readonly key: CryptoKey;
}

class KeyDatabase extends Dexie {
  declare readonly rows: Table<KeyRow, string>;

  constructor() {
    super('tabside-keys');
    this.version(1).stores({ rows: 'name' });
  }
}

const keyDb = new KeyDatabase();
const NAME = 'telegram';
const KIND = { name: 'AES-GCM', length: 256 } as const;

/** The key, which nothing can read out; null when there is none (any more). */
export async function storedKey(): Promise<CryptoKey | null> {
  const key: unknown = (await keyDb.rows.get(NAME))?.key;
  return key instanceof CryptoKey ? key : null;
}

/** A new key, in the place of the one that was. */
export async function newKey(): Promise<CryptoKey> {
  const key = await crypto.subtle.generateKey(KIND, false, ['encrypt', 'decrypt']);
  await keyDb.rows.put({ name: NAME, key });
  return key;
}

/** Removes the key and its database. What was locked with it can't be read any more. */
export async function forgetKey(): Promise<void> {
  await keyDb.rows.clear();
  await keyDb.delete({ disableAutoOpen: false });
}
