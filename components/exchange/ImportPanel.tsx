import { Button } from '@mantine/core';

import { m } from '@/locales/compiled/messages';
import type { AnyImportNote } from '@/storage/exchange/import-plan';
import { ArchiveStep } from './ArchiveStep';
import { ColumnsStep, MatchChoices } from './ColumnsStep';
import type { Exchange } from './exchange';
import { FileDrop } from './FileDrop';
import { PreviewStep } from './PreviewStep';
import { Progress } from './Progress';
import { ResultPanel } from './ResultPanel';
import { useImport, type About } from './use-import';
import styles from './exchange.module.css';

export interface ImportPanelProps {
  readonly exchange: Exchange;
  readonly about: About;
  /** The project's custom fields: id and caption. */
  readonly fields: readonly (readonly [id: string, caption: string])[];
  /** An import that was stopped half-way, or null. */
  readonly pending: AnyImportNote | null;
  readonly onClients: () => void;
}

/** An import from the file to its result, one step at a time; nothing is written before the last. */
export function ImportPanel({ exchange, about, fields, pending, onClients }: ImportPanelProps) {
  const steps = useImport(exchange, about);
  const { stage, problem } = steps;
  return (
    <div className={styles.panels}>
      {problem !== null && (
        <p className={styles.trouble} role="alert">
          {problem}
        </p>
      )}
      {stage.kind === 'choose' && (
        <>
          {pending && <Pending note={pending} onFinish={steps.finish} onUndo={steps.giveUp} />}
          <FileDrop onFile={steps.choose} />
        </>
      )}
      {stage.kind === 'busy' && (
        <Progress
          title={stage.title}
          done={stage.done}
          of={stage.of}
          onCancel={stage.canStop ? exchange.cancel : null}
        />
      )}
      {stage.kind === 'columns' && (
        <ColumnsStep
          inspection={stage.inspection}
          plan={stage.plan}
          onPlan={steps.change}
          fields={fields}
          onEncoding={(encoding) => steps.readAgain({ encoding })}
          onDelimiter={(delimiter) => steps.readAgain({ delimiter })}
          onHeadingRow={steps.headings}
          onNext={() => steps.check(stage.plan)}
          onBack={steps.restart}
        />
      )}
      {stage.kind === 'cards' && (
        <div className={styles.step}>
          <h2>{m.exchange_cards()}</h2>
          <p className={styles.quiet}>{m.exchange_cards_count({ count: stage.people })}</p>
          <MatchChoices plan={stage.plan} onPlan={steps.change} />
          <div className={styles.buttons}>
            <Button variant="default" onClick={steps.restart}>
              {m.exchange_other_file()}
            </Button>
            <Button onClick={() => steps.check(stage.plan)}>{m.exchange_next()}</Button>
          </div>
        </div>
      )}
      {stage.kind === 'archive' && (
        <ArchiveStep
          inspection={stage.inspection}
          fileName={stage.fileName}
          language={about.language}
          onRun={steps.run}
          onBack={steps.restart}
        />
      )}
      {stage.kind === 'preview' && (
        <PreviewStep
          preview={stage.preview}
          makesNew={stage.plan.makesNew}
          onRun={() => steps.run(stage.plan)}
          onBack={steps.back}
        />
      )}
      {(stage.kind === 'done' || stage.kind === 'undone') && (
        <ResultPanel
          stage={stage}
          onUndo={steps.undo}
          onClients={onClients}
          onRestart={steps.restart}
        />
      )}
    </div>
  );
}

function Pending({
  note,
  onFinish,
  onUndo,
}: {
  readonly note: AnyImportNote;
  readonly onFinish: () => void;
  readonly onUndo: () => void;
}) {
  return (
    <div className={styles.panel} role="alert">
      <p className={styles.strong}>
        {m.exchange_pending({
          file: note.plan.fileName,
          done: note.done.toLocaleString(),
          of: note.of.toLocaleString(),
        })}
      </p>
      <div className={styles.buttons}>
        <Button variant="default" size="xs" onClick={onUndo}>
          {m.exchange_pending_undo()}
        </Button>
        {!note.isUndoing && (
          <Button size="xs" onClick={onFinish}>
            {m.exchange_pending_finish()}
          </Button>
        )}
      </div>
    </div>
  );
}
