import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { MAX_NOTE_LENGTH } from '@/domain/note/schema';
import type { PersonKey } from '@/domain/person/person-key';
import { HOSTILE } from '@/tests/hostile-corpus';
import { addFunnel } from '../deals/funnels';
import { addMember } from '../lists/members';
import { cardView, clientCardView } from './card';
import { cardActions, templateInserted } from './card-actions';
import { db } from '../db';
import { presetId } from '../lists/preset-records';
import { emptyStorage, freshProject, seen } from '../testing';
import { write } from '../write';

let projectId: string;
const status = (key: string) => presetId(projectId, 'shop', key);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  projectId = await freshProject();
});
afterEach(() => {
  vi.useRealTimers();
});

async function add(key: PersonKey = 'vk:id1', aliases: PersonKey[] = []): Promise<string> {
  const { clientId } = await cardActions.addClient(seen(key, 'Anna', aliases), null);
  return clientId ?? '';
}

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe('adding a client', () => {
  it('keeps who, where and with which status, in one entry', async () => {
    const person = { ...seen('vk:id1', 'Anna'), url: 'https://vk.example/anna?w=1' };
    const { historyId } = await cardActions.addClient(person, status('new'));
    const { client } = await cardView('vk:id1', []);
    expect(client).toMatchObject({
      name: 'Anna',
      statusId: status('new'),
      createdAt: 1_000_000,
      capturedFrom: 'https://vk.example/anna',
      identities: [{ key: 'vk:id1', origin: 'seen', contradictions: [] }],
    });
    expect(client?.history).toMatchObject([{ id: historyId, action: 'client.add', by: 'me' }]);
  });

  it('twice at once makes one client', async () => {
    const both = await Promise.all([add(), add()]);
    expect(both[0]).toBe(both[1]);
    expect(await db.clients.count()).toBe(1);
  });

  it('who is known by an alias already gives that client the key and the status', async () => {
    const first = await add('vk:@anna');
    const { clientId } = await cardActions.addClient(
      seen('vk:id1', 'Anna', ['vk:@anna']),
      status('paid'),
    );
    expect(clientId).toBe(first);
    expect((await cardView('vk:id1', [])).client).toMatchObject({
      id: first,
      statusId: status('paid'),
    });
  });

  it('does not take a key away from another client', async () => {
    const first = await add('vk:id1', ['vk:@anna']);
    const second = await add('vk:id2', ['vk:@anna']);
    expect(second).not.toBe(first);
    expect((await cardView('vk:@anna', [])).client?.id).toBe(first);
    const { client } = await cardView('vk:id2', []);
    expect(client?.identities).toMatchObject([{ contradictions: [{ otherKey: 'vk:@anna' }] }]);
  });

  it('deleted before brings back the client with the notes that went along', async () => {
    const id = await add();
    const { noteId } = await cardActions.saveNote(id, null, 'thrown away');
    await cardActions.deleteNote(noteId);
    await cardActions.saveNote(id, null, 'kept');
    await cardActions.deleteClient(id);
    expect((await cardView('vk:id1', [])).client).toBeNull();
    expect(await add()).toBe(id);
    expect((await cardView('vk:id1', [])).client?.notes.map(({ text }) => text)).toEqual(['kept']);
  });

  it('works before there is a project', async () => {
    await emptyStorage();
    await add();
    expect((await cardView('vk:id1', [])).client?.name).toBe('Anna');
  });

  it('refuses a status that the project does not have', async () => {
    const adding = cardActions.addClient(seen('vk:id1', 'Anna'), 'practice-shop-new');
    await expect(adding).rejects.toThrow(/^invalid$/u);
    expect(await db.clients.count()).toBe(0);
  });
});

describe('a change of a client', () => {
  it('of the status tells when and where to', async () => {
    const id = await add();
    later(5);
    await cardActions.setStatus(id, status('paid'));
    expect(await db.clients.get(id)).toMatchObject({ statusSince: 1_000_005 });
    const { client } = await clientCardView(id);
    expect(client?.history[0]).toMatchObject({ action: 'client.status', detail: status('paid') });
    await expect(cardActions.setStatus(id, 'nothing')).rejects.toThrow(/^invalid$/u);
  });

  it('of the name wants a name that fits', async () => {
    const id = await add();
    await expect(cardActions.renameClient(id, ' ')).rejects.toThrow(/^invalid$/u);
    await expect(cardActions.renameClient(id, 'x'.repeat(501))).rejects.toThrow(/^too-long$/u);
    await expect(cardActions.renameClient('nobody', 'x')).rejects.toThrow(/^not-found$/u);
  });

  it('is refused once the client is deleted', async () => {
    const id = await add();
    await cardActions.deleteClient(id);
    for (const attempt of [
      () => cardActions.renameClient(id, 'x'),
      () => cardActions.setStatus(id, null),
      () => cardActions.saveNote(id, null, 'x'),
      () => cardActions.deleteClient(id),
    ])
      await expect(attempt()).rejects.toThrow(/^not-found$/u);
  });
});

describe('a note', () => {
  it('is kept exactly as typed, whatever it holds', async () => {
    const id = await add();
    const texts = HOSTILE.filter((text) => text.trim() !== '');
    for (const text of texts) {
      const { noteId } = await cardActions.saveNote(id, null, text);
      expect((await db.notes.get(noteId))?.text).toBe(text);
    }
    expect((await clientCardView(id)).client?.notes.map(({ text }) => text)).toEqual(
      texts.toReversed(),
    );
  });

  it('whose request arrives twice is one note', async () => {
    const id = await add();
    const newId = crypto.randomUUID();
    const first = await cardActions.saveNote(id, null, 'Likes blue', newId);
    const again = await cardActions.saveNote(id, null, 'Likes blue', newId);
    expect(first.noteId).toBe(newId);
    expect(again.noteId).toBe(newId);
    expect(await db.notes.count()).toBe(1);
  });

  it('that is new and empty is not saved', async () => {
    const id = await add();
    await expect(cardActions.saveNote(id, null, ' \n')).rejects.toThrow(/^invalid$/u);
    expect(await db.notes.count()).toBe(0);
  });

  it('that is too long is refused as such', async () => {
    const id = await add();
    const { noteId } = await cardActions.saveNote(id, null, 'x'.repeat(MAX_NOTE_LENGTH));
    const saving = cardActions.saveNote(id, noteId, 'x'.repeat(MAX_NOTE_LENGTH + 1));
    await expect(saving).rejects.toThrow(/^too-long$/u);
  });

  it('saved while it is typed is one note and one entry, which one undo takes back', async () => {
    const id = await add();
    const { noteId, historyId } = await cardActions.saveNote(id, null, 'H');
    for (const text of ['He', 'Hello', 'Hello!']) {
      later(60_000);
      expect(await cardActions.saveNote(id, noteId, text)).toMatchObject({ noteId, historyId });
    }
    const { client } = await clientCardView(id);
    expect(client?.notes).toMatchObject([{ id: noteId, text: 'Hello!', editedAt: null }]);
    expect(client?.history.map(({ action }) => action)).toEqual(['note.add', 'client.add']);
    const undone = await cardActions.undo(historyId);
    expect((await clientCardView(id)).client?.notes).toEqual([]);
    await cardActions.undo(undone.historyId);
    expect((await clientCardView(id)).client?.notes[0]?.text).toBe('Hello!');
  });

  it('changed after ten minutes is an edit, which undo takes back as a whole', async () => {
    const id = await add();
    const { noteId } = await cardActions.saveNote(id, null, 'first');
    later(11 * 60_000);
    const { historyId } = await cardActions.saveNote(id, noteId, 'second');
    later(1000);
    await cardActions.saveNote(id, noteId, 'third');
    const { client } = await clientCardView(id);
    expect(client?.notes).toMatchObject([
      { text: 'third', editedAt: 1_000_000 + 11 * 60_000 + 1000 },
    ]);
    expect(client?.history.map(({ action }) => action)).toEqual([
      'note.edit',
      'note.add',
      'client.add',
    ]);
    await cardActions.undo(historyId);
    expect((await clientCardView(id)).client?.notes).toMatchObject([
      { text: 'first', editedAt: null },
    ]);
  });

  it('changed after something else was done has an entry of its own', async () => {
    const id = await add();
    const { noteId } = await cardActions.saveNote(id, null, 'first');
    await cardActions.setStatus(id, status('paid'));
    later(1);
    const { historyId } = await cardActions.saveNote(id, noteId, 'second');
    await cardActions.undo(historyId);
    expect((await clientCardView(id)).client?.notes[0]?.text).toBe('first');
  });

  it('changed by anybody else in between has an entry of its own', async () => {
    const id = await add();
    const { noteId, historyId } = await cardActions.saveNote(id, null, 'first');
    const elsewhere = { action: 'note.edit', projectId, clientId: null } as const;
    await write(elsewhere, (draft) => draft.patch('notes', noteId, { text: 'theirs' }));
    const saved = await cardActions.saveNote(id, noteId, 'second');
    expect(saved.historyId).not.toBe(historyId);
    await cardActions.undo(saved.historyId);
    expect((await db.notes.get(noteId))?.text).toBe('theirs');
  });

  it('of one client can not be changed through another', async () => {
    const { noteId } = await cardActions.saveNote(await add(), null, 'first');
    const other = await add('vk:id2');
    await expect(cardActions.saveNote(other, noteId, 'x')).rejects.toThrow(/^not-found$/u);
  });
});

/** The titles of the templates on a card. */
async function titles() {
  return (await cardView('vk:id1', [])).templates.map(({ title }) => title);
}

describe('a template', () => {
  it('is added at the end, changed, deleted and brought back', async () => {
    await cardActions.saveTemplate(null, 'One', 'Hi {{first_name|there}}');
    await cardActions.saveTemplate(null, ' Two ', '');
    expect(await titles()).toEqual(['One', 'Two']);
    const first = (await cardView('vk:id1', [])).templates[0]?.id ?? '';
    await cardActions.saveTemplate(first, 'First', 'x');
    const { historyId } = await cardActions.deleteTemplate(first);
    expect(await titles()).toEqual(['Two']);
    await cardActions.undo(historyId);
    expect(await titles()).toEqual(['First', 'Two']);
  });

  it('whose request arrives twice is one template', async () => {
    const newId = crypto.randomUUID();
    await cardActions.saveTemplate(null, 'One', 'Hi', newId);
    await cardActions.saveTemplate(null, 'One', 'Hi', newId);
    await cardActions.saveTemplate(null, 'One', 'Hi there', newId);
    expect(await titles()).toEqual(['One']);
    expect(await db.templates.get(newId)).toMatchObject({ text: 'Hi there' });
  });

  it('wants a title, and a text that fits', async () => {
    await expect(cardActions.saveTemplate(null, ' ', 'x')).rejects.toThrow(/^(?:invalid)$/u);
    const long = 'x'.repeat(20_001);
    await expect(cardActions.saveTemplate(null, 'x', long)).rejects.toThrow(/^too-long$/u);
    await expect(cardActions.deleteTemplate('none')).rejects.toThrow(/^not-found$/u);
  });

  it('put into a message box is remembered with the client, as a contact', async () => {
    const id = await add();
    await cardActions.saveTemplate(null, 'One', 'Hi');
    const template = (await cardView('vk:id1', [])).templates[0]?.id ?? '';
    const stored = await db.templates.get(template);
    await templateInserted(template, 'vk:id1');
    const line = (await clientCardView(id)).client?.history[0];
    expect(line).toMatchObject({ action: 'template.insert', detail: 'One' });
    expect(await db.templates.get(template)).toEqual(stored);
    expect((await db.clients.get(id))?.contactedAt).toBe(line?.at);
    await cardActions.undo(line?.id ?? '');
    expect((await db.clients.get(id))?.contactedAt).toBeNull();
    await expect(templateInserted('none', 'vk:id1')).rejects.toThrow(/^not-found$/u);
  });
});

function stage(name: string, kind: 'open' | 'lost') {
  const looks = { color: 'blue', icon: 'circle', attentionDays: null, limit: null };
  const checklist = kind === 'open' ? [{ id: 'ask', text: 'Ask' }] : [];
  return { name, kind, ...looks, nextTask: null, checklist };
}

async function funnel(): Promise<readonly [string, string]> {
  const stages = [stage('New', 'open'), stage('Lost', 'lost')] as never;
  await addFunnel(projectId, { name: 'Shop', color: 'blue', lostReasons: ['Price'] }, stages);
  const [first, second] = (await cardView('vk:id1', [])).funnels[0]?.stages ?? [];
  return [first?.id ?? '', second?.id ?? ''];
}

const shown = async () => (await cardView('vk:id1', [])).client;

describe('tasks and deals', () => {
  const task = { text: 'Call', isAllDay: false, zone: 'Europe/Kyiv', repeat: null };
  const rest = { reminders: [0], ownerId: null };
  const fields = (dueAt: number | null) => ({ ...task, ...rest, dueAt });
  const money = { value: 12_000, currency: 'EUR', expectedOn: null };
  const deal = { title: 'Vase', product: '', source: '', ownerId: null, ...money };

  it('stand on the card: tasks by when they are due, those that are done apart', async () => {
    const clientId = await add();
    const about = { clientId, dealId: null, link: 'https://vk.com/im/convo/1' };
    await cardActions.addTask(about, { ...fields(null), text: 'Some day' });
    await cardActions.addTask(about, { ...fields(Date.now() + 9000), text: 'Later' });
    const id = '0190d5a8-0000-7000-8000-000000000001';
    for (const time of [1, 2]) {
      // oxlint-disable-next-line no-await-in-loop -- the same request, arrived again
      await cardActions.addTask(about, fields(Date.now() + 4000 + time), id);
    }
    expect((await shown())?.tasks.map(({ text }) => text)).toEqual(['Call', 'Later', 'Some day']);
    expect((await shown())?.tasks[0]).toMatchObject({ id, link: about.link, clientId });
    const { historyId } = await cardActions.completeTask(id);
    expect((await shown())?.doneTasks).toMatchObject([{ id, state: 'done' }]);
    expect((await shown())?.tasks).toHaveLength(2);
    await cardActions.undo(historyId);
    expect((await shown())?.tasks).toHaveLength(3);
  });

  it('are moved and checked from the card', async () => {
    const clientId = await add();
    const [first, lost] = await funnel();
    await cardActions.addDeal(clientId, first, deal);
    const dealId = (await shown())?.deals[0]?.id ?? '';
    await cardActions.checkItem(dealId, 'ask', true);
    expect((await shown())?.deals).toMatchObject([{ ...deal, stageId: first, checked: ['ask'] }]);
    const { historyId } = await cardActions.moveDeal(dealId, lost, 'Price');
    expect((await shown())?.deals).toMatchObject([{ stageId: lost, lostReason: 'Price' }]);
    await cardActions.undo(historyId);
    expect((await shown())?.deals).toMatchObject([{ stageId: first, lostReason: '' }]);
  });

  it('come with what is needed to set them', async () => {
    await funnel();
    await addMember(projectId, { name: 'Ivan', email: '' });
    const view = await cardView('vk:id9', []);
    expect(view.members).toMatchObject([{ name: 'Ivan' }]);
    expect(view.currency).toMatch(/^[A-Z]{3}$/u);
    expect(view.funnels).toMatchObject([
      { name: 'Shop', lostReasons: ['Price'], stages: [{ name: 'New' }, { name: 'Lost' }] },
    ]);
  });

  it('of nobody are refused', async () => {
    const about = { clientId: 'nobody', dealId: null, link: null };
    await expect(cardActions.addTask(about, fields(null))).rejects.toThrow('not-found');
  });
});
