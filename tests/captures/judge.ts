/** Compares whose names a page shows with where the badges are. */

/** How often somebody's name is shown, by whom. */
export type Counts = ReadonlyMap<string, number>;

export interface Verdict {
  readonly expected: number;
  readonly found: number;
  /** Names without a badge. */
  readonly missed: readonly string[];
  /** Badges beside something that is no name of anybody expected. */
  readonly wrong: readonly string[];
  /** Badges of expected people beyond the number of their names. */
  readonly doubled: readonly string[];
}

/** A badge as found: whom the link beside it leads to (null: to nobody), and the text beside it. */
export interface Found {
  readonly who: string | null;
  readonly text: string;
}

export function count(people: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const who of people) counts.set(who, (counts.get(who) ?? 0) + 1);
  return counts;
}

export function judge(expected: Counts, found: readonly Found[]): Verdict {
  const good = found.flatMap(({ who, text }) =>
    who !== null && text !== '' && (expected.get(who) ?? 0) > 0 ? [who] : [],
  );
  const counts = count(good);
  const missed: string[] = [];
  const doubled: string[] = [];
  for (const [who, wanted] of expected) {
    const there = counts.get(who) ?? 0;
    for (let more = there; more < wanted; more += 1) missed.push(who);
    for (let more = wanted; more < there; more += 1) doubled.push(who);
  }
  const wrong = found.flatMap(({ who, text }) =>
    who !== null && text !== '' && (expected.get(who) ?? 0) > 0 ? [] : [`${who} "${text}"`],
  );
  const total = [...expected.values()].reduce((sum, wanted) => sum + wanted, 0);
  return { expected: total, found: found.length, missed, wrong, doubled };
}

export function isClean(verdict: Verdict): boolean {
  return verdict.missed.length + verdict.wrong.length + verdict.doubled.length === 0;
}
