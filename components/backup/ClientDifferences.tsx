import { Button } from '@mantine/core';
import { useEffect, useId, useState } from 'react';

import { troubleText } from '@/components/exchange/captions';
import type { Exchange } from '@/components/exchange/exchange';
import { Select } from '@/components/exchange/Select';
import { FieldChanges } from '@/components/history/FieldChanges';
import { DIFFERENCES, type Difference } from '@/domain/backup/difference';
import { m } from '@/locales/compiled/messages';
import type { ClientDifference } from '@/storage/backup/compare';
import styles from './backup.module.css';

export interface ClientDifferencesProps {
  readonly exchange: Exchange;
  readonly count: number;
  readonly language: string;
  readonly onRestore: (clientId: string) => void;
}

type Found = Awaited<ReturnType<Exchange['clientsThatDiffer']>>;
type Details = Awaited<ReturnType<Exchange['clientDetails']>>;

/** Clients that are shown at once; the others are found by their names. */
const SHOWN = 50;

const KINDS: Readonly<Record<Difference, () => string>> = {
  gone: m.backup_kind_gone,
  changed: m.backup_kind_changed,
  added: m.backup_kind_added,
};

/** The clients who differ, each with what would become of them, and a way to bring back just this one. */
export function ClientDifferences(props: ClientDifferencesProps) {
  const { exchange, count, language, onRestore } = props;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Difference | null>(null);
  const [result, setResult] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  useEffect(() => {
    let isCurrent = true;
    exchange.clientsThatDiffer(text, kind, SHOWN).then(
      (found) => {
        if (!isCurrent) return;
        setResult(found);
        setProblem(null);
      },
      (error: unknown) => {
        if (isCurrent) setProblem(troubleText(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [exchange, text, kind]);
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{m.backup_clients({ count })}</h2>
      <div className={styles.line}>
        <input
          type="search"
          className={styles.find}
          placeholder={m.backup_find()}
          aria-label={m.backup_find()}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          label={m.backup_what()}
          isLabelHidden
          value={kind ?? ''}
          onChange={(value) => setKind(DIFFERENCES.find((each) => each === value) ?? null)}
        >
          <option value="">{m.backup_kind_all()}</option>
          {DIFFERENCES.map((each) => (
            <option key={each} value={each}>
              {KINDS[each]()}
            </option>
          ))}
        </Select>
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      {result?.count === 0 && <p role="status">{m.backup_nobody()}</p>}
      <ul className={styles.clients}>
        {(result?.found ?? []).map((client) => (
          <OneClient
            key={client.id}
            client={client}
            exchange={exchange}
            language={language}
            onRestore={onRestore}
          />
        ))}
      </ul>
      {result && result.count > result.found.length && (
        <p className={styles.quiet}>
          {m.backup_more({
            shown: result.found.length.toLocaleString(language),
            count: result.count.toLocaleString(language),
          })}
        </p>
      )}
    </section>
  );
}

function OneClient({
  client,
  exchange,
  language,
  onRestore,
}: Omit<ClientDifferencesProps, 'count'> & { readonly client: ClientDifference }) {
  const { id, name, kind } = client;
  const [details, setDetails] = useState<Details | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isOpen = details !== null;
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
        <span className={styles.quiet}>{KINDS[kind]()}</span>
        {kind !== 'added' && (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={isOpen}
              aria-label={m.backup_client_details({ name })}
              onClick={() => {
                setProblem(null);
                if (isOpen) setDetails(null);
                else {
                  exchange
                    .clientDetails(id)
                    .then(setDetails, (error: unknown) => setProblem(troubleText(error)));
                }
              }}
            >
              {isOpen ? '−' : '+'}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={m.backup_client_restore({ name })}
              onClick={() => onRestore(id)}
            >
              {m.backup_client_restore_short()}
            </Button>
          </>
        )}
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      {details && (
        <ul className={styles.details}>
          {details.changes.map((change) => (
            <FieldChanges
              key={`${change.table} ${change.id}`}
              change={change}
              words={{ names: details.names, language }}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
