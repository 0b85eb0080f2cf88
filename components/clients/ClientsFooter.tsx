import { counted } from '@/components/client/when';
import { moneyText } from '@/domain/order/money';
import { m } from '@/locales/compiled/messages';
import type { Shown } from './shown-rows';
import styles from './table.module.css';

export interface ClientsFooterProps {
  readonly shown: Shown;
  readonly language: string;
}

/** How many show and what their orders come to, as it is now. */
export function ClientsFooter({ shown, language }: ClientsFooterProps) {
  const { rows, all, totals, state, expected, isWorking } = shown;
  const isPart = rows.length < all;
  const count = m.table_count({ count: rows.length });
  const loading = m.table_loading({
    count: counted(all, language),
    all: counted(Math.max(all, expected), language),
  });
  return (
    <footer className={styles.footer}>
      <span role="status">
        {state === 'loading'
          ? loading
          : isPart
            ? m.table_count_of({ shown: count, all: counted(all, language) })
            : count}
      </span>
      {isWorking && state === 'ready' && <span>{m.table_working()}</span>}
      <span className={styles.space} />
      {state === 'ready' && totals.length > 0 && (
        <span>
          {m.table_totals()}:{' '}
          <bdi className={styles.total}>
            {totals.map(([currency, sum]) => moneyText(sum, currency, language)).join(' · ')}
          </bdi>
        </span>
      )}
    </footer>
  );
}
