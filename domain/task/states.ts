/** Words and bounds of tasks that their schema and the screens share. No zod here: pages draw from these. */

/** Stored with tasks: never rename or remove one. */
export const TASK_STATES = ['open', 'done'] as const;

/** The most reminders of one task. */
export const MAX_REMINDERS = 10;
/** The earliest a reminder may come before its task, in minutes: a year. */
export const MAX_REMINDER_MINUTES = 366 * 24 * 60;
