import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';

import { TABLES } from '@/domain/history/schema';
import { freshFiles } from '@/tests/file-system';
import { HOSTILE } from '@/tests/hostile-corpus';
import { deleteFunnel, listFunnels, listStages } from '../deals/funnels';
import { deleteTask, tasksOf } from '../tasks/tasks';
import { cardActions } from '../in-page/card-actions';
import type { ClientEdit } from '../clients/client-edit';
import { addCustomField } from '../lists/custom-fields';
import { db } from '../db';
import { isLiving } from '../draft';
import { addNewTag, assignNewMember, editClient } from '../clients/edit-client';
import { ExchangeSession } from '../exchange/session';
import { nobody } from '../exchange/testing-exchange';
import { eraseClients } from '../erasure/erase';
import { addFiles } from '../clients/files';
import { mergeClients } from '../duplicates/merge-clients';
import { saveOrder, type OrderFields } from '../clients/orders';
import { makeRollingCopy } from '../snapshots/snapshot';
import { dump, emptyStorage, freshProject, putClients, seen } from '../testing';
import { undoStep } from '../history/undo';
import { backupName } from './backup-name';
import { ALL, backupFile, livingState, planFor, restoreFrom } from './testing-backup';

let projectId = '';
let count = 0;
beforeEach(async () => {
  freshFiles();
  projectId = await freshProject();
});

async function add(name: string): Promise<string> {
  count += 1;
  return (await cardActions.addClient(seen(`vk:id${count}`, name), null)).clientId ?? '';
}

const ORDER: OrderFields = {
  number: '1',
  date: 1_800_000_000_000,
  items: [],
  sum: 1234,
  currency: 'UAH',
  state: 'new',
  note: '',
};

/** Something of everything, with every hostile string in a note, and what can be of it in a name. */
async function fill(): Promise<string> {
  const anna = await add('Anna');
  for (const text of HOSTILE) {
    if (text.trim() === '') continue;
    await cardActions.saveNote(anna, null, text);
    await cardActions.renameClient(anna, text.slice(0, 150)).catch(() => undefined);
  }
  await addNewTag(anna, 'opt');
  await assignNewMember(anna, 'Olena');
  const captions = { en: 'Shoe size' };
  const field = { captions, choices: [], currency: null };
  const { fieldId } = await addCustomField(projectId, 'number', field);
  const fields: ClientEdit = {};
  fields[`field:${fieldId}`] = 42;
  await editClient(anna, fields);
  await saveOrder(anna, null, ORDER);
  await planFor(projectId, anna);
  await addFiles(anna, [
    new File([Uint8Array.from({ length: 3000 }, (_, at) => at % 251)], 'a.bin'),
  ]);
  const boris = await add('Boris');
  const gone = await add('Gone');
  await cardActions.deleteClient(gone);
  await mergeClients(anna, boris);
  const { historyId } = await cardActions.renameClient(anna, 'Taken back');
  await cardActions.undo(historyId);
  return anna;
}

/** What is no archive any more, or does not hold what it says. */
const BROKEN =
  /^(?:checksum|damaged|not-text|cell-too-long|unsafe|too-large|not-an-archive|open-quote)/u;

describe('a backup', () => {
  it('is called by its time, so that the files stand in order', () => {
    expect(backupName(new Date(2026, 10, 5, 9, 7).getTime())).toBe(
      'tabside-backup-2026-11-05-0907.zip',
    );
  });

  it('gives a new installation everything back exactly, with its history and files', async () => {
    await fill();
    const before = await dump();
    const file = await backupFile();
    await db.delete();
    await db.open();
    await emptyStorage();
    const { counts, problems } = await restoreFrom(file);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ kind: 'restored', damaged: 0, changed: 0, added: 0 });
    const after = await dump();
    for (const table of [...TABLES, 'blobs']) expect(after[table]).toEqual(before[table]);
    const own = new Set((before['history'] as { id: string }[]).map(({ id }) => id));
    const kept = (after['history'] as { id: string }[]).filter(({ id }) => own.has(id));
    expect(kept).toEqual(before['history']);
  });

  it('takes the place of what a new installation begins with, and once is enough', async () => {
    const anna = await fill();
    const file = await backupFile();
    const before = await livingState();
    await freshProject();
    const { batchId } = await restoreFrom(file);
    expect(await livingState()).toEqual(before);
    const session = new ExchangeSession();
    await session.open(file, '', {});
    const again = await session.compare(null, nobody);
    expect(again.records).toEqual({ gone: 0, changed: 0, added: 0 });
    await undoStep({ batchId });
    expect((await db.clients.toArray()).filter(isLiving)).toEqual([]);
    expect(await db.clients.get(anna)).toBeDefined();
    expect((await db.projects.toArray()).filter(isLiving).map(({ name }) => name)).toEqual([
      'Test',
    ]);
  });

  it('shows what is different before anything is changed, and does just what was chosen', async () => {
    const anna = await add('Anna');
    const boris = await add('Boris');
    await cardActions.saveNote(boris, null, 'Likes blue');
    const file = await backupFile();
    await cardActions.renameClient(anna, 'Anna Lee');
    await cardActions.deleteClient(boris);
    const vera = await add('Vera');
    const here = await dump();

    const session = new ExchangeSession();
    await session.open(file, '', {});
    const found = await session.compare(null, nobody);
    expect(await dump()).toEqual(here);
    expect(found.clients).toEqual({ gone: 1, changed: 1, added: 1 });
    expect(found.isEmptyHere).toBe(false);
    const listed = await session.clientsThatDiffer('', null, 10);
    expect(listed.found.map(({ name, kind }) => [name, kind])).toEqual([
      ['Anna', 'changed'],
      ['Boris', 'gone'],
      ['Vera', 'added'],
    ]);
    expect((await session.clientsThatDiffer('bor', 'gone', 10)).count).toBe(1);
    const { changes } = await session.clientDetails(anna);
    expect(changes).toMatchObject([
      {
        table: 'clients',
        what: 'changed',
        fields: [{ field: 'name', before: 'Anna Lee', after: 'Anna' }],
      },
    ]);

    await restoreFrom(file, { changed: false, added: false });
    expect((await db.clients.get(anna))?.name).toBe('Anna Lee');
    expect(isLiving((await db.clients.get(boris)) ?? { deletedAt: 1 })).toBe(true);
    expect(isLiving((await db.clients.get(vera)) ?? { deletedAt: 1 })).toBe(true);
    expect((await db.notes.toArray()).filter(isLiving)).toHaveLength(1);
    await restoreFrom(file, { gone: false, added: false });
    expect((await db.clients.get(anna))?.name).toBe('Anna');
    const badges = await db.identities.where({ clientId: anna }).toArray();
    expect(badges.map(({ badge }) => badge.name)).toEqual(['Anna']);
  });

  it('gives one client back with what is theirs, and leaves everybody else', async () => {
    const anna = await fill();
    const boris = await add('Boris B');
    const file = await backupFile();
    await freshProject();
    const { batchId } = await restoreFrom(file, { clientId: anna });
    const clients = (await db.clients.toArray()).map(({ id }) => id);
    expect(clients).toContain(anna);
    expect(clients).not.toContain(boris);
    const client = await db.clients.get(anna);
    expect(await db.projects.get(client?.projectId ?? '')).toMatchObject({ name: 'Test' });
    expect(await db.members.get(client?.ownerId ?? '')).toMatchObject({ name: 'Olena' });
    expect((await db.tags.toArray()).map(({ name }) => name)).toContain('opt');
    expect(await db.customFields.count()).toBe(1);
    expect(await db.notes.where({ clientId: anna }).count()).toBeGreaterThan(30);
    expect(await db.blobs.count()).toBe(1);
    expect(await db.history.where({ clientId: anna }).count()).toBeGreaterThan(30);
    await undoStep({ batchId });
    expect((await db.clients.toArray()).filter(isLiving)).toEqual([]);
    expect((await db.projects.toArray()).filter(isLiving)).toHaveLength(1);
  });

  it('sets a client back who was merged and worked on since, and undo puts all as it was', async () => {
    const anna = await add('Anna');
    const boris = await add('Boris');
    await cardActions.saveNote(boris, null, 'of Boris');
    const [status] = await db.statuses.toArray();
    await cardActions.setStatus(boris, status?.id ?? null);
    const file = await backupFile();
    const state = await livingState();
    await mergeClients(anna, boris);
    await cardActions.saveNote(anna, null, 'written since');
    await addNewTag(anna, 'since');
    const since = await livingState();
    const { batchId } = await restoreFrom(file);
    expect(await livingState()).toEqual(state);
    const undone = await undoStep({ batchId });
    expect(undone.keptFields).toBe(0);
    expect(await livingState()).toEqual(since);
    await undoStep(undone.step);
    expect(await livingState()).toEqual(state);
  });

  it('brings nobody back who was erased on request, nor a word about them', async () => {
    const anna = await add('Needlewort');
    await cardActions.saveNote(anna, null, 'About Needlewort');
    await addFiles(anna, [new File(['of Needlewort'], 'Needlewort.txt')]);
    const boris = await add('Boris');
    const file = await backupFile();
    await eraseClients(projectId, [anna]);
    await cardActions.deleteClient(boris);
    await restoreFrom(file);
    expect((await db.clients.toArray()).filter(isLiving).map(({ id }) => id)).toEqual([boris]);
    expect(JSON.stringify(await dump())).not.toContain('Needlewort');
    expect(await db.blobs.count()).toBe(0);
  });

  it('is refused when it is damaged, and nothing is changed', async () => {
    await fill();
    const bytes = new Uint8Array(await (await backupFile()).arrayBuffer());
    await freshProject();
    const here = await livingState();
    for (const at of [0.2, 0.5, 0.8]) {
      const damaged = bytes.slice();
      damaged.fill(0x5a, Math.floor(damaged.length * at), Math.floor(damaged.length * at) + 40);
      await expect(restoreFrom(new File([damaged], 'x.zip'))).rejects.toThrow(BROKEN);
      await expect(
        restoreFrom(new File([bytes.slice(0, bytes.length * at)], 'x.zip')),
      ).rejects.toThrow(BROKEN);
    }
    expect(await livingState()).toEqual(here);
  });

  it('that is cancelled leaves everything as it was; one stopped dead is found and ended', async () => {
    await putClients(projectId, 1600);
    const file = await backupFile();
    const whole = await livingState();
    await freshProject();
    const fresh = await livingState();
    const session = new ExchangeSession();
    await session.open(file, '', {});
    const plan = { fileName: 'b.zip', into: 'restore', copyId: null, choice: ALL } as const;
    // The comparison tells as well: this stops in the middle of the writing.
    let told = 0;
    const cancelled = await session.run(plan, () => {
      told += 1;
      if (told === 6) session.cancel();
    });
    expect(cancelled.isCancelled).toBe(true);
    expect(await livingState()).toEqual(fresh);
    expect(await new ExchangeSession().pending()).toBeNull();

    const stopped = new ExchangeSession();
    await stopped.open(file, '', {});
    told = 0;
    await expect(
      stopped.run(plan, () => {
        told += 1;
        if (told === 6) db.close();
      }),
    ).rejects.toThrow(/^storage-failed$/u);
    await db.open();
    const note = await new ExchangeSession().pending();
    expect(note?.plan).toMatchObject({ into: 'restore' });
    await new ExchangeSession().giveUp(nobody);
    expect(await livingState()).toEqual(fresh);
    await restoreFrom(file);
    expect(await livingState()).toEqual(whole);
  });

  it('of one client brings the funnel and stage of their deals, and what is planned for them', async () => {
    const anna = await add('Anna');
    await planFor(projectId, anna);
    const badge = async () => (await db.identities.where({ clientId: anna }).first())?.badge;
    const before = [await badge(), (await db.reminders.toArray()).length];
    const file = await backupFile();
    const [deal] = await db.deals.toArray();
    const [funnel] = await listFunnels(projectId);
    await deleteFunnel(funnel?.id ?? '');
    for (const task of await tasksOf(anna)) await deleteTask(task.id);
    await add('Boris');
    const counts = (await restoreFrom(file, { clientId: anna })).counts as { gone: number };
    expect(counts.gone).toBeGreaterThan(3);
    expect((await db.deals.get(deal?.id ?? ''))?.deletedAt).toBeNull();
    expect((await listFunnels(projectId)).map(({ name }) => name)).toEqual(['Sales']);
    expect((await listStages(projectId)).map(({ name }) => name)).toEqual(['Won']);
    expect([await badge(), (await db.reminders.toArray()).length]).toEqual(before);
  });

  it('leaves no mark of what is deleted because it came since', async () => {
    const anna = await add('Anna');
    const file = await backupFile();
    await planFor(projectId, anna);
    const badge = async () => (await db.identities.where({ clientId: anna }).first())?.badge;
    expect(await badge()).toHaveProperty('due');
    const { batchId } = await restoreFrom(file);
    expect(await badge()).not.toHaveProperty('due');
    expect(await db.reminders.where('at').above(0).count()).toBe(0);
    await undoStep({ batchId });
    expect(await badge()).toHaveProperty('due');
    expect(await db.reminders.where('at').above(0).count()).toBe(2);
  });

  it('comes from a copy in the browser just as well', async () => {
    const anna = await fill();
    const copy = await makeRollingCopy();
    const state = await livingState();
    const files = await db.blobs.toArray();
    await cardActions.deleteClient(anna);
    await add('Since');
    await restoreFrom(copy.id);
    expect(await livingState()).toEqual(state);
    db.close();
    await Dexie.delete(db.name);
    await db.open();
    await restoreFrom(copy.id);
    expect(await livingState()).toEqual(state);
    expect(await db.blobs.toArray()).toEqual(files);
  });
});
