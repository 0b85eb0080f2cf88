/**
 * The clients that a filter and a sort let through, in order, kept so while clients change. Everything is worked out in
 * slices; a change of a few clients only moves those few.
 */
import type { ClientRow } from '@/domain/client/client-row';
import type { Fields } from '@/domain/filter/field';
import { filterTest } from '@/domain/filter/matches';
import type { FilterGroup } from '@/domain/filter/schema';
import { rowOrder, type Sort } from '@/domain/table/order';
import { quickTest } from '@/domain/table/quick-find';
import { sorted, type Ranks } from '@/domain/table/sorting';
import { totalsOf } from '@/domain/table/totals';
import { runInSlices } from './run-in-slices';

/** Where the clients come from: storage/table/client-rows.ts. */
export interface RowsSource {
  readonly rows: ReadonlyMap<string, ClientRow>;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly expected: number;
  subscribe(listener: (changed: ReadonlySet<string> | null) => void): () => void;
}

export interface Query {
  readonly filter: FilterGroup;
  readonly sort: Sort;
  /** What stands in the search box. */
  readonly text: string;
  readonly fields: Fields;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly language: string;
}

export interface Shown {
  readonly rows: readonly ClientRow[];
  /** What their orders come to. */
  readonly totals: readonly (readonly [string, number])[];
  /** How many clients there are, shown or not, and how many are expected while they are read. */
  readonly all: number;
  readonly expected: number;
  readonly state: 'loading' | 'ready' | 'failed';
  /** True while a new filter or order is being worked out. */
  readonly isWorking: boolean;
}

/** More changed clients than this, and everything is worked out anew. */
const FEW = 300;
/** Clients tested at a stretch. */
const SLICE = 2048;

export class ShownRows {
  #shown: Shown;
  #query: Query | null = null;
  #run = 0;
  readonly #ranks: Ranks = new Map();
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;

  constructor(readonly source: RowsSource) {
    const { state, expected } = source;
    this.#shown = { rows: [], totals: [], all: 0, expected, state, isWorking: false };
    this.#stop = source.subscribe((changed) => this.#follow(changed));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly current = (): Shown => this.#shown;

  /** Asks for others, or in another order. What shows stays until those are there. */
  ask(query: Query): void {
    if (this.#query?.language !== query.language) this.#ranks.clear();
    this.#query = query;
    this.#begin();
  }

  close(): void {
    this.#run += 1;
    this.#stop();
  }

  #begin(): void {
    const query = this.#query;
    if (!query) return;
    this.#run += 1;
    const mine = this.#run;
    const isStale = () => this.#run !== mine;
    this.#publish({ isWorking: true });
    runInSlices(this.#work(query), isStale).then(
      (done) => {
        if (done && !isStale()) this.#publish({ ...done, isWorking: false });
        return done;
      },
      (error: unknown) => {
        console.warn('Tabside: filtering the clients', error);
        this.#publish({ state: 'failed', isWorking: false });
      },
    );
  }

  *#work(query: Query): Generator<void, Pick<Shown, 'rows' | 'totals'>> {
    const fits = testOf(query);
    const found: ClientRow[] = [];
    let seen = 0;
    for (const row of this.source.rows.values()) {
      if (fits(row)) found.push(row);
      seen += 1;
      if (seen % SLICE === 0) yield;
    }
    const { sort, fields } = query;
    const rows = yield* sorted(found, sort, fields, compareIn(query.language), this.#ranks);
    yield;
    return { rows, totals: totalsOf(rows) };
  }

  #follow(changed: ReadonlySet<string> | null): void {
    const { state } = this.source;
    // While clients are read, sorting what there is over and over would only hold the reading up.
    if (state === 'loading' && this.#shown.rows.length > 0) this.#publish({});
    else if (changed === null || changed.size > FEW || this.#shown.isWorking) this.#begin();
    else this.#move(changed);
  }

  /** Takes the changed clients out and puts those that fit back in their places. */
  #move(changed: ReadonlySet<string>): void {
    const query = this.#query;
    if (!query) return;
    const fits = testOf(query);
    const order = rowOrder(query.sort, query.fields, compareIn(query.language));
    const rows = this.#shown.rows.filter(({ id }) => !changed.has(id));
    for (const id of changed) {
      const row = this.source.rows.get(id);
      if (row && fits(row)) rows.splice(placeOf(row, rows, order), 0, row);
    }
    this.#publish({ rows, totals: totalsOf(rows) });
  }

  #publish(change: Partial<Shown>): void {
    const { state, expected, rows } = this.source;
    this.#shown = { ...this.#shown, state, expected, all: rows.size, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function testOf({ filter, text, fields, now }: Query): (row: ClientRow) => boolean {
  const test = filterTest(filter, { fields, now });
  const quick = quickTest(text);
  return quick ? (row) => quick(row) && test(row) : test;
}

/** How texts are ordered in a language: figures by their value, capitals beside small letters. */
function compareIn(language: string): (a: string, b: string) => number {
  const known = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, known);
  return known.compare;
}
const collators = new Map<string, Intl.Collator>();

function placeOf(
  row: ClientRow,
  rows: readonly ClientRow[],
  order: (a: ClientRow, b: ClientRow) => number,
): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = rows[middle];
    if (other && order(other, row) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
