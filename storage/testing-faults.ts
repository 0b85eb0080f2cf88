/** For tests: making the n-th request of an operation fail, in each way that a browser's database fails. */

/**
 * The ways: refused at once, failed later, the whole transaction taken away, no room; `blocked`: a later version wants to
 * upgrade, is blocked by the operation, and the operation by it.
 */
export const FAULTS = ['quota', 'unknown', 'abort', 'late-quota', 'closed', 'blocked'] as const;
export type Fault = (typeof FAULTS)[number];

const METHODS = [
  'get',
  'getAll',
  'getAllKeys',
  'put',
  'add',
  'delete',
  'count',
  'openCursor',
  'openKeyCursor',
  'getKey',
  'clear',
] as const;
const PLACES = [IDBObjectStore.prototype, IDBIndex.prototype] as const;

/**
 * Counts the requests from now on and breaks one.
 * @param at which one, from 1; 0 breaks none
 */
export function breakRequest(
  at: number,
  fault: Fault,
): {
  readonly requests: () => number;
  readonly stop: () => void;
  /** Resolves when whoever else took part has ended. */
  readonly over: () => Promise<void>;
} {
  let count = 0;
  let other = Promise.resolve();
  const stops: (() => void)[] = [];
  for (const place of PLACES) {
    for (const name of METHODS) {
      const methods = place as unknown as Record<
        string,
        ((...args: unknown[]) => unknown) | undefined
      >;
      const original = methods[name];
      if (!original) continue;
      methods[name] = function broken(this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        count += 1;
        const store = 'objectStore' in this ? this.objectStore : this;
        if (count === at) other = fail(store.transaction, fault) ?? other;
        return original.apply(this, args);
      };
      stops.push(() => {
        methods[name] = original;
      });
    }
  }
  return {
    requests: () => count,
    stop: () => stops.splice(0).forEach((each) => each()),
    over: () => other,
  };
}

function fail(transaction: IDBTransaction, fault: Fault): Promise<void> | undefined {
  switch (fault) {
    case 'quota':
      throw new DOMException('no room', 'QuotaExceededError');
    case 'unknown':
      throw new DOMException('Internal error', 'UnknownError');
    case 'abort':
      transaction.abort();
      break;
    case 'late-quota':
      // As when the disk is found full at the commit.
      Object.defineProperty(transaction, 'error', {
        value: new DOMException('no room', 'QuotaExceededError'),
      });
      transaction.abort();
      break;
    case 'closed':
      transaction.db.close();
      transaction.abort();
      break;
    case 'blocked':
      return wantToUpgrade(transaction.db);
  }
  return undefined;
}

/** Asks for the database in a later form, from another connection, and gives up as soon as it has it. */
function wantToUpgrade({ name, version }: IDBDatabase): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name, version + 1);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('error', (event) => {
      event.preventDefault();
      resolve();
    });
  });
}
