/** Tasks, reminders, the board and Today in Firefox, whose notifications have no buttons. */
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';

import { until } from '../e2e/harness/until';
import { grantedBuild } from '../e2e/backup/granted';
import type { OwnPage } from '../e2e/harness/own-page';
import { seedClients } from '../e2e/harness/seed-clients';
import { readRecord, reminderOf, seedTasks } from '../e2e/reminders/seed-tasks';
import { builtFolder } from '../built';
import { launchFirefox } from './app';
import { badge, card, marksIn, press, pressOwn, shows, showsOwn } from './surface';

const CHAT = 'https://vk.com/im/convo/501';
const PERSON = 'Анна Петрова';
const SERVED = { [CHAT]: 'content-scripts/networks/vk/messenger.2026-09.fixture.html' };
const SOON = { timeout: 30_000 };

/** A page as what fills the database knows it. */
const own = (page: Page): OwnPage => ({
  evaluate: (run, given) => page.evaluate(`(${run.toString()})(${JSON.stringify(given)})`) as never,
});

/** The browser's clock strikes. */
const ring = (page: Page) =>
  page.evaluate("browser.alarms.create('reminders', { when: Date.now() })");

/** What the worker shows is noted: this Firefox has no screen, and drops a notification the moment it is shown. */
const NOTED = `{
  const { notifications } = browser.extension.getBackgroundPage().browser;
  const create = notifications.create.bind(notifications);
  globalThis.noted = [];
  notifications.create = (id, options) => {
    noted.push([id, options.title, Object.keys(options).sort().join()]);
    return create(id, options);
  };
}`;

test('a task is set in words in a chat, stands in Today, and is done there', async () => {
  const app = await launchFirefox(SERVED);
  const page = await app.open(CHAT);
  await press(page, await badge(page, PERSON), PERSON);
  const opened = await card(page);
  await press(page, opened, `Add ${PERSON}`);
  await press(page, opened, 'Plan the next step');
  await press(page, opened, 'What is to be done');
  await page.keyboard.type('Call about the order in 2 hours');
  await shows(page, opened, 'Due ');
  await page.keyboard.press('Enter');
  await shows(page, opened, 'Task set: Call about the order');
  const today = await app.extensionPage('dashboard.html#/today');
  await showsOwn(today, 'Call about the order');
  await pressOwn(today, 'Done: Call about the order');
  await showsOwn(today, 'All done');
  await page.bringToFront();
  await shows(page, opened, '1 done');
  expect((await marksIn(page)).join()).toContain(PERSON);
});

test('a reminder comes as a notification without buttons, whose window does it and puts it off', async () => {
  const { extension, remove } = grantedBuild(builtFolder('firefox'));
  onTestFinished(remove);
  const app = await launchFirefox({}, { extension });
  const page = await app.extensionPage('dashboard.html#/reminders');
  const [first, second] = ['Call Anna', 'Write to Boris'].map((text) => ({
    text,
    dueAt: Date.now() - 1000,
  })) as [{ text: string; dueAt: number }, { text: string; dueAt: number }];
  await page.evaluate(NOTED);
  await seedTasks(own(page), [first, second]);
  await ring(page);
  const options = 'iconUrl,message,title,type';
  await expect
    .poll(async () => new Set((await page.evaluate('noted')) as unknown[]), SOON)
    .toEqual(new Set([first, second].map((task) => [reminderOf(task), task.text, options])));
  await expect.poll(() => page.evaluate('browser.action.getBadgeText({})'), SOON).toBe('2');

  const window = await app.extensionPage(
    `reminder.html?id=${encodeURIComponent(reminderOf(first))}`,
  );
  await showsOwn(window, 'Call Anna');
  await pressOwn(window, 'Done: Call Anna');
  await expect
    .poll(async () => (await readRecord(own(page), 'tasks', 'Call Anna'))?.['state'], SOON)
    .toBe('done');
  const later = await app.extensionPage(
    `reminder.html?id=${encodeURIComponent(reminderOf(second))}`,
  );
  await showsOwn(later, 'Write to Boris');
  await pressOwn(later, 'Tomorrow');
  await expect
    .poll(
      async () => (await readRecord(own(page), 'tasks', 'Write to Boris'))?.['snoozedUntil'],
      SOON,
    )
    .toBeGreaterThan(Date.now());
  await expect.poll(() => page.evaluate('browser.action.getBadgeText({})'), SOON).toBe('');
});

test('a deal is added to the board and moved by the keyboard', async () => {
  const app = await launchFirefox({});
  const page = await app.extensionPage('dashboard.html#/board');
  await showsOwn(page, 'No funnel yet');
  await seedClients(own(page), 3);
  await page.bringToFront();
  await pressOwn(page, 'Make a funnel');
  await pressOwn(page, 'Shop orders');
  await showsOwn(page, '0 deals');
  await page.evaluate("location.hash = '#/board'");
  await showsOwn(page, 'No deals yet');
  await pressOwn(page, 'Add a deal: Asked');
  await page.keyboard.type('Mark');
  await until('the client is offered', () =>
    page.evaluate(() => document.querySelector('[role="option"][aria-selected="true"]') !== null),
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await showsOwn(page, 'Deal added');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[data-deal]')?.focus();
  });
  await page.keyboard.type('m');
  await until('the stages are offered', () =>
    page.evaluate(() => document.activeElement?.ariaLabel === 'Find a stage'),
  );
  await page.keyboard.type('choos');
  await page.keyboard.press('Enter');
  await showsOwn(page, 'now in “Choosing”');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Mark');
});
