import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { row } from '@/domain/filter/testing';
import { wallTime } from '@/domain/zone/wall-time';
import { entriesOf } from './entries';
import { birthdayAmong, calendarDay, daysAhead, nights } from './oracle';
import { personNeeds } from './person-needs';
import { dayAt, rhythmsOf, type AttentionRules } from './rules';
import { deal, task } from './testing';
import { dealNeeds, taskNeed } from './work-needs';

const DAY = 86_400_000;
const KYIV = 'Europe/Kyiv';
const ZONES = [
  KYIV,
  'Asia/Kathmandu',
  'America/New_York',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Etc/UTC',
];
const NO_RULES: AttentionRules = { statusDays: new Map(), rhythms: [] };

/** The hours around changes of the clocks are as likely as all others together. */
const zones = fc.constantFrom(...ZONES);
const moments = fc.oneof(
  fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 0) }),
  fc
    .tuple(
      fc.constantFrom(
        Date.UTC(2026, 2, 29, 1),
        Date.UTC(2026, 9, 25, 1),
        Date.UTC(2026, 2, 8, 7),
        Date.UTC(2026, 10, 1, 6),
        Date.UTC(2026, 3, 4, 15),
        Date.UTC(2026, 8, 6, 4),
        Date.UTC(2028, 1, 29),
      ),
      fc.integer({ min: -30 * 3_600_000, max: 30 * 3_600_000 }),
    )
    .map(([change, away]) => change + away),
);
const limits = fc.integer({ min: 1, max: 120 });
/** A number of days, and how long ago something was: near that more often than not. */
const limitAndPast = limits.chain((days) =>
  fc.tuple(
    fc.constant(days),
    fc.oneof(
      fc.integer({ min: 0, max: 400 * DAY }),
      fc.integer({ min: (days - 1) * DAY, max: (days + 1) * DAY }),
    ),
  ),
);

const kindsOf = (needs: readonly { readonly kind: string }[]) => needs.map(({ kind }) => kind);

const endOf = (now: number, zone: string, later: number) =>
  wallTime(daysAhead(now, zone, later).at(-1) ?? '', 24 * 60, zone);
const ids = (list: ReturnType<typeof entriesOf>) => list.map(({ id }) => id);

describe('what a client needs', () => {
  it('is attention once as many midnights have passed as their status is given', () => {
    fc.assert(
      fc.property(zones, moments, limitAndPast, (zone, now, [days, ago]) => {
        const rules = { statusDays: new Map([['s1', days]]), rhythms: [] };
        const client = row({ statusId: 's1', statusSince: now - ago, contactedAt: now });
        const found = personNeeds(client, rules, dayAt(now, zone));
        expect(found.length > 0).toBe(nights(now - ago, now, zone) >= days);
      }),
    );
  });

  it('is a word, when they are silent for longer than the shortest rhythm that is theirs', () => {
    fc.assert(
      fc.property(
        zones,
        moments,
        limitAndPast,
        fc.record({
          hasOwn: fc.boolean(),
          tag: fc.option(limits),
          other: fc.option(limits),
          segment: fc.option(limits),
          isKnown: fc.boolean(),
        }),
        (zone, now, [days, ago], { hasOwn, tag, other, segment, isKnown }) => {
          const own = hasOwn ? days : null;
          const rhythms = rhythmsOf(
            [
              { id: 't1', touchEvery: tag },
              { id: 't2', touchEvery: other },
            ],
            [{ id: 'g', touchEvery: segment, has: () => true }],
          );
          const since = now - ago;
          const client = row({
            touchEvery: own,
            tags: ['t1'],
            createdAt: isKnown ? 0 : since,
            contactedAt: isKnown ? since : null,
          });
          const [need] = personNeeds(client, { ...NO_RULES, rhythms }, dayAt(now, zone));
          const audiences = [tag, segment].filter((each) => each !== null);
          const every = own ?? (audiences.length > 0 ? Math.min(...audiences) : Infinity);
          expect(need !== undefined).toBe(nights(since, now, zone) >= every);
          if (need?.kind !== 'touch') return;
          expect(need).toMatchObject({ every, since, isNever: !isKnown });
          expect(need.audienceId === null).toBe(own !== null);
        },
      ),
    );
  });

  it('is good wishes on their birthday and in the week before it', () => {
    const birthdays = fc
      .tuple(fc.option(fc.integer({ min: 1930, max: 2014 })), fc.integer({ min: 0, max: 365 }))
      .map(([year, later]) => {
        const on = new Date(Date.UTC(2024, 0, 1 + later)).toISOString().slice(4, 10);
        const isDay = year === null || !on.endsWith('02-29') || year % 4 === 0;
        return `${year ?? '-'}${isDay ? on : '-02-28'}`;
      });
    // In the last week of February, those born on its last day are as likely as all others together.
    const winter = fc
      .tuple(fc.integer({ min: 2015, max: 2034 }), fc.integer({ min: 0, max: 10 * DAY }))
      .map(([year, later]) => Date.UTC(year, 1, 20) + later);
    const whose = fc.oneof(birthdays, fc.constantFrom('--02-29', '2000-02-29', '--02-28'));
    fc.assert(
      fc.property(zones, fc.oneof(moments, winter), whose, (zone, now, birthday) => {
        const [need] = personNeeds(row({ birthday }), NO_RULES, dayAt(now, zone));
        const days = daysAhead(now, zone, 7);
        const on = birthdayAmong(birthday, days);
        expect(need?.kind === 'birthday' ? need.on : null).toBe(on);
        if (need?.kind !== 'birthday' || on === null) return;
        expect(need.inDays).toBe(days.indexOf(on));
        const year = birthday.startsWith('-') ? null : Number(birthday.slice(0, 4));
        expect(need.age).toBe(year === null ? null : Number(on.slice(0, 4)) - year);
      }),
      { numRuns: 400 },
    );
  });

  it('is an answer, from the moment that they have written, until it is put off or given', () => {
    fc.assert(
      fc.property(
        zones,
        moments,
        fc.option(fc.integer({ min: 0, max: 400 * DAY })),
        fc.option(fc.integer({ min: -DAY, max: DAY })),
        fc.constantFrom('anybody', 'unwanted', 'objected'),
        (zone, now, ago, quiet, who) => {
          const replySince = ago === null ? null : now - ago;
          const client = row({
            replySince,
            quiet: quiet === null ? null : { reply: now + quiet },
            doNotContact: who === 'unwanted',
            objectedAt: who === 'objected' ? 5 : null,
          });
          const isWanted = ago !== null && who === 'anybody' && (quiet === null || quiet <= 0);
          expect(personNeeds(client, NO_RULES, dayAt(now, zone))).toEqual(
            isWanted
              ? [
                  {
                    kind: 'reply',
                    group: 'today',
                    at: replySince,
                    since: replySince,
                    clientId: 'a',
                  },
                ]
              : [],
          );
        },
      ),
    );
  });

  it('is nothing that asks to write, once nobody is to write to them', () => {
    const now = Date.UTC(2026, 4, 1);
    const rules = {
      statusDays: new Map([['s1', 5]]),
      rhythms: rhythmsOf([{ id: 't1', touchEvery: 7 }], []),
    };
    const client = { statusId: 's1', tags: ['t1'], birthday: '--05-01' };
    const needs = (of: object) =>
      kindsOf(personNeeds(row({ ...client, ...of }), rules, dayAt(now, KYIV)));
    expect(needs({})).toEqual(['status', 'touch', 'birthday']);
    expect(needs({ doNotContact: true })).toEqual(['status']);
    expect(needs({ objectedAt: 5 })).toEqual(['status']);
  });

  it('is put off reason by reason, until a moment', () => {
    const now = Date.UTC(2026, 4, 1);
    const rules = { statusDays: new Map([['s1', 5]]), rhythms: [] };
    const client = row({
      statusId: 's1',
      touchEvery: 7,
      birthday: '--05-01',
      quiet: { attention: now + 1, birthday: now },
    });
    expect(kindsOf(personNeeds(client, rules, dayAt(now, KYIV)))).toEqual(['touch', 'birthday']);
    expect(kindsOf(personNeeds(client, rules, dayAt(now + 1, KYIV)))).toHaveLength(3);
  });
});

describe('a task', () => {
  it('is overdue at its time, of today until midnight, and coming for a week', () => {
    fc.assert(
      fc.property(
        zones,
        moments,
        fc.integer({ min: -20 * DAY, max: 20 * DAY }),
        (zone, now, away) => {
          const dueAt = now + away;
          const expected =
            away <= 0
              ? 'overdue'
              : dueAt <= endOf(now, zone, 0)
                ? 'today'
                : dueAt <= endOf(now, zone, 7)
                  ? 'later'
                  : undefined;
          expect(taskNeed(task({ dueAt, zone }), dayAt(now, zone))?.group).toBe(expected);
        },
      ),
    );
  });

  it('of a day is of today for all of it', () => {
    fc.assert(
      fc.property(zones, moments, (zone, now) => {
        const dueAt = wallTime(calendarDay(now, zone), 0, zone);
        const group = taskNeed(task({ dueAt, isAllDay: true, zone }), dayAt(now, zone))?.group;
        expect(group).toBe('today');
      }),
    );
  });

  it('that is put off is not wanted before that, be it today', () => {
    const now = Date.UTC(2026, 4, 1, 8);
    const at = (snoozedUntil: number) =>
      taskNeed(task({ dueAt: now - DAY, snoozedUntil }), dayAt(now, KYIV))?.group;
    expect(at(now + 3_600_000)).toBe('later');
    expect(at(now)).toBe('overdue');
  });

  it('that is back is so with a reply only where that has brought it back', () => {
    const day = dayAt(Date.UTC(2026, 4, 1, 8), KYIV);
    const replied = (of: object) => taskNeed(task({ dueAt: 5, isUntilReply: true, ...of }), day);
    const back = day.now - 9;
    expect(replied({ snoozedUntil: back, repliedAt: back })).toMatchObject({ hasReplied: true });
    expect(replied({ snoozedUntil: back, repliedAt: 7 })).toMatchObject({ hasReplied: false });
    expect(replied({ snoozedUntil: back })).toMatchObject({ hasReplied: false });
    expect(replied({})).toMatchObject({ hasReplied: false });
    // Written a moment after the clock was looked at.
    const soon = day.now + 9;
    expect(replied({ snoozedUntil: soon, repliedAt: soon })?.group).toBe('overdue');
    expect(replied({ snoozedUntil: soon, repliedAt: back })?.group).toBe('later');
  });

  it('of some day, or done, is not there', () => {
    const day = dayAt(Date.UTC(2026, 4, 1), KYIV);
    expect(taskNeed(task(), day)).toBeNull();
    expect(taskNeed(task({ dueAt: 5, state: 'done', doneAt: 6 }), day)).toBeNull();
  });
});

describe('an open deal', () => {
  it('asks once it is past its day, or too long in its stage', () => {
    fc.assert(
      fc.property(zones, moments, limitAndPast, (zone, now, [attentionDays, ago]) => {
        const expectedOn = calendarDay(now - ago, zone);
        const needs = dealNeeds(
          deal({ expectedOn, stageSince: now - ago }),
          { name: 'Talk', attentionDays },
          dayAt(now, zone),
        );
        const wanted = [
          ...(expectedOn < calendarDay(now, zone) ? ['expected'] : []),
          ...(nights(now - ago, now, zone) >= attentionDays ? ['stage'] : []),
        ];
        expect(kindsOf(needs)).toEqual(wanted);
      }),
    );
  });

  it('does not, when it is closed or put off', () => {
    const day = dayAt(Date.UTC(2026, 4, 1), KYIV);
    const stage = { name: 'Talk', attentionDays: 1 };
    const late = deal({ expectedOn: '2026-01-01' });
    expect(dealNeeds(late, stage, day)).toHaveLength(2);
    expect(dealNeeds({ ...late, closedAt: 5 }, stage, day)).toEqual([]);
    expect(dealNeeds({ ...late, 'quiet:attention': day.now + 1 }, stage, day)).toEqual([]);
  });
});

describe('the list', () => {
  const now = Date.UTC(2026, 4, 1, 8);
  const day = dayAt(now, KYIV);

  it('has everybody once, with all reasons, where the most urgent one stands', () => {
    const rules = { statusDays: new Map([['s1', 5]]), rhythms: [] };
    const needs = [
      ...personNeeds(row({ id: 'b', birthday: '--05-03' }), rules, day),
      ...personNeeds(row({ id: 'a', statusId: 's1', birthday: '--05-02' }), rules, day),
      taskNeed(task({ id: 't1', clientId: 'a', dueAt: now - 5 }), day),
      taskNeed(task({ id: 't2', clientId: null, dueAt: now - 9 }), day),
      taskNeed(task({ id: 't3', clientId: 'c', dueAt: now + 5 }), day),
    ].filter((need) => need !== null);
    const list = entriesOf(needs);
    expect(list.map(({ id, group, needs: of }) => [id, group, ...kindsOf(of)])).toEqual([
      ['task:t2', 'overdue', 'task'],
      ['client:a', 'overdue', 'task', 'status', 'birthday'],
      ['client:c', 'today', 'task'],
      ['client:b', 'birthdays', 'birthday'],
    ]);
  });

  it('is the same in whatever order needs come', () => {
    const needs = Array.from({ length: 12 }, (_, index) =>
      taskNeed(
        task({ id: `t${index}`, clientId: `c${index % 5}`, dueAt: now - (index % 3) * 1000 }),
        day,
      ),
    ).filter((need) => need !== null);
    fc.assert(
      fc.property(fc.shuffledSubarray(needs, { minLength: needs.length }), (shuffled) => {
        expect(ids(entriesOf(shuffled))).toEqual(ids(entriesOf(needs)));
      }),
    );
  });
});
