import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';

import { StatusMark } from '@/components/client/StatusMark';
import { dayText } from '@/components/history/selling-words';
import { byUrgency, type BoardCard, type Column } from '@/domain/deal/board';
import type { Stage } from '@/domain/funnel/stage-schema';
import { m } from '@/locales/compiled/messages';
import { useBoardTools } from './board-context';
import { aboutText, clientText, dealName, dueText, valueText } from './card-texts';
import { CardMenu } from './CardMenu';
import { URGENCY_CAPTIONS, URGENCY_ICONS } from './urgency-look';
import styles from './list.module.css';

/** Height of a row in CSS pixels: the style sheet says the same. */
const ROW_HEIGHT = 36;
const OVERSCAN = 6;

interface Line {
  readonly card: BoardCard;
  readonly stage: Stage;
}

type ColumnName = 'next' | 'client' | 'about' | 'stage' | 'value' | 'expected' | 'owner' | 'days';

const CAPTIONS: Readonly<Record<ColumnName, () => string>> = {
  next: m.board_next,
  client: m.board_client,
  about: m.deals_title,
  stage: m.deals_stage,
  value: m.deals_value,
  expected: m.deals_expected,
  owner: m.deals_owner,
  days: m.board_days,
};
const COLUMNS = Object.keys(CAPTIONS) as ColumnName[];

export interface BoardListProps {
  readonly columns: readonly Column[];
}

/** The deals of the columns that are not folded, one in each line; the most urgent first unless sorted otherwise. */
export function BoardList({ columns }: BoardListProps) {
  const { language, members, onAskMove } = useBoardTools();
  const [sort, setSort] = useState<{ readonly by: ColumnName; readonly isDown: boolean }>({
    by: 'next',
    isDown: false,
  });
  const scroller = useRef<HTMLDivElement>(null);
  const ownerOf = useMemo(() => {
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return ({ deal }: BoardCard) => names.get(deal.ownerId ?? '') ?? '';
  }, [members]);
  const lines = useMemo(() => {
    const compare = comparing(sort.by, language, ownerOf);
    const all = columns.flatMap(({ cards, stage }) => cards.map((card) => ({ card, stage })));
    return all.toSorted((a, b) => (sort.isDown ? compare(b, a) : compare(a, b)));
  }, [columns, sort, language, ownerOf]);
  // oxlint-disable-next-line react/incompatible-library -- React's compiler, which could not follow it, is not used
  const inView = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    useFlushSync: false,
    overscan: OVERSCAN,
  });
  const sortBy = (by: ColumnName) => setSort({ by, isDown: sort.by === by ? !sort.isDown : false });
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, code } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    const id = target.dataset['deal'];
    const line = lines.find(({ card }) => card.deal.id === id);
    if (!line) return;
    // Rows beyond the window are drawn, too: the next one is there, and focusing it scrolls.
    const row = target.closest('[role=row]');
    const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[key];
    if (next) next.querySelector<HTMLElement>('[data-deal]')?.focus();
    else if (key.toLowerCase() === 'm' || code === 'KeyM') onAskMove(line.card);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={scroller}
      role="table"
      tabIndex={0}
      aria-label={m.board_title()}
      aria-rowcount={lines.length + 1}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {COLUMNS.map((name) => (
            <div
              key={name}
              role="columnheader"
              className={styles[name]}
              aria-sort={sort.by === name ? (sort.isDown ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" onClick={() => sortBy(name)}>
                {CAPTIONS[name]()}
                {sort.by === name &&
                  (sort.isDown ? (
                    <ArrowDown size={12} aria-hidden="true" />
                  ) : (
                    <ArrowUp size={12} aria-hidden="true" />
                  ))}
              </button>
            </div>
          ))}
          <div role="columnheader" className={styles.menu}>
            <span className="tc-hidden">{m.board_more()}</span>
          </div>
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ blockSize: inView.getTotalSize() }}>
        {inView.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          return (
            line && (
              <ListRow
                key={line.card.deal.id}
                {...line}
                index={index}
                start={start}
                owner={ownerOf(line.card)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface ListRowProps extends Line {
  readonly index: number;
  /** CSS pixels from the top. */
  readonly start: number;
  readonly owner: string;
}

function ListRow({ card, stage, index, start, owner }: ListRowProps) {
  const { language, now, hrefOf } = useBoardTools();
  const { deal, next, urgency, days, isTooLong } = card;
  const caption = URGENCY_CAPTIONS[urgency]();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`${styles.row} ${styles.line}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="cell" className={styles.next} data-urgency={urgency} title={caption}>
        {URGENCY_ICONS[urgency]}
        <span className={next && urgency !== 'none' ? 'tc-hidden' : undefined}>{caption}</span>
        {next && urgency !== 'none' && (
          <>
            <bdi className={styles.cut}>{next.text}</bdi>
            <span className={styles.due}>{dueText(next, now, language)}</span>
          </>
        )}
      </div>
      <div role="cell" className={styles.client}>
        <a href={hrefOf(deal.id)} data-deal={deal.id}>
          <bdi>{clientText(card)}</bdi>
        </a>
      </div>
      <div role="cell" className={styles.about}>
        <bdi>{aboutText(card)}</bdi>
      </div>
      <div role="cell" className={styles.stage}>
        <StatusMark status={stage} />
        <bdi className={styles.cut}>{stage.name}</bdi>
      </div>
      <div role="cell" className={styles.value}>
        {valueText(card, language)}
      </div>
      <div role="cell" className={styles.expected}>
        {deal.expectedOn === null ? '' : dayText(deal.expectedOn, language)}
      </div>
      <div role="cell" className={styles.owner}>
        <bdi>{owner}</bdi>
      </div>
      <div role="cell" className={styles.days} data-long={isTooLong || undefined}>
        <bdi>{m.setup_days({ count: days })}</bdi>
        {isTooLong && <span className="tc-hidden">, {m.board_too_long()}</span>}
      </div>
      <div role="cell" className={styles.menu}>
        <CardMenu card={card} name={dealName(card)} />
      </div>
    </div>
  );
}

type Compare = (a: Line, b: Line) => number;

function comparing(
  by: ColumnName,
  language: string,
  ownerOf: (card: BoardCard) => string,
): Compare {
  const collator = new Intl.Collator(language);
  const byText =
    (textOf: (card: BoardCard) => string): Compare =>
    (a, b) =>
      collator.compare(textOf(a.card), textOf(b.card));
  const ways: Readonly<Record<ColumnName, Compare>> = {
    next: (a, b) => byUrgency(a.card, b.card),
    client: byText(clientText),
    about: byText(aboutText),
    stage: (a, b) => a.stage.order - b.stage.order,
    // Sums of different currencies are not compared: each currency stands for itself.
    value: (a, b) =>
      a.card.deal.currency.localeCompare(b.card.deal.currency) ||
      (a.card.deal.value ?? -Infinity) - (b.card.deal.value ?? -Infinity) ||
      0,
    expected: byText(({ deal }) => deal.expectedOn ?? '~'),
    owner: byText(ownerOf),
    days: (a, b) => a.card.days - b.card.days,
  };
  const way = ways[by];
  return (a, b) => way(a, b) || byUrgency(a.card, b.card);
}
