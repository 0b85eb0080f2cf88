import { Button, Skeleton } from '@mantine/core';
import { SearchX, SquareKanban, TriangleAlert } from 'lucide-react';

import { m } from '@/locales/compiled/messages';
import styles from './board.module.css';

/** Before there is any funnel: what it is for, and how one comes to be. */
export function NoFunnel({ onSetUp }: { readonly onSetUp: () => void }) {
  return (
    <div className={styles.stand}>
      <SquareKanban size={28} aria-hidden="true" />
      <h2>{m.board_no_funnel()}</h2>
      <p>{m.board_no_funnel_how()}</p>
      <Button size="sm" onClick={onSetUp}>
        {m.board_make_funnel()}
      </Button>
    </div>
  );
}

/** Before there is any deal in a funnel. */
export function NoDeals() {
  return (
    <p className={styles.hint} role="status">
      {m.board_no_deals_how()}
    </p>
  );
}

/** When a filter lets nothing through. */
export function NothingFits({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className={styles.hint} role="status">
      <SearchX size={15} aria-hidden="true" /> {m.board_nothing_fits()}{' '}
      <Button size="compact-xs" variant="default" onClick={onClear}>
        {m.table_clear()}
      </Button>
    </div>
  );
}

/** While the first deals are read. */
export function LoadingBoard() {
  return (
    <div className={styles.columns} aria-busy="true" aria-label={m.client_loading()} role="status">
      {Array.from({ length: 4 }, (_, column) => (
        <div key={column} className={styles.column}>
          {Array.from({ length: 4 - column }, (_each, line) => (
            <Skeleton key={line} height={90} radius="md" mb={8} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** When the deals can't be read. */
export function FailedBoard() {
  return (
    <div className={styles.stand} role="alert">
      <TriangleAlert size={28} aria-hidden="true" />
      <p>{m.board_failed()}</p>
      <Button size="sm" variant="default" onClick={() => location.reload()}>
        {m.table_reload()}
      </Button>
    </div>
  );
}
