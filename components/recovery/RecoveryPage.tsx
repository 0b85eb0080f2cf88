import { Button } from '@mantine/core';
import { CircleAlert, CircleCheck, Hourglass } from 'lucide-react';
import { useEffect } from 'react';

import { counted } from '@/components/client/when';
import { m } from '@/locales/compiled/messages';
import css from './recovery.module.css';

/** A copy as the page shows it. */
export interface CopyLine {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
  readonly reason: 'rolling' | 'upgrade' | 'aside';
  /** Records in each table. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Found {
  readonly state: keyof typeof WHAT_HAPPENED;
  /** The latest first. */
  readonly copies: readonly CopyLine[];
  /** What the storage holds now; null when it can't be read. */
  readonly present: Readonly<Record<string, number>> | null;
}

/** How far an upgrade has come: storage/upgrade-progress.ts. */
export interface Upgrade {
  readonly step: 'copying' | 'converting';
  readonly done: number;
  readonly of: number;
}

const WHAT_HAPPENED = {
  well: m.recovery_well,
  newer: m.recovery_newer,
  upgrading: m.recovery_upgrading,
  upgrade: m.recovery_upgrade,
  held: m.recovery_held,
  refused: m.recovery_refused,
  lost: m.recovery_lost,
  restoring: m.recovery_restoring,
} as const;

const REASONS = {
  rolling: m.recovery_copy_rolling,
  upgrade: m.recovery_copy_upgrade,
  aside: m.recovery_copy_aside,
} as const;

/** States in which another copy may take the place of what is there; in the others the data is as it was. */
const MAY_RESTORE: readonly Found['state'][] = ['well', 'refused', 'lost', 'restoring'];

export interface RecoveryPageProps {
  /** Null while it is looked for. */
  readonly found: Found | null;
  readonly phase: 'idle' | 'working' | 'failed' | 'done';
  /** Null while nobody has said how far the upgrade is. */
  readonly upgrade: Upgrade | null;
  readonly language: string;
  readonly onRestore: (copyId: string) => void;
  /** Saves a copy, or for null what the storage holds now. */
  readonly onSave: (copyId: string | null) => void;
  readonly onGoOn: () => void;
  readonly onAgain: () => void;
}

/** Says what happened to the client base, what is there, and what can be done. */
export function RecoveryPage(props: RecoveryPageProps) {
  const { found, phase } = props;
  const isDone = phase === 'done';
  const isWell = found?.state === 'well';
  const title = titleOf(found?.state ?? null, isDone);
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (!found) return null;
  if (found.state === 'upgrading') return <Upgrading {...props} title={title} />;
  const Icon = isWell ? CircleCheck : CircleAlert;
  return (
    <main className={css.page}>
      <h1 className={css.title}>
        <Icon size={24} aria-hidden="true" />
        {title}
      </h1>
      <p>{isDone && isWell ? m.recovery_done() : WHAT_HAPPENED[found.state]()}</p>
      <p role="status" className={css.status}>
        {phase === 'working' && m.recovery_working()}
      </p>
      {phase === 'failed' && <p role="alert">{m.recovery_failed()}</p>}
      {!isWell && (
        <Button variant="default" onClick={props.onAgain}>
          {m.recovery_again()}
        </Button>
      )}
      <Copies {...props} found={found} />
      <section className={css.part}>
        <h2>{m.recovery_present()}</h2>
        <p>{found.present ? countsText(found.present) : m.recovery_present_none()}</p>
        <div className={css.buttons}>
          {found.present && (
            <Button
              variant="default"
              disabled={phase === 'working'}
              onClick={() => props.onSave(null)}
            >
              {m.recovery_save()}
            </Button>
          )}
          {found.state === 'lost' && (
            <Button variant="default" disabled={phase === 'working'} onClick={props.onGoOn}>
              {m.recovery_go_on()}
            </Button>
          )}
        </div>
        {found.state === 'lost' && <p className={css.why}>{m.recovery_go_on_why()}</p>}
      </section>
    </main>
  );
}

function Upgrading({ title, upgrade, language }: RecoveryPageProps & { readonly title: string }) {
  const isCopying = upgrade?.step === 'copying' && upgrade.of > 0;
  const numbers = {
    done: counted(upgrade?.done ?? 0, language),
    all: counted(upgrade?.of ?? 0, language),
  };
  const step = isCopying
    ? m.recovery_upgrading_copying(numbers)
    : m.recovery_upgrading_converting();
  return (
    <main className={css.page}>
      <h1 className={css.title}>
        <Hourglass size={24} aria-hidden="true" />
        {title}
      </h1>
      <p>{m.recovery_upgrading()}</p>
      <progress
        className={css.progress}
        aria-label={title}
        aria-valuetext={step}
        {...(isCopying ? { value: upgrade.done, max: upgrade.of } : {})}
      />
      <p>{step}</p>
    </main>
  );
}

function Copies({
  found,
  phase,
  language,
  onRestore,
  onSave,
}: RecoveryPageProps & { readonly found: Found }) {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const isWorking = phase === 'working';
  return (
    <section className={css.part}>
      <h2>{m.recovery_copies()}</h2>
      {found.copies.length === 0 && <p>{m.recovery_copy_none()}</p>}
      <ul className={css.list}>
        {found.copies.map((copy, index) => (
          <li key={copy.id} className={css.copy}>
            <h3>{time.format(copy.takenAt)}</h3>
            <p>{index === 0 ? m.recovery_copy_latest() : REASONS[copy.reason]()}</p>
            <p>{countsText(copy.counts)}</p>
            <div className={css.buttons}>
              {MAY_RESTORE.includes(found.state) && (
                <Button
                  variant={index === 0 && found.state !== 'well' ? 'filled' : 'default'}
                  disabled={isWorking}
                  onClick={() => onRestore(copy.id)}
                >
                  {m.recovery_restore()}
                </Button>
              )}
              <Button variant="default" disabled={isWorking} onClick={() => onSave(copy.id)}>
                {m.recovery_save()}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {found.copies.length > 0 && (
        <p className={css.why}>
          {m.recovery_restore_why()} {m.recovery_save_why()}
        </p>
      )}
    </section>
  );
}

function titleOf(state: Found['state'] | null, isDone: boolean): string {
  if (state === 'upgrading') return m.recovery_title_upgrading();
  if (state !== 'well') return m.recovery_title();
  return isDone ? m.recovery_title_done() : m.recovery_title_well();
}

function countsText(counts: Readonly<Record<string, number>>): string {
  const { clients = 0, notes = 0, templates = 0 } = counts;
  return m.recovery_counts({ clients, notes, templates });
}
