import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';

import { m } from '@/locales/compiled/messages';
import styles from './setup.module.css';

export interface MergeDialogProps {
  readonly name: string;
  /** How many clients have it. */
  readonly count: number;
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly onMerge: (into: string | null) => void;
  readonly onCancel: () => void;
}

/** Deleting a status: which one its clients get. */
export function MergeDialog(props: MergeDialogProps) {
  const { name, count, others, onMerge, onCancel } = props;
  const [into, setInto] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onMerge(into === '' ? null : into);
      }}
    >
      <p>{m.setup_status_delete_says({ name, count })}</p>
      {count > 0 && (
        <NativeSelect
          label={m.setup_merge_into()}
          value={into}
          data-autofocus
          data={[
            { value: '', label: m.client_status_none() },
            ...others.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={(event) => setInto(event.currentTarget.value)}
        />
      )}
      <div className={styles.buttons}>
        <Button variant="default" size="sm" onClick={onCancel}>
          {m.setup_cancel()}
        </Button>
        <Button type="submit" size="sm" color="red">
          {into === '' ? m.setup_delete() : m.setup_merge()}
        </Button>
      </div>
    </form>
  );
}
