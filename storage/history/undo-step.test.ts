import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';

import { BLANK_CLIENT } from '@/domain/client/blank';
import { db } from '../db';
import { isLiving } from '../draft';
import { latestOfClient } from './history';
import { emptyStorage } from '../testing';
import { undoStep } from './undo';
import { write } from '../write';

const about = { projectId: 'p', clientId: null };
beforeEach(emptyStorage);

/** Three writes that are one step: two clients come, the first is renamed, twice. */
async function step(): Promise<string> {
  const batchId = uuidv7();
  await write({ ...about, action: 'client.add', batchId }, async (draft) => {
    for (const id of ['a', 'b']) {
      await draft.put('clients', { id, name: id, ...BLANK_CLIENT, statusId: null, statusSince: 0 });
    }
  });
  for (const name of ['once', 'twice']) {
    await write({ ...about, action: 'client.edit', batchId }, (draft) =>
      draft.patch('clients', 'a', { name }),
    );
  }
  return batchId;
}

const living = async () =>
  (await db.clients.toArray()).filter(isLiving).map(({ id, name }) => `${id} ${name}`);

describe('a step of several writes', () => {
  it('is undone as one, redone as one, and undone again', async () => {
    const batchId = await step();
    const undone = await undoStep({ batchId });
    expect(undone.keptFields).toBe(0);
    expect(await living()).toEqual([]);
    const redone = await undoStep(undone.step);
    expect(await living()).toEqual(['a twice', 'b b']);
    await undoStep(redone.step);
    expect(await living()).toEqual([]);
  });

  it('leaves what was changed after it, and says so', async () => {
    const batchId = await step();
    await write({ ...about, action: 'client.edit' }, (draft) =>
      draft.patch('clients', 'a', { name: 'later' }),
    );
    expect((await undoStep({ batchId })).keptFields).toBeGreaterThan(0);
    expect(await living()).toContain('a later');
  });

  it('stands in the history of each client whom it concerned', async () => {
    await step();
    expect((await latestOfClient('b', 9)).map(({ action }) => action)).toEqual(['client.add']);
    expect((await latestOfClient('a', 9)).map(({ action }) => action)).toEqual([
      'client.edit',
      'client.edit',
      'client.add',
    ]);
  });
});
