import { Button } from '@mantine/core';
import { useId, useState } from 'react';

import { ago, counted } from '@/components/client/when';
import { sizeText } from '@/components/client-page/size-text';
import { m } from '@/locales/compiled/messages';
import type { CheckResult, StorageFacts } from '@/storage/storage-health';
import { BackupWarning } from './BackupWarning';
import styles from './backup.module.css';

export interface StorageHealthProps {
  /** Null while they are read. */
  readonly facts: StorageFacts | null;
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Tells whether the browser has agreed. */
  readonly onPersist: () => Promise<boolean>;
  readonly onCheck: () => Promise<CheckResult>;
  readonly onRecovery: () => void;
}

const CHECKS: Readonly<Record<CheckResult, () => string>> = {
  well: m.backup_check_well,
  copies: m.backup_check_copies,
  unwell: m.backup_check_unwell,
};

/** How the data in this browser is doing, and what can be done for it. */
export function StorageHealth(props: StorageHealthProps) {
  const { facts, language, now, onPersist, onCheck, onRecovery } = props;
  const [isRefused, setRefused] = useState(false);
  const [isChecking, setChecking] = useState(false);
  const id = useId();
  if (!facts) return <p role="status">{m.backup_checking()}</p>;
  const { room, isPersisted, counts, lastFile, lastCopy, lastCheck } = facts;
  const when = (at: number | undefined | null) =>
    at === undefined || at === null ? m.backup_never() : ago(at, now, language);
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{m.backup_health()}</h2>
      <BackupWarning failure={facts.failure} isOverdue={facts.isOverdue} language={language} />
      <dl className={styles.facts}>
        <dt>{m.backup_space()}</dt>
        <dd>
          {room
            ? m.backup_space_used({
                used: sizeText(room.used, language),
                free: sizeText(room.free, language),
              })
            : m.backup_unknown()}
        </dd>
        <dt>{m.backup_persisted()}</dt>
        <dd className={styles.line}>
          <span>{persistedText(isPersisted)}</span>
          {isPersisted === false && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void onPersist().then((agreed) => setRefused(!agreed))}
            >
              {m.backup_persist()}
            </Button>
          )}
          {isRefused && isPersisted === false && (
            <span role="status">{m.backup_persist_refused()}</span>
          )}
        </dd>
        <dt>{m.backup_holds()}</dt>
        <dd>
          {m.backup_holds_counts({
            clients: counted(counts.clients, language),
            notes: counted(counts.notes, language),
            orders: counted(counts.orders, language),
            deals: counted(counts.deals, language),
            tasks: counted(counts.tasks, language),
            files: counted(counts.files, language),
            history: counted(counts.history, language),
          })}
        </dd>
        <dt>{m.backup_last_file()}</dt>
        <dd>
          {when(lastFile?.time)}
          {lastFile && (
            <>
              {' · '}
              <bdi className={styles.quiet}>{lastFile.name}</bdi>
            </>
          )}
        </dd>
        <dt>{m.backup_last_copy()}</dt>
        <dd>{when(lastCopy)}</dd>
        <dt>{m.backup_last_check()}</dt>
        <dd className={styles.line}>
          <span role="status">
            {isChecking ? m.backup_checking() : when(lastCheck?.at)}
            {lastCheck && !isChecking && <> · {CHECKS[lastCheck.result]()}</>}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={isChecking}
            onClick={() => {
              setChecking(true);
              void onCheck().finally(() => setChecking(false));
            }}
          >
            {m.backup_check()}
          </Button>
          {lastCheck?.result === 'unwell' && (
            <Button size="compact-sm" onClick={onRecovery}>
              {m.backup_recovery()}
            </Button>
          )}
        </dd>
      </dl>
    </section>
  );
}

function persistedText(isPersisted: boolean | null): string {
  if (isPersisted === null) return m.backup_unknown();
  return isPersisted ? m.backup_persisted_yes() : m.backup_persisted_no();
}
