/** What a deal's card says. */
import { foldName } from '@/domain/client/fold-name';
import type { BoardCard, NextTask } from '@/domain/deal/board';
import { dateFormat, relativeFormat } from '@/domain/language/formats';
import { moneyText } from '@/domain/order/money';
import { m } from '@/locales/compiled/messages';

const DAY = 86_400_000;

/** Whom a deal is with. */
export function clientText({ clientName }: Pick<BoardCard, 'clientName'>): string {
  return clientName || m.client_unnamed();
}

/** What it is about; empty where only the client names it. */
export function aboutText({ deal, clientName }: Pick<BoardCard, 'deal' | 'clientName'>): string {
  const title = deal.title.trim();
  return title !== '' && foldName(title) !== foldName(clientName) ? title : deal.product.trim();
}

/** What a deal is called in a sentence. */
export function dealName(card: Pick<BoardCard, 'deal' | 'clientName'>): string {
  const about = aboutText(card);
  return about === '' ? clientText(card) : `${clientText(card)} · ${about}`;
}

/** What it is worth; empty while nobody knows. */
export function valueText({ deal }: Pick<BoardCard, 'deal'>, language: string): string {
  return deal.value === null ? '' : moneyText(deal.value, deal.currency, language);
}

/**
 * When a task is to be done: the time of a day near by, else the date.
 * @param now milliseconds since 1970
 */
export function dueText({ at, isAllDay }: NextTask, now: number, language: string): string {
  if (at === null) return m.board_some_day();
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY);
  const time = isAllDay ? '' : dateFormat(language, { timeStyle: 'short' }).format(at);
  if (Math.abs(days) <= 1) {
    const day = relativeFormat(language).format(days, 'day');
    return time === '' ? day : days === 0 ? time : `${day}, ${time}`;
  }
  const isNear = Math.abs(days) < 300;
  const date = dateFormat(language, {
    day: 'numeric',
    month: 'short',
    ...(isNear ? {} : { year: 'numeric' }),
  }).format(at);
  return time === '' ? date : `${date}, ${time}`;
}

/** Local midnight before a moment. */
function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
