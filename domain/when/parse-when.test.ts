import { describe, expect, it } from 'vitest';

import { parseWhen } from './parse-when';
import { CORPORA, NOTHING, onWednesday, written } from './testing';

describe.each(CORPORA)('in $language', ({ language, zone, phrases, nothing }) => {
  it.each(phrases)('$text is $expected', ({ text, expected, span }) => {
    const when = parseWhen(text, onWednesday(language, zone));
    expect(written(when)).toBe(expected);
    expect(text.slice(when?.from, when?.to)).toBe(span);
  });

  it.each(nothing)('no time is in: %s', (text) => {
    expect(written(parseWhen(text, onWednesday(language, zone)))).toBe(NOTHING);
  });

  it('says the same in the middle of a text', () => {
    for (const { text, expected, span } of phrases) {
      const whole = `Анна 2 (Lee): ${text}, Ян!`;
      const when = parseWhen(whole, onWednesday(language, zone));
      expect([written(when), whole.slice(when?.from, when?.to)]).toEqual([expected, span]);
    }
  });

  it('is read in the interface of any language, or not at all: never as another day', () => {
    for (const other of CORPORA.filter((of) => of.language !== language))
      for (const { text, expected } of phrases.filter((of) => !of.text.includes('/'))) {
        const found = written(parseWhen(text, onWednesday(other.language, zone)));
        const day = expected.split(' ')[0] ?? '';
        expect([expected, day, NOTHING], `${text} in ${other.language}`).toContain(found);
      }
  });
});

function inUtc(text: string, language: string): string {
  return written(parseWhen(text, onWednesday(language, 'UTC')));
}

describe('numbers that may be day or month', () => {
  it('are read as the language of the interface has them', () => {
    expect(inUtc('03/04/2027', 'da')).toBe('2027-04-03');
    expect(inUtc('03/04/2027', 'en')).toBe(NOTHING);
    expect(inUtc('25/12/2026', 'en')).toBe('2026-12-25');
    expect(inUtc('24.12', 'fa')).toBe(NOTHING);
    expect(inUtc('2027-04-03', 'fa')).toBe('2027-04-03');
  });
});

function withStart(text: string, dayStart: number): string {
  return written(parseWhen(text, { ...onWednesday('en', 'UTC'), dayStart }));
}

describe('the day of a person', () => {
  it('begins in the morning', () => {
    expect(withStart('tomorrow morning', 420)).toBe('2026-12-03 07:00');
    expect(withStart('tomorrow morning', 1200)).toBe('2026-12-03 09:00');
  });

  it('may begin before the hours that are after noon for others', () => {
    expect(withStart('tomorrow at 5', 540)).toBe('2026-12-03 17:00');
    expect(withStart('tomorrow at 5', 300)).toBe('2026-12-03 05:00');
  });
});

function moment(text: string, now: string, zone: string): string | null {
  const when = parseWhen(text, { now: Date.parse(now), zone, language: 'en', dayStart: 540 });
  return when && new Date(when.dueAt).toISOString();
}

describe('over a change of the clocks', () => {
  it.each([
    [
      'a time that is skipped',
      'завтра о 03:30',
      '2027-03-27T10:00:00Z',
      'Europe/Kyiv',
      '2027-03-28T01:30:00.000Z',
    ],
    [
      'the first of two',
      'завтра о 03:30',
      '2026-10-24T10:00:00Z',
      'Europe/Kyiv',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'a skipped one in New York',
      'tomorrow at 2:30am',
      '2027-03-13T15:00:00Z',
      'America/New_York',
      '2027-03-14T07:30:00.000Z',
    ],
    [
      'the first of two in New York',
      'tomorrow at 1:30am',
      '2026-10-31T15:00:00Z',
      'America/New_York',
      '2026-11-01T05:30:00.000Z',
    ],
    [
      'a day whose midnight is skipped',
      'فردا',
      '2022-03-21T09:00:00Z',
      'Asia/Tehran',
      '2022-03-21T20:30:00.000Z',
    ],
    [
      'hours as they pass',
      'in 24 hours',
      '2027-03-27T10:00:00Z',
      'Europe/Kyiv',
      '2027-03-28T10:00:00.000Z',
    ],
    [
      'days as the calendar has them',
      'in 1 day at 12:00',
      '2027-03-27T10:00:00Z',
      'Europe/Kyiv',
      '2027-03-28T09:00:00.000Z',
    ],
    [
      'the same wall time in weeks',
      'in 20 weeks at 12:00',
      '2026-12-02T10:00:00Z',
      'Europe/Kyiv',
      '2027-04-21T09:00:00.000Z',
    ],
    [
      'no time that comes again',
      'at 01:10am',
      '2026-11-01T05:30:00Z',
      'America/New_York',
      '2026-11-02T06:10:00.000Z',
    ],
  ])('is %s', (_name, text, now, zone, expected) => {
    expect(moment(text, now, zone)).toBe(expected);
  });

  it('is on the day of the zone, not of the device', () => {
    const now = '2026-12-02T23:30:00Z';
    expect(moment('tomorrow at 10:00', now, 'America/New_York')).toBe('2026-12-03T15:00:00.000Z');
    expect(moment('tomorrow at 10:00', now, 'Asia/Tehran')).toBe('2026-12-04T06:30:00.000Z');
  });
});
