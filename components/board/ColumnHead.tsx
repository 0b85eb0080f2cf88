import { ChevronsLeft, Plus, TriangleAlert } from 'lucide-react';

import { IconButton } from '@/components/client/IconButton';
import { StatusMark } from '@/components/client/StatusMark';
import { counted } from '@/components/client/when';
import { totalsOf, type Column } from '@/domain/deal/board';
import { moneyText } from '@/domain/order/money';
import { m } from '@/locales/compiled/messages';
import { useBoardTools } from './board-context';
import styles from './board.module.css';

export interface ColumnHeadProps {
  readonly column: Column;
  readonly onFold: () => void;
  readonly onAdd: () => void;
}

/** A column's name, how many deals it has and what they are worth. */
export function ColumnHead({ column, onFold, onAdd }: ColumnHeadProps) {
  const { language } = useBoardTools();
  const { stage, cards, all } = column;
  const { name, limit } = stage;
  const count = counted(cards.length, language);
  const isOver = limit !== null && all > limit;
  return (
    <header className={styles.columnHead}>
      <div className={styles.line}>
        <StatusMark status={stage} />
        <h2 className={styles.columnName}>
          <bdi>{name}</bdi>
        </h2>
        <span className={styles.count}>
          {cards.length === all ? count : m.board_of({ count, all: counted(all, language) })}
        </span>
        <IconButton label={m.board_add_in({ name })} onClick={onAdd}>
          <Plus size={15} />
        </IconButton>
        <IconButton label={m.board_fold({ name })} onClick={onFold}>
          <ChevronsLeft size={15} className={styles.turned} />
        </IconButton>
      </div>
      <div className={styles.sums}>
        <span className={styles.about}>{sumsText(column, language)}</span>
        {isOver && (
          <span className={styles.tooLong}>
            <TriangleAlert size={12} aria-hidden="true" />
            {m.board_over_limit({ limit: counted(limit, language) })}
          </span>
        )}
      </div>
    </header>
  );
}

/** A column that is folded to a strip: its name and number stay, and cards can be dropped on it. */
export function FoldedColumn({
  column,
  onUnfold,
}: {
  readonly column: Column;
  readonly onUnfold: () => void;
}) {
  const { language } = useBoardTools();
  const { stage, cards } = column;
  return (
    <button
      type="button"
      className={styles.strip}
      aria-expanded="false"
      title={sumsText(column, language)}
      onClick={onUnfold}
    >
      <StatusMark status={stage} />
      <span className={styles.count}>{counted(cards.length, language)}</span>
      <bdi className={styles.stripName}>{stage.name}</bdi>
      <span className="tc-hidden">{m.board_unfold({ name: stage.name })}</span>
    </button>
  );
}

/** What a column's deals are worth, each currency for itself. */
function sumsText({ cards }: Column, language: string): string {
  return totalsOf(cards.map(({ deal }) => deal))
    .map(({ sum, currency }) => moneyText(sum, currency, language))
    .join(' · ');
}
