/** Times of the day: at 10, 14:30, 5 pm, half past nine, о пів на десяту, kl. 8, ساعت ۹ شب. */
import { readClock } from './clock';
import { isFreeAfter, isFreeBefore, readNumber } from './numbers';
import { longest, type Part, type Read, type Scene, type TimePiece } from './pieces';
import type { Kind } from './lexicon';
import { isFollowed } from './follow';
import { inPart } from './part-of-day';

type Result = Read<TimePiece | { readonly kind: 'unsure' }>;

/** What stands before a time: the kinds of words, and whether a day is just before. */
interface Lead {
  readonly kinds: ReadonlySet<Kind>;
  readonly hasDay: boolean;
}

/** Where "five to nine" is a time. */
const SAID_TO: ReadonlySet<string> = new Set(['en', 'sr']);
const LEADS: readonly Kind[] = ['clock', 'at', 'on', 'until', 'from', 'for', 'after'];

/** Reads a time at a token, with what leads to it. @param hasDay whether a day or a repeat ends just before */
export function readTime(scene: Scene, index: number, hasDay: boolean): Result {
  const { words } = scene;
  const kinds = new Set<Kind>();
  let best = readCore(scene, index, { kinds, hasDay });
  let at = index;
  for (let leads = 0; leads < 3; leads += 1) {
    const phrase = words.at(at, ...LEADS);
    if (!phrase) break;
    for (const kind of LEADS) if (words.at(at, kind)?.next === phrase.next) kinds.add(kind);
    at = phrase.next;
    best = longest(best, readCore(scene, at, { kinds: new Set(kinds), hasDay }));
  }
  return best && withRange(scene, best, { kinds, hasDay });
}

/** "From 2 pm to 4 pm", "kl. 10 til 12": the time is where it begins. */
function withRange(scene: Scene, first: NonNullable<Result>, { kinds, hasDay }: Lead): Result {
  const to = scene.words.at(first.next, 'to');
  if (!to) return first;
  const second = readCore(scene, to.next, { kinds: new Set([...kinds, 'at']), hasDay });
  if (second?.piece.kind !== 'time') return first;
  const isSaidTo = first.piece.kind === 'time' && first.piece.isBare && !kinds.has('from');
  const isOther = isSaidTo && SAID_TO.has(scene.lexicon.tag);
  return { piece: isOther ? { kind: 'unsure' } : first.piece, next: second.next };
}

function readCore(scene: Scene, index: number, lead: Lead): Result {
  return longest(
    endOfDay(scene, index),
    inDigits(scene, index, lead),
    shifted(scene, index, lead),
    byHour(scene, index, lead),
  );
}

function time(
  hour: number,
  minute: number,
  half: TimePiece['half'],
  next: number,
  is: { isBare?: true; needsDay?: boolean } = {},
): Result {
  const { isBare = false, needsDay = false } = is;
  return { piece: { kind: 'time', hour, minute, half, isBare, needsDay }, next };
}

function endOfDay({ words }: Scene, index: number): Result {
  const found = words.at(index, 'end-of-day');
  return found && time(18, 0, 'sure', found.next);
}

function isLed({ kinds }: Lead): boolean {
  return kinds.has('at') || kinds.has('clock') || kinds.has('until');
}

function inDigits(scene: Scene, index: number, lead: Lead): Result {
  const marks = isLed(lead) ? ':.-' : ':';
  const clock = readClock(scene, index, marks) ?? pointed(scene, index, lead);
  if (!clock) return null;
  const { hour, minute, isFull } = clock;
  const next = rangeEnd(scene, clock.next, ':.');
  const close = closing(scene, next, hour, minute);
  if (close) return close;
  const isSure = isFull || !scene.lexicon.hasHalves;
  const isShort = /^\d$/u.test(scene.words.text(clock.next - 3));
  const needsDay = isShort && index > 0 && lead.kinds.size === 0;
  const end = scene.words.after(next, 'oclock');
  return time(hour, minute, isSure ? 'sure' : 'open', end, { needsDay });
}

/** 14.30 right behind a day, where it can be no date. */
function pointed(scene: Scene, index: number, { hasDay }: Lead) {
  const clock = hasDay ? readClock(scene, index, '.') : null;
  return clock && (clock.minute > 12 || clock.minute === 0) ? clock : null;
}

/** "pm", "вечора", "rano" behind an hour say which half of the day it is in. */
function closing(scene: Scene, index: number, hour: number, minute: number): Result {
  const { words } = scene;
  const half = words.at(index, 'am', 'pm');
  if (half) {
    if (hour > 12 || hour < 1) return null;
    const isPm = words.at(index, 'pm') !== null;
    return time((hour % 12) + (isPm ? 12 : 0), minute, 'sure', words.after(half.next, 'oclock'));
  }
  const at = words.after(index, 'oclock');
  const part = words.at(at, 'part', 'partly');
  if (!part) return null;
  const minutes = inPart(hour, minute, part.value as Part);
  if (minutes === null) return { piece: { kind: 'unsure' }, next: part.next };
  return time(Math.floor(minutes / 60), minutes % 60, 'sure', part.next);
}

/** "Half past nine", "halv ni", "пів на десяту". */
function shifted(scene: Scene, index: number, { hasDay }: Lead): Result {
  const { words } = scene;
  const whole = words.at(index, 'half-hour');
  if (whole) {
    const [hours, minute] = [Math.floor(Number(whole.value) / 60), Number(whole.value) % 60];
    return closing(scene, whole.next, hours, minute) ?? time(hours, minute, 'open', whole.next);
  }
  const shift = words.at(index, 'shift');
  const hour = shift && readNumber(words, shift.next, 'number', 'hour');
  if (!shift || !hour || hour.value < 1 || hour.value > 12) return null;
  if (hour.isDigits && !isFreeAfter(words, hour.next)) return null;
  if (hour.isDigits && !isFollowed(scene, hour.next, hasDay)) return null;
  const minutes = (hour.value * 60 + Number(shift.value) + 1440) % 1440;
  const [hours, minute] = [Math.floor(minutes / 60), minutes % 60];
  return closing(scene, hour.next, hours, minute) ?? time(hours, minute, 'open', hour.next);
}

/** A whole hour in digits or words, with what makes it one. */
function byHour(scene: Scene, index: number, lead: Lead): Result {
  const { words, lexicon } = scene;
  const number = readNumber(words, index, 'number', 'hour');
  if (!number || number.value > 23 || !isFreeBefore(words, index)) return null;
  const { value: hour, isDigits } = number;
  const suffix = words.text(number.next) === '-' ? words.after(number.next, 'suffix') : number.next;
  const next = isDigits && isLed(lead) ? suffix : number.next;
  const minutes = isDigits && isLed(lead) ? spaced(scene, next) : null;
  if (minutes !== null && isFollowed(scene, next + 1, lead.hasDay))
    return time(hour, minutes, hour > 12 ? 'sure' : 'open', next + 1);
  const isPart = words.at(words.after(next, 'oclock'), 'part', 'partly');
  if (isPart && !isCount(scene, next, lead)) return closing(scene, next, hour, 0);
  const close = words.at(next, 'am', 'pm');
  if (close) return isDigits ? closing(scene, next, hour, 0) : null;
  if (isDigits && !isFreeAfter(words, next) && !words.at(next, 'oclock'))
    return rangeOfHours(scene, next, hour, lead);
  const plus = isLed(lead) || lead.hasDay ? words.at(next, 'plus') : null;
  if (plus) return withPlus(scene, plus.next, hour, Number(plus.value));
  const oclock = words.at(next, 'oclock');
  if (oclock && (isLed(lead) || lead.hasDay || lexicon.tag === 'en'))
    return named(scene, oclock.next, hour);
  return bare(scene, next, hour, lead) ?? rangeOfHours(scene, next, hour, lead);
}

/** Two days and three nights are no hours, in languages where the words are the same. */
function isCount({ words, lexicon }: Scene, index: number, lead: Lead): boolean {
  if (isLed(lead) || lead.hasDay || words.at(index, 'oclock')) return false;
  const part = words.at(index, 'part')?.value ?? '';
  return lexicon.script === 'Cyrillic' && ['afternoon', 'night', 'evening'].includes(part);
}

/** The minutes of "в 10 30". */
function spaced({ words }: Scene, index: number): number | null {
  return /^[0-5]\d$/u.test(words.text(index)) && !words.isGlued(index)
    ? Number(words.text(index))
    : null;
}

function withPlus(scene: Scene, next: number, hour: number, plus: number): Result {
  return closing(scene, next, hour, plus) ?? time(hour, plus, hour > 12 ? 'sure' : 'open', next);
}

/** "10 годин 30 хвилин". */
function named(scene: Scene, next: number, hour: number): Result {
  const { words } = scene;
  const minutes = readNumber(words, next);
  const unit = minutes && words.at(minutes.next, 'unit');
  const half = hour > 12 ? 'sure' : 'open';
  if (minutes && unit?.value === 'minute' && minutes.value < 60)
    return time(hour, minutes.value, half, unit.next);
  return time(hour, 0, half, next);
}

/** A number alone is an hour where "at" stands before it and nothing that is counted behind it. */
function bare(scene: Scene, next: number, hour: number, { kinds, hasDay }: Lead): Result {
  const isAt = kinds.has('at') || kinds.has('clock');
  // "Until 10" is also a limit of anything: only a day makes it a time.
  if (!isAt && !(kinds.has('until') && hasDay)) return null;
  const isSafe = kinds.has('clock') || isFollowed(scene, next, hasDay && isAt);
  return isSafe
    ? time(hour, 0, hour > 12 ? 'sure' : 'open', next, kinds.has('clock') ? {} : { isBare: true })
    : null;
}

/**
 * "10-12", "с 10 до 12": the time is where it begins. "At 5 to 9" is no range, and "о 10-15" may be a quarter past.
 */
function rangeOfHours(scene: Scene, next: number, hour: number, lead: Lead): Result {
  const { words, lexicon } = scene;
  const isLedTo = isLed(lead) || lead.kinds.has('from');
  const to = words.at(next, 'to')?.next ?? (/^[-–−]$/u.test(words.text(next)) ? next + 1 : null);
  const second = to === null || !isLedTo ? null : readNumber(words, to);
  if (!second || second.value > 24 || second.value <= hour) return null;
  if (words.at(second.next, 'am', 'pm')) return null;
  const isOther = words.isGlued(to ?? next)
    ? lexicon.script === 'Cyrillic'
    : !lead.kinds.has('from') && SAID_TO.has(lexicon.tag);
  if (isOther) return { piece: { kind: 'unsure' }, next: second.next };
  if (!isFreeAfter(words, second.next) || !isFollowed(scene, second.next, lead.hasDay)) return null;
  return time(hour, 0, hour > 12 ? 'sure' : 'open', words.after(second.next, 'oclock'), {
    isBare: true,
  });
}

function rangeEnd(scene: Scene, next: number, marks: string): number {
  const { words } = scene;
  const to = words.at(next, 'to')?.next ?? (/^[-–−]$/u.test(words.text(next)) ? next + 1 : null);
  if (to === null) return next;
  // The dash is glued to the second time, which would otherwise look like part of a number.
  const isTime =
    words.isNumber(to) &&
    marks.includes(words.text(to + 1) || ' ') &&
    /^[0-5]\d$/u.test(words.text(to + 2));
  return isTime && Number(words.text(to)) < 25 ? to + 3 : next;
}
