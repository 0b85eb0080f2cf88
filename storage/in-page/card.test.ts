import 'fake-indexeddb/auto';

import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { cardView, clientCardView } from './card';
import { cardActions } from './card-actions';
import { presetId } from '../lists/preset-records';
import { updateSettings } from '../settings';
import { emptyStorage, freshProject, seen } from '../testing';

let projectId: string;
beforeEach(async () => {
  projectId = await freshProject();
});

async function add(): Promise<string> {
  const { clientId } = await cardActions.addClient(seen('vk:id1', 'Anna'), null);
  return clientId ?? '';
}

describe('the card', () => {
  it('of a stranger has what is needed to add them', async () => {
    await updateSettings({ myName: 'Olena' });
    const view = await cardView('vk:id9', ['vk:@nine']);
    expect(view).toMatchObject({
      client: null,
      myName: 'Olena',
      projectName: 'Test',
      templates: [],
    });
    expect(view.statuses.map(({ id }) => id)).toContain(presetId(projectId, 'shop', 'new'));
  });

  it('shows the last fifty entries, newest first', async () => {
    const id = await add();
    for (let index = 0; index < 55; index += 1) await cardActions.renameClient(id, `name ${index}`);
    const { client } = await clientCardView(id);
    expect(client?.history).toHaveLength(50);
    const times = client?.history.map((line) => line.id) ?? [];
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('of a client who is gone has no client', async () => {
    expect((await clientCardView('nobody')).client).toBeNull();
  });

  it('read within a live query before there is a project follows the first client made', async () => {
    await emptyStorage();
    const names: (string | undefined)[] = [];
    const query = liveQuery(() => cardView('vk:id1', [])).subscribe(({ client }) => {
      names.push(client?.name);
    });
    await vi.waitFor(() => expect(names).toEqual([undefined]));
    await add();
    await vi.waitFor(() => expect(names.at(-1)).toBe('Anna'));
    query.unsubscribe();
  });

  it.each(['clientCardView', 'cardView'] as const)(
    'read by %s within a live query follows every later change',
    async (reader) => {
      const id = await add();
      const read = reader === 'cardView' ? () => cardView('vk:id1', []) : () => clientCardView(id);
      const names: (string | undefined)[] = [];
      const query = liveQuery(read);
      const stop = query.subscribe(({ client }) => {
        names.push(client?.notes[0]?.text ?? client?.name);
      });
      await vi.waitFor(() => expect(names).toEqual(['Anna']));
      await cardActions.renameClient(id, 'B');
      await vi.waitFor(() => expect(names.at(-1)).toBe('B'));
      await cardActions.saveNote(id, null, 'note');
      await vi.waitFor(() => expect(names.at(-1)).toBe('note'));
      stop.unsubscribe();
    },
  );
});
