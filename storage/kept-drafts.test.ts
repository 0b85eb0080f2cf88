import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { HOSTILE } from '@/tests/hostile-corpus';
import { addClient } from './clients/add-client';
import { deleteClient } from './clients/clients';
import { db } from './db';
import { adoptDrafts, dropDraft, keepDraft } from './kept-drafts';
import { saveNote } from './clients/notes';
import { freshProject, seen } from './testing';

let clientId: string;

beforeEach(async () => {
  await freshProject();
  clientId = (await addClient(seen('vk:id1', 'Anna'), null)).clientId ?? '';
});

const texts = async () => (await db.notes.toArray()).map(({ text }) => text);
const kept = async () =>
  Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith('draft:'));

describe('a note in work whose card is gone', () => {
  it('becomes a note, once', async () => {
    await keepDraft({ clientId, noteId: null, text: 'Likes bl' });
    await keepDraft({ clientId, noteId: null, text: 'Likes blue' });
    await adoptDrafts();
    await adoptDrafts();
    expect(await texts()).toEqual(['Likes blue']);
    expect(await kept()).toEqual([]);
  });

  it('goes on in the note that its first save made without the card hearing of it', async () => {
    await saveNote(clientId, null, 'Likes');
    await keepDraft({ clientId, noteId: null, text: 'Likes blue' });
    await adoptDrafts();
    expect(await texts()).toEqual(['Likes blue']);
  });

  it('goes on in the stored note that it is an edit of', async () => {
    const { noteId } = await saveNote(clientId, null, 'Old');
    await keepDraft({ clientId, noteId, text: 'New words' });
    await adoptDrafts();
    expect(await texts()).toEqual(['New words']);
  });

  it('never replaces what was written later', async () => {
    const { noteId } = await saveNote(clientId, null, 'First');
    await keepDraft({ clientId, noteId, text: 'Left behind' });
    const later = Date.now() + 11 * 60_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await saveNote(clientId, noteId, 'Written in another window');
    await adoptDrafts();
    vi.restoreAllMocks();
    expect(await texts()).toEqual(['Written in another window']);
  });

  it('goes with its client', async () => {
    await keepDraft({ clientId, noteId: null, text: 'Gone' });
    await deleteClient(clientId);
    await adoptDrafts();
    expect(await texts()).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  it('is kept whatever stands in it, and rubbish in the storage hurts nobody', async () => {
    const odd = HOSTILE.filter((text) => text.trim() !== '' && text.isWellFormed());
    await browser.storage.local.set({ 'draft:x': 7, 'draft:y': { text: 1 } });
    for (const text of odd) {
      // oxlint-disable-next-line no-await-in-loop -- one card types one text at a time
      await keepDraft({ clientId, noteId: null, text });
      // oxlint-disable-next-line no-await-in-loop
      await adoptDrafts();
      // oxlint-disable-next-line no-await-in-loop
      expect(await texts()).toContain(text);
      // oxlint-disable-next-line no-await-in-loop
      await db.notes.clear();
    }
    expect(await kept()).toEqual([]);
  });
});

describe('a note that is stored', () => {
  it('is kept no longer, unless it was typed further meanwhile', async () => {
    const { noteId } = await saveNote(clientId, null, 'a');
    await keepDraft({ clientId: null, noteId, text: 'abc' });
    await dropDraft({ clientId, noteId, text: 'ab' });
    expect(await kept()).toHaveLength(1);
    await dropDraft({ clientId, noteId, text: 'abc' });
    expect(await kept()).toEqual([]);
  });
});
