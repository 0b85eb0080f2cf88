import type { BackupProblem } from '@/domain/backup/backup-record';
import { m } from '@/locales/compiled/messages';

/** Why a backup did not work, and what helps. */
export const PROBLEM_TEXTS: Readonly<Record<BackupProblem, () => string>> = {
  'no-space': m.backup_why_no_space,
  folder: m.backup_why_folder,
  permission: m.backup_why_permission,
  cancelled: m.backup_why_cancelled,
  'broken-off': m.backup_why_broken_off,
  unwell: m.backup_why_unwell,
  failed: m.backup_why_failed,
};
