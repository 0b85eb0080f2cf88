/** Projects: separate client bases side by side, one of them in use. */
import { uuidv7 } from 'uuidv7';

import { BLANK_PROJECT } from '@/domain/project/blank';
import { PRACTICE_NETWORK, PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import type { Project } from '@/domain/project/schema';
import { db } from '../db';
import { isLiving } from '../draft';
import { Problem } from '../problem';
import { readSettings, settings, updateSettings } from '../settings';
import { write } from '../write';

/** The answer of {@link activeProjectId}, so that a page's question reads the clients only. */
let known: Promise<string> | null = null;
let isWatching = false;

/**
 * The project in use: the one chosen, else the oldest; empty before there is any. For the practice network it always is
 * the practice project.
 */
export async function activeProjectId(network?: string): Promise<string> {
  if (network === PRACTICE_NETWORK) return PRACTICE_PROJECT_ID;
  if (!isWatching) {
    isWatching = true;
    settings.activeProject.watch(() => {
      known = null;
    });
  }
  const asked = (known ??= readActive());
  const isFound = await asked.then(Boolean, () => false);
  if (!isFound && known === asked) known = null;
  return asked;
}

async function readActive(): Promise<string> {
  const { activeProject } = await readSettings();
  const projects = (await listProjects()).filter(isInUse);
  return (projects.find(({ id }) => id === activeProject) ?? projects[0])?.id ?? '';
}

/** The living projects, those that are put away included, oldest first. */
export async function listProjects(): Promise<Project[]> {
  const projects = await db.projects.toArray();
  return projects
    .filter(isLiving)
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** Makes sure that there is a project in use, and gives its id. Makes one of this name only where there is none. */
export async function ensureFirstProject(name: string): Promise<string> {
  const active = await activeProjectId();
  if (active !== '') return active;
  let id = uuidv7();
  await write({ action: 'project.add', projectId: id, clientId: null }, async (draft) => {
    const other = (await db.projects.toArray()).find(isLiving);
    if (other) ({ id } = other);
    else await draft.put('projects', { id, ...BLANK_PROJECT, name });
  });
  await setActiveProject(id);
  return id;
}

/** What the seller decides about a project. */
export type ProjectFields = Pick<
  Project,
  'name' | 'description' | 'website' | 'logo' | 'currency' | 'language'
>;

/** Adds a project and gives its id. It is not in use before {@link setActiveProject}. */
export async function addProject(
  name: string,
  fields: Partial<ProjectFields> = {},
): Promise<{ readonly historyId: string; readonly projectId: string }> {
  const id = uuidv7();
  const { historyId } = await write(
    { action: 'project.add', projectId: id, clientId: null },
    (draft) => draft.put('projects', { id, ...BLANK_PROJECT, ...fields, name }),
  );
  return { historyId, projectId: id };
}

/** Changes a project. */
export async function editProject(
  id: string,
  fields: Partial<ProjectFields>,
): Promise<{ readonly historyId: string }> {
  return write({ action: 'project.edit', projectId: id, clientId: null }, (draft) =>
    draft.patch('projects', id, fields),
  );
}

/** Puts a project away, or takes it out again. One that is put away is not in use; its clients stay. */
export async function archiveProject(
  id: string,
  isArchived: boolean,
): Promise<{ readonly historyId: string }> {
  if (isArchived) await leave(id);
  return write({ action: 'project.archive', projectId: id, clientId: null }, (draft) =>
    draft.patch('projects', id, { archivedAt: isArchived ? draft.about.now : null }),
  );
}

/** Deletes a project. Its clients stay as they are, out of sight, so that the Undo brings all back. */
export async function deleteProject(id: string): Promise<{ readonly historyId: string }> {
  await leave(id);
  return write({ action: 'project.delete', projectId: id, clientId: null }, (draft) =>
    draft.remove('projects', id),
  );
}

/** Takes another project into use if it is this one. Rejects with `invalid` when there is no other. */
async function leave(id: string): Promise<void> {
  const [other] = (await listProjects()).filter((each) => each.id !== id && isInUse(each));
  if (!other) throw new Problem('invalid');
  if ((await activeProjectId()) === id) await setActiveProject(other.id);
}

function isInUse({ archivedAt }: Project): boolean {
  return archivedAt === null;
}

/** Takes a project into use. */
export async function setActiveProject(id: string): Promise<void> {
  const project = await db.projects.get(id);
  if (!project || !isLiving(project) || !isInUse(project)) throw new Problem('not-found');
  known = Promise.resolve(id);
  await updateSettings({ activeProject: id });
}
