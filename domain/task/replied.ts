import type { Task } from './schema';

/** Tells whether a reply has brought a task back from where it was put off to. It is, whatever a clock that lags behind says. */
export function hasReplied({
  snoozedUntil,
  repliedAt,
}: Pick<Task, 'snoozedUntil' | 'repliedAt'>): boolean {
  return snoozedUntil !== null && repliedAt === snoozedUntil;
}
