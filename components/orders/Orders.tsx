import { Button } from '@mantine/core';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { Panel } from '@/components/client-page/Panel';
import { usePageTools } from '@/components/client-page/page-context';
import { IconButton } from '@/components/client/IconButton';
import { MoreButton } from '@/components/client/MoreButton';
import { onDay } from '@/components/client/when';
import type { ClientPageView } from '@/domain/client/page-view';
import { moneyText } from '@/domain/order/money';
import type { Order } from '@/domain/order/schema';
import { m } from '@/locales/compiled/messages';
import { OrderForm } from './OrderForm';
import { OrderTotals } from './OrderTotals';
import { orderStateCaption } from './state-caption';
import styles from './orders.module.css';

const STEP = 20;

/** What the client bought: totals, then each order, the latest first. */
export function Orders({ page }: { readonly page: ClientPageView }) {
  const { client, orders, currency } = page;
  const { language, actions, toasts } = usePageTools();
  /** The order in the form: `new`, an id, or none. */
  const [edited, setEdited] = useState<string | null>(null);
  const [shown, setShown] = useState(STEP);
  const hidden = orders.length - shown;

  const form = (order: Order | null) => (
    <OrderForm
      order={order}
      // Most clients buy in one currency.
      currency={orders[0]?.currency ?? currency}
      onCancel={() => setEdited(null)}
      onSave={async (fields) => {
        const done = await toasts.perform(
          () => actions.saveOrder(client.id, order?.id ?? null, fields),
          m.orders_saved(),
        );
        if (done) setEdited(null);
      }}
    />
  );
  return (
    <Panel
      title={m.orders_title()}
      actions={
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Plus size={13} aria-hidden="true" />}
          onClick={() => setEdited('new')}
        >
          {m.orders_add()}
        </Button>
      }
    >
      <OrderTotals orders={orders} />
      {edited === 'new' && form(null)}
      {orders.length === 0 && edited === null && <p className="tc-empty">{m.orders_none()}</p>}
      <ul className={styles.list}>
        {orders.slice(0, shown).map((order) => (
          <li key={order.id}>
            {edited === order.id ? (
              form(order)
            ) : (
              <OrderRow
                order={order}
                language={language}
                onEdit={() => setEdited(order.id)}
                onDelete={() =>
                  void toasts.perform(() => actions.deleteOrder(order.id), m.orders_deleted())
                }
              />
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <MoreButton
          count={Math.min(hidden, STEP)}
          of={hidden}
          language={language}
          onMore={() => setShown(shown + STEP)}
        />
      )}
    </Panel>
  );
}

function OrderRow({
  order,
  language,
  onEdit,
  onDelete,
}: {
  readonly order: Order;
  readonly language: string;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}) {
  const { number, date, items, sum, currency, state, note } = order;
  const title = number === '' ? onDay(date, language) : `${number} · ${onDay(date, language)}`;
  return (
    <div className={styles.order}>
      <div className={styles.what}>
        <span className={styles.head}>
          <bdi>{title}</bdi>
          <span className={styles.state} data-state={state}>
            {orderStateCaption(state)}
          </span>
        </span>
        {items.map(({ name, quantity, price }, index) => (
          // Two may be alike; they are never moved here.
          <span key={`${index} ${name}`} className={styles.item}>
            <bdi>{name}</bdi>
            {` · ${new Intl.NumberFormat(language).format(quantity)} × ${moneyText(price, currency, language)}`}
          </span>
        ))}
        {note !== '' && (
          <bdi className={styles.note} dir="auto">
            {note}
          </bdi>
        )}
      </div>
      <strong className={styles.sum} data-returned={state === 'returned'}>
        {moneyText(sum, currency, language)}
      </strong>
      <IconButton label={m.orders_edit({ title })} onClick={onEdit}>
        <Pencil size={14} />
      </IconButton>
      <IconButton label={m.orders_delete({ title })} onClick={onDelete}>
        <Trash2 size={14} />
      </IconButton>
    </div>
  );
}
