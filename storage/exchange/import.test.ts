import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { BLANK_CLIENT } from '@/domain/client/blank';
import { tagIdsOf } from '@/domain/client/client-fields';
import { freshFiles } from '@/tests/file-system';
import { db } from '../db';
import { isLiving } from '../draft';
import { addClient } from '../clients/add-client';
import { dump, freshProject, seen } from '../testing';
import { write } from '../write';
import { importPeople } from './import-people';
import { openFile } from './inspect-file';
import { KnownClients } from './known-clients';
import { Names } from './names';
import { peopleOfTable } from './people-source';
import { ExchangeSession } from './session';
import { fileOf, importFile, nobody, planOf } from './testing-exchange';

let projectId = '';
beforeEach(async () => {
  freshFiles();
  projectId = await freshProject();
});

afterEach(() => vi.restoreAllMocks());

const livingClients = async () => (await db.clients.toArray()).filter(isLiving);

const CSV = [
  'Имя;Фамилия;Телефон;Электронная почта;Компания;Статус;Теги;Дата рождения;Заметка;Профиль',
  'Анна;Левченко;+380 50 111-22-33;anna@example.org;Рожь;Новый;опт, весна;31.12.1990;Любит синий;https://vk.com/id1001',
  'Олег;Зорин;+380501112244;oleg@example.org;;VIP;опт;01.02.1985;;vk.com/id1002',
].join('\r\n');

describe('an import of a table', () => {
  it('makes clients with their keys, notes, statuses and tags, as one step that is undone as one', async () => {
    const before = await dump();
    const result = await importFile(fileOf(CSV), projectId);
    expect(result).toMatchObject({
      isCancelled: false,
      counts: { added: 2, updated: 0, skipped: 0 },
    });
    expect(result.problems).toEqual([]);
    const clients = await livingClients();
    const anna = clients.find(({ name }) => name === 'Анна Левченко');
    expect(anna).toMatchObject({
      phones: ['+380 50 111-22-33'],
      emails: ['anna@example.org'],
      organisation: 'Рожь',
      birthday: '1990-12-31',
    });
    const tags = await db.tags.toArray();
    expect(tags.map(({ name }) => name)).toEqual(['опт', 'весна']);
    expect(tagIdsOf(anna ?? {}).length).toBe(2);
    const status = await db.statuses.get(anna?.statusId ?? '');
    expect(status?.captions['ru']).toBe('Новый');
    expect((await db.statuses.toArray()).some(({ captions }) => captions['en'] === 'VIP')).toBe(
      true,
    );
    expect(await db.identities.get(`${projectId}/vk:id1001`)).toMatchObject({ clientId: anna?.id });
    expect((await db.notes.toArray()).map(({ text }) => text)).toEqual(['Любит синий']);

    const undone = await new ExchangeSession().undo(result.batchId, nobody);
    expect(undone.keptFields).toBe(0);
    expect(await livingClients()).toEqual([]);
    for (const table of ['identities', 'notes', 'tags'] as const) {
      expect((await db.table(table).toArray()).filter(isLiving)).toEqual([]);
    }
    expect((await db.statuses.toArray()).filter(isLiving)).toHaveLength(
      before['statuses']?.length ?? 0,
    );

    await new ExchangeSession().undo(undone.batchId, nobody);
    expect((await livingClients()).map(({ name }) => name).toSorted()).toEqual([
      'Анна Левченко',
      'Олег Зорин',
    ]);
    await new ExchangeSession().undo(result.batchId, nobody);
    expect(await livingClients()).toEqual([]);
  });

  it('leaves a client whom the seller has worked on since when it is undone', async () => {
    const { batchId } = await importFile(fileOf(CSV), projectId);
    const [client] = await livingClients();
    if (!client) throw new Error('nobody');
    await write({ action: 'client.edit', projectId, clientId: client.id }, (draft) =>
      draft.patch('clients', client.id, { headline: 'Regular' }),
    );
    const { keptFields } = await new ExchangeSession().undo(batchId, nobody);
    expect(keptFields).toBe(1);
    expect((await livingClients()).map(({ id }) => id)).toEqual([client.id]);
    expect(await db.identities.where({ clientId: client.id }).filter(isLiving).count()).toBe(1);
  });

  it('knows clients by phone, e-mail and key, and fills what is empty or overwrites', async () => {
    await write({ action: 'client.add', projectId, clientId: 'c' }, (draft) =>
      draft.put('clients', {
        id: 'c',
        ...BLANK_CLIENT,
        name: 'Anna',
        phones: ['00380501112233'],
        statusId: null,
        statusSince: 0,
      }),
    );
    const filled = await importFile(fileOf(CSV), projectId);
    expect(filled.counts).toEqual({ added: 1, updated: 1, skipped: 0 });
    expect(await db.clients.get('c')).toMatchObject({
      name: 'Anna',
      organisation: 'Рожь',
      phones: ['00380501112233'],
      emails: ['anna@example.org'],
    });
    const overwrite = {
      id: 'overwrite',
      key: 'overwrite',
      phone: 'overwrite',
      email: 'overwrite',
    } as const;
    const again = await importFile(fileOf(CSV), projectId, { onMatch: overwrite });
    expect(again.counts).toEqual({ added: 0, updated: 2, skipped: 0 });
    expect((await db.clients.get('c'))?.name).toBe('Анна Левченко');
    expect((await db.notes.toArray()).filter(isLiving)).toHaveLength(1);
    await new ExchangeSession().undo(again.batchId, nobody);
    await new ExchangeSession().undo(filled.batchId, nobody);
    expect(await db.clients.get('c')).toMatchObject({ name: 'Anna', organisation: '', emails: [] });
    expect((await livingClients()).map(({ id }) => id)).toEqual(['c']);
  });

  it('takes the same person twice in a file for one', async () => {
    const text =
      'Name,Phone,E-mail\nAnna,+380501112233,\nAnna L.,+380 50 1112233,anna@example.org\n';
    const result = await importFile(fileOf(text), projectId);
    expect(result.counts).toEqual({ added: 1, updated: 1, skipped: 0 });
    expect(await livingClients()).toMatchObject([{ name: 'Anna', emails: ['anna@example.org'] }]);
  });

  it('tells what it leaves out, by row and field, and keeps the rest of the row', async () => {
    const text = 'Name,Email,Birthday\nAnna,not an address,31.02.1990\n,,\n,,1990-01-01\n';
    const result = await importFile(fileOf(text), projectId);
    expect(result.problems).toMatchObject([
      { row: 2, field: 'Email', code: 'bad-email', value: 'not an address' },
      { row: 2, field: 'Birthday', code: 'bad-date' },
      { row: 4, code: 'no-name' },
    ]);
    expect(await livingClients()).toMatchObject([{ name: 'Anna', emails: [], birthday: null }]);
  });

  it('previews exactly what it then does, and writes nothing for it', async () => {
    await importFile(fileOf(CSV.split('\r\n').slice(0, 2).join('\n')), projectId);
    const before = await dump();
    const session = new ExchangeSession();
    const preview = await session.preview(await planOf(session, fileOf(CSV), projectId), nobody);
    expect(preview).toMatchObject({
      people: 2,
      fresh: 1,
      matched: { key: 1 },
      newNames: { status: ['VIP'] },
    });
    expect(await dump()).toEqual(before);
  });

  it('leaves a person to whoever was added in the page a moment before the write', async () => {
    const look = Reflect.get<KnownClients, 'loadKeys'>(KnownClients.prototype, 'loadKeys');
    vi.spyOn(KnownClients.prototype, 'loadKeys').mockImplementationOnce(async function (
      this: KnownClients,
      people,
    ) {
      const found = await look.call(this, people);
      await addClient(seen('vk:id2', 'Of the page'), null);
      return found;
    });
    const file = fileOf('Name,Profile\nAnna,https://vk.com/id1\nBo,https://vk.com/id2');
    const { counts } = await importFile(file, projectId);
    expect(counts.added).toBe(2);
    const clients = new Map((await livingClients()).map(({ id, name }) => [id, name]));
    const holders = (await db.identities.toArray()).map(({ key, clientId }) => [
      key,
      clients.get(clientId),
    ]);
    expect(Object.fromEntries(holders)).toEqual({ 'vk:id1': 'Anna', 'vk:id2': 'Of the page' });
  });

  it('leaves nothing when it is cancelled', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, index) => `Client ${index},+3805000${10_000 + index}`,
    );
    const session = new ExchangeSession();
    const plan = await planOf(session, fileOf(['Name,Phone', ...rows].join('\n')), projectId);
    const result = await session.run(plan, (done) => {
      if (done === 2000) session.cancel();
    });
    expect(result.isCancelled).toBe(true);
    expect(await livingClients()).toEqual([]);
    expect(await session.pending()).toBeNull();
  });

  it('that was stopped dead half-way is found, and taken back', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `Client ${at},+3805000${10_000 + at}`);
    const session = new ExchangeSession();
    const plan = await planOf(session, fileOf(['Name,Phone', ...rows].join('\n')), projectId);
    const names = await Names.of(projectId);
    const note = { batchId: 'b', startedAt: 0, done: 0, of: 3000, isUndoing: false, plan };
    const opened = await openFile(fileOf(['Name,Phone', ...rows].join('\n')));
    if (opened.kind !== 'table') throw new Error('no table');
    let isDead = false;
    const watch = { isCancelled: () => isDead, onProgress: () => (isDead = true) };
    await importPeople(peopleOfTable(opened.table, plan, names.fields), note, names, watch, nobody);
    expect(await livingClients()).toHaveLength(2000);
    expect(await new ExchangeSession().pending()).toMatchObject({ batchId: 'b', done: 2000 });
    await new ExchangeSession().giveUp(nobody);
    expect(await livingClients()).toEqual([]);
    expect(await new ExchangeSession().pending()).toBeNull();
  });

  it('takes a file in which one client stands a thousand times', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `Anna,+380501112233,${at + 1},10.50,paid`);
    const head = 'Name,Phone,Order number,Order sum,Order state';
    const result = await importFile(fileOf([head, ...rows].join('\n')), projectId);
    expect(result.counts).toEqual({ added: 1, updated: 999, skipped: 0 });
    expect(await db.orders.count()).toBe(1000);
    expect((await db.orders.toArray())[0]).toMatchObject({
      sum: 1050,
      currency: 'EUR',
      state: 'paid',
    });
  });
});
