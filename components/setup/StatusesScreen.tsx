import { Button, Menu, Modal } from '@mantine/core';
import { Clock, EyeOff, Plus } from 'lucide-react';
import { useState } from 'react';

import { StatusMark } from '@/components/client/StatusMark';
import { BulkProgress } from '@/components/clients/BulkProgress';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import type { Progress } from '@/components/dashboard/use-running';
import { captionIn } from '@/domain/status/caption';
import type { Status } from '@/domain/status/schema';
import { m } from '@/locales/compiled/messages';
import { MergeDialog } from './MergeDialog';
import { OrderedList } from './OrderedList';
import { StatusForm, type StatusFields } from './StatusForm';
import { RowMenu } from './RowMenu';
import styles from './setup.module.css';

export interface StatusesScreenProps {
  /** In their order; null while they are read. */
  readonly statuses: readonly Status[] | null;
  /** How many clients have each, by id. */
  readonly usage: ReadonlyMap<string, number>;
  readonly language: string;
  /** How far it is with the clients of a status that is merged, while that runs. */
  readonly progress: Progress | null;
  readonly onAdd: (fields: StatusFields) => void;
  readonly onEdit: (id: string, fields: StatusFields) => void;
  readonly onMove: (id: string, place: number) => void;
  /** Deletes a status; its clients get another, or none. */
  readonly onMerge: (id: string, into: string | null) => void;
}

type Dialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly status: Status }
  | { readonly kind: 'merge'; readonly status: Status };

const NEW: StatusFields = {
  icon: 'circle',
  color: 'blue',
  captions: {},
  hiddenOnPage: false,
  attentionDays: null,
};

/** The statuses of a project: how they look, what they are called, in which order, and how many clients have each. */
export function StatusesScreen(props: StatusesScreenProps) {
  const { statuses, usage, language, onAdd, onEdit, onMove, onMerge } = props;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const nameOf = ({ captions }: Status) => captionIn(captions, language);
  const items = (statuses ?? []).map((status) => ({
    id: status.id,
    name: nameOf(status),
    content: (
      <StatusRow
        status={status}
        name={nameOf(status)}
        count={usage.get(status.id) ?? 0}
        onEdit={() => setDialog({ kind: 'edit', status })}
        onMerge={() => setDialog({ kind: 'merge', status })}
      />
    ),
  }));
  return (
    <SectionFrame
      title={m.setup_statuses()}
      actions={
        <Button
          size="sm"
          leftSection={<Plus size={15} />}
          onClick={() => setDialog({ kind: 'add' })}
        >
          {m.setup_status_add()}
        </Button>
      }
    >
      {props.progress && <BulkProgress {...props.progress} language={language} />}
      <p className={styles.lead}>{m.setup_statuses_lead()}</p>
      {statuses?.length === 0 && <p className={styles.empty}>{m.setup_statuses_none()}</p>}
      {items.length > 0 && <OrderedList label={m.setup_statuses()} items={items} onMove={onMove} />}
      <Modal
        opened={dialog?.kind === 'add' || dialog?.kind === 'edit'}
        onClose={close}
        title={dialog?.kind === 'edit' ? m.setup_status_edit() : m.setup_status_add()}
      >
        {dialog && dialog.kind !== 'merge' && (
          <StatusForm
            status={dialog.kind === 'edit' ? dialog.status : NEW}
            language={language}
            onCancel={close}
            onSave={(fields) => {
              close();
              if (dialog.kind === 'edit') onEdit(dialog.status.id, fields);
              else onAdd(fields);
            }}
          />
        )}
      </Modal>
      <Modal opened={dialog?.kind === 'merge'} onClose={close} title={m.setup_status_delete()}>
        {dialog?.kind === 'merge' && (
          <MergeDialog
            name={nameOf(dialog.status)}
            count={usage.get(dialog.status.id) ?? 0}
            others={(statuses ?? [])
              .filter(({ id }) => id !== dialog.status.id)
              .map((status) => ({ id: status.id, name: nameOf(status) }))}
            onCancel={close}
            onMerge={(into) => {
              close();
              onMerge(dialog.status.id, into);
            }}
          />
        )}
      </Modal>
    </SectionFrame>
  );
}

interface StatusRowProps {
  readonly status: Status;
  readonly name: string;
  readonly count: number;
  readonly onEdit: () => void;
  readonly onMerge: () => void;
}

function StatusRow({ status, name, count, onEdit, onMerge }: StatusRowProps) {
  const { attentionDays, hiddenOnPage } = status;
  return (
    <>
      <StatusMark status={status} />
      <button type="button" className={styles.name} onClick={onEdit}>
        <bdi>{name}</bdi>
      </button>
      {attentionDays !== null && (
        <span className={styles.fact} title={m.setup_attention()}>
          <Clock size={13} aria-hidden="true" /> {m.setup_days({ count: attentionDays })}
        </span>
      )}
      {hiddenOnPage && (
        <span className={styles.fact}>
          <EyeOff size={13} aria-hidden="true" /> {m.setup_hidden_short()}
        </span>
      )}
      <span className={styles.usage}>{m.dashboard_client_count({ count })}</span>
      <RowMenu name={name}>
        <Menu.Item onClick={onEdit}>{m.setup_edit()}</Menu.Item>
        <Menu.Item onClick={onMerge}>{m.setup_merge_or_delete()}</Menu.Item>
      </RowMenu>
    </>
  );
}
