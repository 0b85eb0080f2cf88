import { Button } from '@mantine/core';

import { m } from '@/locales/compiled/messages';
import styles from './exchange.module.css';

export interface ProgressProps {
  readonly title: string;
  readonly done: number;
  /** 0 while nobody knows. */
  readonly of: number;
  /** Null for what can't be stopped. */
  readonly onCancel: (() => void) | null;
}

/** Long work with how far it is. */
export function Progress({ title, done, of, onCancel }: ProgressProps) {
  return (
    <div className={styles.panel} role="status">
      <p className={styles.strong}>{title}</p>
      <progress
        className={styles.bar}
        aria-label={title}
        {...(of > 0 ? { value: done, max: of } : {})}
      />
      {of > 0 && (
        <p>{m.exchange_progress({ done: done.toLocaleString(), of: of.toLocaleString() })}</p>
      )}
      {onCancel && (
        <Button size="xs" variant="default" onClick={onCancel}>
          {m.exchange_cancel()}
        </Button>
      )}
    </div>
  );
}
