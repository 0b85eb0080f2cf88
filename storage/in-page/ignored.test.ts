import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { cardView } from './card';
import { cardActions } from './card-actions';
import { db } from '../db';
import { ignoredAmong, listIgnored, noticeIn } from './ignored';
import { lookUp } from './look-up';
import { addProject, setActiveProject } from '../lists/projects';
import { freshProject, seen } from '../testing';
import { undo } from '../history/undo';

const OLA = seen('vk:id77', ' Ola ', ['vk:@quiet']);
let projectId = '';
beforeEach(async () => {
  projectId = await freshProject();
});

const isQuiet = async (key: 'vk:id77' | 'vk:@quiet' | 'vk:id8') =>
  (await lookUp([{ key, aliases: [] }]))[key]?.isQuiet === true;

describe('somebody who is ignored', () => {
  it('has no mark by any of their addresses, until it is undone', async () => {
    const { historyId } = await cardActions.ignorePerson(OLA);
    expect([await isQuiet('vk:id77'), await isQuiet('vk:@quiet'), await isQuiet('vk:id8')]).toEqual(
      [true, true, false],
    );
    expect(await cardView('vk:@quiet', [])).toMatchObject({ client: null, isIgnored: true });
    expect(await listIgnored(projectId)).toMatchObject([{ key: 'vk:id77', name: 'Ola' }]);
    const undone = await undo(historyId);
    expect(await isQuiet('vk:id77')).toBe(false);
    expect(await listIgnored(projectId)).toEqual([]);
    await undo(undone.historyId);
    expect(await isQuiet('vk:@quiet')).toBe(true);
  });

  it('is noticed again by one address of theirs, from the card or from the list', async () => {
    await cardActions.ignorePerson(OLA);
    await cardActions.noticePerson(seen('vk:@quiet'));
    expect(await isQuiet('vk:id77')).toBe(false);
    await cardActions.ignorePerson(OLA);
    const { historyId } = await noticeIn(projectId, ['vk:id77']);
    expect(await isQuiet('vk:@quiet')).toBe(false);
    await undo(historyId);
    expect(await isQuiet('vk:@quiet')).toBe(true);
  });

  it('is ignored no more once they are a client, and again when that is undone', async () => {
    await cardActions.ignorePerson(OLA);
    const { historyId, clientId } = await cardActions.addClient(OLA, null);
    expect((await lookUp([OLA]))['vk:id77']).toMatchObject({ clientId });
    expect(await listIgnored(projectId)).toEqual([]);
    await undo(historyId);
    expect(await isQuiet('vk:id77')).toBe(true);
  });

  it('is ignored in one project alone', async () => {
    await cardActions.ignorePerson(OLA);
    await setActiveProject((await addProject('Second')).projectId);
    expect(await isQuiet('vk:id77')).toBe(false);
  });

  it('can be no client', async () => {
    await cardActions.addClient(OLA, null);
    await expect(cardActions.ignorePerson(seen('vk:@quiet'))).rejects.toThrow(/^invalid$/u);
    expect(await db.ignored.count()).toBe(0);
  });

  it('is told from others however many are ignored', async () => {
    const keys = Array.from({ length: 1100 }, (_, index) => `vk:id${1000 + index}` as const);
    for (let from = 0; from < keys.length; from += 100) {
      await cardActions.ignorePerson(
        seen(keys[from] ?? 'vk:x', '', keys.slice(from + 1, from + 100)),
      );
    }
    const found = await ignoredAmong(['vk:id1000', 'vk:id2099', 'vk:id5'], projectId);
    expect([...found]).toEqual(['vk:id1000', 'vk:id2099']);
  });
});

describe('nobody writes to a client', () => {
  it('by the seller’s word or by their own: the mark says so, until it is taken back', async () => {
    const { clientId } = await cardActions.addClient(OLA, null);
    const badge = async () => (await lookUp([OLA]))['vk:id77'];
    expect(await badge()).not.toHaveProperty('isSilent');
    const { historyId } = await cardActions.setDoNotContact(clientId ?? '', true);
    expect(await badge()).toMatchObject({ isSilent: true });
    await undo(historyId);
    expect(await badge()).not.toHaveProperty('isSilent');
    await cardActions.setDoNotContact(clientId ?? '', true);
    await cardActions.setDoNotContact(clientId ?? '', false);
    expect(await badge()).not.toHaveProperty('isSilent');
  });
});
