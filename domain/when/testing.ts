/** What the tests of plain words share: the corpora, and a moment to read them at. */
import { dayNumber } from '@/domain/zone/calendar';
import { dayOf, momentAt, wallTimeAt } from '@/domain/zone/wall-time';
import { da, daNothing } from './corpus/da';
import { en, enNothing } from './corpus/en';
import { fa, faNothing } from './corpus/fa';
import { pl, plNothing } from './corpus/pl';
import { ru, ruNothing } from './corpus/ru';
import { sr, srNothing } from './corpus/sr';
import { uk, ukNothing } from './corpus/uk';
import type { When, WhenContext } from './parse-when';

export interface Phrase {
  readonly text: string;
  /** `2026-12-03 10:00 FREQ=…`, a day alone for a whole day. */
  readonly expected: string;
  /** The part of the text that says it. */
  readonly span: string;
}

export interface Corpus {
  readonly language: string;
  readonly zone: string;
  readonly phrases: readonly Phrase[];
  /** Texts without a time. */
  readonly nothing: readonly string[];
}

const MINUTE = 60_000;
export const NOTHING = 'nothing';

export const CORPORA: readonly Corpus[] = [
  corpus('en', 'Europe/London', en, enNothing),
  corpus('uk', 'Europe/Kyiv', uk, ukNothing),
  corpus('ru', 'Europe/Kyiv', ru, ruNothing),
  corpus('pl', 'Europe/Warsaw', pl, plNothing),
  corpus('sr', 'Europe/Belgrade', sr, srNothing),
  corpus('da', 'Europe/Copenhagen', da, daNothing),
  corpus('fa', 'Asia/Tehran', fa, faNothing),
];

function corpus(language: string, zone: string, phrases: string, nothing: string): Corpus {
  return { language, zone, phrases: lines(phrases).map(phrase), nothing: lines(nothing) };
}

function lines(text: string): string[] {
  return text.trim().split('\n');
}

/** `words => time`, and ` | span` where that is not the whole text. */
function phrase(line: string): Phrase {
  const [text = '', rest = ''] = line.split(' => ');
  const [expected = '', span = text] = rest.split(' | ');
  return { text, expected, span };
}

/** Wednesday, 2 December 2026, 10:15 in the zone; the day begins at nine. */
export function onWednesday(language: string, zone: string): WhenContext {
  const wall = { day: dayNumber(2026, 12, 2), milliseconds: 615 * MINUTE };
  return { now: momentAt(wall, zone), zone, language, dayStart: 540 };
}

/** A time as the corpora write it. */
export function written(when: When | null): string {
  if (!when) return NOTHING;
  const minutes = wallTimeAt(when.dueAt, when.zone).milliseconds / MINUTE;
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  const day = dayOf(when.dueAt, when.zone);
  return [day, when.isAllDay ? '' : time.join(':'), when.repeat ?? '']
    .filter((part) => part !== '')
    .join(' ');
}
