/**
 * Plain words as a time: "Call Anna tomorrow at 10", "w piątek 14:30", "кожного понеділка", "فردا ساعت ۱۰". The words may
 * stand anywhere in a text and in any of our languages. What is not clear is no time: a task without one is a small
 * fault, a task on a wrong day a big one. How this is read:
 *
 * - A weekday is the next one after today; "next Friday" is in the week that comes, which begins as the language has it.
 * - A date without a year is the next one, a time without a day the next one. "Today at 9" in the evening is none.
 * - Hours from 1 to 6 that do not say which half of the day they are in are after noon, unless the day begins that early.
 * - Days, weeks and months from now are whole days; minutes and hours from now are to the minute.
 */
import { wallTimeAt } from '@/domain/zone/wall-time';
import { lexiconsFor } from './languages';
import type { Lexicon } from './lexicon';
import type { Piece, Scene } from './pieces';
import { scan, type FoundPiece } from './scan';
import { settle } from './settle';
import { tokensOf, type Token } from './tokens';
import { Words } from './words';

export interface WhenContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
  /** The tag of the interface's language; a text that says more in another is read in that. */
  readonly language: string;
  /** When the day of this person begins, in minutes after midnight: what "in the morning" is. */
  readonly dayStart: number;
}

export interface When {
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  /** A day without a time: `dueAt` is its first moment in the zone. */
  readonly isAllDay: boolean;
  readonly zone: string;
  /** The value of an RRULE of RFC 5545 without DTSTART; null for once. */
  readonly repeat: string | null;
  /** Where the words stand in the text, as UTF-16 offsets; when they stand in several places, where the day does. */
  readonly from: number;
  readonly to: number;
}

/** Times further in are not looked for: a task's title is shorter. */
const LONGEST = 2000;
const MINUTE = 60_000;
const DAYS: ReadonlySet<string> = new Set(['day', 'repeat', 'moment']);

/**
 * The time that a text says; null when it says none, or none for sure, or one that is over.
 * @throws RangeError for a zone that Intl does not know
 */
export function parseWhen(text: string, context: WhenContext): When | null {
  const { zone } = context;
  const tokens = tokensOf(text.slice(0, LONGEST));
  let best: { covered: number; when: When | null } = { covered: 0, when: null };
  for (const [rank, lexicon] of lexiconsFor(context.language).entries()) {
    const scene = sceneOf(tokens, lexicon, context);
    const all = scan(scene);
    const found = all.filter((of) => isTold(scene, all, of, rank === 0));
    const covered = found.reduce((sum, of) => sum + lengthOf(tokens, of), 0);
    if (covered <= best.covered) continue;
    const settled = settle(scene, current(found));
    best = { covered, when: settled && { ...settled, zone, ...spanOf(tokens, found) } };
  }
  return best.when;
}

function sceneOf(tokens: readonly Token[], lexicon: Lexicon, context: WhenContext): Scene {
  const { now, zone, dayStart, language } = context;
  const { day, milliseconds } = wallTimeAt(now, zone);
  return {
    words: new Words(tokens, lexicon),
    lexicon,
    now,
    zone,
    today: day,
    minutesNow: milliseconds / MINUTE,
    dayStart,
    language: language.toLowerCase().split('-')[0] ?? language,
  };
}

/**
 * "O 10" is an hour in Polish, but in a Latin text of another language "o" and "do" are anything, as 3:16 is in any: it
 * needs a day beside it.
 */
function isTold(
  { words }: Scene,
  all: readonly FoundPiece[],
  found: FoundPiece,
  isOwn: boolean,
): boolean {
  const { piece, first, group } = found;
  if (piece.kind !== 'time') return true;
  const isForeign = piece.isBare && !isOwn && /\p{Script=Latin}/u.test(words.text(first));
  if (!isForeign && !piece.needsDay) return true;
  return all.some((of) => of.group === group && of.piece.kind !== 'time');
}

/** Without the times that belong to a day that is over: "yesterday at 10". */
function current(found: readonly FoundPiece[]): Piece[] {
  return found
    .filter(({ piece, group }) => {
      const beside = found.filter((of) => of.group === group).map((of) => of.piece.kind);
      const isOver = beside.includes('past') && !beside.some((kind) => DAYS.has(kind));
      return !(isOver && (piece.kind === 'time' || piece.kind === 'part'));
    })
    .map(({ piece }) => piece);
}

function lengthOf(tokens: readonly Token[], { first, next }: FoundPiece): number {
  return (tokens[next - 1]?.to ?? 0) - (tokens[first]?.from ?? 0);
}

/** The group that has the day, else the first one. What is past says nothing. */
function spanOf(
  tokens: readonly Token[],
  found: readonly FoundPiece[],
): { from: number; to: number } {
  const told = found.filter(({ piece }) => piece.kind !== 'past' && piece.kind !== 'nothing');
  const main =
    told.find(({ piece }) => piece.kind === 'repeat') ??
    told.find(({ piece }) => piece.kind === 'day' || piece.kind === 'moment') ??
    told[0];
  const group = told.filter((of) => of.group === main?.group);
  const from = tokens[group[0]?.first ?? 0]?.from ?? 0;
  return { from, to: tokens[(group.at(-1)?.next ?? 1) - 1]?.to ?? from };
}
