/**
 * The words of a language by what they mean. A table has a line for each meaning: its kind, a value after a colon where the
 * kind has one, then the phrases. `(a|b|)` are endings; a phrase may have several words.
 */
import { foldWord, tokensOf } from './tokens';

export type Kind =
  /** An idiom that says no time, so that none of its words does. Says a time, but not which. */
  | 'nothing'
  | 'unsure'
  /** A day counted from today; a weekday from Monday 1 to Sunday 7; one that means something else as well. */
  | 'day'
  | 'weekday'
  | 'weak-weekday'
  /** What lies behind us, whatever it is. */
  | 'past'
  /** Every Monday in one word: "mondays". */
  | 'habit'
  /** Weekdays that only go on a list of such: "по понедельникам и четвергам". */
  | 'plural'
  | 'month'
  | 'persian-month'
  /** minute, hour, day, week, month, year. */
  | 'unit'
  /** One of them in a phrase that needs no number: "недељу дана". */
  | 'one-unit'
  /** So many minutes in one phrase: "half an hour". */
  | 'minutes'
  | 'number'
  /** A number that only hours are called by: "о десятій". */
  | 'hour'
  /** A half in one word, in minutes after midnight. */
  | 'half-hour'
  /** Which one; -1 is the last. */
  | 'nth'
  /** "Other" of every other. */
  | 'other'
  /** morning, noon, lunch, afternoon, evening, night, midnight: beside a day or an hour, and by itself. */
  | 'part'
  | 'partly'
  | 'tonight'
  /** Before an hour: weakly and strongly; before a day; before both, when it is the end; from there on. */
  | 'at'
  | 'clock'
  | 'on'
  | 'until'
  | 'from'
  | 'for'
  | 'after'
  /** Before a length of time ("all"; "numbered"; "counted", a number unless it is an hour; "hours" alone); behind one. */
  | 'in'
  | 'later'
  | 'ago'
  | 'ago-before'
  | 'next'
  | 'this'
  | 'last'
  | 'every'
  /** DAILY, WEEKLY, MONTHLY, YEARLY in one phrase; Monday to Friday; once in a …. */
  | 'frequency'
  | 'other-day'
  | 'workdays'
  | 'workday'
  | 'once'
  | 'weekend'
  | 'end'
  | 'start'
  | 'end-of-day'
  | 'of'
  | 'and'
  /** "To" between two hours. */
  | 'to'
  /** Minutes added to the hour that follows ("half past", "halv"), and to the one before ("i po"). */
  | 'shift'
  | 'plus'
  | 'am'
  | 'pm'
  | 'oclock'
  /** A day of the month: after its number, and behind the number without a space. */
  | 'month-day'
  | 'suffix'
  | 'year-word'
  /** Words that a bare hour may stand before, and things that are counted, which it may not. */
  | 'go'
  | 'thing';

export interface Language {
  readonly tag: string;
  readonly script: 'Latin' | 'Cyrillic' | 'Arabic';
  /** Whether people say 3:30 for 15:30 in writing. */
  readonly hasHalves?: true;
  /** What a verb at the head of a clause ends in. */
  readonly verb?: RegExp;
  /** Monday where none is given. */
  readonly firstWeekday?: number;
  /** The days of the weekend. */
  readonly weekend?: readonly number[];
  /** Months of the Persian calendar are meant by "month". */
  readonly isPersian?: true;
  /** A second spelling of the whole table. */
  readonly alsoSpelt?: (phrase: string) => string;
  readonly words: string;
}

export interface Meaning {
  readonly kind: Kind;
  readonly value: string;
}

export interface Lexicon extends Language {
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** How many tokens the longest phrase has. */
  readonly longest: number;
}

/** Builds the table of a language. */
export function lexiconOf(language: Language): Lexicon {
  const meanings = new Map<string, Meaning[]>();
  let longest = 1;
  for (const line of language.words.trim().split('\n')) {
    const [head = '', ...rest] = line.trim().split(' ');
    const [kind = '', value = ''] = head.split(':');
    for (const phrase of rest.join(' ').split(',').flatMap(endings).flatMap(spellings(language))) {
      const words = tokensOf(phrase).map(({ text }) => foldWord(text));
      longest = Math.max(longest, words.length);
      const key = words.join(' ');
      meanings.set(key, [...(meanings.get(key) ?? []), { kind: kind as Kind, value }]);
    }
  }
  return { ...language, meanings, longest };
}

function spellings({ alsoSpelt }: Language): (phrase: string) => string[] {
  return (phrase) => (alsoSpelt ? [phrase, alsoSpelt(phrase)] : [phrase]);
}

/** Each phrase that the alternatives in brackets stand for. */
function endings(pattern: string): string[] {
  const found = /^([^(]*)\(([^)]*)\)(.*)$/u.exec(pattern.trim());
  if (!found) return [pattern.trim()];
  const [, before = '', choices = '', after = ''] = found;
  return choices.split('|').flatMap((choice) => endings(before + choice + after));
}
