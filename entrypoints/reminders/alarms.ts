/** The two alarms that reminders hang on: a heartbeat each minute, and one for the next moment. */
import { browser } from 'wxt/browser';

/** Browsers forget alarms with an update, some when they are closed: each start of the worker sees to it. */
const HEARTBEAT = 'reminders';
const NEXT = 'next reminder';
const MINUTE = 60_000;

export function isReminderAlarm(name: string): boolean {
  return name === HEARTBEAT || name === NEXT;
}

/**
 * Has the heartbeat beat: it finds what the other alarm missed, with a clock that was moved above all. One that stands
 * further away than a minute, since the clock was set back, is made anew.
 * @param now milliseconds since 1970
 */
export async function keepHeartbeat(now: number): Promise<void> {
  const beat = await browser.alarms.get(HEARTBEAT);
  const isInTime = beat && Math.abs(beat.scheduledTime - now) <= 2 * MINUTE;
  if (!isInTime) await browser.alarms.create(HEARTBEAT, { delayInMinutes: 1, periodInMinutes: 1 });
}

/** Sets the alarm for the next moment, milliseconds since 1970; null for none. */
export async function setNext(at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(NEXT);
  else if ((await browser.alarms.get(NEXT))?.scheduledTime !== at) {
    await browser.alarms.create(NEXT, { when: at });
  }
}
