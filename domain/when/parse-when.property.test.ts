import { parse as chronoEnglish } from 'chrono-node/en';
import { parse as chronoRussian } from 'chrono-node/ru';
import { parse as chronoUkrainian } from 'chrono-node/uk';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { repeatFits } from '@/domain/repeat/next-occurrence';
import { dayNumber, dayText, weekdayOf } from '@/domain/zone/calendar';
import { dayOf, dayStart, momentAt } from '@/domain/zone/wall-time';
import { HOSTILE } from '@/tests/hostile-corpus';
import { parseWhen, type WhenContext } from './parse-when';
import { CORPORA } from './testing';

const MINUTE = 60_000;
const ZONES = ['Europe/Kyiv', 'America/New_York', 'Asia/Tehran', 'America/Havana', 'UTC'];
const context: fc.Arbitrary<WhenContext> = fc.record({
  now: fc.integer({ min: Date.UTC(2021, 0, 1), max: Date.UTC(2036, 0, 1) }),
  zone: fc.constantFrom(...ZONES),
  language: fc.constantFrom('en', 'uk', 'ru', 'pl', 'sr', 'sr-Latn', 'da', 'fa', 'xx'),
  dayStart: fc.integer({ min: 0, max: 1439 }),
});

/** What holds for any text. */
function holds(text: string, of: WhenContext): void {
  const when = parseWhen(text, of);
  if (!when) return;
  expect(when.from).toBeGreaterThanOrEqual(0);
  expect(when.to).toBeGreaterThan(when.from);
  expect(when.to).toBeLessThanOrEqual(text.length);
  expect(text.slice(when.from, when.to).trim()).toBe(text.slice(when.from, when.to));
  expect(when.zone).toBe(of.zone);
  expect(when.repeat === null || repeatFits(when.repeat)).toBe(true);
  // A whole day may be today, which has begun.
  const soonest = when.isAllDay ? dayStart(of.now, of.zone) : of.now + 1;
  expect(when.dueAt).toBeGreaterThanOrEqual(soonest);
  expect(when.isAllDay && when.dueAt !== dayStart(when.dueAt, of.zone)).toBe(false);
}

describe('any text', () => {
  const phrases = CORPORA.flatMap((of) => [...of.phrases.map(({ text }) => text), ...of.nothing]);
  const words = [...new Set(phrases.flatMap((text) => text.split(' ')))];
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...phrases),
    fc.integer({ min: 0, max: 3000 }).map(String),
    fc.constantFrom('.', ':', '/', '-', ',', '–', '\u200F', "'"),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const text = fc
    .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom(' ', '', '\n'))
    .map(([pieces, between]) => pieces.join(between));

  it('gives a span inside of it and a time to come, or nothing', () => {
    fc.assert(fc.property(text, context, holds), { numRuns: 600 });
  });

  it('does so at any moment, for each phrase that we know', () => {
    fc.assert(fc.property(fc.constantFrom(...phrases), context, holds), { numRuns: 600 });
  });

  it('that is hostile gives none, and takes none away', () => {
    const of = { now: Date.UTC(2026, 11, 2, 10), zone: 'UTC', language: 'en', dayStart: 540 };
    for (const hostile of HOSTILE) {
      expect(parseWhen(hostile, of)).toBeNull();
      holds(`tomorrow ${hostile}`, of);
      holds(`${hostile} tomorrow ${hostile}`, of);
    }
  });
});

const day = fc.integer({ min: dayNumber(2026, 12, 2), max: dayNumber(2031, 1, 1) });
const onSecond = { now: Date.UTC(2026, 11, 2, 10, 15), zone: 'UTC', dayStart: 540 };

describe('a date as Intl writes it', () => {
  it.each(['en-US', 'en-GB', 'uk', 'ru', 'pl', 'sr', 'sr-Latn', 'da', 'fa'])(
    'in %s is that date',
    (tag) => {
      const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
      fc.assert(
        fc.property(day, (number) => {
          const when = parseWhen(format.format(number * 1440 * MINUTE), {
            ...onSecond,
            language: tag,
          });
          expect(when && dayOf(when.dueAt, 'UTC')).toBe(dayText(number));
          expect(when?.isAllDay).toBe(true);
        }),
      );
    },
  );

  it.each(['en', 'uk', 'pl', 'sr', 'sr-Latn', 'da', 'fa'])('has weekdays in %s', (tag) => {
    const format = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
    const today = dayNumber(2026, 12, 2);
    for (let later = 1; later <= 7; later += 1) {
      const name = format.format((today + later) * 1440 * MINUTE);
      const when = parseWhen(`${name} 15:30`, { ...onSecond, language: tag });
      expect([name, when && dayOf(when.dueAt, 'UTC')]).toEqual([name, dayText(today + later)]);
    }
  });

  it.each([
    ['en', 'on', 'at', chronoEnglish],
    ['uk', '', 'о', chronoUkrainian],
    ['ru', '', 'в', chronoRussian],
  ] as const)('and with a time in %s is what chrono reads', (tag, on, at, chrono) => {
    const format = new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    const minute = fc.integer({ min: 420, max: 1439 });
    fc.assert(
      fc.property(day, minute, (number, minutes) => {
        const time = new Date(minutes * MINUTE).toISOString().slice(11, 16);
        const date = `${format.format(number * 1440 * MINUTE)} ${dayText(number).slice(0, 4)}`;
        const text = `${on} ${date} ${at} ${time}`;
        const theirs = chrono(text, { instant: new Date(onSecond.now), timezone: 0 })[0]?.date();
        const ours = parseWhen(text, { ...onSecond, language: tag });
        const expected = momentAt({ day: number, milliseconds: minutes * MINUTE }, 'UTC');
        expect(theirs?.getTime()).toBe(expected);
        expect(ours?.dueAt).toBe(expected > onSecond.now ? expected : undefined);
      }),
    );
  });
});

describe('a weekday', () => {
  it('is one of the next seven days, whatever day it is', () => {
    const names = ['понеділок', 'вівторок', 'середу', 'четвер', "п'ятницю", 'суботу', 'неділю'];
    const weekday = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(context, weekday, (of, number) => {
        const when = parseWhen(`у ${names[number - 1] ?? ''}`, { ...of, language: 'uk' });
        expect(when).not.toBeNull();
        const [today, found] = [of.now, when?.dueAt ?? 0].map((moment) => dayOf(moment, of.zone));
        const days = (Date.parse(found ?? '') - Date.parse(today ?? '')) / (1440 * MINUTE);
        expect(days).toBeGreaterThan(0);
        expect(days).toBeLessThanOrEqual(7);
        expect(weekdayOf(Date.parse(found ?? '') / (1440 * MINUTE))).toBe(number);
      }),
    );
  });
});
