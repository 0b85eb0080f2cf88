/** For tests of `storage/`: an empty database and empty settings, with a project and its statuses in use. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { BLANK_CLIENT } from '@/domain/client/blank';
import type { SeenPerson } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';
import { addClient } from './clients/add-client';
import { db, type TabsideDatabase } from './db';
import { ensureFirstProject } from './lists/projects';
import { applyPreset } from './lists/statuses';
import { write } from './write';

/** Empties everything, and gives the id of a project with the statuses of a shop. */
export async function freshProject(): Promise<string> {
  await emptyStorage();
  const projectId = await ensureFirstProject('Test');
  await applyPreset('shop');
  return projectId;
}

/** Empties the database and the settings. */
export async function emptyStorage(): Promise<void> {
  await db.delete();
  await db.open();
  await fakeBrowser.storage.local.clear();
}

/** A person as a page shows them. */
export function seen(key: PersonKey, name = '', aliases: readonly PersonKey[] = []): SeenPerson {
  return { key, aliases, name, photo: null, url: 'https://vk.example/page' };
}

let lastSeen = 0;

/** Adds clients of these names to the project in use, each seen in a network; gives their ids. */
export async function addSeen(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    lastSeen += 1;
    // oxlint-disable-next-line no-await-in-loop -- the last is the newest
    ids.push((await addClient(seen(`vk:id${lastSeen}`, name), null)).clientId ?? '');
  }
  return ids;
}

/** Puts many clients without a network into a project, in one write; gives their ids. */
export async function putClients(projectId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `c${String(index).padStart(5, '0')}`);
  await write({ action: 'client.add', projectId, clientId: null }, async (draft) => {
    for (const [index, id] of ids.entries()) {
      const fields = { name: `Client ${index}`, statusId: null, statusSince: 0 };
      await draft.put('clients', { id, ...BLANK_CLIENT, ...fields });
    }
  });
  return ids;
}

/** Everything that the database holds, table by table. */
export async function dump(from: TabsideDatabase = db): Promise<Record<string, unknown[]>> {
  const tables = from.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}
