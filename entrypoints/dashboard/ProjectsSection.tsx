import { useLiveQuery } from 'dexie-react-hooks';

import { useStepToasts } from '@/components/dashboard/step-toasts';
import { ProjectsScreen } from '@/components/setup/ProjectsScreen';
import { m } from '@/locales/compiled/messages';
import { clientCount } from '@/storage/counters';
import {
  addProject,
  archiveProject,
  deleteProject,
  editProject,
  listProjects,
  setActiveProject,
} from '@/storage/lists/projects';
import type { SectionProps } from './sections';

/** All projects. */
export function ProjectsSection({ projectId, language }: SectionProps) {
  const { perform } = useStepToasts();
  const data = useLiveQuery(async () => {
    const projects = await listProjects();
    const counts = await Promise.all(projects.map(({ id }) => clientCount(id)));
    return { projects, usage: new Map(projects.map(({ id }, at) => [id, counts[at] ?? 0])) };
  }, []);
  return (
    <ProjectsScreen
      projects={data?.projects ?? null}
      activeId={projectId}
      usage={data?.usage ?? new Map()}
      language={language}
      onUse={(id) => void setActiveProject(id)}
      onAdd={({ name, ...fields }) =>
        void perform(() => addProject(name, fields), m.setup_added({ name }))
      }
      onEdit={(id, fields) => void perform(() => editProject(id, fields), m.setup_saved())}
      onArchive={({ id, name }, isArchived) =>
        void perform(
          () => archiveProject(id, isArchived),
          isArchived
            ? m.setup_project_archived_done({ name })
            : m.setup_project_unarchived_done({ name }),
        )
      }
      onDelete={({ id, name }) => void perform(() => deleteProject(id), m.setup_deleted({ name }))}
    />
  );
}
