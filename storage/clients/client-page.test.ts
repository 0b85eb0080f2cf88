import 'fake-indexeddb/auto';

import { Dexie, liveQuery } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { MAX_FILE_SIZE } from '@/domain/file/limits';
import { allFiles, damageFile, freshFiles, onFileWrite } from '@/tests/file-system';
import { cardActions } from '../in-page/card-actions';
import { clientCardView } from '../in-page/card';
import { clientPage } from './client-page';
import { db } from '../db';
import { addNewTag, assignNewMember, editClient } from './edit-client';
import { addFiles, deleteFile, fileContent } from './files';
import { deleteOrder, saveOrder, type OrderFields } from './orders';
import { exportPresent } from './present';
import { restore } from '../snapshots/restore';
import { makeRollingCopy } from '../snapshots/snapshot';
import { dropDamagedBytes, keepBytes } from '../snapshots/snapshot-bytes';
import { isWhole } from '../snapshots/snapshot-files';
import { freshProject, seen } from '../testing';

let anna: string;
let count = 0;

async function add(name: string): Promise<string> {
  count += 1;
  return (await cardActions.addClient(seen(`vk:id${count}`, name), null)).clientId ?? '';
}

/** The bytes that lie beside the copies. */
const there = () => [...allFiles().keys()].filter((path) => path.startsWith('copied-bytes/'));

beforeEach(async () => {
  freshFiles();
  await freshProject();
  anna = await add('Anna');
});

const order = (fields: Partial<OrderFields> = {}): OrderFields => ({
  number: '',
  date: Date.UTC(2026, 4, 12),
  items: [{ name: 'Ring', quantity: 2, price: 1500 }],
  sum: 3000,
  currency: 'EUR',
  state: 'new',
  note: '',
  ...fields,
});
const file = (name: string, text = name) => new File([text], name, { type: 'text/html' });

describe('an order', () => {
  it('is added, changed, deleted, each with an undo, and counted on the card', async () => {
    await saveOrder(anna, null, order());
    const id = (await clientPage(anna))?.orders[0]?.id ?? '';
    await saveOrder(anna, id, order({ state: 'paid', sum: 2500 }));
    const orders = async () => (await clientCardView(anna)).client?.orders;
    expect(await orders()).toMatchObject({
      count: 1,
      currencies: [{ currency: 'EUR', sum: 2500 }],
      lastAt: Date.UTC(2026, 4, 12),
    });
    const { historyId } = await deleteOrder(id);
    expect((await orders())?.count).toBe(0);
    await cardActions.undo(historyId);
    expect((await orders())?.count).toBe(1);
    await expect(saveOrder(await add('Bo'), id, order())).rejects.toThrow(/^not-found$/u);
    await expect(saveOrder(anna, null, order({ currency: 'euro' }))).rejects.toThrow(/^invalid$/u);
    await expect(saveOrder(anna, null, order({ sum: 0.5 }))).rejects.toThrow(/^invalid$/u);
  });

  it('shows at once in a live query of the page', async () => {
    const sums: (number | undefined)[] = [];
    const query = liveQuery(() => clientPage(anna)).subscribe((page) => {
      sums.push(page?.orders.length);
    });
    await vi.waitFor(() => expect(sums).toEqual([0]));
    await saveOrder(anna, null, order());
    await vi.waitFor(() => expect(sums.at(-1)).toBe(1));
    query.unsubscribe();
  });
});

describe('a kept file', () => {
  it('comes back byte by byte, of a type that nothing shows', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    await addFiles(anna, [new File([bytes], '../a\u202E.html', { type: 'text/html' })]);
    const [kept] = (await clientPage(anna))?.files ?? [];
    expect(kept).toMatchObject({ name: '.._a.html', type: 'text/html', size: bytes.length });
    const content = await fileContent(kept?.id ?? '');
    expect(content.type).toBe('application/octet-stream');
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(bytes);
  });

  it('is deleted with an undo, and two with the same content are kept once', async () => {
    await addFiles(anna, [file('a.txt', 'same'), file('b.txt', 'same')]);
    expect(await db.blobs.count()).toBe(1);
    const [first] = (await clientPage(anna))?.files ?? [];
    const { historyId } = await deleteFile(first?.id ?? '');
    expect((await clientPage(anna))?.files).toHaveLength(1);
    await expect(fileContent(first?.id ?? '')).rejects.toThrow(/^not-found$/u);
    await cardActions.undo(historyId);
    expect(await (await fileContent(first?.id ?? '')).text()).toBe('same');
  });

  it('that is too large keeps all out', async () => {
    const large = file('large');
    Object.defineProperty(large, 'size', { value: MAX_FILE_SIZE + 1 });
    await expect(addFiles(anna, [file('small'), large])).rejects.toThrow(/^too-long$/u);
    expect(await db.blobs.count()).toBe(0);
    expect((await clientPage(anna))?.files).toEqual([]);
  });

  it('survives a copy and its restoring exactly, one added meanwhile too', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
    await addFiles(anna, [new File([bytes], 'a.bin'), file('b.txt')]);
    const before = await db.blobs.toArray();
    const copy = await makeRollingCopy();
    expect(copy.counts['blobs']).toBe(2);
    db.close();
    await Dexie.delete(db.name);
    await restore(copy);
    expect(await db.blobs.toArray()).toEqual(before);
    const [kept] = (await clientPage(anna))?.files.filter(({ name }) => name === 'a.bin') ?? [];
    expect(new Uint8Array(await (await fileContent(kept?.id ?? '')).arrayBuffer())).toEqual(bytes);
  });

  it('lies beside the copies once, for all that hold it, and goes with the last of them', async () => {
    const written: string[] = [];
    const { historyId } = await addFiles(anna, [file('a.txt', 'much'.repeat(1000))]);
    const first = await makeRollingCopy();
    onFileWrite((path) => void written.push(path));
    await cardActions.undo(historyId);
    const second = await makeRollingCopy();
    expect(first.bytes).toHaveLength(1);
    expect(second.bytes).toEqual(first.bytes);
    expect(there()).toEqual([`copied-bytes/${first.bytes[0]}`]);
    expect(written.filter((path) => path.startsWith('copied-bytes/'))).toEqual([]);
    await keepBytes(new Set(first.bytes));
    expect(there()).toHaveLength(1);
    await keepBytes(new Set());
    expect(there()).toEqual([]);
    expect([await isWhole(first), await isWhole(second)]).toEqual([false, false]);
  });

  it('is written anew for the next copy when it was damaged there, which a copy notices', async () => {
    await addFiles(anna, [file('a.txt', 'text'), file('b.txt', 'more')]);
    const [damaged = ''] = (await makeRollingCopy()).bytes;
    damageFile(
      `copied-bytes/${damaged}`,
      '{"table":"blobs","record":{"hash":"","base64":"AAAA"}}\n',
    );
    const copy = await makeRollingCopy();
    expect(await isWhole(copy)).toBe(false);
    expect(await dropDamagedBytes()).toBe(1);
    expect(await isWhole(await makeRollingCopy())).toBe(true);
  });

  it('is in the file that holds everything', async () => {
    await addFiles(anna, [file('a.txt', 'text')]);
    const text = await (await exportPresent())?.text();
    expect(text).toContain(`"base64":"${btoa('text')}"`);
  });
});

describe('a client', () => {
  it('is changed field by field, each with its undo', async () => {
    const first = await editClient(anna, { phones: ['+380 44 000'], 'tag:vip': true });
    await editClient(anna, { organisation: 'Fern', 'field:size': 'M', doNotContact: true });
    await cardActions.undo(first.historyId);
    expect((await clientPage(anna))?.client).toMatchObject({
      phones: [],
      organisation: 'Fern',
      'field:size': 'M',
      doNotContact: true,
    });
    await expect(editClient(anna, { birthday: '12.05.1990' })).rejects.toThrow(/^invalid$/u);
    await expect(editClient('none', { headline: 'x' })).rejects.toThrow(/^not-found$/u);
  });

  it('has those of the same organisation beside them', async () => {
    const bo = await add('Bo');
    await editClient(anna, { organisation: 'Fern' });
    await editClient(bo, { organisation: 'Fern' });
    await editClient(await add('Cy'), { organisation: 'Other' });
    expect((await clientPage(anna))?.colleagues).toEqual([{ id: bo, name: 'Bo' }]);
  });

  it('stands in the tree of who sent whom, which never closes to a ring', async () => {
    const bo = await add('Bo');
    const cy = await add('Cy');
    await editClient(bo, { referredBy: anna });
    await editClient(cy, { referredBy: bo });
    for (const by of [anna, bo, cy]) {
      await expect(editClient(anna, { referredBy: by })).rejects.toThrow(/^invalid$/u);
    }
    const page = await clientPage(anna);
    expect(page?.referrals.below).toBe(2);
    expect(page?.names).toEqual({ [bo]: 'Bo', [cy]: 'Cy' });
    expect((await clientPage(cy))?.referrers.map(({ name }) => name)).toEqual(['Bo', 'Anna']);
  });

  it('is given to a new member, in one change', async () => {
    const { historyId } = await assignNewMember(anna, ' Olena ');
    const page = await clientPage(anna);
    expect(page?.members.map(({ name }) => name)).toEqual(['Olena']);
    expect(page?.client.ownerId).toBe(page?.members[0]?.id);
    await cardActions.undo(historyId);
    expect((await clientPage(anna))?.client.ownerId).toBeNull();
    expect((await clientPage(anna))?.members).toEqual([]);
  });

  it('gets a tag by its name, made with it and taken back with it', async () => {
    const { historyId } = await addNewTag(anna, ' VIP ');
    const [tag] = (await clientPage(anna))?.tags ?? [];
    expect(tag?.name).toBe('VIP');
    expect((await clientPage(anna))?.client[`tag:${tag?.id ?? ''}`]).toBe(true);
    await addNewTag(await add('Bo'), 'vip');
    expect((await clientPage(anna))?.tags).toHaveLength(1);
    await cardActions.undo(historyId);
    expect((await clientPage(anna))?.client[`tag:${tag?.id ?? ''}`]).not.toBe(true);
  });

  it('that is deleted has no page', async () => {
    await cardActions.deleteClient(anna);
    expect(await clientPage(anna)).toBeNull();
  });
});

describe('a note', () => {
  it('of a call or a meeting is a contact, taken back with it', async () => {
    const { historyId } = await cardActions.saveNote(anna, null, 'Rang', undefined, 'call');
    const contactedAt = async () => (await clientPage(anna))?.client.contactedAt;
    const [note] = (await clientCardView(anna)).client?.notes ?? [];
    expect(note?.kind).toBe('call');
    expect(await contactedAt()).toBe(note?.createdAt);
    await cardActions.undo(historyId);
    expect(await contactedAt()).toBeNull();
    await cardActions.saveNote(anna, null, 'Just a note');
    expect(await contactedAt()).toBeNull();
  });

  it('typed on within the same writing goes back as a whole, the contact too', async () => {
    const saved = await cardActions.saveNote(anna, null, 'R', undefined, 'call');
    const later = await cardActions.saveNote(anna, saved.noteId, 'Rang twice');
    expect(later.historyId).toBe(saved.historyId);
    await cardActions.undo(saved.historyId);
    const card = await clientCardView(anna);
    expect(card.client?.notes).toEqual([]);
    expect((await clientPage(anna))?.client.contactedAt).toBeNull();
  });

  it('that becomes a meeting counts from when it was written, and never moves the last contact back', async () => {
    const { noteId } = await cardActions.saveNote(anna, null, 'Met');
    const first = (await db.notes.get(noteId))?.createdAt;
    await cardActions.setNoteKind(noteId, 'meeting');
    expect((await clientPage(anna))?.client.contactedAt).toBe(first);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5000 });
    await cardActions.saveNote(anna, null, 'Rang', undefined, 'call');
    await cardActions.setNoteKind(noteId, 'call');
    vi.useRealTimers();
    expect((await clientPage(anna))?.client.contactedAt).toBeGreaterThan(first ?? 0);
  });

  it('that is pinned stands first', async () => {
    const { noteId } = await cardActions.saveNote(anna, null, 'old');
    await cardActions.saveNote(anna, null, 'new');
    const texts = async () => (await clientCardView(anna)).client?.notes.map(({ text }) => text);
    const { historyId } = await cardActions.pinNote(noteId, true);
    expect(await texts()).toEqual(['old', 'new']);
    await cardActions.undo(historyId);
    expect((await texts())?.toSorted()).toEqual(['new', 'old']);
  });
});

describe('what a profile says now', () => {
  it('is taken fact by fact, each with an undo; the name shows on the marks', async () => {
    const { historyId } = await cardActions.settleShown(anna, 'name', ' Anna Kim ', 'take');
    expect((await clientCardView(anna)).client?.name).toBe('Anna Kim');
    expect((await db.identities.toArray())[0]?.badge.name).toBe('Anna Kim');
    await cardActions.undo(historyId);
    expect((await db.identities.toArray())[0]?.badge.name).toBe('Anna');
  });

  it('is remembered as declined, and changes nothing else', async () => {
    await cardActions.settleShown(anna, 'headline', 'CEO', 'keep');
    const { client } = await clientCardView(anna);
    expect(client).toMatchObject({ headline: '', kept: { headline: 'CEO' } });
  });

  it('is no photo unless it is an address of the web, and nothing when empty', async () => {
    for (const shown of ['javascript:alert(1)', 'data:image/png,x', '']) {
      await expect(cardActions.settleShown(anna, 'photo', shown, 'take')).rejects.toThrow(
        /^invalid$/u,
      );
    }
    await expect(cardActions.settleShown(anna, 'name', ' ', 'take')).rejects.toThrow(/^invalid$/u);
  });

  it('comes with a new client, headline and place of work too', async () => {
    const profile = { headline: 'Designer', organisation: 'Fern' };
    const { clientId } = await cardActions.addClient({ ...seen('vk:id99', 'Dan'), profile }, null);
    expect((await clientPage(clientId ?? ''))?.client).toMatchObject(profile);
  });
});
