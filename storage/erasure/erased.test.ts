/** Nobody who was erased is taken in again by mistake. */
import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';
import { cardActions } from '../in-page/card-actions';
import { cardView } from '../in-page/card';
import { backupFile, restoreFrom } from '../backup/testing-backup';
import { db } from '../db';
import { isLiving } from '../draft';
import { editClient } from '../clients/edit-client';
import { exportFile } from '../exchange/export-file';
import { fileOf, importFile } from '../exchange/testing-exchange';
import { ExchangeSession } from '../exchange/session';
import { lookUp } from '../in-page/look-up';
import { undo } from '../history/undo';
import { eraseClients } from './erase';
import { NEEDLE, tracesLeft } from './testing-needle';
import {
  KEY,
  NUMBER,
  PERSON,
  projectId,
  needle,
  other,
  withNeedle,
  idsOf,
  sayAll,
  sayAround,
  merge,
} from './testing-said';

beforeEach(withNeedle);

describe('somebody who was erased', () => {
  beforeEach(async () => {
    await editClient(needle, { phones: ['+380990424242'], emails: ['needlewort@example.org'] });
  });

  it('has no mark on pages, by whichever address, and is not added by mistake', async () => {
    await eraseClients(projectId, [needle]);
    const seenAs = [
      { key: NUMBER, aliases: [] },
      { key: KEY, aliases: [] },
      { key: 'vk:@renamed', aliases: [NUMBER] },
      { key: 'vk:id7', aliases: [] },
    ] as const;
    const answer = await lookUp(seenAs);
    expect(Object.keys(answer)).toEqual([NUMBER, KEY, 'vk:@renamed']);
    expect(answer[KEY]).toMatchObject({ isQuiet: true, clientId: '' });
    expect(await cardView(KEY, [])).toMatchObject({ client: null, isErased: true });
    expect(await cardView('vk:id7', [])).toMatchObject({ client: null, isErased: false });
    await expect(cardActions.addClient(PERSON, null)).rejects.toThrow(/^erased$/u);
    await expect(cardActions.addClient(PERSON, null, ' ')).rejects.toThrow(/^erased$/u);
  });

  it('is added again with a reason, which is their first note; taken back, they stay erased', async () => {
    await eraseClients(projectId, [needle]);
    const { historyId, clientId } = await cardActions.addClient(PERSON, null, 'Asked me to');
    const { client } = await cardView(KEY, []);
    expect(client).toMatchObject({ id: clientId, notes: [{ text: 'Asked me to' }] });
    expect((await lookUp([{ key: KEY, aliases: [] }]))[KEY]).toMatchObject({ clientId });
    await undo(historyId);
    expect(await cardView(KEY, [])).toMatchObject({ client: null, isErased: true });
  });

  it.each([
    ['an address', 'Name;Profile\nAnna;vk.com/id424242\nVera;vk.com/id5'],
    ['a phone', 'Name;Phone\nAnna;+38 (099) 042-42-42\nVera;+380501112233'],
    ['an e-mail', 'Name;E-mail\nAnna;NEEDLEWORT@example.org\nVera;vera@example.org'],
  ])('is left out of an import by %s, and the import says so', async (_by, text) => {
    await eraseClients(projectId, [needle]);
    const result = await importFile(fileOf(text), projectId);
    expect(result.counts).toMatchObject({ added: 1, skipped: 1 });
    expect(result.problems).toMatchObject([{ row: 2, code: 'erased', value: 'Anna' }]);
    const names = (await db.clients.toArray()).filter(isLiving).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Boris', 'Vera']);
  });

  it('does not come back with an archive of before, in whichever way it is taken in', async () => {
    await sayAll();
    await sayAround();
    const twin = await merge();
    const archive = await exportFile(
      { projectId, clientIds: null, format: 'archive', columns: [], language: 'en', settings: {} },
      { isCancelled: () => false, onProgress: () => undefined },
    );
    const ids = await idsOf([needle, twin]);
    await eraseClients(projectId, [needle]);
    for (const into of ['merge', 'new-project'] as const) {
      const session = new ExchangeSession();
      await session.open(fileOf(archive, 'all.zip'), projectId, {});
      const { counts } = await session.run({ fileName: 'all.zip', into }, () => undefined);
      expect(counts).toMatchObject({ erased: 2, damaged: 0 });
    }
    const names = (await db.clients.toArray()).filter(isLiving).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Boris', 'Boris', 'Clara', 'Clara']);
    expect(await tracesLeft(ids)).toEqual([]);
  });

  it('does not come back with a backup of before, and comes back with one of after who was added again', async () => {
    await sayAll();
    await sayAround();
    const before = await backupFile();
    const ids = await idsOf([needle]);
    await eraseClients(projectId, [needle]);
    expect((await restoreFrom(before)).counts).toMatchObject({ erased: 1 });
    expect(await tracesLeft(ids)).toEqual([]);
    expect(await db.clients.get(other)).toMatchObject({ name: 'Boris' });

    const { clientId } = await cardActions.addClient(PERSON, null, 'Asked me to');
    const after = await backupFile();
    await cardActions.deleteClient(clientId ?? '');
    await restoreFrom(after);
    expect((await cardView(KEY, [])).client).toMatchObject({ id: clientId, name: NEEDLE });
  });
});
