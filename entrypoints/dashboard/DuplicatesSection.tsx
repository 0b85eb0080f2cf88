import { useStepToasts } from '@/components/dashboard/step-toasts';
import { DuplicatesScreen } from '@/components/duplicates/DuplicatesScreen';
import { m } from '@/locales/compiled/messages';
import { keepApart } from '@/storage/duplicates/duplicates';
import { mergeClients } from '@/storage/duplicates/merge-clients';
import type { SectionProps } from './sections';
import { useCompared } from './use-compared';
import { useDuplicates } from './use-duplicates';

/** Clients of the project in use who may be one person. */
export function DuplicatesSection({ projectId, language }: SectionProps) {
  const { perform, undoLast } = useStepToasts();
  const { search, pairs, beyond, stop, again } = useDuplicates(projectId);
  const clients = pairs.flatMap((each) => each.clients);
  const compared = useCompared(projectId, language, clients);
  const nameOf = (id: string) => clients.find((client) => client.id === id)?.name ?? '';
  return (
    <DuplicatesScreen
      search={search}
      pairs={pairs}
      beyond={beyond}
      compared={compared}
      onStop={stop}
      onAgain={again}
      onMerge={(keptId, otherId, choices) =>
        void perform(
          () => mergeClients(keptId, otherId, choices),
          m.duplicates_merged({ name: nameOf(keptId) }),
        )
      }
      onApart={(a, b) =>
        void perform(() => keepApart(a, b), m.duplicates_kept_apart({ a: nameOf(a), b: nameOf(b) }))
      }
      onUndo={undoLast}
    />
  );
}
