import { Button, Menu, Modal } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';

import { StatusMark } from '@/components/client/StatusMark';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { ConfirmDialog } from '@/components/dialog/ConfirmDialog';
import { OrderedList } from '@/components/setup/OrderedList';
import { RowMenu } from '@/components/setup/RowMenu';
import setup from '@/components/setup/setup.module.css';
import type { FunnelPreset } from '@/domain/funnel/presets';
import type { Funnel } from '@/domain/funnel/schema';
import type { Stage } from '@/domain/funnel/stage-schema';
import { m } from '@/locales/compiled/messages';
import { FunnelForm, type FunnelLook } from './FunnelForm';
import { PresetPicker } from './PresetPicker';
import styles from './funnels.module.css';

export interface FunnelsScreenProps {
  /** In their order; null while they are read. */
  readonly funnels: readonly Funnel[] | null;
  /** Of all funnels, in their order. */
  readonly stages: readonly Stage[];
  /** How many deals there are in each funnel, by its id. */
  readonly dealCounts: ReadonlyMap<string, number>;
  readonly language: string;
  /** Adds a funnel as a preset has it. */
  readonly onAdd: (preset: FunnelPreset) => void;
  readonly onEdit: (id: string, look: FunnelLook) => void;
  readonly onMove: (id: string, place: number) => void;
  readonly onDelete: (id: string) => void;
  readonly hrefOf: (id: string) => string;
}

type Dialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly funnel: Funnel }
  | { readonly kind: 'delete'; readonly funnel: Funnel };

/** The funnels of a project: one for each direction of the business. */
export function FunnelsScreen(props: FunnelsScreenProps) {
  const { funnels, stages, dealCounts, language, onAdd, onEdit, onMove, onDelete, hrefOf } = props;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const items = (funnels ?? []).map((funnel) => ({
    id: funnel.id,
    name: funnel.name,
    content: (
      <>
        <StatusMark status={{ icon: 'square', color: funnel.color }} />
        <Link href={hrefOf(funnel.id)} className={`${setup.name} ${styles.link}`}>
          <bdi>{funnel.name}</bdi>
        </Link>
        <span className={styles.steps} aria-hidden="true">
          {stages
            .filter(({ funnelId }) => funnelId === funnel.id)
            .map((stage) => (
              <StatusMark key={stage.id} status={stage} />
            ))}
        </span>
        <span className={setup.usage}>
          {m.funnels_deals({ count: dealCounts.get(funnel.id) ?? 0 })}
        </span>
        <RowMenu name={funnel.name}>
          <Menu.Item component={Link} href={hrefOf(funnel.id)}>
            {m.funnels_stages()}
          </Menu.Item>
          <Menu.Item onClick={() => setDialog({ kind: 'edit', funnel })}>
            {m.setup_edit()}
          </Menu.Item>
          <Menu.Item onClick={() => setDialog({ kind: 'delete', funnel })}>
            {m.funnels_delete()}
          </Menu.Item>
        </RowMenu>
      </>
    ),
  }));
  return (
    <SectionFrame
      title={m.funnels_title()}
      actions={
        <Button
          size="sm"
          leftSection={<Plus size={15} />}
          onClick={() => setDialog({ kind: 'add' })}
        >
          {m.funnels_add()}
        </Button>
      }
    >
      <p className={setup.lead}>{m.funnels_lead()}</p>
      {funnels?.length === 0 && (
        <>
          <p className={setup.empty}>{m.funnels_none()}</p>
          <PresetPicker language={language} onPick={onAdd} />
        </>
      )}
      {items.length > 0 && <OrderedList label={m.funnels_title()} items={items} onMove={onMove} />}
      <Modal
        closeButtonProps={{ 'aria-label': m.client_dismiss() }}
        opened={dialog?.kind === 'add'}
        onClose={close}
        size="lg"
        title={m.funnels_add()}
      >
        <PresetPicker
          language={language}
          onPick={(preset) => {
            close();
            onAdd(preset);
          }}
        />
      </Modal>
      <Modal
        closeButtonProps={{ 'aria-label': m.client_dismiss() }}
        opened={dialog?.kind === 'edit'}
        onClose={close}
        title={m.funnels_edit()}
      >
        {dialog?.kind === 'edit' && (
          <FunnelForm
            look={dialog.funnel}
            onCancel={close}
            onSave={(look) => {
              close();
              onEdit(dialog.funnel.id, look);
            }}
          />
        )}
      </Modal>
      {dialog?.kind === 'delete' && (
        <ConfirmDialog
          title={m.funnels_delete_title({ name: dialog.funnel.name })}
          text={m.funnels_delete_says({ count: dealCounts.get(dialog.funnel.id) ?? 0 })}
          yes={m.funnels_delete()}
          isDanger
          onYes={() => {
            close();
            onDelete(dialog.funnel.id);
          }}
          onClose={close}
        />
      )}
    </SectionFrame>
  );
}
