import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { PRESETS } from '@/domain/status/presets';
import { addClient } from '../clients/add-client';
import { cardView } from '../in-page/card';
import { deleteClient } from '../clients/clients';
import { db } from '../db';
import { lookUp } from '../in-page/look-up';
import { saveNote } from '../clients/notes';
import { clearPractice, seedPractice } from '../practice/practice';
import { presetId } from './preset-records';
import {
  activeProjectId,
  addProject,
  archiveProject,
  deleteProject,
  editProject,
  ensureFirstProject,
  listProjects,
  setActiveProject,
} from './projects';
import { settings } from '../settings';
import { applyPreset as applyStatuses, listStatuses, listStatusViews } from './statuses';
import { applyPreset as applyTemplates, listTemplates, saveTemplate } from './templates';
import { dump, emptyStorage, freshProject, seen } from '../testing';
import { undo } from '../history/undo';
import { write } from '../write';

beforeEach(emptyStorage);

describe('projects', () => {
  it('there is none before the first, and one after, however often it is asked for', async () => {
    expect(await activeProjectId()).toBe('');
    const ids = await Promise.all([ensureFirstProject('A'), ensureFirstProject('B')]);
    expect(ids[0]).toBe(ids[1]);
    expect(await activeProjectId()).toBe(ids[0]);
    expect(await listProjects()).toHaveLength(1);
  });

  it('change the one in use by choice only', async () => {
    const first = await ensureFirstProject('A');
    const { projectId: second } = await addProject('B');
    expect(await activeProjectId()).toBe(first);
    await setActiveProject(second);
    expect(await activeProjectId()).toBe(second);
    await expect(setActiveProject('none')).rejects.toThrow(/^not-found$/u);
  });

  it('follow a choice made in another page', async () => {
    await ensureFirstProject('A');
    const { projectId: second } = await addProject('B');
    await activeProjectId();
    await settings.activeProject.setValue(second);
    expect(await activeProjectId()).toBe(second);
  });

  it('fall back to the oldest when the chosen one is not there', async () => {
    const first = await ensureFirstProject('A');
    await settings.activeProject.setValue('gone');
    expect(await activeProjectId()).toBe(first);
  });

  it('have names that can be changed, though not taken away', async () => {
    const id = await ensureFirstProject('A');
    await editProject(id, { name: 'B' });
    expect((await listProjects()).map(({ name }) => name)).toEqual(['B']);
    await expect(editProject(id, { name: '' })).rejects.toThrow(/^invalid$/u);
  });

  it('are put away or deleted only while another is left, which is then in use', async () => {
    const first = await ensureFirstProject('A');
    await expect(deleteProject(first)).rejects.toThrow(/^invalid$/u);
    const { projectId: second } = await addProject('B');
    await archiveProject(first, true);
    expect(await activeProjectId()).toBe(second);
    await expect(archiveProject(second, true)).rejects.toThrow(/^invalid$/u);
    await expect(setActiveProject(first)).rejects.toThrow(/^not-found$/u);
    await archiveProject(first, false);
    const { historyId } = await deleteProject(second);
    expect(await activeProjectId()).toBe(first);
    expect(await listProjects()).toHaveLength(1);
    await undo(historyId);
    expect(await listProjects()).toHaveLength(2);
  });

  it('leave the practice network to the practice project', async () => {
    expect(await activeProjectId('practice')).toBe('practice');
  });
});

describe('the statuses of a trade', () => {
  it('are applied once, in their order', async () => {
    await applyStatuses('shop');
    const project = await activeProjectId();
    const before = await dump();
    await applyStatuses('shop');
    expect(await dump()).toEqual(before);
    const views = await listStatusViews(project);
    expect(views.map(({ captions }) => captions)).toEqual(
      PRESETS.shop.map(({ captions }) => captions),
    );
    expect(Object.keys(views[0] ?? {})).toEqual([
      'id',
      'icon',
      'color',
      'captions',
      'hiddenOnPage',
    ]);
  });

  it('give way to another trade, but for those in use or changed by the seller', async () => {
    const project = await freshProject();
    const used = presetId(project, 'shop', 'paid');
    const changed = presetId(project, 'shop', 'new');
    await addClient(seen('vk:id1', 'Anna'), used);
    await write({ action: 'status.edit', projectId: project, clientId: null }, (draft) =>
      draft.patch('statuses', changed, { captions: { en: 'Fresh' } }),
    );
    await applyStatuses('courses');
    await applyStatuses('services');
    const ids = (await listStatuses(project)).map(({ id }) => id);
    expect(ids.filter((id) => id.includes('-shop-')).toSorted()).toEqual(
      [changed, used].toSorted(),
    );
    expect(ids.filter((id) => id.includes('-courses-'))).toEqual([]);
    expect(ids.filter((id) => id.includes('-services-'))).toHaveLength(PRESETS.services.length);
  });

  it('come back as they were when a trade is chosen again, and go again', async () => {
    const project = await freshProject();
    const before = await listStatusViews(project);
    await applyStatuses('courses');
    await applyStatuses('shop');
    expect(await listStatusViews(project)).toEqual(before);
    await applyStatuses('courses');
    expect((await listStatuses(project)).every(({ id }) => id.includes('-courses-'))).toBe(true);
  });
});

describe('the starter templates of a trade', () => {
  it('are three, in the language chosen, and give way to another language', async () => {
    await applyTemplates('shop', 'en');
    const project = await activeProjectId();
    expect((await listTemplates(project)).map(({ title }) => title)).toEqual([
      'First reply',
      'Order details',
      'After delivery',
    ]);
    await applyTemplates('shop', 'uk');
    await applyTemplates('shop', 'uk');
    const titles = (await listTemplates(project)).map(({ title }) => title);
    expect(titles).toHaveLength(3);
    expect(titles[0]).toBe('Перша відповідь');
  });

  it('leave what the seller wrote', async () => {
    await applyTemplates('shop', 'en');
    const project = await activeProjectId();
    const [first] = await listTemplates(project);
    await saveTemplate(first?.id ?? '', 'Mine', 'x');
    await saveTemplate(null, 'New', 'y');
    await applyTemplates('property', 'en');
    const titles = (await listTemplates(project)).map(({ title }) => title);
    expect(titles).toHaveLength(5);
    expect(titles).toEqual(expect.arrayContaining(['Mine', 'New', 'Arranging a viewing']));
  });
});

describe('the practice workspace', () => {
  const people = [
    { key: 'practice:tom', name: 'Tom', status: 'paid', notes: ['first', 'second'] },
    { key: 'practice:ann', name: 'Ann', photo: 'https://img.example/a.png' },
  ] as const;

  it('is filled once, and left as the seller left it', async () => {
    await seedPractice(people);
    expect((await cardView('practice:tom', [])).client).toMatchObject({
      name: 'Tom',
      statusId: presetId('practice', 'shop', 'paid'),
      notes: [{ text: 'second' }, { text: 'first' }],
    });
    const before = await dump();
    await seedPractice(people);
    expect(await dump()).toEqual(before);
  });

  it('is emptied and filled afresh', async () => {
    await seedPractice(people);
    await addClient(seen('practice:new', 'New'), null);
    await clearPractice();
    const keys = ['practice:tom', 'practice:ann', 'practice:new'] as const;
    expect({ ...(await lookUp(keys.map((key) => seen(key)))) }).toEqual({});
    await seedPractice(people);
    expect(Object.keys(await lookUp(keys.map((key) => seen(key))))).toEqual(keys.slice(0, 2));
    expect((await cardView('practice:tom', [])).client?.notes).toHaveLength(2);
  });

  it('that was started over knows nothing of whom the seller had added before', async () => {
    await seedPractice(people);
    const { clientId } = await addClient(seen('practice:new', 'New'), null);
    await saveNote(clientId ?? '', null, 'of before');
    await clearPractice();
    await seedPractice(people);
    await addClient(seen('practice:new', 'New'), null);
    const again = (await cardView('practice:new', [])).client;
    expect(again?.notes).toEqual([]);
    expect(again?.id).not.toBe(clientId);
    // A deletion by the card stays what it is everywhere: the person comes back as they were.
    await saveNote(again?.id ?? '', null, 'kept');
    await deleteClient(again?.id ?? '');
    await addClient(seen('practice:new', 'New'), null);
    expect((await cardView('practice:new', [])).client?.notes).toMatchObject([{ text: 'kept' }]);
  });

  it('touches no real client, and leaves nothing for a server', async () => {
    await freshProject();
    await addClient(seen('vk:id1', 'Anna'), null);
    const before = (await db.outbox.toArray()).length;
    await seedPractice(people);
    await clearPractice();
    expect(Object.keys(await lookUp([seen('vk:id1')]))).toEqual(['vk:id1']);
    expect((await db.outbox.toArray()).length).toBe(before);
  });

  it('shows the statuses of practice and the templates of the project in use', async () => {
    await freshProject();
    await applyTemplates('shop', 'en');
    await seedPractice(people);
    const view = await cardView('practice:tom', []);
    expect(view.statuses.every(({ id }) => id.startsWith('practice-shop-'))).toBe(true);
    expect(view.templates).toHaveLength(3);
  });
});
