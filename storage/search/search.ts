/** Finding clients by what is typed: names, screen names, phones, e-mails, tags, notes, orders; in either script. */
import type { ClientLine } from '@/domain/client/card-view';
import type { Client } from '@/domain/client/schema';
import { levelWords } from '@/domain/search/latin';
import { digitsIn, FEWEST_DIGITS } from '@/domain/search/terms';
import { slipsFor, startsWithSlips } from '@/domain/search/typo';
import { clientLines } from '../clients/client-lines';
import { db } from '../db';
import { isLiving } from '../draft';
import { listInOrder } from '../lists/ordered';
import { searchDb, termIn } from './search-db';

/** The most clients of the rarest word who are asked about the others. */
const LOOKED_AT = 300;
/** The fewest letters that are looked for within words: two are in half of all names. */
const FEWEST_WITHIN = 3;
/** The most words that are compared with a mistyped one. */
const WORDS = 1000;
/** The most words that a mistyped one, or a part of one, may have meant. */
const MEANT = 30;
/** The last character there is: the end of a range of beginnings. */
const END = '\uFFFF';

/** The letters that a levelled word of a script begins with: the first one typed may stand for any of them. */
const LETTERS = ['abcdefghijklmnopqrstuvwxyz', 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنهوی'] as const;

/** How a client was found; the first is the best. */
const RANKS = ['name', 'text', 'within', 'slip'] as const;
type Rank = (typeof RANKS)[number];

/**
 * The clients of a project who hold every word of a text, or a phone that begins with its digits: those whose name begins
 * with it first, then by other parts of the name, then by anything else about them, then from within a word of the name,
 * then by a slip of the finger.
 * Knows what the index knows: `keepIndex` (search-index.ts) brings it up to date.
 */
export async function searchClients(
  projectId: string,
  text: string,
  limit: number,
): Promise<ClientLine[]> {
  const ranked = await find(projectId, text, limit);
  const clients = await db.clients.bulkGet([...ranked.keys()]);
  const found = clients.filter(
    (client): client is Client =>
      client !== undefined && isLiving(client) && client.projectId === projectId,
  );
  const typed = levelWords(text).join(' ');
  const rankOf = (client: Client): number => {
    const rank = RANKS.indexOf(ranked.get(client.id) ?? 'slip');
    return rank === 0 && levelWords(client.name).join(' ').startsWith(typed) ? -1 : rank;
  };
  const order = new Map(found.map((client) => [client.id, rankOf(client)]));
  found.sort(
    (a, b) =>
      (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) ||
      a.name.localeCompare(b.name) ||
      (a.id < b.id ? -1 : 1),
  );
  return clientLines(found.slice(0, limit));
}

async function find(
  projectId: string,
  text: string,
  limit: number,
): Promise<ReadonlyMap<string, Rank>> {
  const most = limit * 4;
  if (/^[\d\s+().\-/٠-٩۰-۹]+$/u.test(text) && digitsIn(text).length >= FEWEST_DIGITS) {
    const phones = await beginning([termIn(projectId, `p${digitsIn(text)}`)], most);
    if (phones.length > 0) return new Map(phones.map((id) => [id, 'name']));
  }
  const words = levelWords(text);
  if (words.length === 0) return new Map();
  const exact = await Promise.all(words.map((word) => exactly(projectId, word)));
  const found = await holdingAll(exact, most);
  if (found.size >= limit) return found;
  const wider = await Promise.all(exact.map((meant) => widened(projectId, meant)));
  // Where nothing else may have been meant, all there is has been found.
  return wider.every((meant, index) => meant === exact[index]) ? found : holdingAll(wider, most);
}

/** What a word that was typed stands for. */
interface Meant {
  readonly word: string;
  /** The best first. */
  readonly ways: readonly Way[];
  /** How many entries of the index begin so, counted no further than {@link COMMON}. */
  readonly count: number;
}

interface Way {
  readonly rank: Rank;
  /** Beginnings of terms. */
  readonly starts: readonly string[];
}

/** More than this begin so: it is a common beginning, and another word tells more. */
const COMMON = 2000;

async function exactly(projectId: string, word: string): Promise<Meant> {
  const tags = (await listInOrder('tags', projectId)).filter(({ name }) =>
    levelWords(name).some((each) => each.startsWith(word)),
  );
  const names = [termIn(projectId, `n${word}`)];
  const texts = [`o${word}`, ...tags.map(({ id }) => `t${id}`)].map((term) =>
    termIn(projectId, term),
  );
  const ways: Way[] = [
    { rank: 'name', starts: names },
    { rank: 'text', starts: texts },
  ];
  return { word, ways, count: await countOf([...names, ...texts]) };
}

/** The same with the names that have the word within; where nobody has it at all, with what it is a slip of. */
async function widened(projectId: string, meant: Meant): Promise<Meant> {
  const { word, count } = meant;
  const within = await namesWithin(projectId, word);
  const slips = count === 0 && within.length === 0 ? await meaning(projectId, word) : [];
  if (within.length === 0 && slips.length === 0) return meant;
  const more: Way[] = [
    { rank: 'within', starts: within },
    { rank: 'slip', starts: slips },
  ];
  return {
    word,
    ways: [...meant.ways, ...more],
    count: count + (await countOf([...within, ...slips])),
  };
}

/**
 * The clients who hold every word, each with their worst rank. The rarest word's clients are looked at, and of those the
 * ones who hold the others.
 */
async function holdingAll(words: readonly Meant[], most: number): Promise<Map<string, Rank>> {
  const [rarest, ...others] = words.toSorted((a, b) => a.count - b.count);
  if (!rarest) return new Map();
  const room = others.length === 0 ? most : LOOKED_AT;
  const ranks = new Map<string, Rank>();
  for (const { rank, starts } of rarest.ways) {
    if (ranks.size >= room) break;
    // oxlint-disable-next-line no-await-in-loop -- the next way only where there is room
    for (const id of await beginning(starts, room)) {
      if (ranks.size < room && !ranks.has(id)) ranks.set(id, rank);
    }
  }
  if (others.length === 0) return ranks;
  const rows = await searchDb.rows.bulkGet([...ranks.keys()]);
  for (const row of rows) {
    if (!row) continue;
    const all = [ranks.get(row.id) ?? 'slip', ...others.map((word) => rankIn(row.terms, word))];
    const worst = Math.max(...all.map((rank) => (rank ? RANKS.indexOf(rank) : Infinity)));
    const rank = RANKS[worst];
    if (rank) ranks.set(row.id, rank);
    else ranks.delete(row.id);
  }
  return ranks;
}

function rankIn(terms: readonly string[], { ways }: Meant): Rank | null {
  const holds = (starts: readonly string[]) =>
    terms.some((term) => starts.some((start) => term.startsWith(start)));
  return ways.find(({ starts }) => holds(starts))?.rank ?? null;
}

/** The terms of names that have a word within. */
async function namesWithin(projectId: string, word: string): Promise<string[]> {
  if (word.length < FEWEST_WITHIN) return [];
  const from = termIn(projectId, `s${word}`);
  const known = await knownWords(from, MEANT);
  return [
    ...new Set(known.map((key) => termIn(projectId, `n${key.slice(key.lastIndexOf(' ') + 1)}`))),
  ];
}

function knownWords(from: string, most: number): Promise<string[]> {
  const range = searchDb.words.where('word').between(from, from + END);
  return range.limit(most).primaryKeys();
}

/** The terms of names that a mistyped word may have meant. */
async function meaning(projectId: string, word: string): Promise<string[]> {
  const slips = slipsFor(word.length);
  if (slips === 0) return [];
  // Two letters as they are, changed in place, and with the second one left out or put in narrow thousands of words down to
  // those that are worth a comparison.
  const [a = '', b = '', c = ''] = word;
  const firsts = new Set([a + b, b + a, a + c]);
  const meant: string[] = [];
  for (const first of firsts) {
    const from = termIn(projectId, `n${first}`);
    const start = from.length - first.length;
    for (const term of await knownWords(from, WORDS)) {
      if (meant.length < MEANT && startsWithSlips(term.slice(start), word, slips)) meant.push(term);
    }
  }
  return meant.length > 0 ? meant : otherFirstLetter(projectId, word);
}

/** Few slip at the very beginning, so that is asked last: the first letter another one, missing, or one too many. */
async function otherFirstLetter(projectId: string, word: string): Promise<string[]> {
  const tail = word.slice(1);
  const letters = LETTERS.find((each) => each.includes(word[0] ?? '')) ?? '';
  const starts = Array.from(letters).flatMap((letter) => [letter + tail, letter + word]);
  const found = await Promise.all(
    [tail, ...starts].map((start) => knownWords(termIn(projectId, `n${start}`), MEANT)),
  );
  return found.flat().slice(0, MEANT);
}

/** The clients of whom a term begins with one of these. */
async function beginning(starts: readonly string[], most: number): Promise<string[]> {
  const ids = new Set<string>();
  for (const start of starts) {
    if (ids.size >= most) break;
    const range = searchDb.rows.where('terms').between(start, start + END);
    for (const id of await range.limit(most).primaryKeys()) ids.add(id);
  }
  return [...ids].slice(0, most);
}

async function countOf(starts: readonly string[]): Promise<number> {
  const counts = await Promise.all(
    starts.map((start) =>
      searchDb.rows
        .where('terms')
        .between(start, start + END)
        .limit(COMMON)
        .count(),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
