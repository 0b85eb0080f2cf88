/** A funnel's board: how each deal stands now, which ones show, in which order, and what a column comes to. */
import { foldName } from '@/domain/client/fold-name';
import type { Stage } from '@/domain/funnel/stage-schema';
import { URGENCIES, urgencyOf, type Urgency } from '@/domain/task/urgency';
import type { Deal } from './schema';

const DAY = 86_400_000;

/** The task that comes next for a deal. */
export interface NextTask {
  readonly id: string;
  readonly text: string;
  /** When it is to be done, or comes back from being put off, milliseconds since 1970; null for some day. */
  readonly at: number | null;
  /** On a day, at no time of it in particular. */
  readonly isAllDay: boolean;
  /** When it is overdue (domain/task/moments.ts), milliseconds since 1970; null for never. */
  readonly due: number | null;
}

/** A deal with what a board shows of its surroundings. */
export interface BoardDeal {
  readonly deal: Deal;
  /** Empty for a client without a name. */
  readonly clientName: string;
  readonly next: NextTask | null;
}

/** The same as it stands at a moment. */
export interface BoardCard extends BoardDeal {
  readonly urgency: Urgency;
  /** Whole days in its stage. */
  readonly days: number;
  /** Longer in its stage than the seller wants. */
  readonly isTooLong: boolean;
}

/** What time it is for the seller, both in milliseconds since 1970. */
export interface Moment {
  readonly now: number;
  readonly endOfToday: number;
}

/** How a deal stands now. One without its stage, or closed, asks for nothing. */
export function cardOf(board: BoardDeal, stage: Stage | undefined, moment: Moment): BoardCard {
  const { deal, next } = board;
  const { now, endOfToday } = moment;
  const isOpen = stage?.kind === 'open';
  const days = Math.max(0, Math.floor((now - deal.stageSince) / DAY));
  return {
    ...board,
    // As on the marks in pages: a task for some day is no plan.
    urgency: isOpen
      ? urgencyOf({ due: next?.due ?? null, isActive: true }, now, endOfToday)
      : 'none',
    days,
    isTooLong: isOpen && stage.attentionDays !== null && days >= stage.attentionDays,
  };
}

const RANKS = new Map<Urgency, number>(URGENCIES.map((urgency, rank) => [urgency, rank]));

/** The order within a column: the most urgent first, then what is due first, then what is longest in its stage. */
export function byUrgency(a: BoardCard, b: BoardCard): number {
  return (
    (RANKS.get(a.urgency) ?? 0) - (RANKS.get(b.urgency) ?? 0) ||
    compare(a.next?.due ?? Infinity, b.next?.due ?? Infinity) ||
    a.deal.stageSince - b.deal.stageSince ||
    (a.deal.id < b.deal.id ? -1 : 1)
  );
}

/** The order within a column of closed deals: the last closed first. */
export function byClosing(a: BoardCard, b: BoardCard): number {
  return (b.deal.closedAt ?? 0) - (a.deal.closedAt ?? 0) || (a.deal.id < b.deal.id ? 1 : -1);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** `attention`: overdue, nothing planned, or too long in its stage. */
export const QUICK_FILTERS = ['all', 'attention', 'overdue', 'today', 'unplanned'] as const;
export type QuickFilter = (typeof QUICK_FILTERS)[number];

export interface BoardFilter {
  readonly quick: QuickFilter;
  /** A member's id, `` for nobody in particular, or null for everybody. */
  readonly ownerId: string | null;
  /** Looked for in the client's name, the title, the product and the source. */
  readonly text: string;
}

export const WHOLE_BOARD: BoardFilter = { quick: 'all', ownerId: null, text: '' };

/** Whether a card gets through a quick filter. */
export function fitsQuick(card: Pick<BoardCard, 'urgency' | 'isTooLong'>, quick: QuickFilter) {
  const { urgency, isTooLong } = card;
  switch (quick) {
    case 'all':
      return true;
    case 'attention':
      return urgency === 'overdue' || urgency === 'unplanned' || isTooLong;
    case 'overdue':
    case 'today':
    case 'unplanned':
      return urgency === quick;
    default:
      return quick satisfies never;
  }
}

/** Whether a deal gets through the rest of a filter. @param wanted the filter's text, folded */
function fitsRest({ deal, clientName }: BoardDeal, ownerId: string | null, wanted: string) {
  if (ownerId !== null && (deal.ownerId ?? '') !== ownerId) return false;
  if (wanted === '') return true;
  return [clientName, deal.title, deal.product, deal.source].some((text) =>
    foldName(text).includes(wanted),
  );
}

export interface Column {
  readonly stage: Stage;
  /** Those that the filter lets through, in the column's order. */
  readonly cards: readonly BoardCard[];
  /** How many there are in the stage without the filter. */
  readonly all: number;
}

export interface Board {
  readonly columns: readonly Column[];
  /** How many open deals each quick filter would let through, together with the rest of the filter. */
  readonly counts: Readonly<Record<QuickFilter, number>>;
  /** How many deals there are without any filter. */
  readonly all: number;
}

/** Everything that a board shows. @param stages of the funnel, in their order */
export function boardOf(
  deals: Iterable<BoardDeal>,
  stages: readonly Stage[],
  filter: BoardFilter,
  moment: Moment,
): Board {
  const columns = new Map<string, Filling>(
    stages.map((stage) => [stage.id, { stage, cards: [], all: 0 }]),
  );
  const counts = { all: 0, attention: 0, overdue: 0, today: 0, unplanned: 0 };
  const wanted = foldName(filter.text);
  let all = 0;
  for (const each of deals) {
    const column = columns.get(each.deal.stageId);
    if (!column) continue;
    all += 1;
    column.all += 1;
    if (!fitsRest(each, filter.ownerId, wanted)) continue;
    const card = cardOf(each, column.stage, moment);
    if (column.stage.kind === 'open') {
      for (const quick of QUICK_FILTERS) if (fitsQuick(card, quick)) counts[quick] += 1;
    }
    if (fitsQuick(card, filter.quick)) column.cards.push(card);
  }
  for (const { stage, cards } of columns.values()) {
    // oxlint-disable-next-line unicorn/no-array-sort -- an array made here; a copy of thousands would be for nothing
    cards.sort(stage.kind === 'open' ? byUrgency : byClosing);
  }
  return { columns: [...columns.values()], counts, all };
}

interface Filling {
  readonly stage: Stage;
  readonly cards: BoardCard[];
  all: number;
}

export interface Total {
  /** ISO 4217. */
  readonly currency: string;
  /** In minor units. */
  readonly sum: number;
}

/** What deals are worth together: a sum for each currency, the most frequent first. Deals of unknown value are in none. */
export function totalsOf(deals: readonly Pick<Deal, 'value' | 'currency'>[]): Total[] {
  const sums = new Map<string, { count: number; sum: number }>();
  for (const { value, currency } of deals) {
    if (value === null) continue;
    const { count, sum } = sums.get(currency) ?? { count: 0, sum: 0 };
    sums.set(currency, { count: count + 1, sum: sum + value });
  }
  return [...sums]
    .toSorted(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([currency, { sum }]) => ({ currency, sum }));
}

/** The items of its stage's checklist that are left undone when a deal goes on: to a later stage, or won. */
export function leftUndone(deal: Deal, from: Stage | undefined, to: Stage): Stage['checklist'] {
  if (!from || from.id === to.id || to.kind === 'lost') return [];
  if (from.funnelId === to.funnelId && to.kind === 'open' && to.order < from.order) return [];
  return from.checklist.filter(({ id }) => deal[`checked:${id}`] !== true);
}
