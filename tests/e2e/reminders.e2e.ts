/** Reminders: a notification, its buttons, the small window, what is missed, and a worker that is stopped. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import { grantedBuild } from './backup/granted';
import { launch, type App } from './harness';
import { seedClients } from './harness/seed-clients';
import { until } from './harness/until';
import { readRecord, reminderOf, seedTasks } from './reminders/seed-tasks';
import { killer } from './survival/kill';

const SOON = { timeout: 20_000 };
const MINUTE = 60_000;

/** The extension with the permission to notify, and a page of it to look from. */
async function begin(): Promise<{ app: App; page: Page }> {
  const { extension, remove } = grantedBuild();
  onTestFinished(remove);
  const app = await launch({ extension });
  return { app, page: await app.extensionPage('dashboard.html#/reminders') };
}

/** The browser's clock strikes. */
const ring = (app: App) =>
  app.worker.evaluate(
    "chrome.alarms.onAlarm.dispatch({ name: 'reminders', scheduledTime: Date.now() })",
  );

/** The worker's clock goes ahead, until it is stopped. */
const fiveMinutesLater = (app: App) =>
  app.worker.evaluate(
    `{ const now = Date.now.bind(Date); Date.now = () => now() + ${5 * MINUTE}; }`,
  );

/** What is on the screen. */
const screen = (page: Page) =>
  page.evaluate<string[]>('chrome.notifications.getAll().then(Object.keys)');

const unreached = (page: Page) => page.getByText('Reminders are set, but nothing brings them');
const sign = (page: Page) => page.evaluate('chrome.action.getBadgeText({})');
const stateOf = async (page: Page, id: string) => (await readRecord(page, 'tasks', id))?.['state'];

test('a task comes as a notification, and is done and put off by its buttons', async () => {
  const { app, page } = await begin();
  const [call, write] = ['Call Anna', 'Write to Boris'].map((text) => ({
    text,
    dueAt: Date.now() - 1000,
  })) as [{ text: string; dueAt: number }, { text: string; dueAt: number }];
  await seedTasks(page, [call, write]);
  await ring(app);
  await expect
    .poll(() => screen(page), SOON)
    .toEqual(expect.arrayContaining([reminderOf(call), reminderOf(write)]));
  await expect.poll(() => sign(page), SOON).toBe('2');
  const press = (id: string, button: number) =>
    app.worker.evaluate(
      `chrome.notifications.onButtonClicked.dispatch(${JSON.stringify(id)}, ${button})`,
    );
  await press(reminderOf(call), 0);
  await expect.poll(() => stateOf(page, call.text), SOON).toBe('done');
  await press(reminderOf(write), 1);
  await expect
    .poll(async () => (await readRecord(page, 'tasks', write.text))?.['snoozedUntil'], SOON)
    .toBeGreaterThan(Date.now() + 50 * MINUTE);
  await expect.poll(() => screen(page), SOON).toEqual([]);
  expect(await stateOf(page, write.text)).toBe('open');
  await ring(app);
  await expect.poll(() => sign(page), SOON).not.toBe('2');
  expect(await screen(page)).toEqual([]);
});

test('a task set in words in a chat comes at its time, and is done by the notification', async () => {
  const { app, page: own } = await begin();
  const chat = 'https://vk.com/im/convo/501';
  app.route({ [chat]: 'content-scripts/networks/vk/messenger.2026-09.fixture.html' });
  const page = await app.open(chat);
  await (await app.badge(page, 'Анна Петрова')).click();
  const card = await app.card(page);
  await card.button('Add Анна Петрова').click();
  await card.button('Plan the next step').click();
  await card.field('What is to be done').fill('Call about the order in 5 minutes');
  await card.button(/^Due .+\. Change$/u).element();
  await card.field('What is to be done').press('Enter');
  await card.shows('Task set: Call about the order');
  await card.find('checkbox', 'Done: Call about the order').element();
  await fiveMinutesLater(app);
  await ring(app);
  await expect.poll(async () => (await screen(own)).length, SOON).toBe(1);
  const [id = ''] = await screen(own);
  await app.worker.evaluate(
    `chrome.notifications.onButtonClicked.dispatch(${JSON.stringify(id)}, 0)`,
  );
  await card.button('Plan the next step').element();
  await card.shows('1 done');
  await expect.poll(() => screen(own), SOON).toEqual([]);
});

test('what was missed comes as one digest, whose window does and puts off', async () => {
  const { app, page } = await begin();
  const missed = ['one', 'two', 'three', 'four', 'five'].map((text, index) => ({
    text,
    dueAt: Date.now() - (90 - index) * MINUTE,
  }));
  await seedTasks(page, missed);
  await ring(app);
  await expect.poll(async () => (await screen(page)).length, SOON).toBe(1);
  const [digest = ''] = await screen(page);
  expect(digest).toMatch(/^digest\//u);
  await app.worker.evaluate(`chrome.notifications.onClicked.dispatch(${JSON.stringify(digest)})`);
  const window = await until('the window opens', () =>
    Promise.resolve(app.context.pages().find((each) => each.url().includes('/reminder.html'))),
  );
  await expect.poll(() => window.getByRole('listitem').count(), SOON).toBe(5);
  await window.getByRole('button', { name: 'Done: two' }).click();
  await expect.poll(() => stateOf(page, 'two'), SOON).toBe('done');
  await window
    .getByRole('group', { name: 'Remind me again: one' })
    .getByRole('button', { name: 'Tomorrow' })
    .click();
  await expect.poll(() => window.getByRole('listitem').count(), SOON).toBe(3);
  expect((await readRecord(page, 'tasks', 'one'))?.['snoozedUntil']).toBeGreaterThan(Date.now());
  expect(await screen(page)).toEqual([]);
});

test('a press on a notification opens the exact chat', async () => {
  const { app, page } = await begin();
  const chat = 'https://www.linkedin.com/messaging/thread/2-abc/';
  app.route({ [chat]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html' });
  await seedClients(page, 1);
  const task = { text: 'Answer', dueAt: Date.now() - 1000, clientId: 'seed-000000', link: chat };
  await seedTasks(page, [task]);
  await ring(app);
  await expect.poll(() => screen(page), SOON).toEqual([reminderOf(task)]);
  await app.worker.evaluate(
    `chrome.notifications.onClicked.dispatch(${JSON.stringify(reminderOf(task))})`,
  );
  await until('the chat opens', () =>
    Promise.resolve(app.context.pages().find((each) => each.url() === chat)),
  );
});

test('a worker stopped between the showing and its note shows nothing twice, and its alarms come back', async () => {
  const { page } = await begin();
  const worker = await killer(page);
  await worker.kill();
  const triedAt = Date.now() - 2000;
  const task = { text: 'Shown', dueAt: triedAt, triedAt };
  await seedTasks(page, [task, { text: 'Not shown', dueAt: triedAt }]);
  await page.evaluate(
    `chrome.alarms.clearAll().then(() => chrome.notifications.create(${JSON.stringify(reminderOf(task))}, {
      type: 'basic', iconUrl: '/icon/128.png', title: 'Shown', message: '' }))`,
  );
  // A change of what the seller has chosen wakes it.
  await page.getByRole('switch', { name: 'Quiet hours' }).check();
  await page.getByRole('switch', { name: 'Quiet hours' }).uncheck();
  await expect
    .poll(async () => (await readRecord(page, 'reminders', reminderOf(task)))?.['cameAt'], SOON)
    .toBeTypeOf('number');
  const row = await readRecord(page, 'reminders', reminderOf(task));
  expect(row).toMatchObject({ sent: { browser: { at: triedAt, isDone: true } } });
  await expect.poll(async () => (await screen(page)).length, SOON).toBe(2);
  const names = await page.evaluate(
    'chrome.alarms.getAll().then((all) => all.map(({ name }) => name))',
  );
  expect(names).toContain('reminders');
});

test('the settings keep what is chosen', async () => {
  const { page } = await begin();
  await page.getByRole('switch', { name: 'Quiet hours' }).check();
  await page.getByLabel('From').fill('21:30');
  await page.getByLabel('Your day begins at').fill('07:15');
  await page.getByLabel('1 hour before').check();
  await page.getByRole('button', { name: 'Show a test notification' }).click();
  await expect.poll(() => screen(page), SOON).toEqual(['test']);
  await page.reload();
  await expect.poll(() => page.getByLabel('From').inputValue(), SOON).toBe('21:30');
  expect(await page.getByLabel('Your day begins at').inputValue()).toBe('07:15');
  expect(await page.getByLabel('1 hour before').isChecked()).toBe(true);
});

test('where notifications are not allowed, the popup and Today say so until the seller wants none', async () => {
  const app = await launch();
  const popup = await app.extensionPage('popup.html');
  await seedClients(popup, 1);
  await popup.reload();
  await popup.getByText('Nothing needs you').first().waitFor();
  expect(await unreached(popup).count()).toBe(0);
  await seedTasks(popup, [{ text: 'Call Anna', dueAt: Date.now() + 60 * MINUTE }]);
  await popup.reload();
  await unreached(popup).waitFor();
  const today = await app.extensionPage('dashboard.html#/today');
  await unreached(today).waitFor();
  await today.getByRole('button', { name: 'I want none' }).click();
  await unreached(today).waitFor({ state: 'detached' });
  await unreached(popup).waitFor({ state: 'detached' });
  await today.reload();
  await today.getByText('Call Anna').waitFor();
  expect(await unreached(today).count()).toBe(0);
});

test('where they are allowed, nothing is said', async () => {
  const { app, page } = await begin();
  await seedTasks(page, [{ text: 'Call Anna', dueAt: Date.now() + 60 * MINUTE }]);
  const today = await app.extensionPage('dashboard.html#/today');
  await today.getByText('Call Anna').waitFor();
  expect(await unreached(today).count()).toBe(0);
});
