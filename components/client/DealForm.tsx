import { useState, type ReactNode } from 'react';
import { uuidv7 } from 'uuidv7';

import { OwnerSelect } from '@/components/tasks/OwnerSelect';
import type { CardView, ClientView } from '@/domain/client/card-view';
import type { DealFields, DealView } from '@/domain/deal/view';
import { moneyInput, parseMoney } from '@/domain/order/money';
import { m } from '@/locales/compiled/messages';
import { FormFoot } from './FormFoot';
import { useCardTools } from './card-context';

export interface DealFormProps {
  /** The deal that is edited; null for a new one, which needs its client. */
  readonly deal: DealView | null;
  readonly client?: ClientView;
  readonly view: CardView;
  readonly onClose: () => void;
}

/** What of a deal is said in passing; of a new one also the stage that it begins in. The rest has its place on the board. */
export function DealForm({ deal, client, view, onClose }: DealFormProps) {
  const { perform } = useCardTools();
  const currency = deal?.currency ?? view.currency;
  const [fields, setFields] = useState<DealFields>(() => fieldsOf(deal, currency));
  const [value, setValue] = useState(() =>
    deal?.value === undefined || deal.value === null ? '' : moneyInput(deal.value, currency),
  );
  const [stageId, setStage] = useState(view.funnels[0]?.stages[0]?.id ?? '');
  const [newId] = useState(uuidv7);
  const [isBusy, setBusy] = useState(false);
  const sum = value.trim() === '' ? null : parseMoney(value, fields.currency);
  const isWrong = value.trim() !== '' && sum === null;
  const change = (part: Partial<DealFields>) => setFields({ ...fields, ...part });

  const save = async () => {
    if (isWrong || isBusy) return;
    setBusy(true);
    const wanted = { ...fields, title: fields.title.trim(), value: sum };
    const done = await perform(
      (actions) =>
        deal
          ? actions.editDeal(deal.id, wanted)
          : actions.addDeal(client?.id ?? '', stageId, wanted, newId),
      deal ? m.client_deal_edited() : m.client_deal_added(),
    );
    setBusy(false);
    if (done) onClose();
  };
  return (
    <form
      className="tc-form tc-task-details"
      aria-label={deal ? m.client_deal_edit({ deal: deal.title }) : m.client_deal_new()}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <Field label={m.client_deal_title()}>
        <input
          className="tc-input"
          dir="auto"
          autoFocus
          maxLength={200}
          value={fields.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </Field>
      <div className="tc-task-when">
        <Field label={`${m.client_deal_value()}, ${fields.currency}`}>
          <input
            className="tc-input"
            inputMode="decimal"
            maxLength={30}
            aria-invalid={isWrong}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </Field>
        <Field label={m.client_deal_day()}>
          <input
            className="tc-input"
            type="date"
            value={fields.expectedOn ?? ''}
            onChange={(event) => change({ expectedOn: event.currentTarget.value || null })}
          />
        </Field>
      </div>
      {!deal && (
        <Field label={m.client_stage()}>
          <select
            className="tc-input"
            value={stageId}
            onChange={(event) => setStage(event.currentTarget.value)}
          >
            {view.funnels.map((funnel) => (
              <optgroup key={funnel.id} label={funnel.name}>
                {funnel.stages.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
      )}
      <OwnerSelect
        label={m.client_deal_owner()}
        members={view.members}
        ownerId={fields.ownerId}
        onPick={(ownerId) => change({ ownerId })}
      />
      <FormFoot action={m.tasks_save()} onCancel={onClose} isBusy={isBusy} isDisabled={isWrong} />
    </form>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="tc-task-field">
      <span>{label}</span>
      {children}
    </label>
  );
}

function fieldsOf(deal: DealView | null, currency: string): DealFields {
  if (!deal) {
    const texts = { title: '', product: '', source: '' };
    return { ...texts, value: null, currency, expectedOn: null, ownerId: null };
  }
  const { title, value, expectedOn, product, source, ownerId } = deal;
  return { title, value, currency, expectedOn, product, source, ownerId };
}
