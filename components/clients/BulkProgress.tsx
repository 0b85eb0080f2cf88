import { Button } from '@mantine/core';

import { counted } from '@/components/client/when';
import type { Progress } from '@/components/dashboard/use-running';
import { m } from '@/locales/compiled/messages';
import styles from './table.module.css';

export interface BulkProgressProps extends Progress {
  readonly language: string;
}

/** How far a change of many clients is, and the way to stop it. */
export function BulkProgress({ done, all, onStop, language }: BulkProgressProps) {
  const text = m.table_progress({ count: counted(done, language), all: counted(all, language) });
  return (
    <div className={styles.progress}>
      <progress value={done} max={all} aria-label={text} />
      <span role="status">{text}</span>
      <Button size="compact-sm" variant="default" onClick={onStop}>
        {m.table_stop()}
      </Button>
    </div>
  );
}
