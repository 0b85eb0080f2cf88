/** Has open pages draw anew what time alone changes: a task that is overdue from now on, and the day that ends. */
import { deviceZone } from '@/domain/zone/device-zone';
import { dayOf } from '@/domain/zone/wall-time';
import { announcePeople, announceRefresh } from '@/messaging/announce';
import { noteBeat } from '@/storage/reminders/last-beat';
import { peopleTurnedOverdue } from '@/storage/reminders/to-do';

/** Milliseconds: a beat, and as much again for one that came late. */
const BACK = 120_000;

/** Call with each beat. @param now milliseconds since 1970 */
export async function tellWhatTurned(now: number): Promise<void> {
  const last = (await noteBeat(now)) ?? now - BACK;
  const zone = deviceZone();
  // After a sleep, or with another day: whatever pages say may be old.
  const isLong = Math.abs(now - last) > 2 * BACK || dayOf(last, zone) !== dayOf(now, zone);
  if (isLong) await announceRefresh();
  else await announcePeople(await peopleTurnedOverdue(last, now));
}
