/**
 * Erasing, judged by a look through everything that is kept: a needle is put into every field and every surface of a client,
 * who is merged, taken apart, edited alone and with others, imported and exported, and is nowhere afterwards.
 */
import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';
import { tagField } from '@/domain/client/client-fields';
import { historyEntrySchema, TABLES } from '@/domain/history/schema';
import { cardActions } from '../in-page/card-actions';
import { usageCounts, clientCount, recordCount } from '../counters';
import { db } from '../db';
import { isLiving } from '../draft';
import { exportFile } from '../exchange/export-file';
import { fileOf, importFile } from '../exchange/testing-exchange';
import { ExchangeSession } from '../exchange/session';
import { addFiles } from '../clients/files';
import { addProject, setActiveProject } from '../lists/projects';
import { keepIndex } from '../search/search-index';
import { searchDb } from '../search/search-db';
import { listCopies } from '../snapshots/snapshot-files';
import { undo } from '../history/undo';
import { validate } from '../validate';
import { countErasure, eraseClients } from './erase';
import { NEEDLE, tracesLeft } from './testing-needle';
import {
  PERSON,
  projectId,
  needle,
  other,
  withNeedle,
  idsOf,
  sayAll,
  sayAround,
  merge,
  sayBeside,
} from './testing-said';

beforeEach(withNeedle);

const file = () => new File(['the same'], 'same.txt');

describe('a client who is erased', () => {
  it('is nowhere afterwards: not a word, not an id, not an address', async () => {
    await sayAll();
    await sayAround();
    const twin = await merge();
    await importFile(
      fileOf(`Name;Phone;Profile;Note\n${NEEDLE};+380990424242;vk.com/needlewort;${NEEDLE} csv`),
      projectId,
    );
    // The same person in another project, and in a copy of the first one.
    const archive = await exportFile(
      { projectId, clientIds: null, format: 'archive', columns: [], language: 'en', settings: {} },
      { isCancelled: () => false, onProgress: () => undefined },
    );
    const session = new ExchangeSession();
    await session.open(fileOf(archive, 'all.zip'), projectId, {});
    await session.run({ fileName: 'all.zip', into: 'new-project' }, () => undefined);
    const { projectId: second } = await addProject('Second');
    await setActiveProject(second);
    const there = (await cardActions.addClient(PERSON, null)).clientId ?? '';
    await setActiveProject(projectId);
    // The history that an archive brought stands aside while that is undone.
    const again = new ExchangeSession();
    await again.open(fileOf(archive, 'all.zip'), projectId, {});
    const { batchId } = await again.run(
      { fileName: 'all.zip', into: 'new-project' },
      () => undefined,
    );
    await again.undo(batchId, () => undefined);
    await sayBeside();
    const ids = await idsOf([needle, twin, there]);
    expect(ids.length).toBeGreaterThan(12);
    expect((await tracesLeft(ids)).length).toBeGreaterThan(100);

    await eraseClients(projectId, [needle]);

    expect(await tracesLeft(ids)).toEqual([]);
    const [copy, ...more] = await listCopies();
    expect([copy?.reason, more]).toEqual(['rolling', []]);
  });

  it('leaves everybody else whole, and what they had can still be taken back', async () => {
    await sayAll();
    await sayAround();
    await merge();
    const { historyId } = await cardActions.renameClient(other, 'Boris B.');
    const before = await db.notes.where('clientId').equals(other).count();
    await keepIndex();
    await eraseClients(projectId, [needle]);
    expect(await db.clients.get(other)).toMatchObject({ name: 'Boris B.', referredBy: null });
    expect(await db.notes.where('clientId').equals(other).count()).toBe(before);
    const own = await db.tasks.where('clientId').equals(other).toArray();
    expect(own.map(({ text, dealId }) => [text, dealId])).toEqual([['Ask', null]]);
    await undo(historyId);
    expect((await db.clients.get(other))?.name).toBe('Boris');
    const living = (await db.clients.toArray()).filter(isLiving);
    expect(await clientCount(projectId)).toBe(living.length);
    const [tag] = await db.tags.toArray();
    const tagged = living.filter((client) => client[tagField(tag?.id ?? '')] === true);
    expect((await usageCounts('tag', [tag?.id ?? ''])).get(tag?.id ?? '')).toBe(tagged.length);
    let records = 0;
    for (const table of TABLES) {
      for (const record of await db.table(table).toArray()) {
        records += 1;
        validate(table, record);
      }
    }
    expect(await recordCount()).toBe(records);
    for (const entry of await db.history.toArray()) {
      expect(historyEntrySchema.safeParse(entry).success).toBe(true);
    }
    expect((await searchDb.rows.toArray()).map(({ id }) => id)).toContain(other);
  });

  it('keeps the bytes of a file that somebody else has as well', async () => {
    await addFiles(needle, [file()]);
    await addFiles(other, [file()]);
    await eraseClients(projectId, [needle]);
    expect(await db.blobs.count()).toBe(1);
    await eraseClients(projectId, [other]);
    expect(await db.blobs.count()).toBe(0);
  });

  it('is counted before with all that goes', async () => {
    await sayAll();
    await merge();
    expect(await countErasure([needle])).toEqual({
      clients: 2,
      notes: 3,
      orders: 1,
      deals: 2,
      tasks: 4,
      files: 1,
      keys: 3,
    });
  });

  it('is not erased while an import is unfinished, whose file may hold them', async () => {
    await db.meta.put({ key: 'import', value: {} });
    await expect(eraseClients(projectId, [needle])).rejects.toThrow(/^unavailable$/u);
    expect(await db.clients.get(needle)).toBeDefined();
  });
});
