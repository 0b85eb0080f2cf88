import 'fake-indexeddb/auto';

import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { allFiles, freshFiles } from '@/tests/file-system';
import { writeBackup } from '../backup/write-backup';
import { cardActions } from '../in-page/card-actions';
import { readSettings } from '../settings';
import { makeRollingCopy } from '../snapshots/snapshot';
import { dump, emptyStorage, freshProject, seen } from '../testing';
import { storedKey } from './key-db';
import {
  changeTelegram,
  forgetTelegram,
  keepBot,
  keepOffset,
  noteProblem,
  readOffset,
  readTelegram,
  readToken,
  watchTelegram,
} from './telegram-settings';

const TOKEN = '1234567890:NeedleNeedleNeedleNeedleNeedleNeedl';
const OTHER = TOKEN.replace('1', '2');
const BOT = { id: 1_234_567_890, name: 'needle_shop_bot', title: 'Needle Shop' };
const CHAT = { id: 777_000_777, name: 'Needle Person' };

const local = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));

beforeEach(async () => {
  await forgetTelegram();
  await emptyStorage();
});

describe('what is kept about the bot', () => {
  it('is nothing at the beginning', async () => {
    expect(await readTelegram()).toBeNull();
    expect(await readToken()).toBeNull();
    expect(await readOffset()).toBe(0);
  });

  it('is the bot, its token out of sight, the chat and the place in its messages', async () => {
    await keepBot(TOKEN, BOT);
    await changeTelegram(BOT.id, { chat: CHAT });
    await keepOffset(BOT.id, 42);
    expect(await readTelegram()).toEqual({ bot: BOT, chat: CHAT, pairing: null, problem: null });
    expect(await readToken()).toBe(TOKEN);
    expect(await readOffset()).toBe(42);
    const stored = await local();
    expect(stored).toContain('needle_shop_bot');
    expect(stored).not.toContain(TOKEN);
    expect(stored).not.toContain(TOKEN.split(':')[1]);
    expect(stored).not.toContain(btoa(TOKEN));
    expect(JSON.stringify(await readTelegram())).not.toContain('cipher');
  });

  it('has a key that nothing can read out', async () => {
    await keepBot(TOKEN, BOT);
    const key = await storedKey();
    if (!key) throw new Error('there is one');
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow(/extractable/u);
  });

  it('begins anew with another bot, whatever comes in late for the one before', async () => {
    await keepBot(TOKEN, BOT);
    await changeTelegram(BOT.id, { chat: CHAT, problem: 'blocked' });
    await keepOffset(BOT.id, 42);
    await keepBot(OTHER, { ...BOT, id: 2 });
    await changeTelegram(BOT.id, { chat: CHAT });
    await keepOffset(BOT.id, 43);
    await noteProblem(BOT.id, 'network');
    expect(await readTelegram()).toMatchObject({ chat: null, problem: null, bot: { id: 2 } });
    expect(await readOffset()).toBe(0);
    expect(await readToken()).toBe(OTHER);
  });

  it('keeps the chat when the same bot has a new token', async () => {
    await keepBot(TOKEN, BOT);
    await changeTelegram(BOT.id, { chat: CHAT, problem: 'unauthorized' });
    await keepOffset(BOT.id, 42);
    await keepBot(OTHER, BOT);
    expect(await readTelegram()).toEqual({ bot: BOT, chat: CHAT, pairing: null, problem: null });
    expect(await readToken()).toBe(OTHER);
    expect(await readOffset()).toBe(42);
  });

  it('is gone as a whole when it is switched off, and comes back with a new key only', async () => {
    await keepBot(TOKEN, BOT);
    await changeTelegram(BOT.id, { chat: CHAT, pairing: { code: 'c', since: 1 } });
    await keepOffset(BOT.id, 42);
    await forgetTelegram();
    expect(await local()).toBe('{}');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('tabside-keys');
    expect(await storedKey()).toBeNull();
    await changeTelegram(BOT.id, { chat: CHAT });
    await keepOffset(BOT.id, 43);
    expect(await local()).toBe('{}');
    await keepBot(OTHER, BOT);
    expect(await readToken()).toBe(OTHER);
  });

  it('has no token any more when the key is lost or what was locked was changed', async () => {
    await keepBot(TOKEN, BOT);
    const stored = await fakeBrowser.storage.local.get('telegram');
    await keepBot(OTHER, BOT);
    await fakeBrowser.storage.local.set(stored);
    expect(await readToken()).toBeNull();
    expect(await readTelegram()).toMatchObject({ bot: BOT });
    for (const token of [
      { iv: '', cipher: '' },
      { iv: 'AAAA', cipher: '!' },
    ]) {
      await fakeBrowser.storage.local.set({
        telegram: { ...(stored['telegram'] as object), token },
      });
      expect(await readToken()).toBeNull();
    }
  });

  it.each([7, 'on', null, [], {}, { token: TOKEN }, { bot: BOT, chat: CHAT }])(
    'counts as switched off when it is damaged: %j',
    async (telegram) => {
      await fakeBrowser.storage.local.set({ telegram, telegramOffset: 'x' });
      expect(await readTelegram()).toBeNull();
      expect(await readToken()).toBeNull();
      expect(await readOffset()).toBe(0);
    },
  );

  it('is told to whoever watches', async () => {
    let times = 0;
    const stop = watchTelegram(() => {
      times += 1;
    });
    await keepBot(TOKEN, BOT);
    await expect.poll(() => times).toBe(1);
    await noteProblem(BOT.id, 'blocked');
    await noteProblem(BOT.id, 'blocked');
    await expect.poll(() => times).toBe(2);
    stop();
  });
});

describe('a copy of the client base', () => {
  const nobody = { onProgress: () => {}, isCancelled: () => false };

  it('of any kind holds nothing of it: backup, copy in the browser, settings', async () => {
    freshFiles();
    await freshProject();
    const { clientId } = await cardActions.addClient(seen('vk:id1', 'Anna'), null);
    await cardActions.saveNote(clientId ?? '', null, 'A word to be found');
    await keepBot(TOKEN, BOT);
    await changeTelegram(BOT.id, { chat: CHAT, pairing: { code: 'needlecode', since: 1 } });
    await keepOffset(BOT.id, 987_654_321);

    const { file } = await writeBackup({ myName: 'Olena' }, nobody);
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
    await makeRollingCopy();
    const places = [
      Object.values(entries)
        .map((bytes) => strFromU8(bytes, true))
        .join('\n'),
      [...allFiles().values()].join('\n'),
      JSON.stringify(await dump()),
    ];
    const settings = JSON.stringify(await readSettings());
    for (const place of places) expect(place).toContain('A word to be found');
    for (const needle of [TOKEN, 'eedle', '777000777', '987654321', '1234567890', 'cipher']) {
      expect([...places, settings].filter((place) => place.includes(needle))).toEqual([]);
    }
  });
});
