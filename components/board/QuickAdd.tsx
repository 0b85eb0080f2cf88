import { Button } from '@mantine/core';
import { useState } from 'react';

import { ClientPicker } from '@/components/client-page/ClientPicker';
import type { ClientLine } from '@/domain/client/card-view';
import { parseMoney } from '@/domain/order/money';
import { m } from '@/locales/compiled/messages';
import type { FindClients } from './find-clients';
import styles from './board.module.css';

export interface NewDeal {
  /** Null for a client who is made with it, of the name alone. */
  readonly clientId: string | null;
  readonly clientName: string;
  readonly title: string;
  /** In minor units of the project's currency; null while nobody knows. */
  readonly value: number | null;
}

type Chosen = Pick<ClientLine, 'name'> & { readonly id: string | null };

export interface QuickAddProps {
  readonly find: FindClients;
  /** The project's, ISO 4217. */
  readonly currency: string;
  readonly onAdd: (deal: NewDeal) => void;
  readonly onClose: () => void;
}

/** A new deal in two steps: the client, then, if one wants, what about and how much. */
export function QuickAdd({ find, currency, onAdd, onClose }: QuickAddProps) {
  const [client, setClient] = useState<Chosen | null>(null);
  const [title, setTitle] = useState('');
  const [sum, setSum] = useState('');
  const value = sum.trim() === '' ? null : parseMoney(sum, currency);
  const isWrong = sum.trim() !== '' && value === null;
  if (!client) {
    return (
      <div className={styles.quickAdd}>
        <ClientPicker
          label={m.board_which_client()}
          find={find}
          isLeftOut={() => false}
          onPick={setClient}
          onNew={(name) => setClient({ id: null, name })}
          onCancel={onClose}
        />
      </div>
    );
  }
  return (
    <form
      className={styles.quickAdd}
      aria-label={m.board_new_deal()}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) return;
        onAdd({ clientId: client.id, clientName: client.name, title: title.trim(), value });
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        // Arrows and letters are for the boxes.
        event.stopPropagation();
      }}
    >
      <bdi className={styles.client}>
        {client.id === null
          ? m.page_new_client({ name: client.name })
          : client.name || m.client_unnamed()}
      </bdi>
      <input
        className="tc-input"
        aria-label={m.deals_title()}
        placeholder={m.deals_title()}
        maxLength={200}
        dir="auto"
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <input
        className="tc-input"
        aria-label={m.deals_value_in({ currency })}
        placeholder={m.deals_value_in({ currency })}
        inputMode="decimal"
        aria-invalid={isWrong}
        value={sum}
        onChange={(event) => setSum(event.currentTarget.value)}
      />
      {isWrong && (
        <p role="alert" className={styles.problem}>
          {m.deals_wrong_value()}
        </p>
      )}
      <div className={styles.line}>
        <Button type="submit" size="compact-sm" disabled={isWrong}>
          {m.board_add()}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {m.setup_cancel()}
        </Button>
      </div>
    </form>
  );
}
