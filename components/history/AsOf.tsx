import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import { exactly } from '@/components/client/when';
import { useStepToasts } from '@/components/dashboard/step-toasts';
import type { Done } from '@/domain/client/card-view';
import type { ClientAsOf } from '@/domain/history/history-view';
import { recordChanges } from '@/domain/history/record-changes';
import { m } from '@/locales/compiled/messages';
import { fieldCaption, valueText, type Words } from './field-words';
import styles from './history.module.css';

export interface AsOfProps {
  readonly language: string;
  /** Reads the client as they were at a moment, milliseconds since 1970. */
  readonly read: (at: number) => Promise<ClientAsOf>;
  /** Gives the client the values of that moment. */
  readonly restore: (at: number) => Promise<Done>;
}

/** "As it was on …": the client at a chosen moment, with the way back to it. */
export function AsOf({ language, read, restore }: AsOfProps) {
  const { perform } = useStepToasts();
  const [at, setAt] = useState<number | null>(null);
  const [found, setFound] = useState<{ at: number; state: ClientAsOf } | null>(null);

  useEffect(() => {
    if (at === null) return undefined;
    let isCurrent = true;
    read(at).then(
      (state) => isCurrent && setFound({ at, state }),
      () => isCurrent && setFound(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [at, read]);

  const state = found?.at === at ? found?.state : null;
  return (
    <div className={styles.asOf}>
      <label className={styles.date}>
        <span>{m.history_as_of()}</span>
        <input
          type="datetime-local"
          className="tc-input"
          onChange={({ currentTarget: { value } }) => {
            const moment = Date.parse(value);
            setAt(Number.isNaN(moment) ? null : moment);
          }}
        />
      </label>
      {at !== null && state && state.client === null && (
        <p role="status">{m.history_as_of_nobody({ date: exactly(at, language) })}</p>
      )}
      {at !== null && state?.client && (
        <section
          className={styles.then}
          aria-label={m.history_as_of_title({ date: exactly(at, language) })}
        >
          <StateLines state={state} language={language} />
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              void perform(
                () => restore(at),
                m.history_as_of_restored({ date: exactly(at, language) }),
              )
            }
          >
            {m.history_as_of_restore()}
          </Button>
        </section>
      )}
    </div>
  );
}

function StateLines({
  state,
  language,
}: {
  readonly state: ClientAsOf;
  readonly language: string;
}) {
  const words: Words = { names: state.names, language };
  // As if it had just been made: every value that it had.
  const after = state.client && { ...state.client };
  const [made] = recordChanges({
    changes: [{ table: 'clients', id: '', before: null, after }],
  });
  return (
    <>
      <dl className={styles.state}>
        {made?.fields.map(({ field, after: value }) => (
          <div key={field}>
            <dt>{fieldCaption(field, words)}</dt>
            <dd dir="auto">{valueText('clients', field, value, made.record, words)}</dd>
          </div>
        ))}
        {state.orders.length > 0 && (
          <div>
            <dt>{m.orders_title()}</dt>
            <dd>
              {state.orders.map((order) => (
                <p key={String(order['id'])}>
                  {valueText('orders', 'date', order['date'], order, words)} ·{' '}
                  {valueText('orders', 'sum', order['sum'], order, words)}
                </p>
              ))}
            </dd>
          </div>
        )}
        {state.notes.length > 0 && (
          <div>
            <dt>{m.client_notes()}</dt>
            <dd>
              {state.notes.map((note) => (
                <p key={String(note['id'])} dir="auto">
                  {String(note['text'])}
                </p>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p className={styles.fine}>{m.history_as_of_keeps()}</p>
    </>
  );
}
