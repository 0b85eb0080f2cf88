import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';

import setup from '@/components/setup/setup.module.css';
import type { Stage } from '@/domain/funnel/stage-schema';
import { m } from '@/locales/compiled/messages';

export interface StageDeleteFormProps {
  readonly stage: Stage;
  /** How many deals are in it. */
  readonly count: number;
  /** Where they can go, in their order; at least one. */
  readonly others: readonly Stage[];
  readonly onDelete: (into: string) => void;
  readonly onCancel: () => void;
}

/** Deleting a stage: into which one its deals go. */
export function StageDeleteForm(props: StageDeleteFormProps) {
  const { stage, count, others, onDelete, onCancel } = props;
  const near = others.filter(({ kind }) => kind === stage.kind);
  const before = near.findLast(({ order }) => order < stage.order);
  const [into, setInto] = useState((before ?? near[0] ?? others[0])?.id ?? '');
  return (
    <form
      className={setup.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDelete(into);
      }}
    >
      <p>{m.funnels_stage_delete_says({ name: stage.name, count })}</p>
      {count > 0 && (
        <NativeSelect
          label={m.funnels_stage_into()}
          value={into}
          data-autofocus
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setInto(event.currentTarget.value)}
        />
      )}
      <div className={setup.buttons}>
        <Button variant="default" size="sm" onClick={onCancel}>
          {m.setup_cancel()}
        </Button>
        <Button type="submit" size="sm" color="red" disabled={into === ''}>
          {m.setup_delete()}
        </Button>
      </div>
    </form>
  );
}
