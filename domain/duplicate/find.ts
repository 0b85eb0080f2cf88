/**
 * Which clients may be one person, and why. Clients meet in blocks (the same digits, address, words), so the work grows with
 * their number and not with its square. Nothing here is certain enough to act on: the seller decides.
 */
import type { Client } from '@/domain/client/schema';
import { likeness, nameBlocks, nameWords } from './names';
import { isSamePhone, phoneBlock, phoneDigits, type Number } from './phone-match';

/** What of a client is compared. */
export type Comparable = Pick<Client, 'id' | 'name' | 'phones' | 'emails' | 'birthday'> & {
  /** Pages showed a key of each as one person's: the ids of the other clients. */
  readonly shownAs: readonly string[];
  /** Clients who are others, in the seller's word. */
  readonly apart: ReadonlySet<string>;
};

export type Reason =
  | { readonly kind: 'identity' }
  | { readonly kind: 'phone' | 'email'; readonly value: string }
  | { readonly kind: 'alike' | 'near'; readonly names: readonly [string, string] };

export interface Pair {
  /** Ids, the smaller one first: with UUID v7 the older client's. */
  readonly ids: readonly [string, string];
  /** The strongest first. */
  readonly reasons: readonly Reason[];
  readonly score: number;
  /** Has a reason that is more than a name. */
  readonly isExact: boolean;
}

const SCORES = { identity: 100, phone: 80, email: 80, alike: 40, near: 15 } as const;
const BIRTHDAY = 25;
/** In a block of more, each client is compared with so many next ones: an office's number makes no thousand pairs each. */
const NEIGHBOURS = 20;

/** Blocks that are filled client by client, then gone through one by one. */
export class DuplicateFinder {
  readonly #clients = new Map<string, Prepared>();
  readonly #blocks = new Map<string, string[]>();

  add(client: Comparable): void {
    const ready = prepared(client);
    this.#clients.set(client.id, ready);
    for (const block of blocksOf(ready)) {
      const there = this.#blocks.get(block);
      if (there) there.push(client.id);
      else this.#blocks.set(block, [client.id]);
    }
  }

  /** The pairs found, each once, as they are met; null for each so many steps of work in between, for others to have a turn. */
  *pairs(every = 500): Generator<Pair | null> {
    const seen = new Set<string>();
    let work = 0;
    for (const unsorted of this.#blocks.values()) {
      const ids = unsorted.length > 1 ? unsorted.toSorted() : unsorted;
      for (const [index, a] of ids.entries()) {
        for (const b of ids.slice(index + 1, index + 1 + NEIGHBOURS)) {
          work += 1;
          if (work % every === 0) yield null;
          const place = `${a} ${b}`;
          if (seen.has(place)) continue;
          seen.add(place);
          const pair = this.#compare(a, b);
          if (pair) yield pair;
        }
      }
    }
  }

  #compare(a: string, b: string): Pair | null {
    const [first, second] = [this.#clients.get(a), this.#clients.get(b)];
    return first && second ? comparePrepared(first, second) : null;
  }
}

/** Why two clients may be one; null when they share too little or the seller said that they are two. */
export function compare(a: Comparable, b: Comparable): Pair | null {
  return comparePrepared(prepared(a), prepared(b));
}

/** A client with what is worked out once: each is compared many times. */
interface Prepared extends Comparable {
  readonly words: readonly string[];
  readonly numbers: readonly { readonly text: string; readonly number: Number }[];
  readonly addresses: readonly string[];
}

function prepared(client: Comparable): Prepared {
  const [words, numbers] = [nameWords(client.name), numbersOf(client)];
  return { ...client, words, numbers, addresses: emailsOf(client) };
}

function comparePrepared(a: Prepared, b: Prepared): Pair | null {
  if (a.id === b.id) return null;
  if (a.id > b.id) return comparePrepared(b, a);
  if (a.apart.has(b.id) || b.apart.has(a.id)) return null;
  const reasons: Reason[] = [];
  if (a.shownAs.includes(b.id) || b.shownAs.includes(a.id)) reasons.push({ kind: 'identity' });
  for (const { text, number } of a.numbers) {
    if (!b.numbers.some((each) => isSamePhone(each.number, number))) continue;
    reasons.push({ kind: 'phone', value: text });
  }
  for (const value of a.addresses) {
    if (b.addresses.includes(value)) reasons.push({ kind: 'email', value });
  }
  const isExact = reasons.length > 0;
  const birthdays = compareBirthdays(a.birthday, b.birthday);
  const like = likeness(a.words, b.words);
  // Another day of birth outweighs a name, the more so one with a slip.
  if (like && (birthdays !== 'other' || isExact)) {
    reasons.push({ kind: like, names: [a.name, b.name] });
  }
  if (reasons.length === 0) return null;
  const base = reasons.reduce((sum, { kind }) => sum + SCORES[kind], 0);
  const score =
    base + (birthdays === 'same' ? BIRTHDAY : 0) - (birthdays === 'other' ? BIRTHDAY : 0);
  return { ids: [a.id, b.id], reasons, score, isExact };
}

/** Exact ones first, then the likelier; the same order each time. */
export function byLikelihood(a: Pair, b: Pair): number {
  if (a.isExact !== b.isExact) return a.isExact ? -1 : 1;
  const places = a.ids.join(' ') < b.ids.join(' ') ? -1 : 1;
  return b.score - a.score || places;
}

function blocksOf(client: Prepared): string[] {
  const blocks = [
    ...client.numbers.map(({ number }) => `p ${phoneBlock(number)}`),
    ...client.addresses.map((email) => `e ${email}`),
    ...nameBlocks(client.words).map((block) => `n ${block}`),
    `i ${client.id}`,
  ];
  for (const id of client.shownAs) blocks.push(`i ${id}`);
  return [...new Set(blocks)];
}

function numbersOf({ phones }: Comparable): { readonly text: string; readonly number: Number }[] {
  return phones.flatMap((text) => {
    const number = phoneDigits(text);
    return number ? [{ text, number }] : [];
  });
}

function emailsOf({ emails }: Comparable): string[] {
  const plain = emails.map((email) => email.trim().toLowerCase());
  return [...new Set(plain)].filter((email) => email.includes('@'));
}

/** Without the year a day is compared as a day. */
function compareBirthdays(a: string | null, b: string | null): 'same' | 'other' | null {
  if (a === null || b === null) return null;
  if (a === b) return 'same';
  const isDayOnly = a.startsWith('--') || b.startsWith('--');
  return isDayOnly && a.slice(-5) === b.slice(-5) ? 'same' : 'other';
}
