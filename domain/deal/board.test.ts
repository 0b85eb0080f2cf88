import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  boardOf,
  byUrgency,
  cardOf,
  fitsQuick,
  leftUndone,
  QUICK_FILTERS,
  totalsOf,
  WHOLE_BOARD,
  type BoardDeal,
} from './board';
import { earlier, nextTaskOf } from './next-task';
import { dealWith, onBoard, stageWith, taskDue } from './testing';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const MOMENT = { now: NOW, endOfToday: NOW + DAY / 2 };
const STAGES = [
  stageWith('new', { attentionDays: 5, order: 1 }),
  stageWith('offer', { order: 2, checklist: [{ id: 'size', text: 'Size asked' }] }),
  stageWith('won', { kind: 'won', order: 3 }),
  stageWith('lost', { kind: 'lost', order: 4 }),
];

describe('a card', () => {
  it.each([
    ['overdue', taskDue(NOW)],
    ['today', taskDue(NOW + 1)],
    ['today', taskDue(MOMENT.endOfToday)],
    ['later', taskDue(MOMENT.endOfToday + 1)],
    ['unplanned', null],
    // As on the marks in pages.
    ['unplanned', taskDue(null)],
  ])('is %s', (urgency, next) => {
    const card = cardOf(onBoard('d', { stageSince: NOW }, next), STAGES[0], MOMENT);
    expect(card.urgency).toBe(urgency);
  });

  it('asks for attention from the very day that its stage names', () => {
    const [before, then] = [4.99, 5].map((days) =>
      cardOf(onBoard('d', { stageSince: NOW - days * DAY }), STAGES[0], MOMENT),
    );
    expect(before).toMatchObject({ days: 4, isTooLong: false });
    expect(then).toMatchObject({ days: 5, isTooLong: true });
  });

  it('asks for nothing once it is closed', () => {
    const card = cardOf(onBoard('d', { stageSince: 0 }, taskDue(1)), STAGES[2], MOMENT);
    expect(card).toMatchObject({ urgency: 'none', isTooLong: false });
  });

  it('of the future is in its stage for no days, not for fewer', () => {
    expect(cardOf(onBoard('d', { stageSince: NOW + DAY }), STAGES[0], MOMENT).days).toBe(0);
  });
});

const anyDeal: fc.Arbitrary<BoardDeal> = fc
  .record({
    id: fc.uuid(),
    stageId: fc.constantFrom('new', 'offer', 'won', 'lost', 'of another funnel'),
    stageSince: fc.integer({ min: 0, max: NOW + DAY }),
    closedAt: fc.integer({ min: 0, max: NOW }),
    ownerId: fc.constantFrom(null, 'me', 'they'),
    value: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
    currency: fc.constantFrom('EUR', 'UAH', 'USD'),
    title: fc.constantFrom('', 'Shoes', 'Ґудзики'),
    due: fc.option(
      fc.oneof(
        fc.integer({ min: NOW - DAY, max: NOW + 2 * DAY }),
        fc.constantFrom(NOW, MOMENT.endOfToday),
      ),
    ),
    clientName: fc.constantFrom('', 'Anna Lee', 'Олена'),
  })
  .map(({ due, clientName, id, ...given }) =>
    onBoard(id, given, due === null ? null : taskDue(due), clientName),
  );
const anyDeals = fc.uniqueArray(anyDeal, { selector: ({ deal }) => deal.id, maxLength: 60 });
const anyFilter = fc.record({
  quick: fc.constantFrom(...QUICK_FILTERS),
  ownerId: fc.constantFrom(null, '', 'me', 'nobody'),
  text: fc.constantFrom('', 'anna', 'ГУДЗ', 'nothing like it'),
});

describe('a board', () => {
  it('has every deal of its stages once, in the order of urgency, due time and stay', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const { columns, all } = boardOf(deals, STAGES, WHOLE_BOARD, MOMENT);
        const own = deals.filter(({ deal }) => deal.stageId !== 'of another funnel');
        expect(all).toBe(own.length);
        for (const { stage, cards, all: there } of columns) {
          expect(there).toBe(cards.length);
          const wanted = own.filter(({ deal }) => deal.stageId === stage.id);
          expect(new Set(cards.map(({ deal }) => deal.id))).toEqual(
            new Set(wanted.map(({ deal }) => deal.id)),
          );
          const key = ({ urgency, next, deal }: (typeof cards)[number]) => [
            ['overdue', 'today', 'unplanned', 'later'].indexOf(urgency),
            next?.due ?? Infinity,
            deal.stageSince,
          ];
          if (stage.kind !== 'open') continue;
          const pairs = cards.slice(1).map((card, index) => [cards[index] ?? card, card] as const);
          const wrong = pairs.filter(([before, card]) => !isOrdered(key(before), key(card)));
          expect(wrong).toEqual([]);
        }
      }),
    );
  });

  it('counts for each quick filter what that filter then shows', () => {
    fc.assert(
      fc.property(anyDeals, anyFilter, (deals, filter) => {
        const { counts } = boardOf(deals, STAGES, filter, MOMENT);
        for (const quick of QUICK_FILTERS) {
          const { columns } = boardOf(deals, STAGES, { ...filter, quick }, MOMENT);
          const open = columns.filter(({ stage }) => stage.kind === 'open');
          expect(open.reduce((sum, { cards }) => sum + cards.length, 0)).toBe(counts[quick]);
        }
      }),
    );
  });

  it('finds by words in any case and spelling, and by owner', () => {
    const deals = [
      onBoard('a', { ownerId: 'me', product: 'Blue Mug' }),
      onBoard('b', { title: 'Blue shoes' }, null, 'Zoë'),
      onBoard('c', { source: 'post about mugs' }, null, 'Олена'),
    ];
    const found = (given: Partial<typeof WHOLE_BOARD>) =>
      boardOf(deals, STAGES, { ...WHOLE_BOARD, ...given }, MOMENT).columns[0]?.cards.map(
        ({ deal }) => deal.id,
      );
    expect(found({ text: 'mug' })).toEqual(['a', 'c']);
    expect(found({ text: 'ОЛЕ' })).toEqual(['c']);
    expect(found({ ownerId: 'me' })).toEqual(['a']);
    expect(found({ ownerId: '', text: 'blue' })).toEqual(['b']);
  });

  it('shows the last closed first where deals are closed', () => {
    const deals = [1, 3, 2].map((closedAt) =>
      onBoard(`d${closedAt}`, { stageId: 'lost', closedAt }),
    );
    const lost = boardOf(deals, STAGES, WHOLE_BOARD, MOMENT).columns[3];
    expect(lost?.cards.map(({ deal }) => deal.id)).toEqual(['d3', 'd2', 'd1']);
  });
});

function isOrdered(a: readonly number[], b: readonly number[]): boolean {
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs === -1 || (a[differs] ?? 0) < (b[differs] ?? 0);
}

describe('what needs attention', () => {
  it('is what is late, what has no plan, and what stays too long', () => {
    const card = { urgency: 'later', isTooLong: false } as const;
    expect(fitsQuick(card, 'attention')).toBe(false);
    expect(fitsQuick({ ...card, urgency: 'today' }, 'attention')).toBe(false);
    expect(fitsQuick({ ...card, isTooLong: true }, 'attention')).toBe(true);
    expect(fitsQuick({ ...card, urgency: 'overdue' }, 'attention')).toBe(true);
    expect(fitsQuick({ ...card, urgency: 'unplanned' }, 'attention')).toBe(true);
  });
});

describe('totals', () => {
  it('never add two currencies, and lose no cent', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const records = deals.map(({ deal }) => deal);
        const totals = totalsOf(records);
        for (const currency of ['EUR', 'UAH', 'USD']) {
          const own = records.filter((each) => each.currency === currency && each.value !== null);
          const sum = own.reduce((all, { value }) => all + (value ?? 0), 0);
          const total = totals.find((each) => each.currency === currency);
          expect(total?.sum).toBe(own.length === 0 ? undefined : sum);
        }
      }),
    );
  });

  it('begin with the currency that most deals are in', () => {
    const deals = ['UAH', 'EUR', 'EUR'].map((currency) => ({ value: 1, currency }));
    expect(totalsOf(deals).map(({ currency }) => currency)).toEqual(['EUR', 'UAH']);
  });
});

describe('a checklist', () => {
  const [first, offer, won, lost] = STAGES;
  it('is told on the way on and when won, not on the way back or when lost', () => {
    if (!first || !offer || !won || !lost) throw new Error('no stages');
    const deal = dealWith('d', { stageId: 'offer' });
    expect(leftUndone(deal, offer, won)).toEqual([{ id: 'size', text: 'Size asked' }]);
    expect(leftUndone(deal, offer, first)).toEqual([]);
    expect(leftUndone(deal, offer, lost)).toEqual([]);
    expect(leftUndone(deal, offer, stageWith('x', { funnelId: 'other', order: 0 }))).toHaveLength(
      1,
    );
    expect(leftUndone({ ...deal, 'checked:size': true }, offer, won)).toEqual([]);
    expect(leftUndone({ ...deal, 'checked:size': false }, offer, won)).toHaveLength(1);
  });
});

describe('the next task', () => {
  const task = {
    id: 'a',
    text: 'Call',
    dueAt: NOW,
    isAllDay: true,
    zone: 'Europe/Kyiv',
    snoozedUntil: null,
    state: 'open',
  } as Parameters<typeof nextTaskOf>[0];

  it('is the earliest; one for some day comes last', () => {
    expect(earlier(taskDue(2), taskDue(1))?.due).toBe(1);
    expect(earlier(taskDue(null), taskDue(1))?.due).toBe(1);
    expect(earlier(taskDue(1), null)?.due).toBe(1);
    expect(earlier(null, null)).toBeNull();
  });

  it('comes back when it was put off to, at that time', () => {
    expect(nextTaskOf({ ...task, snoozedUntil: NOW + 5 })).toMatchObject({
      at: NOW + 5,
      due: NOW + 5,
      isAllDay: false,
    });
    expect(nextTaskOf(task).due).toBeGreaterThan(NOW);
  });
});

describe('the order of cards', () => {
  it('is one order, whatever it is asked about', () => {
    const holds = fc.check(
      fc.property(anyDeal, anyDeal, anyDeal, (x, y, z) => {
        const [a, b, c] = [x, y, z].map((each) => cardOf(each, STAGES[0], MOMENT));
        if (!a || !b || !c) return false;
        const isBothWays = Math.sign(byUrgency(a, b)) === -Math.sign(byUrgency(b, a));
        const isPassedOn = byUrgency(a, b) >= 0 || byUrgency(b, c) >= 0 || byUrgency(a, c) < 0;
        return isPassedOn && (a.deal.id === b.deal.id || isBothWays);
      }),
    );
    expect(holds.counterexample).toBeNull();
  });
});
