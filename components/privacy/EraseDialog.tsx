import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import { problemOf, problemText } from '@/components/client/problems';
import { counted } from '@/components/client/when';
import { Dialog } from '@/components/dialog/Dialog';
import { m } from '@/locales/compiled/messages';
import type { ErasureCounts } from '@/storage/erasure/erase';
import styles from './privacy.module.css';

export interface EraseDialogProps {
  /** How many clients the seller chose. */
  readonly count: number;
  readonly language: string;
  /** Counts what goes. */
  readonly read: () => Promise<ErasureCounts>;
  /** Names of the backup files that may hold them. */
  readonly backups: () => Promise<readonly string[]>;
  readonly erase: (onProgress: (done: number, of: number) => void) => Promise<void>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

type State =
  | { readonly kind: 'ask' }
  /** `part` from 0 to 1; 1 when all is found and is being removed. */
  | { readonly kind: 'erasing'; readonly part: number }
  | { readonly kind: 'failed'; readonly text: string };

/** The question before what can't be undone: what goes, what stays, and a word to type. */
export function EraseDialog(props: EraseDialogProps) {
  const { count, language, read, backups, erase, onDone, onClose } = props;
  const [counts, setCounts] = useState<ErasureCounts | null>(null);
  const [files, setFiles] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State>({ kind: 'ask' });
  useEffect(() => {
    const failed = (error: unknown) =>
      setState({ kind: 'failed', text: problemText(problemOf(error)) });
    read().then(setCounts, failed);
    backups().then(setFiles, failed);
    // oxlint-disable-next-line react/exhaustive-deps -- what is asked about does not change while it is
  }, []);

  const isErasing = state.kind === 'erasing';
  const isTyped =
    typed.trim().toLocaleLowerCase(language) === m.privacy_erase_word().toLocaleLowerCase(language);
  const run = async () => {
    setState({ kind: 'erasing', part: 0 });
    try {
      await erase((done, of) => setState({ kind: 'erasing', part: of === 0 ? 1 : done / of }));
      onDone();
    } catch (error) {
      const problem = problemOf(error);
      const text =
        problem === 'unavailable'
          ? m.privacy_erase_import()
          : m.privacy_erase_failed({ why: problemText(problem) });
      setState({ kind: 'failed', text });
    }
  };
  return (
    <Dialog title={m.privacy_erase_title({ count })} onClose={() => !isErasing && onClose()}>
      <form
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped && counts && state.kind === 'ask') void run();
        }}
      >
        {state.kind === 'failed' && (
          <p role="alert" className={styles.problem}>
            {state.text}
          </p>
        )}
        {isErasing && <Erasing part={state.part} language={language} />}
        {state.kind === 'ask' && (
          <>
            <p>{m.privacy_erase_what()}</p>
            {counts ? (
              <Counts counts={counts} count={count} language={language} />
            ) : (
              <p role="status">{m.privacy_erase_counting()}</p>
            )}
            <p>{m.privacy_erase_copies()}</p>
            {files.length === 0 ? (
              <p>{m.privacy_erase_files()}</p>
            ) : (
              <div>
                <p>{m.privacy_erase_backups()}</p>
                <ul className={styles.files}>
                  {files.map((name) => (
                    <li key={name}>
                      <bdi>{name}</bdi>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            <label className={styles.word}>
              {m.privacy_erase_type({ word: m.privacy_erase_word() })}
              <input
                className="tc-input"
                value={typed}
                autoComplete="off"
                data-autofocus
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </label>
          </>
        )}
        <div className={styles.dialogButtons}>
          <Button size="xs" variant="default" disabled={isErasing} onClick={onClose}>
            {state.kind === 'failed' ? m.client_close() : m.table_cancel()}
          </Button>
          {state.kind === 'ask' && (
            <Button size="xs" color="#b3261e" type="submit" disabled={!isTyped || !counts}>
              {m.privacy_erase_yes()}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function Counts({
  counts,
  count,
  language,
}: {
  readonly counts: ErasureCounts;
  readonly count: number;
  readonly language: string;
}) {
  const of = (number: number) => counted(number, language);
  return (
    <>
      <p role="status">
        {m.privacy_erase_counts({
          notes: of(counts.notes),
          orders: of(counts.orders),
          deals: of(counts.deals),
          tasks: of(counts.tasks),
          files: of(counts.files),
          keys: of(counts.keys),
        })}
      </p>
      {counts.clients > count && <p>{m.privacy_erase_more({ count: counts.clients })}</p>}
    </>
  );
}

function Erasing({ part, language }: { readonly part: number; readonly language: string }) {
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(part);
  const text = part < 1 ? m.privacy_erase_progress({ percent }) : m.privacy_erase_ending();
  return (
    <>
      <progress {...(part < 1 ? { value: part, max: 1 } : {})} aria-label={text} />
      <p role="status">{text}</p>
      <p className={styles.hint}>{m.privacy_erase_leave()}</p>
    </>
  );
}
