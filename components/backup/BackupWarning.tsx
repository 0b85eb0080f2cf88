import type { BackupFailure } from '@/domain/backup/backup-record';
import { exactly } from '@/components/client/when';
import { m } from '@/locales/compiled/messages';
import { PROBLEM_TEXTS } from './problem-texts';
import styles from './backup.module.css';

export interface BackupWarningProps {
  readonly failure: BackupFailure | null;
  readonly isOverdue: boolean;
  readonly language: string;
}

/** Says plainly that a backup did not work or is overdue; nothing while all is well. */
export function BackupWarning({ failure, isOverdue, language }: BackupWarningProps) {
  if (!failure && !isOverdue) return null;
  return (
    <div className={styles.warning} role="alert">
      <strong>{failure ? m.backup_failed() : m.backup_overdue()}</strong>
      {failure && (
        <span>
          {PROBLEM_TEXTS[failure.problem]()}{' '}
          <span className={styles.quiet}>{exactly(failure.at, language)}</span>
        </span>
      )}
    </div>
  );
}
