/** For tests of erasure: everything that can be said of one client, by herself and by what others have to do with her. */
import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settled } from '@/domain/reminder/delivery';
import { customFieldKey } from '@/domain/client/client-fields';
import { freshFiles } from '@/tests/file-system';
import { cardActions, templateInserted } from '../in-page/card-actions';
import type { ClientEdit } from '../clients/client-edit';
import { addCustomField } from '../lists/custom-fields';
import { db } from '../db';
import { keepApart } from '../duplicates/duplicates';
import { addNewTag, editClient } from '../clients/edit-client';
import { editClients, tagClients } from '../clients/edit-clients';
import { addFiles } from '../clients/files';
import { keepDraft } from '../kept-drafts';
import { TABLES_OF_CLIENT } from '../clients/tables-of-client';
import { learnAliases } from '../in-page/look-up';
import { mergeClients } from '../duplicates/merge-clients';
import { saveOrder } from '../clients/orders';
import { dropIndex, keepIndex } from '../search/search-index';
import { askToShow } from '../clients/shown-client';
import { makeRollingCopy } from '../snapshots/snapshot';
import { writeTableMemory } from '../table/table-memory';
import { addDeal, checkItem, moveDeal } from '../deals/deals';
import { addFunnel, listStages } from '../deals/funnels';
import { addTask, completeTask, deleteTask, snoozeTask } from '../tasks/tasks';
import { noteReminders } from '../reminders/due-reminders';
import { freshProject, seen } from '../testing';
import { undo } from '../history/undo';
import { NEEDLE } from './testing-needle';

export const KEY = 'vk:@needlewort';
export const NUMBER = 'vk:id424242';
export const PERSON = {
  key: KEY,
  aliases: [NUMBER],
  name: NEEDLE,
  photo: 'https://vk.com/photo/needlewort.jpg',
  url: 'https://vk.com/needlewort',
  profile: { name: NEEDLE, headline: `${NEEDLE} sells`, organisation: `${NEEDLE} Ltd` },
} as const;

export let projectId = '';
export let needle = '';
export let other = '';

/** An empty client base with her and Boris in it; gives their ids. */
export async function withNeedle(): Promise<void> {
  freshFiles();
  await dropIndex();
  await fakeBrowser.storage.session.clear();
  projectId = await freshProject();
  // Ignored once, before she was a client.
  await cardActions.ignorePerson(PERSON);
  needle = (await cardActions.addClient(PERSON, null)).clientId ?? '';
  other = (await cardActions.addClient(seen('vk:@boris', 'Boris'), null)).clientId ?? '';
}

/** The ids of clients and of all their records. */
export async function idsOf(clientIds: readonly string[]): Promise<string[]> {
  const ids = [...clientIds];
  for (const table of TABLES_OF_CLIENT) {
    const own = await db.table<{ id: string }>(table).where('clientId').anyOf(clientIds).toArray();
    ids.push(...own.map(({ id }) => id));
  }
  return ids;
}

/** Everything that can be said of a client, each with the needle in it. */
export async function sayAll(): Promise<void> {
  const { fieldId } = await addCustomField(projectId, 'text', {
    captions: { en: 'Shoes' },
    choices: [],
    currency: null,
  });
  await cardActions.renameClient(needle, `${NEEDLE} Thornapple`);
  await cardActions.renameClient(needle, NEEDLE);
  await editClient(needle, {
    phones: ['+380 99 042 42 42 42'],
    emails: ['needlewort@example.org'],
    birthday: '1990-12-31',
    preferences: [{ name: NEEDLE, text: NEEDLE }],
    consents: [{ purpose: NEEDLE, givenAt: 1, withdrawnAt: null, how: NEEDLE }],
    lawfulBasis: 'consent',
    toldAt: 1,
    keepUntil: 2,
    objectedAt: 3,
    doNotContact: true,
  });
  const ownField: ClientEdit = {};
  ownField[customFieldKey(fieldId)] = NEEDLE;
  await editClient(needle, ownField);
  await cardActions.settleShown(needle, 'headline', `${NEEDLE} shows`, 'keep');
  const { noteId } = await cardActions.saveNote(needle, null, `${NEEDLE} likes blue`);
  await cardActions.saveNote(needle, noteId, `${NEEDLE} likes red`);
  const { noteId: gone } = await cardActions.saveNote(needle, null, `${NEEDLE} and more`);
  await cardActions.deleteNote(gone);
  await saveOrder(needle, null, {
    number: NEEDLE,
    date: 1,
    items: [{ name: NEEDLE, quantity: 1, price: 100 }],
    sum: 100,
    currency: 'EUR',
    state: 'new',
    note: NEEDLE,
  });
  await sayWhatIsPlanned();
  await addFiles(needle, [
    new File([`${NEEDLE} in bytes`], `${NEEDLE}.txt`, { type: 'text/plain' }),
  ]);
  await addNewTag(needle, 'spring');
  const [tag] = await db.tags.toArray();
  await tagClients(projectId, [needle, other], { add: [tag?.id ?? ''], remove: [] });
  await editClients(projectId, [needle, other], { organisation: 'Meadow' });
  const { historyId } = await cardActions.saveTemplate(null, 'Hello', 'Hi');
  const templateId = (await db.templates.toArray()).at(-1)?.id ?? '';
  expect(historyId).not.toBe('');
  await templateInserted(templateId, KEY);
}

/** A deal that was lost, one that is open, and tasks: to do, done, deleted, reminded of. */
async function sayWhatIsPlanned(): Promise<void> {
  const stage = { color: 'blue', icon: 'circle', attentionDays: null, limit: null } as const;
  const usual = {
    nextTask: { text: 'Call', afterDays: 1 },
    checklist: [{ id: 'i', text: 'Paid' }],
  };
  const fields = { name: 'Sales', color: 'blue' as const, lostReasons: [] };
  await addFunnel(projectId, fields, [
    { ...stage, ...usual, name: 'First', kind: 'open' },
    { ...stage, name: 'Lost', kind: 'lost', nextTask: null, checklist: [] },
  ]);
  const [first, lost] = (await listStages(projectId)).map(({ id }) => id);
  const deal = { value: 424_242, currency: 'EUR', expectedOn: null, ownerId: null } as const;
  const said = { title: NEEDLE, product: NEEDLE, source: NEEDLE };
  const { dealId } = await addDeal(needle, first ?? '', { ...deal, ...said });
  await checkItem(dealId, 'i', true);
  await moveDeal(dealId, lost ?? '', `${NEEDLE} has no room`);
  const { dealId: open } = await addDeal(needle, first ?? '', { ...deal, ...said });
  const about = { clientId: needle, dealId: open, link: 'https://vk.com/needlewort' };
  const dueAt = Date.now() + 3_600_000;
  const task = { text: NEEDLE, dueAt, isAllDay: false, zone: 'Europe/Kyiv', ownerId: null };
  const rest = { reminders: [0, 30], repeat: null };
  const { taskId } = await addTask(projectId, about, { ...task, ...rest });
  await snoozeTask(taskId, dueAt + 1);
  const [row] = await db.reminders.where('taskId').equals(taskId).toArray();
  await noteReminders([row?.id ?? ''], (each) => settled(each, [], Date.now()));
  await completeTask(taskId, true);
  await deleteTask((await addTask(projectId, about, { ...task, ...rest })).taskId);
}

/** What others say of her. */
export async function sayAround(): Promise<void> {
  await editClient(other, { referredBy: needle });
  await keepApart(needle, other);
  // A page shows her number for Boris.
  await learnAliases([{ key: 'vk:@boris', aliases: [NUMBER] }]);
  const third = (
    await cardActions.addClient(
      { ...seen('vk:@clara', 'Clara'), url: 'https://vk.com/needlewort?w=wall' },
      null,
    )
  ).clientId;
  await editClient(third ?? '', { headline: 'Reads' });
}

/** Merged with another record of hers for good, and with somebody else by mistake. */
export async function merge(): Promise<string> {
  const twin =
    (await cardActions.addClient(seen('linkedin:in/needlewort', `${NEEDLE} L.`), null)).clientId ??
    '';
  await cardActions.saveNote(twin, null, `${NEEDLE} on LinkedIn`);
  await mergeClients(needle, twin);
  const { historyId } = await mergeClients(other, needle);
  await cardActions.saveNote(other, null, 'while they were one');
  const [deal] = await db.deals.where('clientId').equals(other).toArray();
  await planAbout(deal?.id ?? null);
  await editClient(other, { headline: 'Builds' });
  await undo(historyId);
  return twin;
}

/** A task of Boris's about a deal of hers, done. */
async function planAbout(dealId: string | null): Promise<void> {
  const dueAt = Date.now() + 3_600_000;
  const fields = { text: 'Ask', dueAt, isAllDay: false, zone: 'Europe/Kyiv', ownerId: null };
  const about = { clientId: other, dealId, link: null };
  const rest = { reminders: [0], repeat: null };
  const { taskId } = await addTask(projectId, about, { ...fields, ...rest });
  await completeTask(taskId);
}

/** Beside the client base. */
export async function sayBeside(): Promise<void> {
  await keepDraft({ clientId: needle, noteId: null, text: NEEDLE });
  const [note] = await db.notes.where('clientId').equals(needle).toArray();
  await keepDraft({ clientId: null, noteId: note?.id ?? '', text: NEEDLE });
  await askToShow(needle, 1);
  await writeTableMemory(projectId, {
    viewId: 'all',
    unsaved: {
      filter: { match: 'all', of: [{ field: 'name', operator: 'contains', value: NEEDLE }] },
      sort: [],
      columns: [],
    },
  });
  await keepIndex();
  await makeRollingCopy();
}
