import { Button, useDirection } from '@mantine/core';
import { Settings2, SquareKanban, Table2 } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';

import { useNow } from '@/components/client/use-now';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { SectionKeys, type SectionKey } from '@/components/keys/SectionKeys';
import { useLetterKeys } from '@/components/keys/use-letter-keys';
import type { NamedRecord } from '@/domain/client/page-view';
import { boardOf, WHOLE_BOARD, type BoardDeal, type BoardFilter } from '@/domain/deal/board';
import type { Funnel } from '@/domain/funnel/schema';
import type { Stage } from '@/domain/funnel/stage-schema';
import { addDays, dayOf, wallTime } from '@/domain/zone/wall-time';
import { m } from '@/locales/compiled/messages';
import { BoardColumns } from './BoardColumns';
import { BoardToolsContext } from './board-context';
import { BoardFilters } from './BoardFilters';
import { BoardList } from './BoardList';
import { FailedBoard, LoadingBoard, NoDeals, NothingFits } from './BoardStates';
import { dealName } from './card-texts';
import type { FindClients } from './find-clients';
import { LostDialog } from './LostDialog';
import { MoveDialog } from './MoveDialog';
import type { NewDeal } from './QuickAdd';
import { useBoardKeys } from './use-board-keys';
import { useMoves, type Move } from './use-moves';
import styles from './board-head.module.css';

export type BoardView = 'board' | 'list';

export interface BoardScreenProps {
  readonly funnel: Funnel;
  readonly funnels: readonly Funnel[];
  /** Of all funnels, in their order. */
  readonly stages: readonly Stage[];
  readonly deals: ReadonlyMap<string, BoardDeal>;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly members: readonly NamedRecord[];
  readonly language: string;
  /** The IANA time zone in which the seller's day ends. */
  readonly zone: string;
  /** Of new deals, ISO 4217. */
  readonly currency: string;
  readonly view: BoardView;
  /** By the stage's id; stages that are not in it are open, and folded when they close deals. */
  readonly folded: Readonly<Record<string, boolean>>;
  readonly find: FindClients;
  readonly hrefOf: (dealId: string) => string;
  readonly onFunnel: (funnelId: string) => void;
  readonly onView: (view: BoardView) => void;
  readonly onFold: (stageId: string, isFolded: boolean) => void;
  readonly onOpen: (dealId: string) => void;
  /** Moves a deal, and tells it. Answers null when that failed. */
  readonly onMove: (move: Move) => Promise<object | null>;
  readonly onAdd: (stageId: string, deal: NewDeal) => void;
  readonly onDelete: (dealId: string, name: string) => void;
  readonly onSetUp: () => void;
  /** A deal's panel, when one is open; it moves a deal as the board does. */
  readonly renderPanel: (move: (dealId: string, stageId: string) => void) => ReactNode;
}

const KEYS: readonly SectionKey[] = [
  { keys: ['↑', '↓'], does: m.board_keys_cards },
  { keys: ['←', '→'], does: m.board_keys_stages },
  { keys: ['Home', 'End'], does: m.board_keys_ends },
  { keys: ['M'], does: m.board_keys_move },
  { keys: ['Enter'], does: m.board_keys_open },
  { keys: ['U'], does: m.today_keys_undo },
  { keys: ['?'], does: m.today_keys_help },
];

/** The deals of a funnel as columns or as a list, with what they ask for. */
export function BoardScreen(props: BoardScreenProps) {
  const { funnel, funnels, stages, language, view, state, folded, onFold, onOpen, onDelete } =
    props;
  const { dir } = useDirection();
  const [showsKeys, setShowsKeys] = useState(false);
  useLetterKeys({ '?': () => setShowsKeys(true) });
  const [filter, setFilter] = useState<BoardFilter>(WHOLE_BOARD);
  const wanted = useDeferredValue(filter);
  const now = useNow();
  const { zone, members, hrefOf } = props;
  const own = useMemo(
    () => stages.filter(({ funnelId }) => funnelId === funnel.id),
    [stages, funnel.id],
  );
  const moves = useMoves(props.deals, stages, props.onMove);
  const board = useMemo(() => {
    const endOfToday = wallTime(addDays(dayOf(now, zone), 1), 0, zone);
    return boardOf(moves.deals.values(), own, wanted, { now, endOfToday });
  }, [moves.deals, own, wanted, now, zone]);
  const isFolded = (id: string) =>
    folded[id] ?? own.find((each) => each.id === id)?.kind !== 'open';
  const unfolded = board.columns.filter(({ stage }) => !isFolded(stage.id));
  const keys = useBoardKeys(unfolded, dir === 'rtl', moves.ask);
  const { setActive } = keys;
  const { ask, drop } = moves;
  const tools = useMemo(
    () => ({
      language,
      now,
      members,
      hrefOf,
      onOpen,
      onAskMove: ask,
      onDrop: (id: string, stageId: string) => {
        // Sorted by urgency it may stand far from where it was let go: the column scrolls to it.
        setActive({ id, isByKey: true });
        drop(id, stageId);
      },
      onActive: (id: string) => setActive({ id, isByKey: false }),
      onDelete: (card: BoardDeal) => onDelete(card.deal.id, dealName(card)),
    }),
    [language, now, members, hrefOf, onOpen, onDelete, ask, drop, setActive],
  );
  const shown = unfolded.reduce((sum, { cards }) => sum + cards.length, 0);
  const isFiltered = filter !== WHOLE_BOARD;
  /** The card goes on under the keyboard. */
  const follow = (dealId: string) => setActive({ id: dealId, isByKey: true });
  return (
    <BoardToolsContext value={tools}>
      <SectionFrame title={m.board_title()} actions={<BoardHead {...props} />}>
        <BoardFilters
          filter={filter}
          counts={board.counts}
          members={members}
          language={language}
          onFilter={(change) => setFilter({ ...filter, ...change })}
        />
        {state === 'ready' && board.all === 0 && <NoDeals />}
        {board.all > 0 && shown === 0 && isFiltered && (
          <NothingFits onClear={() => setFilter(WHOLE_BOARD)} />
        )}
        {state === 'failed' ? (
          <FailedBoard />
        ) : state === 'loading' && board.all === 0 ? (
          <LoadingBoard />
        ) : view === 'list' ? (
          <BoardList columns={unfolded} />
        ) : (
          <BoardColumns
            board={board}
            isFolded={isFolded}
            keys={keys}
            find={props.find}
            currency={props.currency}
            onFold={onFold}
            onAdd={props.onAdd}
          />
        )}
      </SectionFrame>
      {showsKeys && (
        <SectionKeys title={m.board_keys()} keys={KEYS} onClose={() => setShowsKeys(false)} />
      )}
      {props.renderPanel(drop)}
      {moves.question?.kind === 'where' && (
        <MoveDialog
          name={dealName(moves.question.card)}
          stageId={moves.question.card.deal.stageId}
          funnelId={funnel.id}
          funnels={funnels}
          stages={stages}
          onMove={(stageId) => {
            follow(moves.question?.card.deal.id ?? '');
            drop(moves.question?.card.deal.id ?? '', stageId);
          }}
          onClose={moves.leave}
        />
      )}
      {moves.question?.kind === 'why' && (
        <LostDialog
          name={dealName(moves.question.card)}
          reasons={funnels.find(({ id }) => id === moves.question?.funnelId)?.lostReasons ?? []}
          onReason={(reason) => {
            follow(moves.question?.card.deal.id ?? '');
            moves.lose(reason);
          }}
          onClose={moves.leave}
        />
      )}
    </BoardToolsContext>
  );
}

const VIEWS = [
  { id: 'board', icon: <SquareKanban size={14} aria-hidden="true" />, caption: m.board_as_board },
  { id: 'list', icon: <Table2 size={14} aria-hidden="true" />, caption: m.board_as_list },
] as const;

/** Which funnel, how it shows, and the way to its set-up. */
function BoardHead(props: BoardScreenProps) {
  const { funnel, funnels, view, onFunnel, onView, onSetUp } = props;
  return (
    <>
      {funnels.length > 1 && (
        <select
          className={`tc-input ${styles.owner}`}
          aria-label={m.deals_funnel()}
          value={funnel.id}
          onChange={(event) => onFunnel(event.currentTarget.value)}
        >
          {funnels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <div className={styles.views} role="group" aria-label={m.board_view()}>
        {VIEWS.map(({ id, icon, caption }) => (
          <button key={id} type="button" aria-pressed={view === id} onClick={() => onView(id)}>
            {icon}
            {caption()}
          </button>
        ))}
      </div>
      <Button
        size="xs"
        variant="default"
        leftSection={<Settings2 size={14} aria-hidden="true" />}
        onClick={onSetUp}
      >
        {m.board_set_up()}
      </Button>
    </>
  );
}
