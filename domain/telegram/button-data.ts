/**
 * What a button under a reminder carries: what to do, with which task, and when that was due. The time is there so that a
 * button pressed twice, or pressed long after, does nothing to the next time of a task that repeats.
 */

export const SNOOZE_CHOICES = ['hour', 'tomorrow'] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

export interface ButtonData {
  readonly action: 'done' | SnoozeChoice;
  readonly taskId: string;
  /** Milliseconds since 1970, or null for a task without a time. */
  readonly dueAt: number | null;
}

const LETTERS = { done: 'd', hour: 'h', tomorrow: 't' } as const;
const DATA = /^([dht]):([\w-]{1,48}):(-?[\da-z]{1,11})?$/u;

/** In at most 64 bytes, as Telegram asks; null for a task whose id does not fit. */
export function buttonData({ action, taskId, dueAt }: ButtonData): string | null {
  const due = dueAt === null ? '' : Math.round(dueAt).toString(36);
  const data = `${LETTERS[action]}:${taskId}:${due}`;
  return DATA.test(data) ? data : null;
}

/** What {@link buttonData} wrote; null for anything else. */
export function readButtonData(data: string): ButtonData | null {
  const [, letter, taskId, due] = DATA.exec(data) ?? [];
  const action = (['done', ...SNOOZE_CHOICES] as const).find((each) => LETTERS[each] === letter);
  if (action === undefined || taskId === undefined) return null;
  return { action, taskId, dueAt: due === undefined ? null : Number.parseInt(due, 36) };
}
