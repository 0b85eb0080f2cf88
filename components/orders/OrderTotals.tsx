import { usePageTools } from '@/components/client-page/page-context';
import { onDay } from '@/components/client/when';
import { useNow } from '@/components/client/use-now';
import { moneyText } from '@/domain/order/money';
import type { Order } from '@/domain/order/schema';
import { daysSinceLast, orderValue } from '@/domain/order/value';
import { m } from '@/locales/compiled/messages';
import styles from './orders.module.css';

/** What the orders come to, each currency by itself. */
export function OrderTotals({ orders }: { readonly orders: readonly Order[] }) {
  const { language } = usePageTools();
  const now = useNow();
  if (orders.length === 0) return null;
  const value = orderValue(orders);
  const days = daysSinceLast(value, now);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  return (
    <dl className={styles.totals}>
      {value.currencies.map(({ currency, sum, average, count }) => (
        <div key={currency}>
          <dt>{m.orders_total()}</dt>
          <dd>
            <strong>{moneyText(sum, currency, language)}</strong>
            <span>
              {m.client_orders({ count })} ·{' '}
              {m.orders_average({ sum: moneyText(average, currency, language) })}
            </span>
          </dd>
        </div>
      ))}
      {value.lastAt !== null && days !== null && (
        <div>
          <dt>{m.orders_last()}</dt>
          <dd>
            <strong>{onDay(value.lastAt, language)}</strong>
            <span>{relative.format(-days, 'day')}</span>
          </dd>
        </div>
      )}
      {value.everyDays !== null && (
        <div>
          <dt>{m.orders_frequency()}</dt>
          <dd>
            <strong>{m.orders_every({ days: whole.format(value.everyDays) })}</strong>
            <span>{m.orders_frequency_how()}</span>
          </dd>
        </div>
      )}
      {value.returned > 0 && (
        <div>
          <dt>{m.orders_state_returned()}</dt>
          <dd>
            <strong>{whole.format(value.returned)}</strong>
            <span>{m.orders_returned_how()}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
