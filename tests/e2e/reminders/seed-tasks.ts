/** Tasks with a reminder each, put into the database of the extension behind its back: so their time may be past. */
import type { OwnPage } from '../harness/own-page';

export interface SeededTask {
  readonly text: string;
  /** When it is due, and reminds: milliseconds since 1970. */
  readonly dueAt: number;
  readonly clientId?: string;
  readonly link?: string;
  /** The moment of a try that a stopped worker did not note. */
  readonly triedAt?: number;
}

/** The id of a seeded task's reminder. */
export function reminderOf({ text, dueAt }: SeededTask): string {
  return `${text}/${dueAt}/0`;
}

/** Puts tasks into the project in use. Their ids are their texts. */
export async function seedTasks(page: OwnPage, tasks: readonly SeededTask[]): Promise<void> {
  await page.evaluate(
    (seeded) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const work = database.transaction(['projects', 'tasks', 'reminders'], 'readwrite');
          work.addEventListener('complete', () => {
            database.close();
            resolve();
          });
          work.addEventListener('error', () => reject(work.error ?? new Error('not written')));
          const projects = work.objectStore('projects').getAll();
          projects.addEventListener('success', () => {
            const [{ id: projectId }] = projects.result as [{ id: string }];
            for (const { text, dueAt, clientId = null, link = null, triedAt } of seeded) {
              const base = { projectId, createdAt: 1, createdBy: 'me', deletedAt: null };
              work.objectStore('tasks').put({
                ...base,
                stamps: {},
                id: text,
                clientId,
                dealId: null,
                text,
                dueAt,
                isAllDay: false,
                zone: 'UTC',
                repeat: null,
                reminders: [0],
                snoozedUntil: null,
                isUntilReply: false,
                state: 'open',
                doneAt: null,
                ownerId: null,
                link,
              });
              work.objectStore('reminders').put({
                id: `${text}/${dueAt}/0`,
                taskId: text,
                projectId,
                at: dueAt,
                ...(triedAt !== undefined && {
                  sent: { browser: { at: triedAt, tries: 0, isDone: false } },
                }),
              });
            }
          });
        });
      }),
    tasks,
  );
}

/** A record, as it lies there. */
export function readRecord(
  page: OwnPage,
  table: 'tasks' | 'reminders',
  id: string,
): Promise<Record<string, unknown> | null> {
  return page.evaluate(
    ([store, key]) =>
      new Promise<Record<string, unknown> | null>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction(store).objectStore(store).get(key);
          asked.addEventListener('success', () => {
            opening.result.close();
            resolve((asked.result as Record<string, unknown> | undefined) ?? null);
          });
        });
      }),
    [table, id] as const,
  );
}
