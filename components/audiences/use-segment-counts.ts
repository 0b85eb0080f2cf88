import { useEffect, useState } from 'react';

import { useNow } from '@/components/client/use-now';
import { runInSlices } from '@/components/clients/run-in-slices';
import type { RowsSource } from '@/components/clients/shown-rows';
import type { Fields } from '@/domain/filter/field';
import { filterTest } from '@/domain/filter/matches';
import type { Segment } from '@/domain/segment/schema';

/** Clients tested at a stretch. */
const SLICE = 2048;

const NONE: ReadonlyMap<string, number> = new Map();

/** How many clients each segment means, by id, as they change; empty until all clients are read. */
export function useSegmentCounts(
  source: RowsSource,
  segments: readonly Segment[],
  fields: Fields | null,
): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState(NONE);
  const now = useNow();
  useEffect(() => {
    if (!fields) return undefined;
    let run = 0;
    const count = () => {
      if (source.state !== 'ready') return;
      run += 1;
      const mine = run;
      runInSlices(counting(source, segments, fields, now), () => run !== mine).then(
        (found) => {
          if (found && run === mine) setCounts(found);
          return found;
        },
        (error: unknown) => console.warn('Tabside: counting segments', error),
      );
    };
    count();
    const stop = source.subscribe(count);
    return () => {
      run += 1;
      stop();
    };
  }, [source, segments, fields, now]);
  return counts;
}

function* counting(
  { rows }: RowsSource,
  segments: readonly Segment[],
  fields: Fields,
  now: number,
): Generator<void, ReadonlyMap<string, number>> {
  const tests = segments.map(({ filter }) => filterTest(filter, { fields, now }));
  const counts = segments.map(() => 0);
  let seen = 0;
  for (const row of rows.values()) {
    for (const [index, fits] of tests.entries()) {
      if (fits(row)) counts[index] = (counts[index] ?? 0) + 1;
    }
    seen += 1;
    if (seen % SLICE === 0) yield;
  }
  return new Map(segments.map(({ id }, index) => [id, counts[index] ?? 0]));
}
