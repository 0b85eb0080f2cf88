import { Button } from '@mantine/core';

import { RestoreCounts } from '@/components/backup/RestoreCounts';
import { m } from '@/locales/compiled/messages';
import { Problems } from './PreviewStep';
import type { Stage } from './use-import';
import styles from './exchange.module.css';

export interface ResultPanelProps {
  readonly stage: Extract<Stage, { kind: 'done' | 'undone' }>;
  readonly onUndo: (batchId: string) => void;
  readonly onClients: () => void;
  readonly onRestart: () => void;
}

/** How an import ended, and the way to take it back. */
export function ResultPanel({ stage, onUndo, onClients, onRestart }: ResultPanelProps) {
  const isCancelled = stage.kind === 'done' && stage.result.isCancelled;
  return (
    <div className={styles.step}>
      <div role="status">
        <h2>{titleOf(stage)}</h2>
        {stage.kind === 'done' && !isCancelled && <Counts counts={stage.result.counts} />}
        {stage.kind === 'undone' && stage.keptFields > 0 && (
          <p>{m.exchange_kept({ count: stage.keptFields })}</p>
        )}
      </div>
      {stage.kind === 'done' && !isCancelled && (
        <Problems problems={stage.result.problems} counts={stage.result.problemCounts} />
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onRestart}>
          {m.exchange_other_file()}
        </Button>
        {stage.kind === 'done' && !isCancelled && (
          <Button variant="default" onClick={() => onUndo(stage.result.batchId)}>
            {m.exchange_undo()}
          </Button>
        )}
        {stage.kind === 'undone' && stage.batchId !== '' && (
          <Button variant="default" onClick={() => onUndo(stage.batchId)}>
            {m.exchange_redo()}
          </Button>
        )}
        <Button onClick={onClients}>{m.exchange_to_clients()}</Button>
      </div>
    </div>
  );
}

function titleOf(stage: ResultPanelProps['stage']): string {
  if (stage.kind === 'undone') return m.exchange_undone();
  return stage.result.isCancelled ? m.exchange_cancelled() : m.exchange_done();
}

type Done = Extract<Stage, { kind: 'done' }>['result'];

function Counts({ counts }: { readonly counts: Done['counts'] }) {
  if ('kind' in counts) return <RestoreCounts counts={counts} />;
  const lines =
    'same' in counts
      ? [
          m.exchange_done_records({ count: counts.added }),
          counts.updated > 0 && m.exchange_done_updated({ count: counts.updated }),
          counts.same > 0 && m.exchange_done_same({ count: counts.same }),
          counts.damaged > 0 && m.exchange_done_damaged({ count: counts.damaged }),
        ]
      : [
          m.exchange_done_added({ count: counts.added }),
          counts.updated > 0 && m.exchange_done_updated({ count: counts.updated }),
          counts.skipped > 0 && m.exchange_done_skipped({ count: counts.skipped }),
        ];
  return (
    <ul className={styles.facts}>
      {lines.map((line) => line !== false && <li key={line}>{line}</li>)}
    </ul>
  );
}
