import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';

import { FormButtons } from '@/components/setup/FormButtons';
import setup from '@/components/setup/setup.module.css';
import { ShapeAndColor } from '@/components/setup/ShapeAndColor';
import { WholeNumber } from '@/components/setup/WholeNumber';
import { STAGE_KINDS } from '@/domain/funnel/stage-kinds';
import type { Stage } from '@/domain/funnel/stage-schema';
import { m } from '@/locales/compiled/messages';
import { STAGE_KIND_CAPTIONS } from './stage-kind-captions';
import { TextList } from './TextList';
import styles from './funnels.module.css';

export type StageFields = Pick<
  Stage,
  'name' | 'color' | 'icon' | 'kind' | 'attentionDays' | 'limit' | 'nextTask' | 'checklist'
>;

export interface StageFormProps {
  /** What it is at the start. */
  readonly stage: StageFields;
  /** There are deals in it, which another kind would close or open unasked. */
  readonly isKindFixed: boolean;
  /** An id for a new item of the checklist. */
  readonly newId: () => string;
  readonly onSave: (fields: StageFields) => void;
  readonly onCancel: () => void;
}

const MOST_DAYS = 3650;
const MOST_DEALS = 10_000;

/** Everything about one stage. */
export function StageForm({ stage, isKindFixed, newId, onSave, onCancel }: StageFormProps) {
  const [fields, setFields] = useState(stage);
  const [task, setTask] = useState(stage.nextTask ?? { text: '', afterDays: 1 });
  const set = (changed: Partial<StageFields>) => setFields({ ...fields, ...changed });
  const isNamed = fields.name.trim() !== '';
  const isOpen = fields.kind === 'open';
  return (
    <form
      className={setup.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNamed) return;
        const text = task.text.trim();
        const checklist = fields.checklist
          .map((item) => ({ ...item, text: item.text.trim() }))
          .filter((item) => item.text !== '');
        const nextTask = text === '' ? null : { ...task, text };
        onSave({ ...fields, name: fields.name.trim(), nextTask, checklist });
      }}
    >
      <TextInput
        label={m.client_name()}
        value={fields.name}
        maxLength={100}
        dir="auto"
        data-autofocus
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <ShapeAndColor look={fields} onChange={set} />
      <NativeSelect
        label={m.funnels_kind()}
        description={isKindFixed ? m.funnels_kind_fixed() : undefined}
        value={fields.kind}
        disabled={isKindFixed}
        data={STAGE_KINDS.map((kind) => ({ value: kind, label: STAGE_KIND_CAPTIONS[kind]() }))}
        onChange={({ currentTarget }) =>
          set({ kind: STAGE_KINDS.find((kind) => kind === currentTarget.value) ?? 'open' })
        }
      />
      {isOpen && (
        <div className={styles.pair}>
          <WholeNumber
            label={m.setup_attention()}
            description={m.setup_attention_means()}
            value={fields.attentionDays}
            max={MOST_DAYS}
            onChange={(attentionDays) => set({ attentionDays })}
          />
          <WholeNumber
            label={m.funnels_limit()}
            description={m.funnels_limit_means()}
            value={fields.limit}
            max={MOST_DEALS}
            onChange={(limit) => set({ limit })}
          />
        </div>
      )}
      <div className={styles.pair}>
        <TextInput
          label={m.funnels_next_task()}
          description={m.funnels_next_task_means()}
          value={task.text}
          maxLength={1000}
          dir="auto"
          onChange={(event) => setTask({ ...task, text: event.currentTarget.value })}
        />
        <NumberInput
          label={m.funnels_next_task_after()}
          description={m.funnels_next_task_after_means()}
          value={task.afterDays}
          min={0}
          max={MOST_DAYS}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          onChange={(value) => setTask({ ...task, afterDays: Number(value) || 0 })}
        />
      </div>
      {isOpen && (
        <TextList
          legend={m.funnels_checklist()}
          means={m.funnels_checklist_means()}
          texts={fields.checklist}
          addLabel={m.funnels_checklist_add()}
          most={50}
          onChange={(checklist) => set({ checklist })}
          newId={newId}
        />
      )}
      <FormButtons canSave={isNamed} onCancel={onCancel} />
    </form>
  );
}
