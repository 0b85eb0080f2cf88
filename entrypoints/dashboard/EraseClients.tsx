import { useStepToasts } from '@/components/dashboard/step-toasts';
import { EraseDialog } from '@/components/privacy/EraseDialog';
import { m } from '@/locales/compiled/messages';
import { backupFiles } from '@/storage/backup/backup-record';
import { countErasure, eraseClients } from '@/storage/erasure/erase';
import type { SectionProps } from './sections';

export interface EraseClientsProps extends SectionProps {
  readonly ids: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks, then erases clients for good. */
export function EraseClients({ projectId, language, ids, onDone, onClose }: EraseClientsProps) {
  const toasts = useStepToasts();
  return (
    <EraseDialog
      count={ids.length}
      language={language}
      read={() => countErasure(ids)}
      backups={async () => (await backupFiles()).map(({ name }) => name)}
      erase={(onProgress) => eraseClients(projectId, ids, onProgress)}
      onDone={() => {
        toasts.say(m.privacy_erase_done({ count: ids.length }));
        onDone();
      }}
      onClose={onClose}
    />
  );
}
