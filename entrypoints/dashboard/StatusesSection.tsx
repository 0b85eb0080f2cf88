import { useLiveQuery } from 'dexie-react-hooks';

import { useStepToasts } from '@/components/dashboard/step-toasts';
import { useRunning } from '@/components/dashboard/use-running';
import { StatusesScreen } from '@/components/setup/StatusesScreen';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { usageCounts } from '@/storage/counters';
import { addStatus, editStatus, mergeStatus, moveStatus } from '@/storage/lists/status-edit';
import { listStatuses } from '@/storage/lists/statuses';
import type { SectionProps } from './sections';

/** The statuses of the project in use. */
export function StatusesSection({ projectId, language }: SectionProps) {
  const { perform } = useStepToasts();
  const { progress, run } = useRunning();
  const data = useLiveQuery(async () => {
    const statuses = await listStatuses(projectId);
    const ids = statuses.map(({ id }) => id);
    return { statuses, usage: await usageCounts('status', ids) };
  }, [projectId]);
  const nameOf = (id: string) => {
    const status = data?.statuses.find((each) => each.id === id);
    return status ? captionIn(status.captions, language) : '';
  };
  return (
    <StatusesScreen
      statuses={data?.statuses ?? null}
      usage={data?.usage ?? new Map()}
      language={language}
      progress={progress}
      onAdd={(fields) =>
        void perform(
          () => addStatus(projectId, fields),
          m.setup_added({ name: captionIn(fields.captions, language) }),
        )
      }
      onEdit={(id, fields) => void perform(() => editStatus(id, fields), m.setup_saved())}
      onMove={(id, place) => void perform(() => moveStatus(id, place), m.setup_moved_short())}
      onMerge={(id, into) => {
        const name = nameOf(id);
        const all = data?.usage.get(id) ?? 0;
        const whole = into === null ? m.setup_deleted({ name }) : m.setup_merged({ name });
        void run(
          all,
          (running) => mergeStatus(id, into, running),
          // Stopped on the way, the status is still there.
          ({ count }) => (count < all ? m.table_done_edit({ count }) : whole),
        );
      }}
    />
  );
}
