import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { HOSTILE } from '@/tests/hostile-corpus';
import { calendarFile, type CalendarTask } from './calendar-file';

const NOW = Date.UTC(2026, 10, 30, 8);

const task = (of: Partial<CalendarTask>): CalendarTask => ({
  id: '0198-a',
  text: 'Call back',
  clientName: 'Olena Petrenko',
  dueAt: Date.UTC(2026, 11, 1, 8),
  isAllDay: false,
  zone: 'Europe/Kyiv',
  repeat: null,
  reminders: [],
  doneAt: null,
  link: null,
  changedAt: NOW,
  ...of,
});

/** The file as another library reads it, with the zones that the file describes and no others. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)),
  };
}

function onlyEvent(of: Partial<CalendarTask>) {
  const { text } = calendarFile([task(of)], NOW);
  const { events } = read(text);
  expect(events).toHaveLength(1);
  const [event] = events;
  if (!event) throw new Error('there is one');
  return { event, text };
}

/** The moments at which an event takes place, in milliseconds: the first `count`. */
function moments(event: ICAL.Event, count: number): number[] {
  const found: number[] = [];
  const walk = event.iterator();
  while (found.length < count) {
    const next = walk.next() as ICAL.Time | undefined;
    if (!next) break;
    found.push(next.toUnixTime() * 1000);
  }
  return found;
}

/** `2026-12-01 10:00` in a zone, by the browser's clock alone. */
const clock = (moment: number, zone: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(moment);

const text = (event: ICAL.Event, name: string) =>
  event.component.getFirstPropertyValue(name) as string | null;

describe('a task in a calendar file', () => {
  it('is an event with whom, what, where and when, as another reader sees it', () => {
    const { event } = onlyEvent({
      text: 'Call back; ask about sizes, colours\nand \\ delivery',
      link: 'https://vk.com/im?sel=7&x=a;b,c',
    });
    expect(event.uid).toBe('0198-a@tabside');
    expect(event.summary).toBe('Olena Petrenko: Call back; ask about sizes, colours');
    expect(event.description).toBe(
      'Call back; ask about sizes, colours\nand \\ delivery\nhttps://vk.com/im?sel=7&x=a;b,c',
    );
    expect(text(event, 'url')).toBe('https://vk.com/im?sel=7&x=a;b,c');
    expect(event.startDate.toUnixTime() * 1000).toBe(Date.UTC(2026, 11, 1, 8));
    expect(event.startDate.zone.tzid).toBe('Europe/Kyiv');
    expect(event.duration.toSeconds()).toBe(15 * 60);
    expect(text(event, 'transp')).toBe('TRANSPARENT');
  });

  it('keeps its UID and gets a higher SEQUENCE when it was changed', () => {
    const [first, second] = [NOW, NOW + 60_000].map((changedAt) => onlyEvent({ changedAt }).event);
    expect(first?.uid).toBe(second?.uid);
    expect(second?.sequence).toBe((first?.sequence ?? 0) + 60);
    expect(first?.sequence).toBeGreaterThan(0);
    expect(second?.sequence).toBeLessThan(2 ** 31);
  });

  it('of a whole day has a date and no time, whatever the zone', () => {
    // Midnight in Auckland is the day before in UTC.
    const { event, text: file } = onlyEvent({
      isAllDay: true,
      zone: 'Pacific/Auckland',
      dueAt: Date.UTC(2026, 11, 24, 11),
    });
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2026-12-25');
    expect(file).not.toContain('VTIMEZONE');
  });

  it('has an alarm for each reminder, at the moment that is so many minutes before', () => {
    const { event } = onlyEvent({ reminders: [0, 10, 60, 1440, 10, -30, Number.NaN] });
    const alarms = event.component.getAllSubcomponents('valarm');
    const start = event.startDate.toUnixTime();
    expect(
      alarms.map((alarm) => {
        const trigger = alarm.getFirstPropertyValue('trigger') as unknown as ICAL.Duration;
        const at = event.startDate.clone();
        at.addDuration(trigger);
        return (start - at.toUnixTime()) / 60;
      }),
    ).toEqual([0, 10, 60, 1440, -30]);
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(
      Array.from({ length: 5 }, () => 'DISPLAY'),
    );
  });

  it('is left out when it is done or has no time', () => {
    const tasks = [task({}), task({ id: 'b', dueAt: null }), task({ id: 'c', doneAt: NOW })];
    const { text: file, count } = calendarFile(tasks, NOW);
    expect(count).toBe(1);
    expect(read(file).events.map(({ uid }) => uid)).toEqual(['0198-a@tabside']);
  });

  it('stands at the right moment even with a zone that nobody knows', () => {
    for (const zone of ['Mars/Phobos', '', '+02:00', 'Europe/Kyiv\r\nX-A:1', '__proto__']) {
      const { event, text: file } = onlyEvent({ zone });
      expect(event.startDate.toUnixTime() * 1000).toBe(Date.UTC(2026, 11, 1, 8));
      expect(file).not.toContain('VTIMEZONE');
      expect(file).not.toContain('X-A:1\r\n');
    }
  });
});

describe('a repeated task in a calendar file', () => {
  const zones = [
    'Europe/Kyiv',
    'Europe/Copenhagen',
    'America/New_York',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Asia/Jerusalem',
    'Asia/Tehran',
    'Asia/Kathmandu',
    'UTC',
  ];

  it.each(zones)('keeps its hour over the changes of the clock in %s', (zone) => {
    const dueAt = Date.UTC(2026, 11, 1, 8);
    const { event } = onlyEvent({ zone, dueAt, repeat: 'FREQ=DAILY' });
    const days = moments(event, 800);
    expect(days).toHaveLength(800);
    const [, hour = ''] = clock(dueAt, zone).split(' ');
    const first = Date.parse(`${clock(dueAt, zone).slice(0, 10)}T12:00:00Z`);
    expect(days.map((at) => clock(at, zone))).toEqual(
      days.map((_, day) => {
        const date = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
        return `${date} ${hour}`;
      }),
    );
  });

  it.each(zones)('is still right in 25 years in %s', (zone) => {
    const dueAt = Date.UTC(2026, 6, 1, 16, 30);
    const { event } = onlyEvent({ zone, dueAt, repeat: 'FREQ=MONTHLY' });
    const hours = moments(event, 12 * 25).map((at) => clock(at, zone).split(' ')[1]);
    expect(hours).toHaveLength(300);
    expect([...new Set(hours)]).toEqual([clock(dueAt, zone).split(' ')[1]]);
  });

  it('says the rule of a zone where it is a simple one', () => {
    const { text: file } = onlyEvent({ repeat: 'FREQ=DAILY' });
    expect(file).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(file).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
    expect(file).not.toContain('RDATE');
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE;COUNT=5', 5],
    ['FREQ=DAILY;INTERVAL=2;UNTIL=20261209T080000Z', 5],
    // The end of that day in Kyiv.
    ['FREQ=DAILY;UNTIL=20261205', 5],
    ['FREQ=DAILY;UNTIL=20261205T100000', 5],
    ['FREQ=DAILY;UNTIL=20261205T095959', 4],
  ])('ends where its rule %s ends', (repeat, count) => {
    // A Tuesday: with COUNT the first day counts as well.
    const dueAt = Date.UTC(2026, 11, repeat.includes('BYDAY') ? 2 : 1, 8);
    expect(moments(onlyEvent({ repeat, dueAt }).event, 20)).toHaveLength(count);
  });

  it.each([
    ['FREQ=DAILY;UNTIL=20261205', 5],
    ['FREQ=DAILY;UNTIL=20261204T220000Z', 5],
    ['FREQ=DAILY;UNTIL=20261205T235959', 5],
  ])('of a whole day ends with a day: %s', (repeat, count) => {
    const { event, text: file } = onlyEvent({
      repeat,
      isAllDay: true,
      dueAt: Date.UTC(2026, 10, 30, 22),
    });
    expect(file).toContain('UNTIL=20261205\r\n');
    expect(moments(event, 20)).toHaveLength(count);
  });

  it.each(['FREQ=DAILY\r\nX-A:1', 'DAILY', 'COUNT=3', 'FREQ=DAILY;UNTIL=soon', '', 'freq=daily'])(
    'has no rule when what is kept is none: %j',
    (repeat) => {
      const { text: file } = onlyEvent({ repeat });
      expect(file).not.toContain('RRULE:FREQ=DAILY');
      expect(file).not.toContain('X-A');
    },
  );
});

/** Content lines, put together again. */
const lines = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

function isSound(file: string): void {
  expect(file.endsWith('\r\n')).toBe(true);
  // No line break but CRLF, no control character but tabs, no half of a character.
  expect(file.replaceAll(/\r\n|\t/gu, '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  expect(file.isWellFormed()).toBe(true);
  for (const line of file.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
}

/** Names of properties and parts, in order: what a hostile text must not add to. */
const skeleton = (file: string) =>
  lines(file).map((line) => (/^(?:BEGIN|END):/u.test(line) ? line : line.split(/[:;]/u, 1)[0]));

describe('the text of a calendar file', () => {
  const plain = skeleton(calendarFile([task({ reminders: [5] })], NOW).text);

  it.each(HOSTILE.map((each) => [each.slice(0, 40), each] as const))(
    'keeps a hostile text in its place: %j',
    (_, hostile) => {
      const { text: file } = calendarFile(
        [task({ text: hostile, clientName: hostile, id: `${hostile}1`, reminders: [5] })],
        NOW,
      );
      isSound(file);
      expect(skeleton(file)).toEqual(plain);
      const [event] = read(file).events;
      // oxlint-disable-next-line no-control-regex -- those are meant
      const kept = hostile.toWellFormed().replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/gu, '');
      expect(event?.description).toBe(kept.replaceAll(/\r\n?/gu, '\n'));
    },
  );

  it.each(HOSTILE.map((each) => [each.slice(0, 40), each] as const))(
    'takes no hostile zone, rule or link over: %j',
    (_, hostile) => {
      const { text: file } = calendarFile(
        [task({ zone: hostile, repeat: hostile, link: hostile, reminders: [5] })],
        NOW,
      );
      isSound(file);
      const names = plain.filter(
        (name) => !/TIMEZONE|STANDARD|DAYLIGHT|TZ|RRULE/u.test(name ?? ''),
      );
      expect(new Set(skeleton(file))).toEqual(new Set(names));
      expect(file).not.toContain('javascript:');
    },
  );

  it('has nothing added by a line break of any kind, wherever it stands', () => {
    const parts = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\u0085',
      ';',
      ':',
      ',',
      '\\',
      '"',
      'X-A:1',
      'END:VEVENT',
      'й',
      '👍🏽',
      ' ',
    );
    const words = fc.array(parts, { maxLength: 60 }).map((each) => each.join(''));
    fc.assert(
      fc.property(words, words, words, (one, two, three) => {
        const { text: file } = calendarFile(
          [task({ text: one, clientName: two, id: `${three}1`, reminders: [5] })],
          NOW,
        );
        isSound(file);
        expect(skeleton(file)).toEqual(plain);
        expect(read(file).events).toHaveLength(1);
      }),
    );
  });

  it('holds thousands of tasks, with each zone once', () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      task({ id: `t${index}`, zone: index % 2 ? 'Europe/Kyiv' : 'Asia/Tehran' }),
    );
    const { text: file, count } = calendarFile(many, NOW);
    expect(count).toBe(3000);
    expect(file.match(/BEGIN:VTIMEZONE/gu)).toHaveLength(2);
    expect(file.match(/BEGIN:VEVENT/gu)).toHaveLength(3000);
  });

  it('is a calendar without events when there is nothing to put in', () => {
    const { text: file, count } = calendarFile([], NOW);
    expect(count).toBe(0);
    expect(read(file).events).toEqual([]);
  });
});
