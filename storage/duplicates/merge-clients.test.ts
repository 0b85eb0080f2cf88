import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { BLANK_CLIENT } from '@/domain/client/blank';
import { addClient } from '../clients/add-client';
import { deleteClient } from '../clients/clients';
import { db } from '../db';
import { isLiving } from '../draft';
import { learnAbout } from '../in-page/learn';
import { mergeClients } from './merge-clients';
import { emptyStorage, freshProject, seen } from '../testing';
import { about, client, edit, get, note, places } from './testing-merge';
import { undo } from '../history/undo';
import { write } from '../write';

beforeEach(emptyStorage);

describe('two clients who are one person', () => {
  it('become one client with the fields that were chosen, both lists and all notes', async () => {
    await client('a', { name: 'Саша', phones: ['+380 50 111'], birthday: null, 'tag:t': true });
    await client('b', { name: 'Alexander', phones: ['38050111', '42'], birthday: '--01-02' });
    await note('of-a', 'a');
    await note('of-b', 'b');
    await mergeClients('a', 'b', { name: 'other' });
    expect(await get('a')).toMatchObject({
      name: 'Alexander',
      phones: ['+380 50 111', '42'],
      birthday: '--01-02',
      'tag:t': true,
      deletedAt: null,
    });
    expect(isLiving(await get('b'))).toBe(false);
    expect(await get('b')).toMatchObject({ name: 'Alexander', phones: ['38050111', '42'] });
    expect(await places()).toEqual({ 'of-a': 'a', 'of-b': 'a' });
  });

  it('are left alone when one of them is to be', async () => {
    await client('a', { objectedAt: 9 });
    await client('b', { doNotContact: true, objectedAt: 5 });
    await mergeClients('a', 'b', { doNotContact: 'kept', objectedAt: 'kept' });
    expect(await get('a')).toMatchObject({ doNotContact: true, objectedAt: 5 });
  });

  it('have been known since the earlier of the two', async () => {
    await client('b', { capturedFrom: 'https://first.example/' });
    await client('a', { capturedFrom: 'https://later.example/' });
    await edit('b', { createdAt: 5 });
    await mergeClients('a', 'b');
    expect(await get('a')).toMatchObject({ createdAt: 5, capturedFrom: 'https://first.example/' });
  });

  it('take along whom they sent, and nobody is sent by themselves', async () => {
    await client('a', { referredBy: 'x' });
    await client('b');
    await client('x', { referredBy: 'b' });
    await client('y', { referredBy: 'b' });
    const { historyId } = await mergeClients('a', 'b');
    expect(await get('y')).toMatchObject({ referredBy: 'a' });
    expect(await get('x')).toMatchObject({ referredBy: 'a' });
    expect(await get('a')).toMatchObject({ referredBy: null });
    await edit('y', { referredBy: null });
    await undo(historyId);
    expect(await get('x')).toMatchObject({ referredBy: 'b' });
    expect(await get('y')).toMatchObject({ referredBy: null });
    expect(await get('a')).toMatchObject({ referredBy: 'x' });
  });

  it('can not be one client, nor of two projects, nor gone', async () => {
    await client('a');
    await client('b');
    await write({ ...about, projectId: 'q', action: 'client.add' }, (draft) =>
      draft.put('clients', { ...BLANK_CLIENT, id: 'c', name: '', statusId: null, statusSince: 0 }),
    );
    await expect(mergeClients('a', 'a')).rejects.toThrow('invalid');
    await expect(mergeClients('a', 'c')).rejects.toThrow('invalid');
    await mergeClients('a', 'b');
    await expect(mergeClients('a', 'b')).rejects.toThrow('not-found');
  });
});

describe('a merge that is taken apart', () => {
  it('gives each their own after further edits, and loses none of them', async () => {
    await client('a', { phones: ['1'], headline: '' });
    await client('b', { phones: ['2'], headline: 'b’s', birthday: '--01-02' });
    await note('of-b', 'b');
    const { historyId } = await mergeClients('a', 'b');
    await edit('a', { phones: ['1', '2', '3'], headline: 'edited' });
    await note('later', 'a');
    await write({ ...about, action: 'note.edit' }, (draft) =>
      draft.patch('notes', 'of-b', { text: 'edited' }),
    );
    await undo(historyId);
    expect(await get('a')).toMatchObject({
      phones: ['1', '3'],
      headline: 'edited',
      birthday: null,
    });
    expect(await get('b')).toMatchObject({
      phones: ['2'],
      headline: 'b’s',
      birthday: '--01-02',
      deletedAt: null,
      mergedInto: null,
    });
    expect(await places()).toEqual({ 'of-b': 'b', later: 'a' });
    expect(await db.notes.get('of-b')).toMatchObject({ text: 'edited' });
  });

  it('leaves both alone when either was told to be since', async () => {
    await client('a');
    await client('b');
    const { historyId } = await mergeClients('a', 'b');
    await edit('a', { doNotContact: true, objectedAt: 7 });
    await undo(historyId);
    for (const id of ['a', 'b']) {
      expect(await get(id)).toMatchObject({ doNotContact: true, objectedAt: 7 });
    }
  });

  it('brings back what went with the one who was kept', async () => {
    await client('a');
    await client('b');
    await note('of-a', 'a');
    await note('of-b', 'b');
    const { historyId } = await mergeClients('a', 'b');
    const deleted = await deleteClient('a');
    await undo(historyId);
    expect(isLiving(await get('b'))).toBe(true);
    expect(await places()).toEqual({ 'of-b': 'b' });
    await undo(deleted.historyId);
    expect(await places()).toEqual({ 'of-a': 'a', 'of-b': 'b' });
  });

  it('gives each their own in whichever order a row of merges is taken apart', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      await emptyStorage();
      for (const id of ['a', 'b', 'c', 'd']) {
        await client(id, { referredBy: id === 'd' ? 'b' : null });
        await note(`of-${id}`, id);
      }
      const merges = [await mergeClients('a', 'b'), await mergeClients('c', 'a')];
      expect(new Set(Object.values(await places()))).toEqual(new Set(['c', 'd']));
      expect(await get('d')).toMatchObject({ referredBy: 'c' });
      for (const which of order) await undo(merges[which]?.historyId ?? '');
      expect(await places()).toEqual({ 'of-a': 'a', 'of-b': 'b', 'of-c': 'c', 'of-d': 'd' });
      expect(await get('d')).toMatchObject({ referredBy: 'b' });
    }
  });

  it('can be put together again, with what both got meanwhile', async () => {
    await client('a', { phones: ['1'] });
    await client('b', { phones: ['2'] });
    const merged = await mergeClients('a', 'b');
    const apart = await undo(merged.historyId);
    await edit('b', { phones: ['2', '3'], doNotContact: true });
    await note('meanwhile', 'b');
    await undo(apart.historyId);
    expect(await get('a')).toMatchObject({ phones: ['1', '2', '3'], doNotContact: true });
    expect(isLiving(await get('b'))).toBe(false);
    expect(await places()).toEqual({ meanwhile: 'a' });
  });

  it('does not take an earlier edit of a list for the last one', async () => {
    await client('a', { phones: [] });
    await client('b', { phones: ['2'] });
    const first = await write({ ...about, action: 'client.edit' }, (draft) =>
      draft.patch('clients', 'a', { phones: ['1'] }),
    );
    const { historyId } = await mergeClients('a', 'b');
    await edit('a', { phones: ['1', '2', '3'] });
    await undo(historyId);
    await undo(first.historyId);
    expect(await get('a')).toMatchObject({ phones: ['1', '3'] });
  });

  it('gives keys back with their badges, those too that a page taught for the other one since', async () => {
    const projectId = await freshProject();
    const a = await addClient(seen('vk:id1', 'A'), null);
    const b = await addClient(seen('facebook:1000', 'B'), null);
    const { historyId } = await mergeClients(String(a.clientId), String(b.clientId));
    expect(await db.identities.get(`${projectId}/facebook:1000`)).toMatchObject({
      clientId: a.clientId,
      badge: { name: 'A' },
    });
    await learnAbout(projectId, { key: 'facebook:1000', aliases: ['facebook:@bee'] });
    await learnAbout(projectId, { key: 'vk:id1', aliases: ['vk:@ay'] });
    await undo(historyId);
    const all = await db.identities.toArray();
    expect(Object.fromEntries(all.map(({ key, badge }) => [key, badge.name]))).toEqual({
      'vk:id1': 'A',
      'vk:@ay': 'A',
      'facebook:1000': 'B',
      'facebook:@bee': 'B',
    });
  });
});
