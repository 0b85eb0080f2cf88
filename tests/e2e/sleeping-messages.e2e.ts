/** Every message there is, each sent while the worker sleeps: it wakes and answers. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import type { CardActions } from '@/domain/client/card-view';
import type { MessageName } from '@/messaging/channel';
import type { WorkerMessage } from '@/messaging/server';
import { FUNNEL, seedFunnel } from './harness/seed-funnel';
import { launch, type App } from './harness';
import { contentScriptOf } from './harness/content-script';
import { killer } from './survival/kill';

const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const PARTNER = 'Мария Белова';
const KEY = 'linkedin:ACoAABmariaBelova0001';
const ABOUT = { key: KEY, aliases: [] };
const BOX = '.msg-form__contenteditable';

interface Answer {
  readonly ok: boolean;
  readonly value: unknown;
}

type Send = (message: string, data: unknown) => Promise<Answer>;

/** What the content script of a page can say to the worker. */
async function speakerOf(page: Page): Promise<Send> {
  const run = await contentScriptOf(page);
  return async (message, data) =>
    (await run(`chrome.runtime.sendMessage(${JSON.stringify({ message, data })})`)) as Answer;
}

/** One of the templates that a new installation begins with. */
async function someTemplate(send: Send): Promise<string> {
  const { value } = await send('card.view', ABOUT);
  const [template] = (value as { templates: { id: string }[] }).templates;
  if (!template) throw new Error('there are templates from the start');
  return template.id;
}

async function openChat(app: App): Promise<Page> {
  app.route({ [CHAT]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html' });
  const page = await app.open(CHAT);
  await app.badge(page, PARTNER);
  return page;
}

test('each message to a sleeping worker wakes it and is answered', async () => {
  const app = await launch();
  const page = await openChat(app);
  const send = await speakerOf(page);
  const worker = await killer(await app.extensionPage('welcome.html'));
  await page.bringToFront();
  await page.focus(BOX);

  const messages: Readonly<Record<WorkerMessage, readonly [data: unknown, value: unknown]>> = {
    'overlay.setup': [{ network: 'linkedin' }, expect.objectContaining({ mode: 'overlay' })],
    'people.lookUp': [{ people: [ABOUT] }, {}],
    'card.load': [{}, null],
    'when.load': [{}, null],
    'card.view': [ABOUT, expect.objectContaining({ client: null })],
    'card.act': [
      { name: 'saveTemplate', args: [null, 'Slept', 'Well'] },
      expect.objectContaining({ historyId: expect.any(String) }),
    ],
    'template.inserted': [{ templateId: await someTemplate(send), key: KEY }, null],
    'composer.insertInPage': [{ editor: 'paste', text: 'Good morning' }, true],
    'draft.keep': [{ clientId: 'nobody', noteId: null, text: 'In work' }, null],
    'secondLook.load': [{}, null],
    'site.viewed': [
      { network: 'linkedin', view: { kind: 'feed', adapter: 'met', links: null } },
      null,
    ],
    'keys.read': [{}, expect.objectContaining({ keys: expect.any(Array) })],
    'emoji.read': [{ language: 'uk' }, expect.arrayContaining([['🌱', expect.any(String)]])],
  };
  for (const [name, [data, value]] of Object.entries(messages)) {
    // oxlint-disable-next-line no-await-in-loop -- each has the worker asleep before it
    await worker.kill();
    // oxlint-disable-next-line no-await-in-loop
    expect([name, await send(name, data)]).toEqual([name, { ok: true, value }]);
  }
  expect(worker.stopped()).toBeGreaterThanOrEqual(Object.keys(messages).length);
});

test('each action of the card wakes a sleeping worker and is done', async () => {
  const app = await launch();
  const page = await openChat(app);
  const send = await speakerOf(page);
  const worker = await killer(await app.extensionPage('welcome.html'));
  const person = { ...ABOUT, name: PARTNER, photo: null, url: CHAT };

  interface Given {
    readonly clientId: string;
    readonly noteId: string;
    readonly taskId: string;
    readonly dealId: string;
    readonly historyId: string;
  }
  const due = { dueAt: Date.now(), isAllDay: false, zone: 'UTC', repeat: null, reminders: [0] };
  const task = { text: 'Call', ...due, ownerId: null };
  const money = { value: null, currency: 'EUR', expectedOn: null };
  const deal = { title: '', ...money, product: '', source: '', ownerId: null };
  await seedFunnel(await app.extensionPage('icon/32.png'));
  await page.bringToFront();
  let given: Partial<Given> = {};
  const templateId = await someTemplate(send);
  const actions: Readonly<Record<keyof CardActions, (given: Partial<Given>) => unknown[]>> = {
    ignorePerson: () => [person],
    noticePerson: () => [person],
    addClient: () => [person, null],
    setStatus: ({ clientId }) => [clientId, null],
    renameClient: ({ clientId }) => [clientId, 'Maria'],
    saveNote: ({ clientId }) => [clientId, null, 'Likes blue'],
    settleShown: ({ clientId }) => [clientId, 'headline', 'Seller', 'take'],
    setNoteKind: ({ noteId }) => [noteId, 'call'],
    pinNote: ({ noteId }) => [noteId, true],
    deleteNote: ({ noteId }) => [noteId],
    setDoNotContact: ({ clientId }) => [clientId, true],
    addTask: ({ clientId }) => [{ clientId, dealId: null, link: CHAT }, task],
    editTask: ({ taskId }) => [taskId, { ...task, text: 'Write' }],
    snoozeTask: ({ taskId }) => [taskId, Date.now() + 3_600_000, false],
    completeTask: ({ taskId }) => [taskId],
    reopenTask: ({ taskId }) => [taskId],
    deleteTask: ({ taskId }) => [taskId],
    addDeal: ({ clientId }) => [clientId, FUNNEL.stages[0], deal],
    editDeal: ({ dealId }) => [dealId, { ...deal, title: 'Vase' }],
    moveDeal: ({ dealId }) => [dealId, FUNNEL.stages[3], 'Too expensive'],
    checkItem: ({ dealId }) => [dealId, 'asked', true],
    deleteDeal: ({ dealId }) => [dealId],
    deleteClient: ({ clientId }) => [clientId],
    undo: ({ historyId }) => [historyId],
    saveTemplate: () => [null, 'Slept', 'Well'],
    deleteTemplate: () => [templateId],
  };
  for (const [name, args] of Object.entries(actions)) {
    // oxlint-disable-next-line no-await-in-loop -- each has the worker asleep before it
    await worker.kill();
    // oxlint-disable-next-line no-await-in-loop
    const answer = await send('card.act', { name, args: args(given) });
    expect([name, answer]).toEqual([name, expect.objectContaining({ ok: true })]);
    given = { ...given, ...(answer.value as Partial<Given>) };
  }
  await worker.kill();
  const { value } = await send('card.view', ABOUT);
  expect(value).toMatchObject({ client: { name: 'Maria', notes: [] } });
  expect(worker.stopped()).toBeGreaterThan(Object.keys(actions).length);
});

test('each message to a page is answered while the worker sleeps', async () => {
  const app = await launch();
  const page = await openChat(app);
  const panel = await app.extensionPage('popup.html');
  const worker = await killer(await app.extensionPage('welcome.html'));
  await page.bringToFront();
  const tell = (message: string, data: unknown): Promise<unknown> =>
    panel.evaluate(
      `chrome.tabs.query({ url: ${JSON.stringify(CHAT)} }).then(([tab]) =>
        chrome.tabs.sendMessage(tab.id, ${JSON.stringify({ message, data })}, { frameId: 0 }))`,
    );

  const messages: Readonly<
    Record<Exclude<MessageName, WorkerMessage>, readonly [data: unknown, answer: unknown]>
  > = {
    'tab.subject': [{}, expect.objectContaining({ key: KEY })],
    'tab.insert': [{ text: 'Good morning', key: KEY }, { result: 'inserted' }],
    'people.changed': [{ keys: [KEY] }, null],
    'overlay.refresh': [{}, null],
    'tab.command': [{ command: 'add' }, true],
  };
  for (const [name, [data, answer]] of Object.entries(messages)) {
    // oxlint-disable-next-line no-await-in-loop -- each has the worker asleep before it
    await worker.kill();
    // oxlint-disable-next-line no-await-in-loop
    expect([name, await tell(name, data).catch(String)]).toEqual([name, answer]);
    // Wakes the worker, so that it can be put to sleep for the next.
    // oxlint-disable-next-line no-await-in-loop
    await panel.evaluate(
      `chrome.runtime.sendMessage({ message: 'nobody', data: {} }).catch(() => null)`,
    );
  }
  await (await app.card(page)).shows(`Added: ${PARTNER}`);
  await expect
    .poll(async () => (await app.badge(page, PARTNER)).name, { timeout: 10_000 })
    .toMatch(/^Мария Белова:/u);
});
