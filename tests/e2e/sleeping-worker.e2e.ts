/** A worker that sleeps whenever it can: nothing of the seller's work is lost by it. */
import { expect, test } from 'vitest';

import { launch } from './harness';
import { killer } from './survival/kill';

const SOON = { timeout: 10_000 };
const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const FIXTURES = {
  [CHAT]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
};

test('the main job works with the worker asleep at every step', async () => {
  const app = await launch();
  app.route(FIXTURES);
  const page = await app.open(CHAT);
  await app.badge(page, 'Мария Белова');
  const worker = await killer(await app.extensionPage('welcome.html'));
  const sleep = () => worker.kill();
  await page.bringToFront();
  await sleep();
  await (await app.badge(page, 'Мария Белова')).click();
  const card = await app.card(page);
  await card.shows('Add Мария Белова');
  await sleep();
  await card.button('Add Мария Белова').click();
  await card.shows('Added');
  await sleep();
  await card.field('New note').fill('Likes blue');
  await card.shows('Saved');
  await sleep();
  await card.button(/Insert “/u).click();
  await card.shows('It is in the message box');
  await sleep();
  await page.reload();
  await expect
    .poll(async () => (await app.badge(page, 'Мария Белова')).name, SOON)
    .toMatch(/^Мария Белова:/u);
  expect(worker.stopped()).toBeGreaterThanOrEqual(5);
});
