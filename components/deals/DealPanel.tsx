import { Button, Modal } from '@mantine/core';
import { Trash2, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { useEscape } from '@/components/dialog/use-escape';
import { EntryItem } from '@/components/history/EntryItem';
import type { NamedRecord } from '@/domain/client/page-view';
import type { Deal } from '@/domain/deal/schema';
import type { Stage } from '@/domain/funnel/stage-schema';
import type { HistoryNames } from '@/domain/history/history-view';
import type { HistoryEntry } from '@/domain/history/schema';
import type { Task } from '@/domain/task/schema';
import { m } from '@/locales/compiled/messages';
import { DealFields, type DealFieldsProps } from './DealFields';
import { DealTasks, type DealTaskTools } from './DealTasks';
import styles from './deals.module.css';

/** One deal with all that stands around it. */
export interface ShownDeal {
  readonly deal: Deal;
  readonly clientName: string;
  readonly tasks: readonly Task[];
  /** What happened to it, the newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly names: HistoryNames;
}

export interface DealPanelProps extends Pick<DealFieldsProps, 'onEdit' | 'onMove'> {
  /** Null for a deal that is gone, undefined while it is read. */
  readonly view: ShownDeal | null | undefined;
  readonly funnels: readonly NamedRecord[];
  readonly stages: readonly Stage[];
  readonly members: readonly NamedRecord[];
  readonly language: string;
  readonly taskTools: DealTaskTools;
  readonly onCheck: (itemId: string, isDone: boolean, text: string) => void;
  readonly onUndo: (historyId: string, what: string) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Everything about one deal, in front of the board. */
export function DealPanel(props: DealPanelProps) {
  const { view, onClose } = props;
  useEscape(onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      // Mantine would close it before a form or a menu in it hears of the key.
      closeOnEscape={false}
      size="lg"
      title={view ? view.deal.title || view.clientName || m.client_unnamed() : m.deals_deal()}
      closeButtonProps={{ 'aria-label': m.client_dismiss() }}
    >
      {view === undefined && <p role="status">{m.client_loading()}</p>}
      {view === null && <p role="status">{m.deals_is_gone()}</p>}
      {view && <DealBody {...props} view={view} />}
    </Modal>
  );
}

function DealBody(props: DealPanelProps & { readonly view: ShownDeal }) {
  const { view, funnels, stages, members, language, onEdit, onMove } = props;
  const { deal, clientName, tasks, entries, names } = view;
  const stage = stages.find(({ id }) => id === deal.stageId);
  return (
    <div className={`tc-root ${styles.panel}`}>
      <div className={styles.head}>
        <Link href={`/clients/${deal.clientId}`} className={styles.client}>
          <UserRound size={14} aria-hidden="true" />
          <bdi>{clientName || m.client_unnamed()}</bdi>
        </Link>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<Trash2 size={14} aria-hidden="true" />}
          onClick={props.onDelete}
        >
          {m.deals_delete()}
        </Button>
      </div>
      {stage?.kind === 'lost' && deal.lostReason !== '' && (
        <p className={styles.lost}>
          {m.deals_lost_reason()}: <bdi>{deal.lostReason}</bdi>
        </p>
      )}
      <DealFields
        deal={deal}
        funnels={funnels}
        stages={stages}
        members={members}
        language={language}
        onEdit={onEdit}
        onMove={onMove}
      />
      {stage && stage.checklist.length > 0 && (
        <Part title={m.funnels_checklist()}>
          <ul className={styles.checklist}>
            {stage.checklist.map(({ id, text }) => (
              <li key={id}>
                <label className={styles.check}>
                  <input
                    type="checkbox"
                    checked={deal[`checked:${id}`] === true}
                    onChange={(event) => props.onCheck(id, event.currentTarget.checked, text)}
                  />
                  <bdi>{text}</bdi>
                </label>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={m.deals_tasks()}>
        <DealTasks dealId={deal.id} tasks={tasks} language={language} tools={props.taskTools} />
      </Part>
      <Part title={m.history_title()}>
        <ul className={styles.entries}>
          {entries.map((entry) => (
            <EntryItem
              key={entry.id}
              entry={entry}
              words={{ names, language }}
              clientId={deal.clientId}
              onUndo={props.onUndo}
            />
          ))}
        </ul>
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
