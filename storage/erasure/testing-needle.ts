/** For tests of erasure: a client with a needle in every field and on every surface, and a look through all that is kept. */
import { browser } from 'wxt/browser';

import { allFiles } from '@/tests/file-system';

/** What must not be left: the words, the numbers and the address of one person. */
export const NEEDLE = 'Needlewort';
const TELLING = ['needlewort', '424242', 'thornapple'];

/**
 * Everything that is kept anywhere: every row of every table of every database, what the browser keeps for the extension,
 * every file; under its place. Reads with nothing of ours.
 */
export async function everything(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await asPromise(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([
        asPromise(rows.getAllKeys()),
        asPromise(rows.getAll()),
      ]);
      for (const [at, value] of values.entries()) {
        found.set(`${name}/${store}/${JSON.stringify(keys[at])}`, asText(value));
      }
    }
    database.close();
  }
  for (const area of ['local', 'session'] as const) {
    for (const [key, value] of Object.entries(await browser.storage[area].get(null))) {
      found.set(`storage.${area}/${key}`, asText(value));
    }
  }
  for (const [path, text] of allFiles()) found.set(path, `${text} ${unpacked(text)}`);
  return found;
}

/** Where the needle, or one of these ids, is still to be found; in places or in what stands there. */
export async function tracesLeft(ids: readonly string[]): Promise<string[]> {
  const wanted = [...TELLING, ...ids.map((id) => id.toLowerCase())];
  return [...(await everything())].flatMap(([place, text]) => {
    const said = `${place} ${text}`.toLowerCase();
    return wanted.filter((each) => said.includes(each)).map((each) => `${each} in ${place}`);
  });
}

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner instanceof Uint8Array ? new TextDecoder().decode(inner) : inner,
  );
}

/** What copies hold in base64. */
function unpacked(text: string): string {
  return [...text.matchAll(/"base64":"([^"]*)"/gu)]
    .map(([, base64 = '']) => atob(base64))
    .join(' ');
}
