/** What a notification says. */
import { dueText } from '@/components/reminders/due-text';
import type { Reminder } from '@/domain/reminder/channel';
import { m } from '@/locales/compiled/messages';
import type { Language } from '@/storage/settings';

export interface NotificationTexts {
  readonly title: string;
  readonly message: string;
  /** The captions of its buttons, in the order in which answer.ts knows them. */
  readonly buttons: readonly string[];
}

/** Tasks of a digest that are named. */
const NAMED = 3;

/** While everything is covered no client, and nothing of a task, is named. */
export function notificationTexts(reminder: Reminder): NotificationTexts {
  const { isDigest, isMissed, isCovered, tasks, now } = reminder;
  const language = reminder.language as Language;
  const spoken = { locale: language };
  const count = tasks.length;
  const buttons = isDigest
    ? [m.reminders_show({}, spoken)]
    : [m.reminders_done({}, spoken), m.reminders_hour({}, spoken)];
  if (isCovered) {
    return {
      title: m.reminders_covered({ count }, spoken),
      message: m.reminders_covered_why({}, spoken),
      buttons,
    };
  }
  if (isDigest) {
    return {
      title: isMissed
        ? m.reminders_missed({ count }, spoken)
        : m.reminders_several({ count }, spoken),
      message: tasks
        .slice(0, NAMED)
        .map(({ text, clientName }) => [clientName, text].filter(Boolean).join(': '))
        .join('\n'),
      buttons,
    };
  }
  const [task] = tasks;
  const when = task ? dueText(task, now, language) : '';
  return {
    title: task?.text ?? '',
    message: [task?.clientName, when].filter(Boolean).join(' · '),
    buttons,
  };
}
