import { Button } from '@mantine/core';
import { useState } from 'react';

import { Dialog } from '@/components/dialog/Dialog';
import type { Tag } from '@/domain/tag/schema';
import { m } from '@/locales/compiled/messages';
import styles from './audiences.module.css';

export interface TagMergeDialogProps {
  readonly tag: Tag;
  readonly others: readonly Tag[];
  readonly onMerge: (into: Tag) => void;
  readonly onClose: () => void;
}

/** Asks which tag takes over the clients of another. */
export function TagMergeDialog({ tag, others, onMerge, onClose }: TagMergeDialogProps) {
  const [id, setId] = useState(others[0]?.id ?? '');
  const label = m.audience_merge_into({ name: tag.name });
  return (
    <Dialog title={label} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const into = others.find((other) => other.id === id);
          if (into) onMerge(into);
        }}
      >
        <select
          className={styles.select}
          aria-label={label}
          value={id}
          data-autofocus
          onChange={(event) => setId(event.target.value)}
        >
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </select>
        <p className={styles.why}>{m.audience_merge_why()}</p>
        <div className={styles.buttons}>
          <Button size="xs" variant="default" onClick={onClose}>
            {m.table_cancel()}
          </Button>
          <Button size="xs" type="submit">
            {m.audience_merge_yes()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
