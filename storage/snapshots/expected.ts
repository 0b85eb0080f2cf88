/**
 * "There should be so much": a note outside of the database of what it last held. A browser that has lost the database's
 * files gives an empty one and no error; only this note tells it from a new installation.
 *
 * Records are never removed and stamps only grow, so the note is a lower bound at any time: it is written a moment after
 * writes, off their way, and one that came late raises no false alarm.
 */
import { storage } from '@wxt-dev/storage';

import { onCommitted } from '../committed';
import { recordCount } from '../counters';
import { lastStamp } from './snapshot';

export interface Expected {
  /** Records in all tables with history. */
  readonly records: number;
  /** The clock's last stamp. */
  readonly stamp: string;
  /** The copy that is being restored: until that is done, what the database holds is not the whole. */
  readonly restoring?: string;
}

const item = storage.defineItem<Expected | null>('local:expected', { fallback: null });

/** Milliseconds after a write; all writes within are one note. */
const SOON = 300;

/** What should be there; null when nothing was ever noted, or what was noted can't be read. */
export async function readExpected(): Promise<Expected | null> {
  const value: unknown = await item.getValue();
  if (typeof value !== 'object' || value === null) return null;
  const { records, stamp, restoring } = value as Record<string, unknown>;
  if (typeof records !== 'number' || typeof stamp !== 'string') return null;
  return { records, stamp, ...(typeof restoring === 'string' ? { restoring } : {}) };
}

/** Notes what should be there from now on. */
export async function writeExpected(expected: Expected): Promise<void> {
  await item.setValue(expected);
}

/** Notes what is there now. Only for a database that is known to be whole. */
export async function noteExpected(): Promise<void> {
  await writeExpected({ records: (await recordCount()) ?? 0, stamp: await lastStamp() });
}

/** Keeps the note after the writes of this context; returns the way to stop. */
export function keepExpected(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return onCommitted(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      noteExpected().catch((error: unknown) => console.warn('Tabside: noting the count', error));
    }, SOON);
  });
}

/** Calls back when any context has noted a write; wakes the worker. Returns the way to stop. */
export function watchExpected(callback: () => void): () => void {
  return item.watch(callback);
}
