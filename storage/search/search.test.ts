import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { PersonKey } from '@/domain/person/person-key';
import { tagField } from '@/domain/client/client-fields';
import { HOSTILE } from '@/tests/hostile-corpus';
import { addDeal, deleteDeal } from '../deals/deals';
import { addFunnel, listStages } from '../deals/funnels';
import { addTask, deleteTask } from '../tasks/tasks';
import { addClient } from '../clients/add-client';
import { deleteClient } from '../clients/clients';
import { renameClient } from '../clients/edit-client';
import { db } from '../db';
import { saveNote } from '../clients/notes';
import { saveOrder } from '../clients/orders';
import { searchClients } from './search';
import { searchDb } from './search-db';
import { dropIndex, keepIndex } from './search-index';
import { addTag } from '../lists/tags';
import { freshProject, seen } from '../testing';
import { undo } from '../history/undo';
import { write } from '../write';

let projectId: string;
let last = 0;

beforeEach(async () => {
  projectId = await freshProject();
  await dropIndex();
});

async function add(name: string, key?: PersonKey): Promise<string> {
  last += 1;
  const done = await addClient(seen(key ?? `vk:id${last}`, name), null);
  return done.clientId ?? '';
}

async function edit(id: string, fields: object): Promise<void> {
  await write({ action: 'client.edit', projectId, clientId: id }, (draft) =>
    draft.patch('clients', id, fields),
  );
}

async function find(text: string, limit = 10): Promise<string[]> {
  await keepIndex();
  return (await searchClients(projectId, text, limit)).map(({ name }) => name);
}

describe('the search', () => {
  it('finds by the beginning of any word of a name, those whose name begins with it first', async () => {
    for (const name of ['Lee Ann', 'Anna Lee', 'Ivan Leeson', 'Bob']) await add(name);
    expect(await find('lee')).toEqual(['Lee Ann', 'Anna Lee', 'Ivan Leeson']);
    expect(await find('ann lee')).toEqual(['Anna Lee', 'Lee Ann']);
    expect(await find('le', 1)).toEqual(['Lee Ann']);
    expect(await find(' ')).toEqual([]);
    expect(await find('nobody')).toEqual([]);
  });

  it('finds by what a deal is about and what is planned, until that is gone', async () => {
    const anna = await add('Anna');
    await add('Bob');
    const stage = { color: 'blue', icon: 'circle', attentionDays: null, limit: null } as const;
    await addFunnel(projectId, { name: 'Sales', color: 'blue', lostReasons: [] }, [
      { ...stage, name: 'New', kind: 'open', nextTask: null, checklist: [] },
    ]);
    const [first] = await listStages(projectId);
    const deal = { title: 'Wedding', value: 1, currency: 'EUR', expectedOn: null, ownerId: null };
    const said = { product: 'Bouquet', source: 'Poster' };
    const { dealId } = await addDeal(anna, first?.id ?? '', { ...deal, ...said });
    const fields = { text: 'Choose ribbons', dueAt: null, isAllDay: false, zone: 'Europe/Kyiv' };
    const rest = { repeat: null, reminders: [], ownerId: null };
    const task = { ...fields, ...rest };
    // A task about nobody is no client's.
    await addTask(projectId, { clientId: null, dealId: null, link: null }, task);
    const { taskId } = await addTask(projectId, { clientId: anna, dealId, link: null }, task);
    for (const text of ['wedding', 'bouq', 'poster', 'ribbons']) {
      expect([text, await find(text)]).toEqual([text, ['Anna']]);
    }
    await deleteDeal(dealId);
    expect(await find('bouq')).toEqual([]);
    await deleteTask(taskId);
    expect(await find('ribbons')).toEqual([]);
  });

  it('goes from one script to the other and back', async () => {
    for (const name of ['Андрій Щербак', 'Milos Markovic', 'Юлия', 'کریم']) await add(name);
    expect(await find('andriy shch')).toEqual(['Андрій Щербак']);
    expect(await find('Милош Марковић')).toEqual(['Milos Markovic']);
    expect(await find('julia')).toEqual(['Юлия']);
    expect(await find('كريم')).toEqual(['کریم']);
  });

  it('forgives a slip in a word that nothing has, and puts nobody exact behind it', async () => {
    for (const name of ['Natalia', 'Alexander', 'Bo']) await add(name);
    expect(await find('Natlaia')).toEqual(['Natalia']);
    expect(await find('Aleksnader')).toEqual(['Alexander']);
    expect(await find('Bx')).toEqual([]);
  });

  it('forgives a slip in the first letter too: another one, none, or one too many', async () => {
    for (const name of ['Natalia', 'Оксана', 'کریم', 'Maria']) await add(name);
    expect(await find('Batalia')).toEqual(['Natalia']);
    expect(await find('atalia')).toEqual(['Natalia']);
    expect(await find('Bnatalia')).toEqual(['Natalia']);
    expect(await find('Иксана')).toEqual(['Оксана']);
    expect(await find('آریم')).toEqual(['کریم']);
  });

  it('finds from within a word of a name, behind those who begin so or are written about so', async () => {
    for (const name of ['Іванов', 'Stefan Ivanchuk', 'Vanessa', 'Bob']) await add(name);
    const bob = (await db.clients.filter(({ name }) => name === 'Bob').first())?.id ?? '';
    await edit(bob, { organisation: 'Van Gogh' });
    expect(await find('van')).toEqual(['Vanessa', 'Bob', 'Stefan Ivanchuk', 'Іванов']);
    expect(await find('stef vanch')).toEqual(['Stefan Ivanchuk']);
    expect(await find('van', 1)).toEqual(['Vanessa']);
    // Two letters are within half of all names.
    expect(await find('ov')).toEqual([]);
    await renameClient(bob, 'Kovanko');
    expect(await find('vank')).toEqual(['Kovanko']);
  });

  it('finds by orders: their number, note and goods', async () => {
    const id = await add('Anna');
    await add('Bob');
    await saveOrder(id, null, {
      number: 'A-1047',
      date: 0,
      items: [{ name: 'Жовта сукня', quantity: 1, price: 100 }],
      sum: 100,
      currency: 'EUR',
      state: 'paid',
      note: 'доставка Новою поштою',
    });
    for (const text of ['1047', 'suknia', 'сукня anna', 'dostavka', 'poshtoiu'])
      expect([text, await find(text)]).toEqual([text, ['Anna']]);
  });

  it.each([
    ['+380 (44) 123-45-67', ['0441234567', '38044123', '+38 044 123 45 67', '123 45 67', '4567']],
    ['8 (916) 123-45-67', ['916 123', '9161234567', '1234567']],
    ['۰۹۱۲ ۳۴۵ ۶۷۸۹', ['0912345', '۹۱۲۳۴۵', '912 345']],
    ['+45 12 34 56 78', ['12 34 56 78', '12345678', '4512', '5678']],
  ])('finds the phone %s however it is spelt', async (phone, texts) => {
    await edit(await add('Anna'), { phones: [phone] });
    await edit(await add('Bob'), { phones: ['+1 555 000 0000'] });
    for (const text of texts) expect([text, await find(text)]).toEqual([text, ['Anna']]);
  });

  it('finds letters of Persian, Arabic and Urdu keyboards by each other, joined or not', async () => {
    for (const name of ['علی رضایی', 'آرش کیانی', 'می‌روم', 'موسى']) await add(name);
    for (const [text, name] of [
      ['علي', 'علی رضایی'],
      ['رضائي', 'علی رضایی'],
      ['ارش', 'آرش کیانی'],
      ['كياني', 'آرش کیانی'],
      ['میروم', 'می‌روم'],
      ['موسی', 'موسى'],
    ] as const)
      expect([text, await find(text)]).toEqual([text, [name]]);
  });

  it('finds by screen name, phone, e-mail, tag, organisation and note', async () => {
    const id = await add('Anna', 'linkedin:in/anna-lee-77');
    const { tagId } = await addTag(projectId, 'Весна', 'teal');
    await edit(id, {
      phones: ['+380 (44) 123-45-67'],
      emails: ['boss@shop.example'],
      organisation: 'Квіти України',
      [tagField(tagId)]: true,
    });
    await saveNote(id, null, 'Prefers the morning 🌱');
    await add('Bob');
    for (const text of [
      'lee 77',
      '+38044123',
      '044 123 45',
      '4567',
      '123-45-67',
      'shop.example',
      'vesna',
      'kviti',
      'morning anna',
    ])
      expect([text, await find(text)]).toEqual([text, ['Anna']]);
  });

  it('follows every change: names, notes, deletions and their Undo', async () => {
    const id = await add('Anna');
    expect(await find('anna')).toEqual(['Anna']);
    await renameClient(id, 'Olga');
    expect(await find('anna')).toEqual([]);
    expect(await find('olga')).toEqual(['Olga']);
    const { historyId } = await deleteClient(id);
    expect(await find('olga')).toEqual([]);
    await undo(historyId);
    expect(await find('olga')).toEqual(['Olga']);
  });

  it('knows many clients created in one write, and all of them when it begins with them', async () => {
    for (let index = 0; index < 3; index += 1) await add(`Early ${index}`);
    expect(await find('early')).toHaveLength(3);
    await dropIndex();
    expect(await find('early')).toHaveLength(3);
  });

  it('keeps projects apart', async () => {
    await add('Anna');
    await keepIndex();
    expect(await searchClients('another-project', 'anna', 10)).toEqual([]);
  });

  it('is built anew for another client base, and when what is there is older than it', async () => {
    await add('Anna');
    await keepIndex();
    const clock = await db.meta.get('clock');
    await add('Bob');
    expect(await find('bob')).toEqual(['Bob']);
    // As after a copy from before was brought back.
    await db.meta.put(clock as never);
    await db.clients.filter(({ name }) => name === 'Bob').delete();
    expect(await find('bob')).toEqual([]);
    expect(await find('anna')).toEqual(['Anna']);
  });

  it('goes on where it was stopped', async () => {
    for (let index = 0; index < 5; index += 1) await add(`Client ${index}`);
    const put = vi.spyOn(searchDb, 'transaction');
    put.mockImplementationOnce(() => Promise.reject(new Error('stopped')) as never);
    await expect(keepIndex()).rejects.toThrow('stopped');
    put.mockRestore();
    expect(await find('client')).toHaveLength(5);
  });

  it('takes every text for text', async () => {
    for (const text of HOSTILE) await add(text.slice(0, 400) || 'empty');
    for (const text of HOSTILE) {
      const found = await find(text.slice(0, 400), 1000);
      expect(Array.isArray(found)).toBe(true);
    }
    expect(await find('__proto__')).toContain('__proto__');
  });
});
