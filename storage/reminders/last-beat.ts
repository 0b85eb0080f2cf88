/** When time was last looked at: kept beside the worker, which sleeps between two beats, until the browser closes. */
import { storage } from '@wxt-dev/storage';

const item = storage.defineItem<number | null>('session:lastBeat', { fallback: null });

/** Notes a look and gives the one before, both milliseconds since 1970; null for the first since the browser started. */
export async function noteBeat(now: number): Promise<number | null> {
  const before = await item.getValue();
  await item.setValue(now);
  return before;
}
