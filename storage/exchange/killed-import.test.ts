/**
 * Imports that are killed: after the n-th write nothing reaches the database any more, for every n there is. Whoever comes
 * next ends the import or takes it back, and nothing is there twice, half or lost.
 */
import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it, vi } from 'vitest';

import { TABLES } from '@/domain/history/schema';
import { freshFiles } from '@/tests/file-system';
import { db } from '../db';
import { isLiving } from '../draft';
import { addFiles } from '../clients/files';
import { emptyStorage, freshProject } from '../testing';
import { write } from '../write';
import type { ArchivePlan, ImportPlan } from './import-plan';
import { ExchangeSession } from './session';
import { fileOf, nobody, planOf } from './testing-exchange';
import { putClient } from './testing-people';

const kept = vi.hoisted(() => new Map<string, Blob>());
vi.mock('./kept-file', () => ({
  keepFile: (id: string, file: Blob) => Promise.resolve(void kept.set(id, file)),
  keptFile: (id: string) => Promise.resolve(kept.get(id) ?? null),
  forgetFile: (id: string) => Promise.resolve(void kept.delete(id)),
}));

let projectId = '';
beforeEach(async () => {
  kept.clear();
  freshFiles();
  projectId = await freshProject();
});

/** Lets so many writes through, and none after. */
function killAfter(writes: number): { readonly count: () => number; readonly stop: () => void } {
  let count = 0;
  const transaction = db.transaction.bind(db) as (...args: unknown[]) => unknown;
  const put = db.meta.put.bind(db.meta) as (...args: unknown[]) => unknown;
  const remove = db.meta.delete.bind(db.meta) as (...args: unknown[]) => unknown;
  let isInside = false;
  /** A note that is kept by itself is a write as well. */
  const alone = (run: (...args: unknown[]) => unknown) =>
    ((...args: unknown[]) => {
      if (!isInside) count += 1;
      if (count > writes) throw new Error('killed');
      return run(...args);
    }) as never;
  const spies = [
    vi.spyOn(db, 'transaction').mockImplementation(((...args: unknown[]) => {
      if (args[0] !== 'rw') return transaction(...args);
      count += 1;
      if (count > writes) throw new Error('killed');
      isInside = true;
      return Promise.resolve(transaction(...args)).finally(() => (isInside = false));
    }) as never),
    vi.spyOn(db.meta, 'put').mockImplementation(alone(put)),
    vi.spyOn(db.meta, 'delete').mockImplementation(alone(remove)),
  ];
  return { count: () => count, stop: () => spies.forEach((spy) => spy.mockRestore()) };
}

/** What is there, told without ids: those differ from one run to the next. */
async function told(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of TABLES) {
    // oxlint-disable-next-line no-await-in-loop
    const records = (await db.table(table).toArray()).filter(isLiving) as Record<string, unknown>[];
    found[table] = records
      .map((record) =>
        JSON.stringify([
          record['name'],
          record['captions'],
          record['text'],
          record['number'],
          record['key'],
          record['columns'] && Object.keys(record['columns']).length,
          Object.keys(record).length,
        ]),
      )
      .toSorted();
  }
  return found;
}

/** Imports are tried with a kill after every number of writes. */
async function atEveryPoint(
  begin: () => Promise<void>,
  run: (session: ExchangeSession) => Promise<unknown>,
): Promise<number> {
  await begin();
  const whole = killAfter(Infinity);
  await run(new ExchangeSession());
  whole.stop();
  const wanted = await told();
  for (let writes = 0; writes <= whole.count(); writes += 1) {
    for (const end of ['finish', 'giveUp'] as const) {
      // oxlint-disable no-await-in-loop -- one database
      await begin();
      const before = await told();
      const killed = killAfter(writes);
      await run(new ExchangeSession()).catch(() => {});
      killed.stop();
      const pending = await new ExchangeSession().pending();
      if (pending) await new ExchangeSession()[end](nobody);
      const after = await told();
      const isWhole = pending ? end === 'finish' : writes >= whole.count();
      expect({ writes, end, after: without(after) }).toEqual({
        writes,
        end,
        after: without(isWhole ? wanted : before),
      });
      expect(await new ExchangeSession().pending()).toBeNull();
      // oxlint-enable no-await-in-loop
    }
  }
  return whole.count();
}

/** How columns were read is remembered whatever becomes of the import. */
function without(found: Record<string, string[]>): Record<string, string[]> {
  return { ...found, importMappings: [] };
}

const TABLE = [
  'Name,Phone,Town,Tags,Status,Note,Order number,Order sum,Profile',
  'Anna,+380501112233,Kyiv,wholesale,VIP,Likes blue,A1,10.50,https://vk.com/id1',
  'Olga,+380501112244,Lviv,,New,,,,',
  'Anna,+380501112233,,spring,,Likes red,A2,5,',
  'Ihor,+380501112255,Odesa,wholesale,,,,,https://vk.com/id3',
].join('\n');

describe('an import that is killed after any of its writes', () => {
  it('of a table makes nothing twice', async () => {
    const writes = await atEveryPoint(
      async () => {
        projectId = await freshProject();
      },
      async (session) => {
        const plan = await planOf(session, fileOf(TABLE), projectId);
        const columns = plan.columns.map((column) => ({
          ...column,
          target: column.target ?? 'new:text',
        }));
        return session.run({ ...plan, columns } satisfies ImportPlan, nobody);
      },
    );
    expect(writes).toBeGreaterThan(3);
  });

  it.each(['merge', 'new-project'] as const)(
    'of an archive (%s) makes nothing twice',
    async (into) => {
      const id = await putClient(projectId, { name: 'Anna', phones: ['+380501112233'] });
      await addFiles(id, [new File(['abc'], 'a.txt')]);
      await write({ action: 'note.add', projectId, clientId: id }, (draft) =>
        draft.put('notes', {
          id: 'n',
          clientId: id,
          text: 'Likes blue',
          kind: 'note',
          isPinned: false,
          editedAt: null,
        }),
      );
      const wish = {
        projectId,
        clientIds: null,
        format: 'archive',
        columns: [],
        language: 'en',
        settings: {},
      } as const;
      const archive = fileOf(await new ExchangeSession().export(wish, nobody), 'a.zip');
      const plan: ArchivePlan = { fileName: 'a.zip', into };
      const writes = await atEveryPoint(emptyStorage, async (session) => {
        await session.open(archive, 'p', {});
        return session.run(plan, nobody);
      });
      expect(writes).toBeGreaterThan(5);
    },
  );
});
