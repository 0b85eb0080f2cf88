import { useLiveQuery } from 'dexie-react-hooks';
import { EyeOff, FolderKanban, GraduationCap, Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';

import { Palette, type PaletteProps } from '@/components/search/Palette';
import { PaletteDialog } from '@/components/search/PaletteDialog';
import { useHeldSearch } from '@/components/search/use-client-search';
import type { PaletteEntry } from '@/components/search/use-matching';
import type { PaletteControl } from '@/components/search/use-palette';
import { m } from '@/locales/compiled/messages';
import { listProjects, setActiveProject } from '@/storage/lists/projects';
import { updateSettings } from '@/storage/settings';
import { listViews } from '@/storage/table/views';
import { openPage } from '../client-page/open';
import { SECTIONS } from './sections';

/** The most clients that are looked for. */
const MOST = 8;

/** The palette over the dashboard: clients of the project in use, sections, saved views, projects, what can be done. */
export function DashboardPalette({
  projectId,
  control,
}: {
  readonly projectId: string;
  readonly control: PaletteControl;
}) {
  const [, navigate] = useLocation();
  const views = useLiveQuery(() => listViews(projectId), [projectId]);
  const projects = useLiveQuery(listProjects, []);

  const entries = useMemo<readonly PaletteEntry[]>(
    () => [
      ...SECTIONS.flatMap(({ path, entry }) =>
        entry
          ? [{ id: path, label: entry.label(), icon: entry.icon, run: () => navigate(path) }]
          : [],
      ),
      ...(views ?? []).map(({ id, name }) => ({
        id,
        label: m.search_view({ name }),
        icon: <Table2 size={16} />,
        run: () => navigate(`/views/${id}`),
      })),
      ...(projects ?? [])
        .filter(({ id, archivedAt }) => id !== projectId && archivedAt === null)
        .map(({ id, name }) => ({
          id,
          label: m.search_project({ name }),
          icon: <FolderKanban size={16} />,
          run: () => void setActiveProject(id),
        })),
      {
        id: 'cover',
        label: m.page_cover(),
        icon: <EyeOff size={16} />,
        run: () => void updateSettings({ covered: true }),
      },
      {
        id: 'practice',
        label: m.page_practice(),
        icon: <GraduationCap size={16} />,
        run: () => openPage('/practice.html'),
      },
    ],
    [views, projects, projectId, navigate],
  );
  return (
    <PaletteDialog isOpen={control.isOpen} onClose={control.close}>
      <FindingPalette
        isOpen={control.isOpen}
        onClose={control.close}
        projectId={projectId}
        entries={entries}
        onClient={(id) => navigate(`/clients/${id}`)}
      />
    </PaletteDialog>
  );
}

type FindingPaletteProps = Omit<PaletteProps, 'text' | 'onText' | 'search'> & {
  readonly isOpen: boolean;
  readonly projectId: string;
};

function FindingPalette({ isOpen, projectId, ...rest }: FindingPaletteProps) {
  const [text, setText] = useState('');
  const [wasOpen, setWasOpen] = useState(isOpen);
  const search = useHeldSearch(projectId, isOpen ? text : '', MOST);
  if (wasOpen !== isOpen) {
    // It may open again while it still fades away.
    setWasOpen(isOpen);
    setText('');
  }
  return <Palette {...rest} text={text} onText={setText} search={search} />;
}
