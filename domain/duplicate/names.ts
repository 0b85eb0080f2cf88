/** Whether two names may be one person's, across scripts, spellings and short forms. Never certain. */
import { levelWords } from '@/domain/search/latin';
import { slipsFor, startsWithSlips } from '@/domain/search/typo';
import { isFirstName, meaningsOf } from './short-names';

/** `alike`: the same words in other spellings or forms. `near`: one slip, or a word more on one side. */
export type Likeness = 'alike' | 'near';

/** The words of a name as they are compared, sorted. */
export function nameWords(name: string): string[] {
  return levelWords(name)
    .filter((word) => word.length > 1)
    .toSorted();
}

/** Blocks in which names that are alike or near meet: each pair of words in all they may stand for. */
export function nameBlocks(words: readonly string[]): string[] {
  // A first name alone is no block: with it every Anna would meet every other.
  if (words.length < 2 || words.length > 6) return [];
  const blocks = new Set<string>();
  for (const [index, word] of words.entries()) {
    for (const other of words.slice(index + 1)) {
      for (const a of meaningsOf(word)) {
        for (const b of meaningsOf(other)) blocks.add(a < b ? `${a} ${b}` : `${b} ${a}`);
      }
    }
    // Where the surname has a slip, its first letters and the first name still meet.
    if (!isFirstName(word)) continue;
    for (const other of words) {
      if (other === word || isFirstName(other) || other.length < 4) continue;
      for (const a of meaningsOf(word)) blocks.add(`${a} ${other.slice(0, 3)}~`);
    }
  }
  return [...blocks];
}

/** How like two names are; null when they share too little. The same whichever comes first. */
export function likeness(a: readonly string[], b: readonly string[]): Likeness | null {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length < 2 || many.length - few.length > 1) return null;
  const { same, rest } = paired(few, many);
  const isBeyondFirstNames = same.some((word) => !isFirstName(word));
  if (rest.few.length === 0) {
    if (rest.many.length === 0) return 'alike';
    return isBeyondFirstNames ? 'near' : null;
  }
  if (rest.few.length > 1 || rest.many.length > 1) return null;
  const [mine = '', theirs = ''] = [rest.few[0], rest.many[0]];
  // First names that are not one name are two people, however alike: a slip counts beside a shared first name alone.
  if (isFirstName(mine) || isFirstName(theirs) || !same.some(isFirstName)) return null;
  return isSlip(mine, theirs) ? 'near' : null;
}

/** Pairs each word with one that means the same; what is left over on both sides. */
function paired(few: readonly string[], many: readonly string[]) {
  const left = [...many];
  const same: string[] = [];
  const rest: string[] = [];
  const take = (word: string, isOne: (other: string) => boolean) => {
    const at = left.findIndex(isOne);
    if (at < 0) return false;
    left.splice(at, 1);
    same.push(word);
    return true;
  };
  const others = few.filter((word) => !take(word, (other) => other === word));
  for (const word of others) if (!take(word, (other) => isOneName(word, other))) rest.push(word);
  return { same, rest: { few: rest, many: left } };
}

function isOneName(a: string, b: string): boolean {
  return (
    isFirstName(a) && isFirstName(b) && meaningsOf(a).some((name) => meaningsOf(b).includes(name))
  );
}

function isSlip(a: string, b: string): boolean {
  const slips = Math.min(1, slipsFor(Math.min(a.length, b.length)));
  if (slips === 0 || Math.abs(a.length - b.length) > slips) return false;
  return startsWithSlips(a, b, slips) && startsWithSlips(b, a, slips);
}
