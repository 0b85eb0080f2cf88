import { Button } from '@mantine/core';
import { useId } from 'react';

import { exactly } from '@/components/client/when';
import type { Exchange } from '@/components/exchange/exchange';
import { FileDrop } from '@/components/exchange/FileDrop';
import { Progress } from '@/components/exchange/Progress';
import { m } from '@/locales/compiled/messages';
import { RestoreCounts } from './RestoreCounts';
import { RestorePreview } from './RestorePreview';
import { useRestore, type RestoreControl, type Stage, type SettingsDoor } from './use-restore';
import styles from './backup.module.css';

export interface RestorePanelProps {
  readonly exchange: Exchange;
  /** Copies in the browser that can be compared, the latest first. */
  readonly copies: readonly { readonly id: string; readonly takenAt: number }[];
  readonly language: string;
  readonly settings: SettingsDoor;
}

/** From a backup to what was brought back of it. Nothing is written before the preview was seen. */
export function RestorePanel({ exchange, copies, language, settings }: RestorePanelProps) {
  const steps = useRestore(exchange, settings);
  const { stage, problem } = steps;
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{m.backup_restore()}</h2>
      {problem !== null && <p role="alert">{problem}</p>}
      {stage.kind === 'choose' && <Choose steps={steps} copies={copies} language={language} />}
      {stage.kind === 'busy' && (
        <Progress
          title={stage.title}
          done={stage.done}
          of={stage.of}
          onCancel={stage.canStop ? exchange.cancel : null}
        />
      )}
      {stage.kind === 'preview' && (
        <RestorePreview
          differences={stage.differences}
          exchange={exchange}
          language={language}
          onRun={steps.run}
          onBack={steps.restart}
        />
      )}
      {(stage.kind === 'done' || stage.kind === 'undone') && <Ended stage={stage} steps={steps} />}
    </section>
  );
}

function Choose({
  steps,
  copies,
  language,
}: Pick<RestorePanelProps, 'copies' | 'language'> & { readonly steps: RestoreControl }) {
  const texts = {
    drop: m.backup_drop(),
    choose: m.backup_choose(),
    kinds: '',
    accept: '.zip',
  };
  return (
    <>
      <p className={styles.quiet}>{m.backup_restore_what()}</p>
      <FileDrop onFile={steps.openFile} texts={texts} />
      <h2>{m.backup_copies()}</h2>
      {copies.length === 0 && <p className={styles.quiet}>{m.backup_copies_none()}</p>}
      <ul className={styles.files}>
        {copies.map(({ id, takenAt }) => {
          const name = m.backup_copy_of({ date: exactly(takenAt, language) });
          return (
            <li key={id} className={styles.line}>
              <span>{name}</span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${m.backup_compare()}: ${name}`}
                onClick={() => steps.openCopy(id, name)}
              >
                {m.backup_compare()}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Ended({
  stage,
  steps,
}: {
  readonly stage: Extract<Stage, { kind: 'done' | 'undone' }>;
  readonly steps: RestoreControl;
}) {
  const isCancelled = stage.kind === 'done' && stage.result.isCancelled;
  const batchId = stage.kind === 'done' ? stage.result.batchId : stage.batchId;
  return (
    <>
      <div role="status">
        <h2>{titleOf(stage)}</h2>
        {stage.kind === 'done' && !isCancelled && 'kind' in stage.result.counts && (
          <RestoreCounts counts={stage.result.counts} />
        )}
        {stage.kind === 'undone' && stage.keptFields > 0 && (
          <p>{m.exchange_kept({ count: stage.keptFields })}</p>
        )}
      </div>
      <div className={styles.line}>
        <Button variant="default" onClick={steps.restart}>
          {m.backup_other()}
        </Button>
        {!isCancelled && batchId !== '' && (
          <Button variant="default" onClick={() => steps.undo(batchId)}>
            {stage.kind === 'done' ? m.backup_undo() : m.backup_redo()}
          </Button>
        )}
      </div>
    </>
  );
}

function titleOf(stage: Extract<Stage, { kind: 'done' | 'undone' }>): string {
  if (stage.kind === 'undone') return m.backup_undone();
  return stage.result.isCancelled ? m.backup_stopped() : m.backup_done();
}
