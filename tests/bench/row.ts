/** One row of a benchmark's table: a figure, what it is held against in the same run, and the goal. */
export interface Row {
  readonly name: string;
  /** Median over the rounds. */
  readonly value: number;
  readonly unit: string;
  /** The least that the work can cost, measured in the same run; null where there is none. */
  readonly floor: number | null;
  /** Other ways to do the same work, in the same unit. */
  readonly peers: Readonly<Record<string, number>>;
  /** What the goal is about: mostly `value / floor`. */
  readonly ratio: number | null;
  /** The goal in words: `≤ 2 × floor`. */
  readonly goal: string;
  readonly ok: boolean;
}

/** What the command line asks for. */
export interface BenchOptions {
  /** Sizes of the client base, for benchmarks that show how cost grows with it. */
  readonly clients: readonly number[];
}

/** What a benchmark's file exports. */
export interface Bench {
  run(options: BenchOptions): Promise<Row[]>;
}

/** The middle of a list of figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? upper)) / 2 : upper;
}

/** The same things in random order: what is measured first in every round would have an advantage. */
export function shuffled<T>(things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
