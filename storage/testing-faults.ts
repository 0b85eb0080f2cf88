/** For tests: making the n-th request of an operation fail, in each way that a browser's database fails. */

/** The ways: refused at once, failed later, the whole transaction taken away, no room. */
export const FAULTS = ['quota', 'unknown', 'abort', 'late-quota', 'closed'] as const;
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
): { readonly requests: () => number; readonly stop: () => void } {
  let count = 0;
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
        if (count === at) fail(store.transaction, fault);
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
  };
}

function fail(transaction: IDBTransaction, fault: Fault): void {
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
  }
}
