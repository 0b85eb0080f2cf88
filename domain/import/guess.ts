/** Guessing what the columns of a table hold, from their headings and from what stands in them. */
import { isEmail } from '@/domain/client/phone';
import type { CustomFieldType } from '@/domain/custom-field/types';
import type { PersonKey } from '@/domain/person/person-key';
import { readDate } from './dates';
import { foldHeading, targetOfHeading } from './headings';
import { readNumber, readYesNo } from './money';
import { REPEATABLE, isTarget, type ColumnTarget, type Target } from './targets';

/** How many rows of the beginning may be something else before the headings. */
const PREAMBLE = 10;

/**
 * Which row holds the headings, counted from 0; -1 for none. The one of the first rows with the most known headings; else
 * the first, when it has words in every cell and the next has not the like.
 */
export function headingRow(rows: readonly (readonly string[])[]): number {
  let best = { row: -1, known: 0 };
  for (const [row, cells] of rows.slice(0, PREAMBLE).entries()) {
    const known = cells.filter((cell) => cell.length < 80 && targetOfHeading(cell) !== null).length;
    if (known > best.known) best = { row, known };
  }
  if (best.row !== -1) return best.row;
  const [first = []] = rows;
  const isWords = first.every((cell) => /^\p{L}[^\d@]{0,60}$/u.test(cell.trim()));
  const isOnce = new Set(first.map((cell) => cell.trim().toLowerCase())).size === first.length;
  return rows.length > 1 && first.length > 1 && isWords && isOnce ? 0 : -1;
}

export interface Guess {
  readonly target: ColumnTarget | null;
  /** What kind of new field would hold the column. */
  readonly type: CustomFieldType;
}

/**
 * @param columns heading and some values of each
 * @param ownFields headings of the project's custom fields with their ids
 */
export function guessColumns(
  columns: readonly { readonly heading: string; readonly samples: readonly string[] }[],
  ownFields: ReadonlyMap<string, string>,
  keyOfUrl: (url: URL) => PersonKey | null,
): Guess[] {
  const used = new Set<Target>();
  const guess = ({ heading, samples }: (typeof columns)[number]): Guess => {
    const filled = filledOf(samples);
    const type = typeOf(filled);
    const own = ownFields.get(foldHeading(heading));
    if (own !== undefined) return { target: `field:${own}`, type };
    const said = targetOfHeading(heading);
    const target = said === null ? null : fitting(said, heading, filled, keyOfUrl);
    if (target !== null && (!used.has(target) || REPEATABLE.has(target))) {
      used.add(target);
      return { target, type };
    }
    return { target: null, type };
  };
  // An empty column is not to take the place of one that holds something.
  const isEmpty = ({ samples }: (typeof columns)[number]) => filledOf(samples).length === 0;
  const first = columns.map((column) => (isEmpty(column) ? null : guess(column)));
  const guesses = columns.map((column, index) => first[index] ?? guess(column));
  return guesses.map((guessed, index) => {
    if (guessed.target !== null) return guessed;
    const heading = columns[index]?.heading ?? '';
    if (targetOfHeading(heading) !== null || isService(heading)) return guessed;
    const seen = targetOfValues(filledOf(columns[index]?.samples ?? []), keyOfUrl);
    if (seen === null || (used.has(seen) && !REPEATABLE.has(seen))) return guessed;
    used.add(seen);
    return { ...guessed, target: seen };
  });
}

function filledOf(samples: readonly string[]): string[] {
  return samples.filter((sample) => sample.trim() !== '');
}

/** Labels and types that exports put beside every value. */
function isService(heading: string): boolean {
  return /\b(?:label|type|id|date|created|modified|updated)\b/iu.test(heading);
}

/** A heading may promise what the values are not: a "URL" that leads to no profile, an "ID" of another programme. */
function fitting(
  said: Target,
  heading: string,
  samples: readonly string[],
  keyOfUrl: (url: URL) => PersonKey | null,
): Target | null {
  if (/\d - (?:label|type)$/iu.test(heading)) return null;
  if (said === 'profile' && samples.length > 0 && share(samples, isProfile(keyOfUrl)) < 0.3) {
    return null;
  }
  return said;
}

function isProfile(keyOfUrl: (url: URL) => PersonKey | null): (text: string) => boolean {
  return (text) => {
    const address = /^https?:/iu.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
    if (/^[a-z][a-z0-9-]*:[^\s/]/u.test(text.trim())) return true;
    return URL.canParse(address) && keyOfUrl(new URL(address)) !== null;
  };
}

function targetOfValues(
  samples: readonly string[],
  keyOfUrl: (url: URL) => PersonKey | null,
): Target | null {
  if (samples.length === 0) return null;
  if (share(samples, (text) => isEmail(text.trim())) > 0.8) return 'email';
  if (share(samples, (text) => /^\+\d[\d\s().-]{7,20}$/u.test(text.trim())) > 0.8) return 'phone';
  if (share(samples, (text) => /^https?:/iu.test(text.trim()) && isProfile(keyOfUrl)(text)) > 0.8) {
    return 'profile';
  }
  return null;
}

/** The kind of custom field that all the values fit. */
function typeOf(samples: readonly string[]): CustomFieldType {
  if (samples.length === 0) return 'text';
  const all = (test: (text: string) => boolean) => samples.every((text) => test(text.trim()));
  if (all((text) => /\p{L}/u.test(text) && readYesNo(text) !== null)) return 'yes-no';
  if (all((text) => readDate(text, 'day') !== null || readDate(text, 'month') !== null))
    return 'date';
  if (all((text) => readNumber(text) !== null && !/^[+0]\d/u.test(text))) return 'number';
  if (all(isEmail)) return 'email';
  if (all((text) => /^https?:\/\//iu.test(text) && URL.canParse(text))) return 'link';
  return samples.some((text) => text.length > 200 || text.includes('\n')) ? 'long-text' : 'text';
}

function share(samples: readonly string[], test: (text: string) => boolean): number {
  return samples.filter(test).length / Math.max(1, samples.length);
}

/** A stored target as a target of today; null for one that is no more. */
export function asColumnTarget(
  value: string | null,
  fieldIds: ReadonlySet<string>,
): ColumnTarget | null {
  if (value === null) return null;
  if (isTarget(value)) return value;
  if (value.startsWith('field:') && fieldIds.has(value.slice('field:'.length))) {
    return value as ColumnTarget;
  }
  return null;
}
