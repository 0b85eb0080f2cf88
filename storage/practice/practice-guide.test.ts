import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import type { PersonKey } from '@/domain/person/person-key';
import { PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import { addClient } from '../clients/add-client';
import { templateInserted } from '../in-page/card-actions';
import { setStatus } from '../clients/edit-client';
import { saveNote } from '../clients/notes';
import { clearPractice, seedPractice, type PracticeClient } from './practice';
import { practiceSteps } from './practice-guide';
import { listStatuses } from '../lists/statuses';
import { listTemplates, applyPreset as applyTemplates } from '../lists/templates';
import { freshProject, seen } from '../testing';
import { undo } from '../history/undo';

const SEEDED: readonly PracticeClient[] = [
  { key: 'practice:tom-ashby', name: 'Tom Ashby', status: 'new', notes: ['Forty mugs'] },
];
const DARYA: PersonKey = 'practice:darya-orlova';

let templateId = '';

beforeEach(async () => {
  const projectId = await freshProject();
  await applyTemplates('shop', 'en');
  templateId = (await listTemplates(projectId))[0]?.id ?? '';
  await seedPractice(SEEDED);
});

const now = () => practiceSteps(Date.now());
const afterReload = () => practiceSteps(Date.now() + 60_000);
const add = async (key: PersonKey) => {
  const done = await addClient(seen(key, 'Darya'), null);
  return { ...done, clientId: done.clientId ?? '' };
};

describe('the practice steps', () => {
  it('are all open at the start: what was seeded is nobody’s doing', async () => {
    expect(await afterReload()).toEqual([false, false, false, false, false]);
  });

  it('are ticked off one by one, the last by a reload after the others', async () => {
    const { clientId } = await add(DARYA);
    expect(await now()).toEqual([true, false, false, false, false]);
    const [status] = await listStatuses(PRACTICE_PROJECT_ID);
    await setStatus(clientId, status?.id ?? '');
    expect(await now()).toEqual([true, true, false, false, false]);
    await saveNote(clientId, null, 'Teapot');
    expect(await now()).toEqual([true, true, true, false, false]);
    await templateInserted(templateId, DARYA);
    expect(await practiceSteps(0)).toEqual([true, true, true, true, false]);
    expect(await afterReload()).toEqual([true, true, true, true, true]);
  });

  it('count a status chosen while adding', async () => {
    const [status] = await listStatuses(PRACTICE_PROJECT_ID);
    await addClient(seen(DARYA, 'Darya'), status?.id ?? '');
    expect(await now()).toEqual([true, true, false, false, false]);
  });

  it('leave out what was undone', async () => {
    const { historyId } = await add(DARYA);
    await undo(historyId);
    expect(await now()).toEqual([false, false, false, false, false]);
  });

  it('leave out what is done to real clients', async () => {
    await add('vk:id1');
    expect(await now()).toEqual([false, false, false, false, false]);
  });

  it('start anew with the practice', async () => {
    const { clientId } = await add(DARYA);
    await saveNote(clientId, null, 'Teapot');
    await clearPractice();
    await seedPractice(SEEDED);
    expect(await afterReload()).toEqual([false, false, false, false, false]);
  });
});
