/** What was typed and not yet stored when the card lost its way: an update, a browser that ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import { launch, type App } from './harness';
import { startApp } from './harness/app';
import { seedClients } from './harness/seed-clients';
import type { Surface } from './harness/surface';
import { holdStorage, keptInWork } from './survival/hold';
import { killBrowser } from './survival/kill';
import { copyOfBuild, update } from './survival/update';

const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const PARTNER = 'Мария Белова';
const FIXTURES = {
  [CHAT]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
};

/** The chat with its partner added and the card open. */
async function openCard(app: App): Promise<{ readonly page: Page; readonly card: Surface }> {
  app.route(FIXTURES);
  const page = await app.open(CHAT);
  await (await app.badge(page, PARTNER)).click();
  const card = await app.card(page);
  await card.button(`Add ${PARTNER}`).click();
  await card.field('New note').element();
  return { page, card };
}

async function reopenedCard(app: App, page: Page): Promise<Surface> {
  await page.bringToFront();
  await (await app.badge(page, PARTNER)).click();
  return app.card(page);
}

test('an edit in work becomes the note after an update', async () => {
  const folder = copyOfBuild();
  const app = await launch({ extension: folder });
  const { page, card } = await openCard(app);
  await card.field('New note').fill('Likes blue');
  await card.shows('Saved');
  await card.button('Done').click();
  await card.button('Edit the note').click();
  await card.field('Edit the note').element();
  await holdStorage(await app.extensionPage('icon/32.png'));
  await page.bringToFront();
  await card.field('Edit the note').fill('Likes blue and green');
  await keptInWork(app, 'Likes blue and green');
  await update(app, folder);
  await card.isClosed();
  const again = await reopenedCard(app, page);
  await again.shows('Likes blue and green');
  expect((await again.text()).match(/Likes blue/gu)).toHaveLength(1);
});

test('a note in work when the browser is killed is there at its next start', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'tabside-drafts-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const first = await startApp({ profile });
  const { page, card } = await openCard(first);
  await holdStorage(await first.extensionPage('icon/32.png'));
  await page.bringToFront();
  await card.field('New note').fill('Half a thou');
  await keptInWork(first, 'Half a thou');
  await killBrowser(first);

  const app = await startApp({ profile });
  onTestFinished(() => app.close());
  app.route(FIXTURES);
  const again = await reopenedCard(app, await app.open(CHAT));
  await again.shows('Half a thou');
  expect((await again.text()).match(/Half a thou/gu)).toHaveLength(1);
  expect(app.problems).toEqual([]);
});

test('a task in work keeps its card through an update, and can be copied', async () => {
  const folder = copyOfBuild();
  const app = await launch({ extension: folder });
  const { page, card } = await openCard(app);
  await card.button('Plan the next step').click();
  await card.field('What is to be done').fill('Half a task');
  await update(app, folder);
  await page.bringToFront();
  await page.evaluate(() => document.body.append(document.createElement('p')));
  expect(await card.field('What is to be done').value()).toBe('Half a task');
  await card.field('What is to be done').press('Enter');
  await card.shows('Tabside was updated. Copy what you were writing');
});

test('a task in work is there again when the popup is opened anew', async () => {
  const app = await launch();
  const popup = await app.extensionPage('popup.html');
  await seedClients(popup, 1);
  await popup.reload();
  const plan = async () => {
    await popup.getByRole('button', { name: /^Anna/u }).click();
    await popup.getByRole('button', { name: 'Plan the next step' }).click();
    return popup.getByRole('textbox', { name: 'What is to be done' });
  };
  await (await plan()).fill('Half a task');
  await popup.reload();
  const box = await plan();
  expect(await box.inputValue()).toBe('Half a task');
  await box.press('Enter');
  await popup.getByText('Task set: Half a task').first().waitFor();
  await popup.reload();
  await popup.getByRole('button', { name: /^Anna/u }).click();
  await popup.getByRole('checkbox', { name: 'Done: Half a task' }).waitFor();
});
