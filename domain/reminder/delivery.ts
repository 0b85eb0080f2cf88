/** What became of a reminder on each channel: tried, sent, to be tried again. */
import type { ReminderRow } from '@/domain/task/moments';
import type { ChannelName } from './settings';

/** One reminder on one channel. */
export interface Delivery {
  /** When it was tried last, milliseconds since 1970: written before the trying. Digests are known by it. */
  readonly at: number;
  /** How often it failed. */
  readonly tries: number;
  /** It came there, or never will. */
  readonly isDone: boolean;
}

/** A reminder that is still to come. */
export type RowToCome = ReminderRow & { readonly at: number };

/**
 * `sent`: it is there. `later`: not now (the browser is offline, the system lets nobody show anything): it is tried again.
 * `refused`: this channel will never take it.
 */
export type Outcome = 'sent' | 'later' | 'refused';

/** After so many failures, some seven hours of trying, the task's place in Today has to do. */
const MOST_TRIES = 12;
/** Minutes: the longest time between two tries. */
const LONGEST_WAIT = 60;

/**
 * Tells whether a reminder is to be tried on a channel now. After a failure it waits 1, 2, 4 … 60 minutes. Counted both
 * ways, since the clock may have been set back meanwhile.
 * @param isEager what kept it back may be gone: it does not wait
 */
export function mayTry(
  row: ReminderRow,
  channel: ChannelName,
  now: number,
  isEager = false,
): boolean {
  const before = row.sent?.[channel];
  if (!before || before.tries === 0 || isEager) return before?.isDone !== true;
  const wait = Math.min(2 ** (before.tries - 1), LONGEST_WAIT) * 60_000;
  return !before.isDone && Math.abs(now - before.at) >= wait;
}

/** Before it is tried: so that what a stopped worker left is told from what was never begun. */
export function withAttempt(row: RowToCome, channel: ChannelName, at: number): RowToCome {
  const tries = row.sent?.[channel]?.tries ?? 0;
  return { ...row, sent: { ...row.sent, [channel]: { at, tries, isDone: false } } };
}

/** After it was tried, however it went. */
export function withOutcome(row: RowToCome, channel: ChannelName, outcome: Outcome): RowToCome {
  const before = row.sent?.[channel] ?? { at: 0, tries: 0 };
  const tries = before.tries + (outcome === 'later' ? 1 : 0);
  const isDone = outcome !== 'later' || tries >= MOST_TRIES;
  return { ...row, sent: { ...row.sent, [channel]: { at: before.at, tries, isDone } } };
}

/** The reminder as one that came, once every channel in use is done with it; null before. @param now milliseconds since 1970 */
export function settled(
  row: RowToCome,
  channels: readonly ChannelName[],
  now: number,
): ReminderRow | null {
  if (!channels.every((channel) => row.sent?.[channel]?.isDone)) return null;
  const { at: _at, ...rest } = row;
  return { ...rest, cameAt: now };
}
