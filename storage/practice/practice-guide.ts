/** How far the seller has come in the practice workspace, read from the practice project's history. */
import type { HistoryEntry } from '@/domain/history/schema';
import { PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import { historyOf } from '../history/history';

/** What shows that a step was taken: add a person, choose a status, write a note, insert a template. */
const STEPS: readonly ((entry: HistoryEntry) => boolean)[] = [
  ({ action }) => action === 'client.add',
  (entry) => entry.action === 'client.status' || isAddedWithStatus(entry),
  ({ action }) => action === 'note.add',
  ({ action }) => action === 'template.insert',
];

/**
 * Which of the five practice steps are done since the practice was last started: the four above, and then a reload,
 * which is when the page was loaded (`openedAt`, milliseconds since 1970) after all of them. What was undone is not done.
 */
export async function practiceSteps(openedAt: number): Promise<readonly boolean[]> {
  const all = await historyOf('projectId', PRACTICE_PROJECT_ID).toArray();
  const seeded = all.findLastIndex(({ action }) => action === 'project.add');
  const entries = all.slice(seeded + 1).filter(({ undoneBy }) => undoneBy === null);
  const firsts = STEPS.map((isStep) => entries.find(isStep)?.at);
  const isReloaded = firsts.every((at) => at !== undefined && at < openedAt);
  return [...firsts.map((at) => at !== undefined), isReloaded];
}

function isAddedWithStatus({ action, changes }: HistoryEntry): boolean {
  return (
    action === 'client.add' &&
    changes.some(({ table, after }) => table === 'clients' && Boolean(after?.['statusId']))
  );
}
