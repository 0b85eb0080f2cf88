/** Runs in the page of the benchmark of the board: ours, the same with every card drawn, and a bare list. */
import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

import { BoardScreen } from '@/components/board/BoardScreen';
import { BoardToolsContext, type BoardTools } from '@/components/board/board-context';
import { clientText, dueText, valueText } from '@/components/board/card-texts';
import { DealCard } from '@/components/board/DealCard';
import { theme } from '@/components/theme';
import { boardOf, WHOLE_BOARD, type BoardDeal } from '@/domain/deal/board';
import { onBoard, stageWith } from '@/domain/deal/testing';
import type { Funnel } from '@/domain/funnel/schema';

const DAY = 86_400_000;
const NOW = Date.now();
const STAGES = ['New', 'In talks', 'Offer', 'To send'].map((name, order) =>
  stageWith(`s${order}`, { name, order, attentionDays: 5 }),
);
const MOMENT = { now: NOW, endOfToday: NOW + DAY / 2 };
const BASE = { projectId: 'p', createdAt: 0, createdBy: 'me', deletedAt: null, stamps: {} };
const FUNNEL: Funnel = { ...BASE, id: 'f', name: 'F', color: 'blue', order: 1, lostReasons: [] };
const nothing = () => undefined;

type Deals = ReadonlyMap<string, BoardDeal>;

function dealsOf(count: number): Deals {
  const deals = Array.from({ length: count }, (_, index) => {
    const due = NOW + ((index % 9) - 3) * DAY;
    const task = { id: `t${index}`, text: 'Call back', at: due, isAllDay: false, due };
    return onBoard(
      `d${index}`,
      {
        stageId: `s${index % STAGES.length}`,
        stageSince: NOW - (index % 12) * DAY,
        title: `Order ${index}`,
        value: 1000 + index,
      },
      index % 4 === 3 ? null : task,
      `Client ${index}`,
    );
  });
  return new Map(deals.map((each) => [each.deal.id, each]));
}

function moved(deals: Deals, turn: number): Deals {
  const id = `d${turn * STAGES.length}`;
  const each = deals.get(id);
  if (!each) throw new Error(`no ${id}`);
  return new Map(deals).set(id, { ...each, deal: { ...each.deal, stageId: 's1' } });
}

function Ours({ deals }: { readonly deals: Deals }) {
  return (
    <BoardScreen
      funnel={FUNNEL}
      funnels={[FUNNEL]}
      stages={STAGES}
      deals={deals}
      state="ready"
      members={[]}
      language="en"
      zone="UTC"
      currency="EUR"
      view="board"
      folded={{}}
      find={() => Promise.resolve([])}
      hrefOf={(id) => `#${id}`}
      onFunnel={nothing}
      onView={nothing}
      onFold={nothing}
      onOpen={nothing}
      onMove={() => Promise.resolve(null)}
      onAdd={nothing}
      onDelete={nothing}
      onSetUp={nothing}
      renderPanel={() => null}
    />
  );
}

const TOOLS: BoardTools = {
  language: 'en',
  now: NOW,
  members: [],
  hrefOf: (id) => `#${id}`,
  onOpen: nothing,
  onAskMove: nothing,
  onDrop: nothing,
  onActive: nothing,
  onDelete: nothing,
};

function wholeCard(card: Parameters<ListsProps['draw']>[0]): ReactNode {
  return <DealCard card={card} isActive={false} takesFocus={false} />;
}

/** Our cards, every one of them drawn. */
function Whole({ deals }: { readonly deals: Deals }) {
  return (
    <BoardToolsContext value={TOOLS}>
      <Lists deals={deals} draw={wholeCard} />
    </BoardToolsContext>
  );
}

/** What a card says, as text in a list. */
function Floor({ deals }: { readonly deals: Deals }) {
  return (
    <Lists
      deals={deals}
      draw={(card) =>
        `${clientText(card)} ${valueText(card, 'en')} ${card.next ? dueText(card.next, NOW, 'en') : ''}`
      }
    />
  );
}

interface ListsProps {
  readonly deals: Deals;
  readonly draw: (
    card: ReturnType<typeof boardOf>['columns'][number]['cards'][number],
  ) => ReactNode;
}

function Lists({ deals, draw }: ListsProps) {
  const board = useMemo(() => boardOf(deals.values(), STAGES, WHOLE_BOARD, MOMENT), [deals]);
  return (
    <div style={{ display: 'flex', flex: 1, minBlockSize: 0 }}>
      {board.columns.map(({ stage, cards }) => (
        <ul key={stage.id} style={{ flex: 1, overflow: 'auto', margin: 0 }}>
          {cards.map((card) => (
            <li key={card.deal.id}>{draw(card)}</li>
          ))}
        </ul>
      ))}
    </div>
  );
}

const WAYS = { ours: Ours, whole: Whole, floor: Floor } as const;
type Way = keyof typeof WAYS;

let root: Root | null = null;

function drawBoard(way: Way, deals: Deals): void {
  const Board = WAYS[way];
  root?.render(
    <MantineProvider theme={theme} forceColorScheme="light">
      <main className="tc-root" style={{ display: 'flex', blockSize: '100vh' }}>
        <Board deals={deals} />
      </main>
    </MantineProvider>,
  );
}

/** After the picture that shows what was drawn last. */
async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });
  port1.close();
}

async function until(isThere: () => boolean): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- picture by picture
  while (!isThere()) await painted();
  await painted();
}

export interface BoardFigures {
  /** Milliseconds until the first cards are there. */
  readonly first: number;
  /** Milliseconds of the slowest turn of scrolling, and turns that took longer than {@link DROPPED}. */
  readonly longest: number;
  readonly dropped: number;
  /** Milliseconds until a moved deal shows in its new place. */
  readonly move: number;
}

const TURNS = 60;
const DROPPED = 50;

async function bench(way: Way, count: number): Promise<BoardFigures> {
  let deals = dealsOf(count);
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root?.unmount();
  root = createRoot(place);
  const started = performance.now();
  drawBoard(way, deals);
  await until(() => place.querySelector('li') !== null);
  const first = performance.now() - started;

  const list = [...place.querySelectorAll('ul')].find((each) => each.querySelector('li'));
  const scroller = way === 'ours' ? list?.parentElement : list;
  if (!scroller) throw new Error('nothing to scroll');
  const turns: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = performance.now();
    scroller.scrollTop += 240;
    // oxlint-disable-next-line no-await-in-loop -- picture by picture
    await painted();
    turns.push(performance.now() - before);
  }
  scroller.scrollTop = 0;
  await painted();

  const moves: number[] = [];
  for (let turn = 0; turn < Math.min(5, count / STAGES.length); turn += 1) {
    deals = moved(deals, turn);
    const before = performance.now();
    drawBoard(way, deals);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await painted();
    moves.push(performance.now() - before);
  }
  moves.sort((a, b) => a - b);
  return {
    first,
    longest: Math.max(...turns),
    dropped: turns.filter((time) => time > DROPPED).length,
    move: moves[Math.floor(moves.length / 2)] ?? Number.NaN,
  };
}

Object.assign(globalThis, { bench });
