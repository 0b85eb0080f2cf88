/** A reminder as a message in Telegram: plain text, which nothing in it can turn into anything else. */
import { safeLink } from '@/domain/text/safe-link';
import { shortened } from '@/domain/text/shortened';
import { buttonData, type ButtonData } from './button-data';

/**
 * The longest message (https://core.telegram.org/bots/api#sendmessage). Telegram counts characters; UTF-16 code units are
 * never fewer.
 */
export const MAX_MESSAGE_LENGTH = 4096;

const NAME_LENGTH = 200;
const WHEN_LENGTH = 200;
const LINK_LENGTH = 1000;

export interface Reminder {
  readonly taskId: string;
  /** Milliseconds since 1970, or null. */
  readonly dueAt: number | null;
  readonly text: string;
  readonly clientName: string | null;
  /** When it is due, in the seller's words. */
  readonly when: string;
  readonly link: string | null;
}

export interface Button {
  readonly text: string;
  readonly data: string;
}

export interface BotMessage {
  readonly text: string;
  /** Rows of buttons; empty for none. */
  readonly buttons: readonly (readonly Button[])[];
}

/** What stands on the buttons. */
export type ButtonTexts = Readonly<Record<ButtonData['action'], string>>;

/** The message of a reminder. What is too long is cut out of the task's text, never out of the rest. */
export function reminderMessage(reminder: Reminder, texts: ButtonTexts): BotMessage {
  const { taskId, dueAt } = reminder;
  const button = (action: ButtonData['action']): Button[] => {
    const data = buttonData({ action, taskId, dueAt });
    return data === null ? [] : [{ text: texts[action], data }];
  };
  const rows = [button('done'), [...button('hour'), ...button('tomorrow')]];
  return { text: reminderText(reminder), buttons: rows.filter((row) => row.length > 0) };
}

function reminderText({ text, clientName, when, link }: Reminder): string {
  const name = shortened(oneLine(clientName ?? ''), NAME_LENGTH);
  const around = [name, shortened(oneLine(when), WHEN_LENGTH), webLink(link)];
  const length = around.reduce((sum, line) => sum + line.length + 1, 0);
  const body = shortened(plainText(text), MAX_MESSAGE_LENGTH - length);
  const [who = '', ...after] = around;
  return [who, body, ...after].filter((line) => line !== '').join('\n');
}

/**
 * A text as Telegram takes it: whole characters, no control characters but line breaks, and no more than one empty line
 * after another. One of which nothing is left to see is refused, so the message says something in any case: see `when`.
 */
export function plainText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
      // oxlint-disable-next-line no-control-regex -- those are meant
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu, '')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim()
  );
}

function oneLine(text: string): string {
  return plainText(text).replaceAll(/\s+/gu, ' ');
}

function webLink(link: string | null): string {
  const safe = link === null ? null : safeLink(link);
  if (safe === null || !/^https?:\/\//u.test(safe)) return '';
  return safe.length > LINK_LENGTH ? '' : safe;
}
