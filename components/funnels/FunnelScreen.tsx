import { Button, Menu, Modal } from '@mantine/core';
import { ArrowLeft, Clock, ListChecks, Plus, SquareKanban } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';

import { StatusMark } from '@/components/client/StatusMark';
import { BulkProgress } from '@/components/clients/BulkProgress';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import type { Progress } from '@/components/dashboard/use-running';
import { OrderedList } from '@/components/setup/OrderedList';
import { RowMenu } from '@/components/setup/RowMenu';
import setup from '@/components/setup/setup.module.css';
import type { Funnel } from '@/domain/funnel/schema';
import type { Stage } from '@/domain/funnel/stage-schema';
import { m } from '@/locales/compiled/messages';
import { LostReasons } from './LostReasons';
import { StageDeleteForm } from './StageDeleteForm';
import { StageForm, type StageFields } from './StageForm';
import { STAGE_KIND_CAPTIONS } from './stage-kind-captions';
import styles from './funnels.module.css';

export interface FunnelScreenProps {
  readonly funnel: Funnel;
  /** Its stages, in their order. */
  readonly stages: readonly Stage[];
  /** How many deals there are in each, by its id. */
  readonly dealCounts: ReadonlyMap<string, number>;
  readonly language: string;
  /** How far it is with the deals of a stage that is deleted, while that runs. */
  readonly progress: Progress | null;
  readonly newId: () => string;
  readonly boardHref: string;
  readonly onAddStage: (fields: StageFields) => void;
  readonly onEditStage: (id: string, fields: StageFields) => void;
  readonly onMoveStage: (id: string, place: number) => void;
  /** Deletes a stage; its deals go into another. */
  readonly onDeleteStage: (id: string, into: string) => void;
  readonly onLostReasons: (reasons: string[]) => void;
}

type Dialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly stage: Stage }
  | { readonly kind: 'delete'; readonly stage: Stage };

const NEW: StageFields = {
  name: '',
  icon: 'circle',
  color: 'blue',
  kind: 'open',
  attentionDays: null,
  limit: null,
  nextTask: null,
  checklist: [],
};

/** The stages of one funnel, and why its deals are lost. */
export function FunnelScreen(props: FunnelScreenProps) {
  const { funnel, stages, dealCounts, language } = props;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const countOf = ({ id }: Stage) => dealCounts.get(id) ?? 0;
  const items = stages.map((stage) => ({
    id: stage.id,
    name: stage.name,
    content: (
      <StageRow
        stage={stage}
        count={countOf(stage)}
        isOnly={stages.length === 1}
        onEdit={() => setDialog({ kind: 'edit', stage })}
        onDelete={() => setDialog({ kind: 'delete', stage })}
      />
    ),
  }));
  return (
    <>
      <Link href="/funnels" className="tc-link tc-back">
        <ArrowLeft size={14} className="tc-back-arrow" aria-hidden="true" />
        {m.funnels_all()}
      </Link>
      <SectionFrame
        title={funnel.name}
        actions={
          <>
            <Button
              component={Link}
              href={props.boardHref}
              size="sm"
              variant="default"
              leftSection={<SquareKanban size={15} aria-hidden="true" />}
            >
              {m.funnels_to_board()}
            </Button>
            <Button
              size="sm"
              leftSection={<Plus size={15} aria-hidden="true" />}
              onClick={() => setDialog({ kind: 'add' })}
            >
              {m.funnels_stage_add()}
            </Button>
          </>
        }
      >
        {props.progress && <BulkProgress {...props.progress} language={language} />}
        <p className={setup.lead}>{m.funnels_stages_lead()}</p>
        {stages.length === 0 && <p className={setup.empty}>{m.funnels_no_stages()}</p>}
        {items.length > 0 && (
          <OrderedList label={m.funnels_stages()} items={items} onMove={props.onMoveStage} />
        )}
        <LostReasons
          key={funnel.lostReasons.join('\n')}
          reasons={funnel.lostReasons}
          newId={props.newId}
          onSave={props.onLostReasons}
        />
      </SectionFrame>
      <Modal
        closeButtonProps={{ 'aria-label': m.client_dismiss() }}
        opened={dialog?.kind === 'add' || dialog?.kind === 'edit'}
        onClose={close}
        size="lg"
        title={dialog?.kind === 'edit' ? m.funnels_stage_edit() : m.funnels_stage_add()}
      >
        {dialog && dialog.kind !== 'delete' && (
          <StageForm
            stage={dialog.kind === 'edit' ? dialog.stage : NEW}
            isKindFixed={dialog.kind === 'edit' && countOf(dialog.stage) > 0}
            newId={props.newId}
            onCancel={close}
            onSave={(fields) => {
              close();
              if (dialog.kind === 'edit') props.onEditStage(dialog.stage.id, fields);
              else props.onAddStage(fields);
            }}
          />
        )}
      </Modal>
      <Modal
        closeButtonProps={{ 'aria-label': m.client_dismiss() }}
        opened={dialog?.kind === 'delete'}
        onClose={close}
        title={m.funnels_stage_delete()}
      >
        {dialog?.kind === 'delete' && (
          <StageDeleteForm
            stage={dialog.stage}
            count={countOf(dialog.stage)}
            others={stages.filter(({ id }) => id !== dialog.stage.id)}
            onCancel={close}
            onDelete={(into) => {
              close();
              props.onDeleteStage(dialog.stage.id, into);
            }}
          />
        )}
      </Modal>
    </>
  );
}

interface StageRowProps {
  readonly stage: Stage;
  readonly count: number;
  /** A funnel keeps its last stage. */
  readonly isOnly: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function StageRow({ stage, count, isOnly, onEdit, onDelete }: StageRowProps) {
  const { name, kind, attentionDays, checklist, nextTask } = stage;
  return (
    <>
      <StatusMark status={stage} />
      <button type="button" className={setup.name} onClick={onEdit}>
        <bdi>{name}</bdi>
      </button>
      {nextTask !== null && (
        <span className={`${setup.fact} ${styles.task}`} title={m.funnels_next_task()}>
          <bdi>{nextTask.text}</bdi>
        </span>
      )}
      {checklist.length > 0 && (
        <span className={setup.fact} title={m.funnels_checklist()}>
          <ListChecks size={13} aria-hidden="true" /> {checklist.length}
        </span>
      )}
      {attentionDays !== null && (
        <span className={setup.fact} title={m.setup_attention()}>
          <Clock size={13} aria-hidden="true" /> {m.setup_days({ count: attentionDays })}
        </span>
      )}
      {kind !== 'open' && <span className={setup.fact}>{STAGE_KIND_CAPTIONS[kind]()}</span>}
      <span className={setup.usage}>{m.funnels_deals({ count })}</span>
      <RowMenu name={name}>
        <Menu.Item onClick={onEdit}>{m.setup_edit()}</Menu.Item>
        <Menu.Item onClick={onDelete} disabled={isOnly}>
          {m.funnels_stage_delete_menu()}
        </Menu.Item>
      </RowMenu>
    </>
  );
}
