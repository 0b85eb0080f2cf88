import { useMemo } from 'react';

import { currencyOptions } from '@/components/setup/currencies';
import type { NamedRecord } from '@/domain/client/page-view';
import type { Deal } from '@/domain/deal/schema';
import type { Stage } from '@/domain/funnel/stage-schema';
import { moneyInput, parseMoney } from '@/domain/order/money';
import { m } from '@/locales/compiled/messages';
import { CommitInput } from './CommitInput';
import styles from './deals.module.css';

/** What the seller says of a deal. */
export type DealChange = Partial<
  Pick<Deal, 'title' | 'value' | 'currency' | 'expectedOn' | 'product' | 'source' | 'ownerId'>
>;

export interface DealFieldsProps {
  readonly deal: Deal;
  readonly funnels: readonly NamedRecord[];
  /** Of all funnels, in their order. */
  readonly stages: readonly Stage[];
  readonly members: readonly NamedRecord[];
  readonly language: string;
  /** @param what the caption of what was changed */
  readonly onEdit: (change: DealChange, what: string) => void;
  readonly onMove: (stageId: string) => void;
}

/** Everything that is known of a deal; each field is kept when it is left. */
export function DealFields(props: DealFieldsProps) {
  const { deal, funnels, stages, members, language, onEdit, onMove } = props;
  const currencies = useMemo(() => currencyOptions(language), [language]);
  const { value, currency, ownerId } = deal;
  return (
    <div className={styles.fields}>
      <CommitInput
        label={m.deals_title()}
        value={deal.title}
        maxLength={200}
        onCommit={(title) => onEdit({ title }, m.deals_title())}
      />
      <label className={styles.field}>
        <span>{m.deals_stage()}</span>
        <select
          className="tc-input"
          value={deal.stageId}
          onChange={(event) => onMove(event.currentTarget.value)}
        >
          {funnels.map(({ id, name }) => (
            <optgroup key={id} label={name}>
              {stages
                .filter(({ funnelId }) => funnelId === id)
                .map((stage) => (
                  <option key={stage.id} value={stage.id}>
                    {stage.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <CommitInput
        label={m.deals_value()}
        value={value === null ? '' : moneyInput(value, currency)}
        inputMode="decimal"
        check={(text) =>
          text.trim() === '' || parseMoney(text, currency) !== null ? null : m.deals_wrong_value()
        }
        onCommit={(text) => {
          const sum = text === '' ? null : parseMoney(text, currency);
          if (sum !== value) onEdit({ value: sum }, m.deals_value());
        }}
      />
      <label className={styles.field}>
        <span>{m.deals_currency()}</span>
        <select
          className="tc-input"
          value={currency}
          onChange={(event) => {
            const next = event.currentTarget.value;
            // The sum stays as it is read, whatever decimals the currency has.
            const sum = value === null ? null : parseMoney(moneyInput(value, currency), next);
            onEdit({ currency: next, value: sum ?? value }, m.deals_currency());
          }}
        >
          {!currencies.some((each) => each.value === currency) && (
            <option value={currency}>{currency}</option>
          )}
          {currencies.map(({ value: code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span>{m.deals_expected()}</span>
        <input
          type="date"
          className="tc-input"
          value={deal.expectedOn ?? ''}
          onChange={({ currentTarget }) => {
            const day = currentTarget.value;
            // While a year is typed, it passes by the year 2.
            if (day === '' ? !currentTarget.validity.badInput : day > '1900') {
              onEdit({ expectedOn: day || null }, m.deals_expected());
            }
          }}
        />
      </label>
      <label className={styles.field}>
        <span>{m.deals_owner()}</span>
        <select
          className="tc-input"
          value={ownerId ?? ''}
          onChange={(event) =>
            onEdit({ ownerId: event.currentTarget.value || null }, m.deals_owner())
          }
        >
          <option value="">{m.page_client_nobody()}</option>
          {ownerId !== null && !members.some(({ id }) => id === ownerId) && (
            <option value={ownerId}>{ownerId}</option>
          )}
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <CommitInput
        label={m.deals_product()}
        value={deal.product}
        maxLength={500}
        onCommit={(product) => onEdit({ product }, m.deals_product())}
      />
      <CommitInput
        label={m.deals_source()}
        value={deal.source}
        maxLength={500}
        onCommit={(source) => onEdit({ source }, m.deals_source())}
      />
    </div>
  );
}
