import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { SeenPerson } from '@/domain/client/card-view';
import { isOversized, MAX_MESSAGE_SIZE } from './message-size';
import type { LookUp } from './protocol';
import { answer, type WorkerActions } from './server';

const ID = 'tabside-test';

function sender(url: string, more: object = {}): never {
  return { id: ID, tab: { id: 7 }, frameId: 0, url, ...more } as never;
}

const LINKEDIN = 'https://www.linkedin.com/feed/';

function actions(): { [Name in keyof WorkerActions]: ReturnType<typeof vi.fn> } {
  return {
    'overlay.setup': vi.fn(() => Promise.resolve({})),
    'people.lookUp': vi.fn(() => Promise.resolve({})),
    'card.load': vi.fn(() => Promise.resolve(null)),
    'when.load': vi.fn(() => Promise.resolve(null)),
    'secondLook.load': vi.fn(() => Promise.resolve(null)),
    'card.view': vi.fn(() => Promise.resolve({})),
    'card.act': vi.fn(() => Promise.resolve({})),
    'template.inserted': vi.fn(() => Promise.resolve(null)),
    'composer.insertInPage': vi.fn(() => Promise.resolve(true)),
    'draft.keep': vi.fn(() => Promise.resolve(null)),
    'site.viewed': vi.fn(() => Promise.resolve(null)),
    'keys.read': vi.fn(() => Promise.resolve({ keys: [], changeAt: '' })),
    'emoji.read': vi.fn(() => Promise.resolve([])),
  };
}

const ask = (people: unknown[], from = LINKEDIN, more: object = {}, acts = actions()) =>
  answer('people.lookUp', { people: people as LookUp[] }, sender(from, more), acts as never);

const ANN = { key: 'linkedin:in/ann', aliases: [] };

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = ID;
  vi.spyOn(browser.runtime, 'getURL').mockImplementation(
    (path) => `chrome-extension://${ID}${path}`,
  );
});

describe('the worker answers', () => {
  it('a script of ours on a page of a network, about people of that network', async () => {
    expect(await ask([ANN])).toEqual({ ok: true, value: {} });
  });

  it('the practice page about practice people', async () => {
    const person = { key: 'practice:ann', aliases: [] };
    const page = `chrome-extension://${ID}/practice.html#/feed`;
    expect(await ask([person], page)).toEqual({ ok: true, value: {} });
  });
});

describe('the worker refuses', () => {
  const notAllowed = { ok: false, problem: 'not-allowed' };
  const invalid = { ok: false, problem: 'invalid' };

  it('other extensions, frames, tabless senders and pages of no network', async () => {
    expect(await ask([ANN], LINKEDIN, { id: 'another' })).toEqual(notAllowed);
    expect(await ask([ANN], LINKEDIN, { frameId: 3 })).toEqual(notAllowed);
    expect(await ask([ANN], LINKEDIN, { tab: undefined })).toEqual(notAllowed);
    expect(await ask([ANN], 'https://example.com/')).toEqual(notAllowed);
    expect(await ask([ANN], 'https://linkedin.com.example.com/')).toEqual(notAllowed);
    expect(await ask([ANN], `chrome-extension://${ID}/popup.html`)).toEqual(notAllowed);
    expect(await ask([ANN], 'not an address')).toEqual(notAllowed);
  });

  it('questions about another network and its people, wherever the key stands', async () => {
    const setup = await answer(
      'overlay.setup',
      { network: 'practice' },
      sender(LINKEDIN),
      actions() as never,
    );
    expect(setup).toEqual(notAllowed);
    expect(await ask([{ key: 'vk:id1', aliases: [] }])).toEqual(notAllowed);
    expect(await ask([{ key: 'linkedin:in/ann', aliases: ['vk:id1'] }])).toEqual(notAllowed);
    const person: SeenPerson = { key: 'vk:id1', aliases: [], name: '', photo: null, url: LINKEDIN };
    const acts = actions();
    const data = { name: 'addClient', args: [person, null] } as const;
    expect(await answer('card.act', data as never, sender(LINKEDIN), acts as never)).toEqual(
      notAllowed,
    );
    expect(acts['card.act']).not.toHaveBeenCalled();
  });

  it('malformed, oversized and unknown data', async () => {
    expect(await ask([{ key: 'ann' }])).toEqual(invalid);
    expect(await ask([{ ...ANN, extra: 1 }])).toEqual(invalid);
    expect(await ask(Array.from({ length: 501 }, () => ANN))).toEqual(invalid);
    const acts = actions();
    for (const data of [
      null,
      7,
      { name: 'dump', args: [] },
      { name: 'deleteClient', args: [] },
      { name: 'saveNote', args: ['c', null, 'x'.repeat(50_001)] },
      { name: 'saveNote', args: ['c', null, 'x', crypto.randomUUID(), 'party'] },
      { name: 'setNoteKind', args: ['n', 'party'] },
      { name: 'pinNote', args: ['n', 1] },
      { name: 'constructor', args: [] },
      { name: 'undo', args: ['x'], more: 'x'.repeat(300_000) },
    ]) {
      expect(await answer('card.act', data as never, sender(LINKEDIN), acts as never)).toEqual(
        invalid,
      );
    }
    expect(acts['card.act']).not.toHaveBeenCalled();
  });
});

describe('a message', () => {
  it('is too big above 256 K of text, keys and values, however it is made', () => {
    expect(isOversized({ text: 'x'.repeat(MAX_MESSAGE_SIZE - 100) })).toBe(false);
    expect(isOversized({ text: 'x'.repeat(MAX_MESSAGE_SIZE) })).toBe(true);
    expect(isOversized({ ['x'.repeat(MAX_MESSAGE_SIZE)]: 1 })).toBe(true);
    expect(isOversized(Array.from({ length: MAX_MESSAGE_SIZE }, () => 0))).toBe(true);
    let deep: object = {};
    for (let level = 0; level < 200_000; level += 1) deep = { deep };
    expect(isOversized(deep)).toBe(true);
  });
});

describe('a failure', () => {
  it('is told by its kind only', async () => {
    const acts = actions();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    acts['people.lookUp'].mockRejectedValue(new Error('secret path /home/x'));
    expect(await ask([ANN], LINKEDIN, {}, acts)).toEqual({ ok: false, problem: 'storage-failed' });
    acts['people.lookUp'].mockRejectedValue(new Error('storage-full'));
    expect(await ask([ANN], LINKEDIN, {}, acts)).toEqual({ ok: false, problem: 'storage-full' });
    acts['people.lookUp'].mockRejectedValue(new Error('unavailable'));
    expect(await ask([ANN], LINKEDIN, {}, acts)).toEqual({ ok: false, problem: 'unavailable' });
  });

  it('that only says that the page has gone is nobody’s error, and others are', async () => {
    const acts = actions();
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    acts['people.lookUp'].mockRejectedValue(new Error('Frame with ID 0 was removed.'));
    expect(await ask([ANN], LINKEDIN, {}, acts)).toEqual({ ok: false, problem: 'disconnected' });
    expect(said).not.toHaveBeenCalled();
    acts['people.lookUp'].mockRejectedValue(new Error('Something else was removed.'));
    await ask([ANN], LINKEDIN, {}, acts);
    expect(said).toHaveBeenCalledTimes(1);
  });
});

describe('a task from a page', () => {
  const fields = { text: 'Call', dueAt: null, isAllDay: false, zone: 'UTC', repeat: null };
  const task = { ...fields, reminders: [], ownerId: null };
  const set = (link: string | null, from = LINKEDIN) => {
    const args = [{ clientId: 'c', dealId: null, link }, task];
    return answer('card.act', { name: 'addTask', args }, sender(from), actions() as never);
  };

  it('leads back to that network alone', async () => {
    expect(await set('https://www.linkedin.com/messaging/thread/2-abc/')).toMatchObject({
      ok: true,
    });
    expect(await set(null)).toMatchObject({ ok: true });
    for (const link of [
      'https://vk.com/im',
      'https://linkedin.com.example/',
      'https://www.linkedin.com@example.com/',
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([link, await set(link)]).toEqual([link, { ok: false, problem: 'not-allowed' }]);
    }
    const tooLong = `https://www.linkedin.com/${'x'.repeat(2000)}`;
    for (const link of ['javascript:alert(1)', 'http://www.linkedin.com/feed/', 'feed', tooLong]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([link, await set(link)]).toEqual([link, { ok: false, problem: 'invalid' }]);
    }
  });
});

const POST = 'https://www.linkedin.com/feed/update/urn:li:activity:1/';
/** Adds Ann, seen in `item`: what is answered, and what the worker was given to do. */
const addSeenIn = async (item: unknown) => {
  const acts = actions();
  const args = [{ ...ANN, name: 'Ann', photo: null, url: LINKEDIN, item }, null];
  const done = await answer(
    'card.act',
    { name: 'addClient', args },
    sender(LINKEDIN),
    acts as never,
  );
  const [given] = acts['card.act'].mock.calls[0] ?? [];
  return { done, given };
};

describe('the post in which somebody was seen', () => {
  it('goes with them when it is one of the network', async () => {
    const { given } = await addSeenIn(POST);
    expect(given).toMatchObject({ args: [{ item: POST }, null] });
  });

  it.each([
    'javascript:alert(1)',
    'http://www.linkedin.com/feed/',
    '/feed/',
    7,
    { href: POST },
    `${POST}${'x'.repeat(2000)}`,
  ])('is left out when it is no address that leads there: %j', async (item) => {
    const { done, given } = await addSeenIn(item);
    expect(done).toMatchObject({ ok: true });
    expect(given).toMatchObject({ args: [{ key: ANN.key, item: undefined }, null] });
  });

  it('is refused with all that came with it when it is of others', async () => {
    for (const item of ['https://evil.example/', 'https://vk.com/wall1_2']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { done, given } = await addSeenIn(item);
      expect([item, done]).toEqual([item, { ok: false, problem: 'not-allowed' }]);
      expect(given).toBeUndefined();
    }
  });
});
