/** One look of whoever wakes: what is due comes, and the alarms stand for what comes next. */
import type { Channel } from '@/domain/reminder/channel';
import { keepHeartbeat, setNext } from './alarms';
import { look } from './engine';
import { clearAnswered } from './notifications';

/**
 * Rejects where the database or the browser does not answer: the heartbeat, which is seen to first, has it tried again.
 * @param isEager what failed before does not wait
 */
export async function lookAround(channels: readonly Channel[], isEager = false): Promise<void> {
  await keepHeartbeat(Date.now());
  await setNext(await look(channels, isEager));
  await clearAnswered();
}
