import { useLiveQuery } from 'dexie-react-hooks';
import { useLocation, useParams } from 'wouter';

import { ClientPicker } from '@/components/client-page/ClientPicker';
import { useStepToasts } from '@/components/dashboard/step-toasts';
import { MergeScreen } from '@/components/duplicates/MergeScreen';
import type { Client } from '@/domain/client/schema';
import { m } from '@/locales/compiled/messages';
import { standingClients } from '@/storage/duplicates/duplicates';
import { mergeClients } from '@/storage/duplicates/merge-clients';
import { findClients } from './find-clients';
import type { SectionProps } from './sections';
import { useCompared } from './use-compared';
import { useNavigateFromHere } from './use-navigate-from-here';

const NOBODY: readonly Client[] = [];

/** `/merge/:ids`: clients whom the seller says are one, by their ids with commas between. */
export function MergeSection({ projectId, language }: SectionProps) {
  const { ids } = useParams<{ ids: string }>();
  const [, navigate] = useLocation();
  const navigateFromHere = useNavigateFromHere();
  const { perform, undoLast } = useStepToasts();
  const found = useLiveQuery(() => standingClients(projectId, ids.split(',')), [projectId, ids]);
  const clients = found ?? NOBODY;
  const compared = useCompared(projectId, language, clients);
  if (!found) return null;
  const nameOf = (id: string) => clients.find((client) => client.id === id)?.name ?? '';
  const merge = async (...[keptId, otherId, choices]: Parameters<typeof mergeClients>) => {
    const done = await perform(
      () => mergeClients(keptId, otherId, choices),
      m.duplicates_merged({ name: nameOf(keptId) }),
    );
    if (done && clients.length === 2) navigateFromHere(`/clients/${keptId}`);
  };
  return (
    <MergeScreen
      clients={clients}
      compared={compared}
      onMerge={(...choice) => void merge(...choice)}
      onUndo={undoLast}
      picker={
        <ClientPicker
          label={m.page_find()}
          find={findClients}
          isLeftOut={(id) => id === clients[0]?.id}
          onPick={({ id }) => navigate(mergeAddress([...clients.map((each) => each.id), id]))}
          onCancel={() => undefined}
        />
      }
    />
  );
}

/** The address behind the `#` where clients are merged; of one, where the other is looked for. */
export function mergeAddress(ids: readonly string[]): string {
  return `/merge/${ids.map((id) => encodeURIComponent(id)).join(',')}`;
}
