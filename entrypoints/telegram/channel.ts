/** Reminders as messages of the seller's own bot. */
import { dueText } from '@/components/reminders/due-text';
import type { Channel, Reminder } from '@/domain/reminder/channel';
import { isLasting } from '@/domain/telegram/problems';
import { notificationTexts } from '../reminders/notification-texts';
import { listen } from './poll';
import { sendReminder, sendText, type Sent } from './send-reminder';
import { taskButtons } from './task-buttons';

/** Milliseconds for which an answer is waited for: who is reminded often answers at once. */
const ATTENTIVE = 25_000;

export const telegramChannel: Channel = {
  name: 'telegram',
  async send(reminder) {
    const sent = await sendOne(reminder);
    if (sent.kind === 'failed') return isLasting(sent.problem) ? 'refused' : 'later';
    if (sent.kind === 'off') return 'refused';
    void listen(taskButtons, AbortSignal.timeout(ATTENTIVE));
    return 'sent';
  },
};

/** A digest, and whatever comes while everything is covered, is a text without buttons. */
function sendOne(reminder: Reminder): Promise<Sent> {
  const { tasks, isDigest, isCovered, now } = reminder;
  const [task] = tasks;
  if (isDigest || isCovered || !task) return sendText(textOf(reminder));
  const { taskId, asksAt, text, clientName, link } = task;
  const when = dueText({ ...task, dueAt: task.dueAt ?? asksAt }, now, reminder.language);
  return sendReminder({ taskId, dueAt: asksAt, text, clientName, when, link });
}

function textOf(reminder: Reminder): string {
  const { title, message } = notificationTexts(reminder);
  if (reminder.isCovered) return `${title}\n${message}`;
  const lines = reminder.tasks.map(({ text, clientName }) =>
    ['•', [clientName, text].filter(Boolean).join(': ')].join(' '),
  );
  return [title, ...lines].join('\n');
}
