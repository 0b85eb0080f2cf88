/**
 * Tasks as a calendar file (RFC 5545), for the calendars of phones and computers.
 *
 * A task becomes an event and not a to-do (VTODO): the calendars of Google and Apple pass over to-dos without a word, and
 * phones sound alarms for events. The event is short and leaves the time free for others to book. A file is a picture of
 * the moment: read in anew, events are brought up to date by their UID and SEQUENCE.
 */
import { escapedText, foldedLine } from '@/domain/text/content-lines';
import { safeLink } from '@/domain/text/safe-link';
import { shortened } from '@/domain/text/shortened';
import { dateText, dateTimeText, triggerText, utcText } from './calendar-values';
import { lastYearOf, repeatRule } from './repeat-rule';
import { clockFieldsAt, isZoneName } from './clock-fields';
import { zoneBlock } from './zone-block';

/** What of a task goes into the file. Moments in milliseconds since 1970. */
export interface CalendarTask {
  readonly id: string;
  readonly text: string;
  /** Whom it is about; null for nobody. */
  readonly clientName: string | null;
  /** Null: it has no day, and no place in a calendar. */
  readonly dueAt: number | null;
  /** `dueAt` is then the beginning of the day in `zone`. */
  readonly isAllDay: boolean;
  /** IANA name. */
  readonly zone: string;
  /** The value of an RRULE, or null. */
  readonly repeat: string | null;
  /** Minutes before; 0 is at the time, below zero after it. */
  readonly reminders: readonly number[];
  readonly doneAt: number | null;
  readonly link: string | null;
  readonly changedAt: number;
}

export interface CalendarFile {
  /** The file, in UTF-8 with CRLF. */
  readonly text: string;
  /** How many tasks are in it: those that are open and have a time. */
  readonly count: number;
}

const EVENT_MINUTES = 15;
/** Years that a rule without an end is written out for. */
const YEARS_AHEAD = 30;
/** SEQUENCE is a small number: seconds since then. */
const SEQUENCE_START = Date.UTC(2020, 0, 1);
const SUMMARY_LENGTH = 200;

type DatedTask = CalendarTask & { readonly dueAt: number };

/** The file of one task or many. @param now milliseconds since 1970 */
export function calendarFile(tasks: readonly CalendarTask[], now: number): CalendarFile {
  const dated = tasks.filter((task): task is DatedTask => task.dueAt !== null && !task.doneAt);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tabside//Tasks//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...zoneBlocks(dated),
    ...dated.flatMap((task) => eventLines(task, now)),
    'END:VCALENDAR',
  ];
  return { text: `${lines.map(foldedLine).join('\r\n')}\r\n`, count: dated.length };
}

function eventLines(task: DatedTask, now: number): string[] {
  const summary = escapedText(summaryOf(task));
  const link = linkOf(task);
  const rule = ruleOf(task);
  const about = [task.text, ...(link === null ? [] : [link])].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${value(task.id)}@tabside`,
    `DTSTAMP:${utcText(now)}`,
    `LAST-MODIFIED:${utcText(task.changedAt)}`,
    `SEQUENCE:${Math.max(0, Math.floor((task.changedAt - SEQUENCE_START) / 1000))}`,
    ...timeLines(task),
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `SUMMARY:${summary}`,
    `DESCRIPTION:${value(about)}`,
    ...(link === null ? [] : [`URL:${link}`]),
    'TRANSP:TRANSPARENT',
    ...[...new Set(task.reminders)]
      .filter(Number.isFinite)
      .flatMap((minutes) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${summary}`,
        `TRIGGER:${triggerText(minutes)}`,
        'END:VALARM',
      ]),
    'END:VEVENT',
  ];
}

/** In UTC where the zone is none that is known: the moment is right still. */
function timeLines({ dueAt, isAllDay, zone }: DatedTask): string[] {
  const isKnown = isZoneName(zone);
  const wall = clockFieldsAt(dueAt, isKnown ? zone : 'UTC');
  if (isAllDay) return [`DTSTART;VALUE=DATE:${dateText(wall)}`];
  const start = isKnown
    ? `DTSTART;TZID=${zone}:${dateTimeText(wall)}`
    : `DTSTART:${utcText(dueAt)}`;
  // A length and not an end: on the night when the clock is put back an end could lie before the start.
  return [start, `DURATION:PT${EVENT_MINUTES}M`];
}

function ruleOf({ repeat, isAllDay, zone }: DatedTask): string | null {
  if (repeat === null) return null;
  return repeatRule(repeat, { isAllDay, zone: isZoneName(zone) ? zone : 'UTC' });
}

/** The zones that events name, each for the years that they are in. */
function zoneBlocks(tasks: readonly DatedTask[]): string[] {
  const timed = tasks.filter(({ isAllDay, zone }) => !isAllDay && isZoneName(zone));
  return [...Map.groupBy(timed, ({ zone }) => zone)].flatMap(([zone, group]) => {
    const years = group.flatMap((task) => {
      const { year } = clockFieldsAt(task.dueAt, zone);
      const rule = ruleOf(task);
      if (rule === null) return [year];
      return [year, Math.min(lastYearOf(rule) ?? Infinity, year + YEARS_AHEAD)];
    });
    return zoneBlock(zone, Math.min(...years) - 1, Math.max(...years) + 1);
  });
}

/** Whom it is about, then the first line of what is to be done. */
function summaryOf({ text, clientName }: CalendarTask): string {
  const [line = ''] = text.trim().split(/[\r\n\u0085\u2028\u2029]/u, 1);
  const name = clientName?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  return shortened(oneKindOfBreak(name === '' ? line : `${name}: ${line}`), SUMMARY_LENGTH);
}

/** An address has nothing to escape: `safeLink` leaves no blank, no control character and nothing but ASCII in it. */
function linkOf({ link }: CalendarTask): string | null {
  const safe = link === null ? null : safeLink(link);
  return safe !== null && /^https?:\/\//u.test(safe) ? safe : null;
}

function value(text: string): string {
  return escapedText(oneKindOfBreak(text));
}

/** Some readers end a line at the breaks of Unicode as well. */
function oneKindOfBreak(text: string): string {
  return text.replaceAll(/[\u0085\u2028\u2029]/gu, '\n').replaceAll('\u007F', '');
}
