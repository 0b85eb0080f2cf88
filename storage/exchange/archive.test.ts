import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Client } from '@/domain/client/schema';
import { NO_FILTER } from '@/domain/history/history-view';
import { TABLES } from '@/domain/history/schema';
import { freshFiles } from '@/tests/file-system';
import { HOSTILE } from '@/tests/hostile-corpus';
import { cardActions } from '../in-page/card-actions';
import { addDeal, checkItem } from '../deals/deals';
import { addFunnel } from '../deals/funnels';
import { undo } from '../history/undo';
import { addTask } from '../tasks/tasks';
import { db } from '../db';
import { isLiving } from '../draft';
import { eraseClients } from '../erasure/erase';
import { historyPage } from '../history/history-page';
import { dump, emptyStorage, freshProject, seen } from '../testing';
import { write } from '../write';
import { ExchangeSession } from './session';
import { fileOf, importFile, nobody } from './testing-exchange';
import { putClient, RUNS, SEED } from './testing-people';
import { anySteps, take } from './testing-steps';

let projectId = '';
beforeEach(async () => {
  freshFiles();
  projectId = await freshProject();
});

const DATA = [...TABLES, 'history', 'blobs'] as const;

/** Everything that an archive holds, by table and key; without what imports and their undos wrote themselves. */
async function data(): Promise<Record<string, unknown[]>> {
  const all = await dump();
  const own = (all['history'] ?? []).filter((entry) => !isOfImport(entry as never));
  return Object.fromEntries(
    DATA.map((table) => [table, table === 'history' ? own : (all[table] ?? [])]),
  );
}

const imports = new Set<string>();
function isOfImport({
  action,
  undoes,
  id,
}: {
  action: string;
  undoes: string | null;
  id: string;
}): boolean {
  if (action !== 'import' && !(undoes !== null && imports.has(undoes))) return false;
  imports.add(id);
  return true;
}

async function exported(): Promise<Blob> {
  const wish = {
    projectId,
    clientIds: null,
    format: 'archive',
    columns: [],
    language: 'en',
    settings: {},
  } as const;
  return new ExchangeSession().export(wish, nobody);
}

async function imported(archive: Blob, into: 'merge' | 'new-project' = 'merge') {
  const session = new ExchangeSession();
  await session.open(fileOf(archive, 'a.zip'), projectId, {});
  return session.run({ fileName: 'a.zip', into }, nobody);
}

/** Living records without stamps: what a seller sees. */
async function shown(): Promise<Record<string, unknown[]>> {
  const all = await dump();
  return Object.fromEntries(
    TABLES.map((table) => [
      table,
      ((all[table] ?? []) as { deletedAt: number | null; stamps: unknown }[])
        .filter(isLiving)
        .map((record) => ({ ...record, stamps: null })),
    ]),
  );
}

describe('an archive', () => {
  it('brings everything into an empty base exactly, twice is once, and undo and redo are exact', async () => {
    const property = fc.asyncProperty(anySteps, async (steps) => {
      projectId = await freshProject();
      for (const step of steps) {
        // oxlint-disable-next-line no-await-in-loop -- one after another
        await take(projectId, step);
      }
      const [before, living] = [await data(), await shown()];
      const archive = await exported();
      await emptyStorage();
      const first = await imported(archive);
      expect(await data()).toEqual(before);
      expect(first.counts).toMatchObject({ updated: 0, same: 0, damaged: 0 });
      const second = await imported(archive);
      expect(second.counts).toMatchObject({ added: 0, updated: 0, damaged: 0 });
      expect(await data()).toEqual(before);

      const undone = await new ExchangeSession().undo(first.batchId, nobody);
      expect(Object.values(await shown()).flat()).toEqual([]);
      expect((await data())['history']).toEqual([]);
      await new ExchangeSession().undo(undone.batchId, nobody);
      expect(await shown()).toEqual(living);
      expect((await data())['history']).toEqual(before['history']);

      await new ExchangeSession().undo(first.batchId, nobody);
      const again = await imported(archive);
      expect(await shown()).toEqual(living);
      expect((await data())['history']).toEqual(before['history']);
      await new ExchangeSession().undo(again.batchId, nobody);
      expect(Object.values(await shown()).flat()).toEqual([]);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  }, 3_600_000);

  it('holds every hostile text in every field that takes one', async () => {
    for (const text of HOSTILE) {
      const cut = (most: number) => text.slice(0, most);
      // oxlint-disable-next-line no-await-in-loop -- one after another
      await putClient(projectId, {
        name: cut(500),
        headline: cut(1000),
        organisation: cut(500),
        phones: [cut(50)],
        emails: [cut(320)],
        preferences: [{ name: cut(200), text: cut(5000) }],
        consents: [{ purpose: cut(200), givenAt: 1, withdrawnAt: null, how: cut(1000) }],
        [`field:${cut(40)}`]: text,
      } as Partial<Client>);
    }
    const before = await data();
    const archive = await exported();
    await emptyStorage();
    await imported(archive);
    expect(await data()).toEqual(before);
  });

  it('merged into later changes leaves these, and its undo leaves just these', async () => {
    const id = await putClient(projectId, { name: 'Anna', headline: 'Baker' });
    const archive = await exported();
    await write({ action: 'client.edit', projectId, clientId: id }, (draft) =>
      draft.patch('clients', id, { name: 'Anna Lee' }),
    );
    const before = await data();
    const { counts } = await imported(archive);
    expect(counts).toMatchObject({ added: 0, updated: 0 });
    expect(await data()).toEqual(before);
  });

  it('brings again what its undo took away from records that were here before', async () => {
    const id = await putClient(projectId, { name: 'Anna', headline: 'Baker' });
    const old = await exported();
    await write({ action: 'client.edit', projectId, clientId: id }, (draft) =>
      draft.patch('clients', id, { name: 'Anna Lee', headline: 'Miller' }),
    );
    const archive = await exported();
    await emptyStorage();
    await imported(old);
    const { batchId } = await imported(archive);
    expect(await db.clients.get(id)).toMatchObject({ name: 'Anna Lee', headline: 'Miller' });
    await new ExchangeSession().undo(batchId, nobody);
    expect(await db.clients.get(id)).toMatchObject({ name: 'Anna', headline: 'Baker' });
    await imported(archive);
    expect(await db.clients.get(id)).toMatchObject({ name: 'Anna Lee', headline: 'Miller' });
  });

  it('does not bring back whom the seller deleted after it was written', async () => {
    const id = await putClient(projectId, { name: 'Anna' });
    const archive = await exported();
    await emptyStorage();
    await imported(archive);
    await write({ action: 'client.delete', projectId, clientId: id }, (draft) =>
      draft.remove('clients', id),
    );
    await imported(archive);
    expect(isLiving((await db.clients.get(id)) ?? { deletedAt: null })).toBe(false);
  });

  it('as a project of its own stands beside what it was made from, whole', async () => {
    await putClient(projectId, { name: 'Anna' });
    const before = await data();
    const archive = await exported();
    const { counts, batchId } = await imported(archive, 'new-project');
    const clients = (await db.clients.toArray()).filter(isLiving);
    expect(clients.map(({ name }) => name)).toEqual(['Anna', 'Anna']);
    expect(new Set(clients.map((each) => each.projectId)).size).toBe(2);
    expect(counts).toMatchObject({ updated: 0, same: 0 });
    await new ExchangeSession().undo(batchId, nobody);
    expect((await db.clients.toArray()).filter(isLiving)).toHaveLength(1);
    expect((await data())['history']).toEqual(before['history']);
  });
});

describe('somebody who is erased', () => {
  it('is not in the history that an undone import set aside', async () => {
    const id = await putClient(projectId, { name: 'Needle' });
    const archive = await exported();
    await emptyStorage();
    await imported(archive);
    const { batchId } = await imported(archive, 'new-project');
    await new ExchangeSession().undo(batchId, nobody);
    const copies = (await db.clients.toArray()).map((client) => client.id);
    expect(JSON.stringify(await db.meta.toArray())).toContain('Needle');
    await eraseClients(projectId, [id, ...copies.filter((copy) => copy !== id)]);
    expect(JSON.stringify(await db.meta.toArray())).not.toContain('Needle');
  });
});

describe('the history of a client', () => {
  it('who came as one of many has the import in it', async () => {
    await importFile(fileOf('Name,Phone\nAnna,+380501112233\nOlga,+380501112244\n'), projectId);
    const [client] = await db.clients.toArray();
    const page = await historyPage('clientId', client?.id ?? '', NO_FILTER, 50);
    expect(page.entries.map(({ action }) => action)).toEqual(['import']);
    const other = await historyPage(
      'clientId',
      client?.id ?? '',
      { ...NO_FILTER, group: 'note' },
      50,
    );
    expect(other.entries).toEqual([]);
  });
});

const HOUR = 3_600_000;
const taskDue = (dueAt: number) => {
  const usual = { text: 'Ask', dueAt, isAllDay: false, zone: 'Europe/Kyiv', repeat: null };
  return { ...usual, reminders: [0], ownerId: null };
};
const badgeIn = async (id: string) => (await db.identities.get(`${id}/vk:id1`))?.badge;
const toCome = async () => (await db.reminders.orderBy('at').toArray()).map(({ at }) => at);

describe('deals and tasks of an archive', () => {
  it('remind again after it, and mark their client beside what is planned here', async () => {
    const clientId = (await cardActions.addClient(seen('vk:id1', 'Anna'), null)).clientId ?? '';
    const about = { clientId, dealId: null, link: null };
    const [early, late] = [Date.now() + HOUR, Date.now() + 2 * HOUR];
    const { historyId } = await addTask(projectId, about, taskDue(early));
    const archive = await exported();
    await undo(historyId);
    await addTask(projectId, about, taskDue(late));
    expect(await badgeIn(projectId)).toMatchObject({ due: late });
    // As if the first task had never been here.
    const [gone] = await db.tasks.filter(({ deletedAt }) => deletedAt !== null).toArray();
    await db.tasks.delete(gone?.id ?? '');
    const { batchId } = await imported(archive);
    expect(await badgeIn(projectId)).toMatchObject({ due: early });
    expect(await toCome()).toEqual([early, late]);
    await new ExchangeSession().undo(batchId, nobody);
    expect(await badgeIn(projectId)).toMatchObject({ due: late });
    expect(await toCome()).toEqual([late]);
  });

  it('as a project of its own name only what is in it, and remind by themselves', async () => {
    const clientId = (await cardActions.addClient(seen('vk:id1', 'Anna'), null)).clientId ?? '';
    const stage = { color: 'blue', icon: 'circle', attentionDays: null, limit: null } as const;
    const more = {
      nextTask: { text: 'Call', afterDays: 1 },
      checklist: [{ id: 'i', text: 'Paid' }],
    };
    await addFunnel(projectId, { name: 'Sales', color: 'blue', lostReasons: [] }, [
      { ...stage, ...more, name: 'New', kind: 'open' },
    ]);
    const [first] = await db.stages.toArray();
    const deal = { title: 'Shoes', value: 1, currency: 'EUR', expectedOn: null, ownerId: null };
    const { dealId } = await addDeal(clientId, first?.id ?? '', {
      ...deal,
      product: '',
      source: '',
    });
    await checkItem(dealId, 'i', true);
    const known = new Set(
      (await Promise.all(TABLES.map((name) => db.table(name).toArray())))
        .flat()
        .map(({ id }) => String(id)),
    );
    const { counts } = await imported(await exported(), 'new-project');
    const copy = 'projectId' in counts ? counts.projectId : '';
    for (const table of ['funnels', 'stages', 'deals', 'tasks', 'events'] as const) {
      const own = (await db.table<{ id: string; projectId: string }>(table).toArray()).filter(
        (each) => each.projectId === copy,
      );
      expect([table, own.length]).toEqual([table, 1]);
      const text = JSON.stringify(own);
      expect([...known].filter((id) => text.includes(id))).toEqual([]);
    }
    const copied = (await db.deals.toArray()).find((each) => each.projectId === copy);
    expect(copied?.['checked:i']).toBe(true);
    expect((await db.stages.get(copied?.stageId ?? ''))?.projectId).toBe(copy);
    expect(await db.reminders.where('at').above(0).count()).toBe(2);
    expect((await badgeIn(copy))?.stageId).toBe(copied?.stageId);
  });
});
