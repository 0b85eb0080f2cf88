/** When the worker makes a rolling copy: after changes, and never for more than a fiftieth of the time. */
import { watchExpected } from './expected';
import { health } from '../health';
import { lastStamp, makeRollingCopy, withCopies } from './snapshot';
import { listCopies } from './snapshot-files';

/** Milliseconds after a change; less than the 30 s that an idle worker lives. */
const SOON = 3000;
/** The shortest time between two copies, in milliseconds, and how many times as long as the last one took. */
const REST = 20_000;
const SHARE = 50;

let timer: ReturnType<typeof setTimeout> | undefined;
let making: Promise<void> | null = null;

/**
 * Starts looking after the copies. The note of what should be there is the stored mark that something changed: it wakes
 * the worker, and a copy whose stamp is behind is due again after the worker was stopped.
 */
export function keepCopies(): void {
  watchExpected(() => copySoon(SOON));
  copySoon(SOON);
}

/** Makes a copy when one is due; milliseconds until the next look, or null when all is copied. */
export async function copyIfDue(now: number): Promise<number | null> {
  if ((await health()) !== 'well') return null;
  const stamp = await lastStamp();
  const last = (await listCopies()).find(({ reason }) => reason === 'rolling');
  if (stamp === '' || stamp === last?.stamp) return null;
  const rest = last ? Math.max(REST, last.took * SHARE) - Math.max(0, now - last.takenAt) : 0;
  if (rest > 0) return rest;
  await withCopies(makeRollingCopy);
  return null;
}

function copySoon(after: number): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    making ??= copyIfDue(Date.now())
      .then(
        (rest) => {
          if (rest !== null) copySoon(rest);
        },
        (error: unknown) => console.warn('Tabside: copying', error),
      )
      .finally(() => {
        making = null;
      });
  }, after);
}
