/** The board with 100, 1,000 and 5,000 open deals, beside the same with every card drawn and a bare list of them. */
import type { BoardFigures } from './board-page.tsx';
import { bundle } from './overlay-bundle.ts';
import { withPlainPage } from './plain-page.ts';
import { median, shuffled, type Row } from './row.ts';

const SIZES = [100, 1000, 5000];
const ROUNDS = 5;
const WAYS = ['ours', 'whole', 'floor'] as const;
type Way = (typeof WAYS)[number];

/** Rows for each number of deals. `--clients=100` measures that number alone. */
export async function run({ clients }: { readonly clients: readonly number[] }): Promise<Row[]> {
  const script = await bundle('board-page.tsx');
  const sizes = clients.length === 1 ? clients : SIZES;
  const rows: Row[] = [];
  for (const size of sizes) {
    // oxlint-disable-next-line no-await-in-loop -- two at once would disturb each other
    rows.push(...rowsOf(size, await figuresOf(script, size)));
  }
  return rows;
}

type Figures = Readonly<Record<Way, BoardFigures>>;

async function figuresOf(script: string, size: number): Promise<Figures> {
  return withPlainPage(script, async (tab) => {
    const rounds = new Map<Way, BoardFigures[]>(WAYS.map((way) => [way, []]));
    // The first one of each warms up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const way of shuffled(WAYS)) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const figures = await tab.evaluate<BoardFigures>(`bench('${way}', ${size})`);
        if (round > 0) rounds.get(way)?.push(figures);
      }
    }
    const of = (way: Way): BoardFigures => {
      const all = rounds.get(way) ?? [];
      const middle = (name: keyof BoardFigures) => median(all.map((each) => each[name]));
      return {
        first: middle('first'),
        longest: middle('longest'),
        dropped: middle('dropped'),
        move: middle('move'),
      };
    };
    return { ours: of('ours'), whole: of('whole'), floor: of('floor') };
  });
}

function rowsOf(size: number, { ours, whole, floor }: Figures): Row[] {
  const name = (what: string) => `board of ${size.toLocaleString('en')} deals: ${what}`;
  const row = (what: string, figure: 'first' | 'move'): Row => {
    const ratio = ours[figure] / whole[figure];
    // A few hundred cards are drawn either way.
    const limit = size >= 1000 ? 1 : 1.5;
    return {
      name: name(what),
      value: ours[figure],
      unit: 'ms',
      floor: floor[figure],
      peers: { 'every card drawn': whole[figure] },
      ratio,
      goal: `≤ ${limit} × the same board with every card drawn`,
      ok: ratio <= limit,
    };
  };
  return [
    row('until the first cards show', 'first'),
    {
      name: name('turns of scrolling that took more than 50 ms'),
      value: ours.dropped,
      unit: 'turns of 60',
      floor: floor.dropped,
      peers: { 'every card drawn': whole.dropped },
      ratio: null,
      goal: 'none',
      ok: ours.dropped === 0,
    },
    row('one move', 'move'),
  ];
}
