/** The practice workspace's clients: made up, in a project of their own that never leaves this browser. */
import { BLANK_CLIENT } from '@/domain/client/blank';
import { captured } from '@/domain/client/captured';
import { BLANK_NOTE } from '@/domain/note/blank';
import { idOf, type PersonKey } from '@/domain/person/person-key';
import { PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import type { Trade } from '@/domain/status/trades';
import { putStatus } from '../clients/add-client';
import { removeClient } from '../clients/clients';
import { isLiving, type Draft } from '../draft';
import { putIdentity } from '../in-page/learn';
import { presetId } from '../lists/preset-records';
import { putPresetStatuses } from '../lists/statuses';
import { write } from '../write';

/** The trade whose statuses the practice project has. */
const PRACTICE_TRADE: Trade = 'shop';

/** A made-up person who is a client from the start. */
export interface PracticeClient {
  readonly key: PersonKey;
  readonly name: string;
  readonly photo?: string;
  /** Key of a status of the preset `shop` (domain/status/presets.ts). */
  readonly status?: string;
  /** Oldest first. */
  readonly notes?: readonly string[];
}

const ABOUT = { projectId: PRACTICE_PROJECT_ID, clientId: null } as const;

/** Fills the practice project while nobody is in it; where somebody is, everything stays as the seller left it. */
export async function seedPractice(people: readonly PracticeClient[]): Promise<void> {
  await write({ action: 'project.add', ...ABOUT }, async (draft) => {
    const clients = await draft.find('clients', 'projectId', PRACTICE_PROJECT_ID);
    if (clients.some(isLiving)) return;
    await putPresetStatuses(draft, PRACTICE_TRADE);
    for (const person of people) await putPerson(draft, person);
  });
}

/** Takes everybody out of the practice project, for a fresh start. */
export async function clearPractice(): Promise<void> {
  await write({ action: 'client.delete', ...ABOUT }, async (draft) => {
    const clients = await draft.find('clients', 'projectId', PRACTICE_PROJECT_ID);
    for (const { id } of clients.filter(isLiving)) await removeClient(draft, id);
  });
}

async function putPerson(draft: Draft, person: PracticeClient): Promise<void> {
  const { key, name, photo = null, status, notes = [] } = person;
  const id = `${PRACTICE_PROJECT_ID}-${idOf(key)}`;
  const kept = captured({ key, aliases: [], name, photo, url: '' });
  const fields = { ...BLANK_CLIENT, ...kept, statusId: null, statusSince: draft.about.now };
  await draft.put('clients', { id, ...fields });
  await putIdentity(draft, key, id, 'seen');
  if (status !== undefined) {
    await putStatus(draft, id, presetId(PRACTICE_PROJECT_ID, PRACTICE_TRADE, status));
  }
  for (const [index, text] of notes.entries()) {
    await draft.put('notes', { id: `${id}-note-${index}`, clientId: id, text, ...BLANK_NOTE });
  }
}
