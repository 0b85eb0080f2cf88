import { Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState, type ComponentPropsWithoutRef } from 'react';

import { IconButton } from '@/components/client/IconButton';
import type { Order } from '@/domain/order/schema';
import { ORDER_STATES, type OrderState } from '@/domain/order/states';
import { m } from '@/locales/compiled/messages';
import type { OrderFields } from '@/storage/clients/orders';
import {
  blankItem,
  draftOf,
  fieldsOf,
  sumPlaceholder,
  type ItemDraft,
  type OrderDraft,
  type WrongPart,
} from './order-draft';
import { orderStateCaption } from './state-caption';
import styles from './orders.module.css';

const WRONG: Readonly<Record<WrongPart, () => string>> = {
  date: m.orders_wrong_date,
  currency: m.orders_wrong_currency,
  sum: m.orders_wrong_sum,
  item: m.orders_wrong_item,
};

export interface OrderFormProps {
  /** Null for a new one. */
  readonly order: Order | null;
  /** What a new one is in. */
  readonly currency: string;
  readonly onSave: (fields: OrderFields) => Promise<void>;
  readonly onCancel: () => void;
}

/** An order filled in: items, sum, state. The sum is what the items add up to until one is typed. */
export function OrderForm({ order, currency, onSave, onCancel }: OrderFormProps) {
  const [draft, setDraft] = useState<OrderDraft>(() => draftOf(order, currency, Date.now()));
  const [wrong, setWrong] = useState<WrongPart | null>(null);
  const [isBusy, setBusy] = useState(false);
  const change = (part: Partial<OrderDraft>) => setDraft((before) => ({ ...before, ...part }));
  const changeItem = (id: number, part: Partial<ItemDraft>) =>
    change({ items: draft.items.map((each) => (each.id === id ? { ...each, ...part } : each)) });

  const save = async () => {
    const fields = fieldsOf(draft, order?.date ?? null);
    if (typeof fields === 'string') {
      setWrong(fields);
      return;
    }
    setWrong(null);
    setBusy(true);
    await onSave(fields);
    setBusy(false);
  };
  return (
    <form
      className={styles.form}
      aria-label={order ? m.orders_edit_title() : m.orders_new_title()}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className={styles.fields}>
        <Field
          label={m.orders_date()}
          type="date"
          required
          value={draft.date}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
        <Field
          label={m.orders_number()}
          maxLength={100}
          dir="auto"
          value={draft.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <label className={styles.field}>
          <span>{m.orders_state()}</span>
          <select
            className="tc-input"
            value={draft.state}
            onChange={(event) => change({ state: event.currentTarget.value as OrderState })}
          >
            {ORDER_STATES.map((state) => (
              <option key={state} value={state}>
                {orderStateCaption(state)}
              </option>
            ))}
          </select>
        </label>
        <Field
          label={m.orders_currency()}
          maxLength={3}
          size={4}
          value={draft.currency}
          onChange={(event) => change({ currency: event.currentTarget.value.toUpperCase() })}
        />
      </div>
      <ul className={styles.items} aria-label={m.orders_items()}>
        {draft.items.map((item) => (
          <li key={item.id}>
            <input
              className="tc-input"
              dir="auto"
              maxLength={500}
              autoFocus={item === draft.items[0] && item.name === ''}
              aria-label={m.orders_item()}
              placeholder={m.orders_item()}
              value={item.name}
              onChange={(event) => changeItem(item.id, { name: event.currentTarget.value })}
            />
            <input
              className="tc-input"
              inputMode="decimal"
              aria-label={m.orders_quantity()}
              value={item.quantity}
              onChange={(event) => changeItem(item.id, { quantity: event.currentTarget.value })}
            />
            <input
              className="tc-input"
              inputMode="decimal"
              aria-label={m.orders_price()}
              placeholder={m.orders_price()}
              value={item.price}
              onChange={(event) => changeItem(item.id, { price: event.currentTarget.value })}
            />
            <IconButton
              label={m.orders_remove_item()}
              onClick={() => change({ items: draft.items.filter(({ id }) => id !== item.id) })}
            >
              <X size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button
        size="compact-xs"
        variant="subtle"
        className={styles.addItem ?? ''}
        leftSection={<Plus size={13} aria-hidden="true" />}
        onClick={() => change({ items: [...draft.items, blankItem()] })}
      >
        {m.orders_add_item()}
      </Button>
      <div className={styles.fields}>
        <Field
          label={m.orders_sum()}
          inputMode="decimal"
          placeholder={sumPlaceholder(draft)}
          value={draft.sum}
          onChange={(event) => change({ sum: event.currentTarget.value })}
        />
        <Field
          label={m.orders_note()}
          maxLength={5000}
          dir="auto"
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </div>
      {wrong && (
        <p role="alert" className={styles.problem}>
          {WRONG[wrong]()}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="xs" loading={isBusy}>
          {m.orders_save()}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {m.client_cancel()}
        </Button>
      </div>
    </form>
  );
}

function Field({
  label,
  ...input
}: ComponentPropsWithoutRef<'input'> & { readonly label: string }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input className="tc-input" {...input} />
    </label>
  );
}
