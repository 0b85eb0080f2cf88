/** Reminders in Telegram: switched on, paired, reminded, answered in the chat, and switched off. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import { BotApi, TOKEN, type SentMessage } from '../telegram/bot-api';
import { grantedBuild } from './backup/granted';
import { launch, type App } from './harness';
import { seedClients } from './harness/seed-clients';
import { until } from './harness/until';
import { readRecord, reminderOf, seedTasks } from './reminders/seed-tasks';
import { killer } from './survival/kill';
import { leadTelegramTo } from './telegram/lead-to';

const SOON = { timeout: 20_000 };
const MINUTE = 60_000;
const ME = 4711;

interface Begun {
  readonly app: App;
  readonly api: BotApi;
  /** The dashboard, at the settings of reminders. */
  readonly page: Page;
}

async function begin(): Promise<Begun> {
  const { extension, remove } = grantedBuild();
  onTestFinished(remove);
  const api = await BotApi.start();
  onTestFinished(async () => {
    await api.stop();
    expect(api.faults, 'calls that differ from the specification').toEqual([]);
  });
  const app = await launch({ extension });
  await leadTelegramTo(app, api);
  return { app, api, page: await app.extensionPage('dashboard.html#/reminders') };
}

/** Switches it on, pastes what @BotFather says, and sends the code that is shown. */
async function pair({ api, page }: Begun): Promise<void> {
  await page.getByRole('switch', { name: 'Send reminders to Telegram' }).click();
  await page.getByLabel('BotFather’s answer, or the token alone').fill(`Use this token:\n${TOKEN}`);
  await page.getByRole('button', { name: 'Check and connect' }).click();
  const code = page.getByText(/^\/start [\da-f]{32}$/u);
  api.write(ME, await code.innerText());
  await page.getByRole('heading', { name: 'Connected' }).waitFor();
  await page.getByText(`Person ${ME}`).waitFor();
}

/** The heartbeat's alarm goes off at once, and wakes a worker that was stopped. */
const beat = (page: Page) =>
  page.evaluate("chrome.alarms.create('reminders', { when: Date.now(), periodInMinutes: 1 })");

const captions = ({ buttons }: SentMessage) => buttons.flat().map(({ text }) => text);
const stateOf = async (page: Page, id: string) => (await readRecord(page, 'tasks', id))?.['state'];

/** Waits for the reminder in the chat. */
const reminder = (api: BotApi, text: string): Promise<SentMessage> =>
  until(`a reminder of ${text}`, () =>
    Promise.resolve(api.messages.find((each) => each.text.includes(text))),
  );

test('a reminder arrives in the paired chat, and a press on Done there does the task', async () => {
  const begun = await begin();
  const { api, page } = begun;
  await pair(begun);
  await until('the bot says hello', () => Promise.resolve(api.messages[0]));
  await seedClients(page, 1);
  await page.goto(page.url().replace(/#.*$/u, '#/today'));
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  // Its text is its id, which has to fit into a button.
  const task = { text: 'Invoice', dueAt: Date.now() - 1000, clientId: 'seed-000000' };
  await seedTasks(page, [task]);
  await page.reload();
  const inToday = page.getByText(task.text, { exact: true });
  await inToday.first().waitFor();
  await beat(page);
  const message = await reminder(api, task.text);
  expect(message.chatId).toBe(ME);
  expect(message.text).toMatch(/^Anna Lee 0\nInvoice\n/u);
  expect(captions(message)).toEqual(['Done', 'In an hour', 'Tomorrow']);
  const [done] = message.buttons.flat();
  // Once it is noted: a worker that is stopped before that sends it again.
  await expect
    .poll(async () => (await readRecord(page, 'reminders', reminderOf(task)))?.['cameAt'], SOON)
    .toBeGreaterThan(0);
  // Nobody listens any more: it is the beat that wakes the worker and reads the press.
  await (await killer(page)).kill();
  const press = api.press(ME, message, 'Done');
  await beat(page);
  await expect.poll(() => stateOf(page, task.text), SOON).toBe('done');
  await expect.poll(() => api.notes.get(press), SOON).toBe('Done');
  await expect.poll(() => message.buttons, SOON).toEqual([]);
  await expect.poll(() => inToday.count(), SOON).toBe(0);
  const late = api.pressData(ME, message, done?.callback_data ?? '');
  await beat(page);
  await expect.poll(() => api.notes.get(late), SOON).toMatch(/^Nothing left to do here/u);
  expect(api.messages).toHaveLength(2);
});

test('an answer that comes at once is read at once, and puts the task off', async () => {
  const begun = await begin();
  const { api, page } = begun;
  await pair(begun);
  const task = { text: 'Vase', dueAt: Date.now() - 1000 };
  await seedTasks(page, [task]);
  await beat(page);
  const press = api.press(ME, await reminder(api, task.text), 'In an hour');
  await expect.poll(() => api.notes.get(press), SOON).toBe('I’ll remind you in an hour');
  const put = await readRecord(page, 'tasks', task.text);
  expect(put).toMatchObject({ state: 'open' });
  expect(put?.['snoozedUntil']).toBeGreaterThan(Date.now() + 50 * MINUTE);
  expect(put?.['snoozedUntil']).toBeLessThanOrEqual(Date.now() + 60 * MINUTE);
});

test('once it is switched off, nothing is asked of Telegram any more', async () => {
  const begun = await begin();
  const { app, api, page } = begun;
  await pair(begun);
  await page.getByRole('switch', { name: 'Send reminders to Telegram' }).click();
  await page.getByRole('button', { name: 'Switch off and remove' }).click();
  await page.getByLabel('BotFather’s answer, or the token alone').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Connected' }).waitFor({ state: 'detached' });
  const before = api.calls.length;
  const task = { text: 'Silent', dueAt: Date.now() - 1000 };
  await seedTasks(page, [task]);
  await beat(page);
  await expect
    .poll(async () => (await readRecord(page, 'reminders', reminderOf(task)))?.['cameAt'], SOON)
    .toBeTypeOf('number');
  expect(api.calls).toHaveLength(before);
  const stored = await app.worker.evaluate<string>(
    'chrome.storage.local.get().then(JSON.stringify)',
  );
  expect(stored).not.toContain('shop_bot');
});
