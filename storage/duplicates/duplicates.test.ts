import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { BLANK_CLIENT } from '@/domain/client/blank';
import { customFieldKey } from '@/domain/client/client-fields';
import type { Client } from '@/domain/client/schema';
import { deleteClient } from '../clients/clients';
import { addCustomField } from '../lists/custom-fields';
import { findDuplicates, keepApart, standing, standingClients } from './duplicates';
import { mergeClients } from './merge-clients';
import { emptyStorage, putClients } from '../testing';
import { undo } from '../history/undo';
import { write } from '../write';

const PHONE = { phones: ['+380501234567'] };

async function client(id: string, fields: Partial<Client> = {}, projectId = 'p'): Promise<void> {
  await write({ projectId, clientId: null, action: 'client.add' }, (draft) =>
    draft.put('clients', {
      ...BLANK_CLIENT,
      id,
      name: id,
      statusId: null,
      statusSince: 0,
      ...fields,
    }),
  );
}

async function ownField(type: 'phone' | 'email' | 'text'): Promise<string> {
  const fields = { captions: { en: type }, choices: [], currency: null };
  return (await addCustomField('p', type, fields)).fieldId;
}

async function places(): Promise<string[]> {
  const { pairs } = await findDuplicates('p');
  return pairs.map(({ ids }) => ids.join(' '));
}

beforeEach(emptyStorage);

describe('clients who may be one', () => {
  it('are looked for among the living of one project, the exact ones first', async () => {
    await client('a', { name: 'Саша Ковальчук' });
    await client('b', { name: 'Alexander Kovalchuk' });
    await client('c', PHONE);
    await client('d', { phones: ['050 123 45 67'] });
    await client('gone', PHONE);
    await deleteClient('gone');
    await client('elsewhere', PHONE, 'q');
    expect(await places()).toEqual(['c d', 'a b']);
  });

  it('are not told of once the seller said that they are two, until that is undone', async () => {
    await client('a', PHONE);
    await client('b', PHONE);
    const { historyId } = await keepApart('b', 'a');
    expect(await places()).toEqual([]);
    await undo(historyId);
    expect(await places()).toEqual(['a b']);
  });

  it('stay two when one of them was merged with a third', async () => {
    await client('a', PHONE);
    await client('b', PHONE);
    await client('c', PHONE);
    await keepApart('a', 'b');
    await mergeClients('c', 'a');
    expect(await places()).toEqual([]);
  });

  it('follow what is done with them, merges and undos alike', async () => {
    for (const id of ['a', 'b', 'c']) await client(id, PHONE);
    const { pairs } = await findDuplicates('p');
    expect(pairs).toHaveLength(3);
    const now = async () =>
      (await standing(pairs)).map(({ clients }) => clients.map(({ id }) => id).join(' '));
    const merged = await mergeClients('a', 'b');
    expect(await now()).toEqual(['a c']);
    await undo(merged.historyId);
    expect(await now()).toEqual(['a b', 'a c', 'b c']);
    await keepApart('a', 'c');
    expect(await now()).toEqual(['a b', 'b c']);
  });

  it('are known by fields of the project’s own that hold a phone or an address, and by no others', async () => {
    const [viber, invoices, remark] = [
      await ownField('phone'),
      await ownField('email'),
      await ownField('text'),
    ];
    await client('a', PHONE);
    await client('b', { [customFieldKey(viber)]: '050 123-45-67' });
    await client('c', {
      emails: ['Books@Shop.example'],
      [customFieldKey(remark)]: '+380501234567',
    });
    await client('d', { [customFieldKey(invoices)]: 'books@shop.example' });
    expect(await places()).toEqual(['a b', 'c d']);
  });

  it('are looked for with progress, and no further once it is stopped', async () => {
    await putClients('p', 30);
    const parts: number[] = [];
    await findDuplicates('p', { onProgress: (part) => parts.push(part) });
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    await expect(findDuplicates('p', { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
  });
});

describe('clients whom the seller chose to merge', () => {
  it('are those who are there, in the order chosen, with whoever has a merged one in their place', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await client(id);
    await client('elsewhere', {}, 'q');
    await mergeClients('c', 'b');
    await mergeClients('d', 'c');
    await deleteClient('e');
    const found = await standingClients('p', ['e', 'b', 'elsewhere', 'nobody', 'a', 'd']);
    expect(found.map(({ id }) => id)).toEqual(['d', 'a']);
  });
});
