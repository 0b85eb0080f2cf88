/**
 * Every request that each operation makes of the database is made to fail in turn, in each way. After each failure either
 * the whole write is there or nothing of it, and the answer has said so.
 */
import 'fake-indexeddb/auto';

import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { CardProblem } from '@/domain/client/card-view';
import { PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import { sameValue } from '@/domain/sync/same-value';
import { cardActions, templateInserted } from './in-page/card-actions';
import { db } from './db';
import { learnAliases } from './in-page/look-up';
import { addProject } from './lists/projects';
import { seedPractice } from './practice/practice';
import { applyPreset } from './lists/statuses';
import { applyPreset as applyTemplates } from './lists/templates';
import { dump, freshProject, seen } from './testing';
import { breakRequest, FAULTS, type Fault } from './testing-faults';

interface Base {
  readonly clientId: string;
  readonly noteId: string;
  readonly templateId: string;
  readonly historyId: string;
}
interface Operation {
  readonly name: string;
  readonly run: (base: Base) => Promise<unknown>;
}

const OPERATIONS: readonly Operation[] = [
  {
    name: 'adding a client',
    run: () => cardActions.addClient(seen('vk:id2', 'Boris', ['vk:@boris']), null),
  },
  { name: 'renaming', run: ({ clientId }) => cardActions.renameClient(clientId, 'Anna Lee') },
  { name: 'taking a status away', run: ({ clientId }) => cardActions.setStatus(clientId, null) },
  { name: 'deleting a client', run: ({ clientId }) => cardActions.deleteClient(clientId) },
  { name: 'writing a note', run: ({ clientId }) => cardActions.saveNote(clientId, null, 'new') },
  {
    name: 'going on with a note',
    run: ({ clientId, noteId }) => cardActions.saveNote(clientId, noteId, 'more'),
  },
  { name: 'deleting a note', run: ({ noteId }) => cardActions.deleteNote(noteId) },
  { name: 'adding a template', run: () => cardActions.saveTemplate(null, 'T', 'text') },
  {
    name: 'changing a template',
    run: ({ templateId }) => cardActions.saveTemplate(templateId, 'T', 'other'),
  },
  { name: 'deleting a template', run: ({ templateId }) => cardActions.deleteTemplate(templateId) },
  { name: 'undo', run: ({ historyId }) => cardActions.undo(historyId) },
  { name: 'counting a template', run: ({ templateId }) => templateInserted(templateId, 'vk:id1') },
  {
    name: 'learning an alias',
    run: () => learnAliases([{ key: 'vk:id1', aliases: ['vk:@anna'] }]),
  },
  { name: 'adding a project', run: () => addProject('Second') },
  { name: 'changing the trade', run: () => applyPreset('services') },
  { name: 'changing the starter templates', run: () => applyTemplates('services', 'uk') },
  {
    name: 'filling the practice workspace',
    run: () => seedPractice([{ key: 'practice:ann', name: 'Ann', status: 'new', notes: ['Hi'] }]),
  },
];

const PROBLEMS: Readonly<Record<Fault, readonly CardProblem[]>> = {
  quota: ['storage-full'],
  'late-quota': ['storage-full', 'storage-failed'],
  unknown: ['storage-failed'],
  abort: ['storage-failed'],
  closed: ['storage-failed'],
  blocked: [],
};

type All = Awaited<ReturnType<typeof dump>>;

let rows: All;
let base: Base;
let broken = 0;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await freshProject();
  const { clientId } = await cardActions.addClient(seen('vk:id1', 'Anna'), null);
  const status = (await db.statuses.toArray())[0]?.id ?? null;
  const { historyId } = await cardActions.setStatus(clientId ?? '', status);
  const { noteId } = await cardActions.saveNote(clientId ?? '', null, 'first');
  await cardActions.saveTemplate(null, 'One', 'Hi');
  const templateId = (await db.templates.toArray())[0]?.id ?? '';
  base = { clientId: clientId ?? '', noteId, templateId, historyId };
  rows = await dump();
});

/** Everything as it was before, for the next try. */
async function putBack(): Promise<void> {
  if (!db.isOpen()) await db.open();
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) {
      await table.clear();
      await table.bulkAdd(rows[table.name] as object[]);
    }
  });
}

/** What is not as one write leaves it. */
async function faults(): Promise<string[]> {
  const found: string[] = [];
  const entries = await db.history.toArray();
  const stamps = new Set(entries.map(({ stamp }) => stamp));
  const told = new Set(
    entries.flatMap(({ changes }) => changes.map(({ table, id }) => `${table}/${id}`)),
  );
  const marked = new Set((await db.outbox.toArray()).map(({ table, id }) => `${table}/${id}`));
  let records = 0;
  for (const name of [
    'projects',
    'clients',
    'identities',
    'statuses',
    'notes',
    'templates',
  ] as const) {
    for (const { id, projectId, stamps: own } of await db
      .table<{ id: string; projectId: string; stamps: Record<string, string> }>(name)
      .toArray()) {
      records += 1;
      const place = `${name}/${id}`;
      if (!told.has(place)) found.push(`${place} has no history`);
      // Made-up people stay here.
      const goesOut = projectId !== PRACTICE_PROJECT_ID;
      if (goesOut && !marked.has(place)) found.push(`${place} would never reach a server`);
      for (const stamp of Object.values(own)) {
        if (!stamps.has(stamp) && !isGrown(stamp)) found.push(`${place} changed without history`);
      }
    }
  }
  for (const place of [...told, ...marked]) {
    const [table = '', id = ''] = place.split(/\/(.*)/u);
    if (!(await db.table(table).get(id))) found.push(`${place} is told of and not there`);
  }
  const meta = new Map((await db.meta.toArray()).map(({ key, value }) => [key, value]));
  if (meta.get('count:records') !== records) found.push('records miscounted');
  return found;
}

/** The stamp of a note's first saving goes on in the entry that grew out of it. */
const isGrown = (stamp: string) =>
  (rows['history'] as { stamp: string }[]).some((entry) => entry.stamp === stamp);

afterAll(() => console.log(`${broken} requests made to fail, one at a time`));

describe.each(FAULTS)('a database that fails by %s', (fault) => {
  it.each(OPERATIONS)(
    'at any request of $name leaves all of it or nothing',
    async ({ name, run }) => {
      const whole = breakRequest(0, fault);
      await run(base);
      whole.stop();
      const requests = whole.requests();
      expect(requests).toBeGreaterThan(4);
      const changed = await dump();
      expect(changed).not.toEqual(rows);
      const outcomes: { where: string; isRight: boolean; faults: string[] }[] = [];
      let failures = 0;
      for (let at = 1; at <= requests; at += 1) {
        await putBack();
        broken += 1;
        const breaking = breakRequest(at, fault);
        const answer = await run(base).then(
          () => 'done',
          (error: unknown) => (error instanceof Error ? error.message : 'no error'),
        );
        breaking.stop();
        await breaking.over();
        if (!db.isOpen()) await db.open();
        const after = await dump();
        const isTold = answer !== 'done';
        failures += Number(isTold);
        outcomes.push({
          where: `${name}, request ${at} of ${requests}: ${answer}`,
          isRight: isTold ? sameValue(after, rows) : sameSizes(after, changed),
          faults: await faults(),
        });
      }
      expect(outcomes).toHaveLength(requests);
      expect(outcomes.filter((each) => !each.isRight || each.faults.length > 0)).toEqual([]);
      // A write that has begun is waited for by whoever wants to upgrade; only what comes after may be refused.
      expect(failures > requests / 2).toBe(fault !== 'blocked');
    },
  );
});

describe('a failure', () => {
  it.each(FAULTS.filter((fault) => fault !== 'blocked'))(
    'by %s while writing is told by its kind',
    async (fault) => {
      const put = vi.spyOn(IDBObjectStore.prototype, 'put');
      await cardActions.renameClient(base.clientId, 'Counted');
      const puts = put.mock.calls.length;
      put.mockRestore();
      expect(puts).toBeGreaterThan(2);
      await putBack();
      const whole = breakRequest(0, fault);
      await cardActions.renameClient(base.clientId, 'Counted');
      whole.stop();
      await putBack();
      const last = breakRequest(whole.requests(), fault);
      const error: unknown = await cardActions
        .renameClient(base.clientId, 'B')
        .catch((caught: unknown) => caught);
      last.stop();
      expect(PROBLEMS[fault]).toContain(error instanceof Error ? error.message : '');
    },
  );
});

/** Ids and times differ from one run to the next; how many records there are does not. */
function sameSizes(one: All, other: All): boolean {
  return Object.keys(one).every((table) => one[table]?.length === other[table]?.length);
}
