import { useLiveQuery } from 'dexie-react-hooks';
import { EyeOff, FolderKanban, GraduationCap, Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';

import { Palette, type PaletteEntry } from '@/components/search/Palette';
import { useClientSearch } from '@/components/search/use-client-search';
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
  const [text, setText] = useState('');
  const [, navigate] = useLocation();
  const views = useLiveQuery(() => listViews(projectId), [projectId]);
  const projects = useLiveQuery(listProjects, []);
  const search = useClientSearch(projectId, control.isOpen ? text : '', MOST);

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
  const close = () => {
    control.close();
    setText('');
  };
  return (
    <Palette
      isOpen={control.isOpen}
      onClose={close}
      text={text}
      onText={setText}
      entries={entries}
      search={search}
      onClient={(id) => navigate(`/clients/${id}`)}
    />
  );
}
