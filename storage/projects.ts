/** Projects: separate client bases side by side, one of them in use. */
import { uuidv7 } from 'uuidv7';

import { PRACTICE_NETWORK, PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import type { Project } from '@/domain/project/schema';
import { db } from './db';
import { isLiving } from './draft';
import { Problem } from './problem';
import { readSettings, settings, updateSettings } from './settings';
import { write } from './write';

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
  const projects = await listProjects();
  return (projects.find(({ id }) => id === activeProject) ?? projects[0])?.id ?? '';
}

/** The living projects, oldest first. */
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
    else await draft.put('projects', { id, ...blank, name });
  });
  await setActiveProject(id);
  return id;
}

/** Adds a project and gives its id. It is not in use before {@link setActiveProject}. */
export async function addProject(name: string): Promise<string> {
  const id = uuidv7();
  await write({ action: 'project.add', projectId: id, clientId: null }, (draft) =>
    draft.put('projects', { id, ...blank, name }),
  );
  return id;
}

/** Gives a project another name. */
export async function renameProject(id: string, name: string): Promise<void> {
  await write({ action: 'project.edit', projectId: id, clientId: null }, (draft) =>
    draft.patch('projects', id, { name }),
  );
}

/** Takes a project into use. */
export async function setActiveProject(id: string): Promise<void> {
  const project = await db.projects.get(id);
  if (!project || !isLiving(project)) throw new Problem('not-found');
  known = Promise.resolve(id);
  await updateSettings({ activeProject: id });
}

const blank = { description: '', website: '' };
