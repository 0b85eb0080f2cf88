import { useDirection } from '@mantine/core';

import type { Board } from '@/domain/deal/board';
import { BoardColumn, type BoardColumnProps } from './BoardColumn';
import { useTouchDrag } from './use-touch-drag';
import type { BoardKeys } from './use-board-keys';
import styles from './board.module.css';

export interface BoardColumnsProps extends Pick<
  BoardColumnProps,
  'find' | 'currency' | 'onFold' | 'onAdd'
> {
  readonly board: Board;
  readonly isFolded: (stageId: string) => boolean;
  readonly keys: BoardKeys;
}

/** The stages of a funnel side by side. */
export function BoardColumns(props: BoardColumnsProps) {
  const { board, isFolded, keys, find, currency, onFold, onAdd } = props;
  const { dir } = useDirection();
  const { active } = keys;
  const area = useTouchDrag(board.columns);
  const holder = board.columns.find(({ cards }) =>
    cards.some(({ deal }) => deal.id === active?.id),
  );
  return (
    <div
      ref={area}
      className={styles.columns}
      data-dir={dir}
      onKeyDown={keys.onKeyDown}
      onBlur={keys.onBlur}
    >
      {board.columns.map((column) => (
        <BoardColumn
          key={column.stage.id}
          column={column}
          isFolded={isFolded(column.stage.id)}
          active={column === holder ? active : null}
          find={find}
          currency={currency}
          onFold={onFold}
          onAdd={onAdd}
        />
      ))}
    </div>
  );
}
