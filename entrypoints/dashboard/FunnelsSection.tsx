import { useLiveQuery } from 'dexie-react-hooks';
import { uuidv7 } from 'uuidv7';
import { useParams } from 'wouter';

import { useStepToasts } from '@/components/dashboard/step-toasts';
import { useRunning } from '@/components/dashboard/use-running';
import { FunnelScreen } from '@/components/funnels/FunnelScreen';
import { FunnelsScreen } from '@/components/funnels/FunnelsScreen';
import { funnelPreset } from '@/domain/funnel/presets';
import { m } from '@/locales/compiled/messages';
import {
  addFunnel,
  addStage,
  dealCounts,
  deleteFunnel,
  deleteStage,
  editFunnel,
  editStage,
  listFunnels,
  listStages,
  moveFunnel,
  moveStage,
} from '@/storage/deals/funnels';
import type { SectionProps } from './sections';

const hrefOf = (id: string) => `/funnels/${id}`;

/** The funnels of the project in use, or one of them with its stages. */
export function FunnelsSection({ projectId, language }: SectionProps) {
  const { id } = useParams<{ id?: string }>();
  const { perform } = useStepToasts();
  const data = useLiveQuery(async () => {
    const [funnels, stages] = await Promise.all([listFunnels(projectId), listStages(projectId)]);
    const counts = await Promise.all(funnels.map((funnel) => dealCounts(funnel.id)));
    return { funnels, stages, counts: new Map(funnels.map((each, at) => [each.id, counts[at]])) };
  }, [projectId]);
  const nameOf = (wanted: string) => data?.funnels.find((each) => each.id === wanted)?.name ?? '';
  if (id !== undefined) {
    const funnel = data?.funnels.find((each) => each.id === id);
    if (data && !funnel) return <p role="status">{m.funnels_gone()}</p>;
    if (!data || !funnel) return null;
    return (
      <OneFunnel
        key={id}
        funnel={funnel}
        stages={data.stages.filter(({ funnelId }) => funnelId === id)}
        counts={data.counts.get(id) ?? new Map()}
        language={language}
      />
    );
  }
  return (
    <FunnelsScreen
      funnels={data?.funnels ?? null}
      stages={data?.stages ?? []}
      dealCounts={
        new Map(
          [...(data?.counts ?? [])].map(([funnelId, of]) => [
            funnelId,
            [...(of?.values() ?? [])].reduce((sum, count) => sum + count, 0),
          ]),
        )
      }
      language={language}
      hrefOf={hrefOf}
      onAdd={(preset) => {
        const { name, color, lostReasons, stages } = funnelPreset(preset, language);
        const blank = { limit: null, checklist: [] };
        void perform(
          () =>
            addFunnel(
              projectId,
              { name, color, lostReasons: [...lostReasons] },
              stages.map((stage) => ({ ...stage, ...blank })),
            ),
          m.setup_added({ name }),
        );
      }}
      onEdit={(funnelId, look) => void perform(() => editFunnel(funnelId, look), m.setup_saved())}
      onMove={(funnelId, place) =>
        void perform(() => moveFunnel(funnelId, place), m.setup_moved_short())
      }
      onDelete={(funnelId) =>
        void perform(() => deleteFunnel(funnelId), m.setup_deleted({ name: nameOf(funnelId) }))
      }
    />
  );
}

type OneFunnelProps = Pick<Parameters<typeof FunnelScreen>[0], 'funnel' | 'stages' | 'language'> & {
  readonly counts: ReadonlyMap<string, number>;
};

function OneFunnel({ funnel, stages, counts, language }: OneFunnelProps) {
  const { perform } = useStepToasts();
  const { progress, run } = useRunning();
  return (
    <FunnelScreen
      funnel={funnel}
      stages={stages}
      dealCounts={counts}
      language={language}
      progress={progress}
      newId={uuidv7}
      boardHref={`/board/${funnel.id}`}
      onAddStage={(fields) =>
        void perform(() => addStage(funnel.id, fields), m.setup_added({ name: fields.name }))
      }
      onEditStage={(id, fields) => void perform(() => editStage(id, fields), m.setup_saved())}
      onMoveStage={(id, place) => void perform(() => moveStage(id, place), m.setup_moved_short())}
      onDeleteStage={(id, into) => {
        const name = stages.find((stage) => stage.id === id)?.name ?? '';
        const all = counts.get(id) ?? 0;
        void run(
          all,
          (running) => deleteStage(id, into, running),
          // Stopped on the way, the stage is still there.
          ({ count }) =>
            count < all ? m.funnels_deals_moved({ count }) : m.setup_deleted({ name }),
        );
      }}
      onLostReasons={(lostReasons) =>
        void perform(() => editFunnel(funnel.id, { lostReasons }), m.setup_saved())
      }
    />
  );
}
