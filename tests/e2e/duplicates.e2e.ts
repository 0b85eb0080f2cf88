/** One person added from two networks: found, compared, merged, worked on, and taken apart again. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch, type App } from './harness';
import { seedClients } from './harness/seed-clients';

const PATIENCE = { timeout: 10_000 };
const LINKEDIN = 'https://www.linkedin.com/feed/';
const VK = 'https://vk.com/feed';

/** Makes a client of a person on a page. */
async function added(app: App, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await app.badge(page, name)).click();
  const card = await app.card(page);
  await card.button(`Add ${name}`).click();
  await card.shows('Added');
}

async function openClient(dashboard: Page, name: string): Promise<void> {
  await dashboard.bringToFront();
  await dashboard.getByRole('link', { name: 'Clients', exact: true }).click();
  await dashboard.keyboard.press('Control+k');
  await dashboard.getByRole('dialog').getByRole('combobox').fill(name);
  await dashboard.getByRole('option', { name }).first().click();
  await dashboard.getByRole('heading', { name, level: 2 }).waitFor();
}

async function give(dashboard: Page, what: string, text: string): Promise<void> {
  await dashboard.getByRole('button', { name: `Add: ${what}` }).click();
  await dashboard.getByRole('textbox', { name: what }).fill(text);
  await dashboard.keyboard.press('Enter');
  await dashboard.getByRole('link', { name: text }).waitFor();
}

test('a person of two networks is found by phone, merged field by field, edited, and taken apart whole', async () => {
  const app = await launch();
  app.route({
    [LINKEDIN]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html',
    [VK]: 'content-scripts/networks/vk/feed.2026-08.fixture.html',
  });
  const linkedin = await app.open(LINKEDIN);
  await added(app, linkedin, 'Mei Lin');
  const vk = await app.open(VK);
  await added(app, vk, 'Анна Петрова');
  const dashboard = await app.extensionPage('dashboard.html');
  await openClient(dashboard, 'Mei Lin');
  await give(dashboard, 'Phone', '+380 50 123 45 67');
  await openClient(dashboard, 'Анна Петрова');
  await give(dashboard, 'Phone', '0501234567');
  await give(dashboard, 'E-mail', 'anna@shop.example');

  await dashboard.getByRole('link', { name: 'Duplicates' }).click();
  await dashboard.getByRole('heading', { name: '1 pair that may be one person' }).waitFor();
  await dashboard.getByText(/the same phone .*380 50 123 45 67/u).waitFor();
  const name = dashboard.getByRole('radio', { name: /Name.*Анна Петрова/u });
  await name.check();
  await dashboard.keyboard.press('m');
  await dashboard.getByText('No two clients look like one person.').waitFor();
  await dashboard.getByText('Merged: Mei Lin').last().waitFor();

  const shows = (page: Page, beside: string) => async () => (await app.badge(page, beside)).name;
  await linkedin.bringToFront();
  await expect.poll(shows(linkedin, 'Mei Lin'), PATIENCE).toContain('Анна Петрова:');
  await vk.bringToFront();
  await expect.poll(shows(vk, 'Анна Петрова'), PATIENCE).toContain('Анна Петрова:');

  await openClient(dashboard, 'Анна Петрова');
  await dashboard.getByRole('link', { name: 'anna@shop.example' }).waitFor();
  await give(dashboard, 'E-mail', 'later@shop.example');
  await dashboard.getByRole('button', { name: /Undo.*Merged with another client/u }).click();
  await dashboard.getByRole('link', { name: 'anna@shop.example' }).waitFor({ state: 'detached' });
  await dashboard.getByRole('link', { name: 'later@shop.example' }).waitFor();
  await dashboard.getByRole('heading', { name: 'Mei Lin', level: 2 }).waitFor();
  await openClient(dashboard, 'Анна Петрова');
  await dashboard.getByRole('link', { name: 'anna@shop.example' }).waitFor();
  await dashboard.getByRole('link', { name: '0501234567' }).waitFor();
  await linkedin.bringToFront();
  await expect.poll(shows(linkedin, 'Mei Lin'), PATIENCE).toContain('Mei Lin:');

  await dashboard.bringToFront();
  await dashboard.getByRole('link', { name: 'Duplicates' }).click();
  await dashboard.getByRole('heading', { name: '1 pair that may be one person' }).waitFor();
  await dashboard.keyboard.press('n');
  await dashboard.getByText('No two clients look like one person.').waitFor();
  await dashboard.getByRole('button', { name: 'Look again' }).click();
  await dashboard.getByText('No two clients look like one person.').waitFor();
});

test('clients selected in the table are merged one after the other, and one more from a client’s page', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html');
  await page.getByText('No client yet').waitFor();
  await seedClients(page, 6);
  await page.reload();
  for (const name of ['Anna Lee 0', 'Олена Lee 1', 'Mark Lee 2'])
    await page.getByLabel(`Select ${name}`).check();
  await page.getByRole('grid', { name: 'Clients' }).focus();
  await page.keyboard.press('m');
  await page.getByRole('heading', { name: 'Merge clients' }).waitFor();
  await page.getByText('Then 1 more client follows.').waitFor();
  await page.getByRole('radio', { name: /Name.*Олена Lee 1/u }).check();
  await page.keyboard.press('m');
  await page.getByText('Then 1 more client follows.').waitFor({ state: 'detached' });
  await page.getByRole('columnheader', { name: /Mark Lee 2/u }).waitFor();
  await page.getByRole('button', { name: 'Merge M' }).click();
  await page.getByRole('heading', { name: 'Олена Lee 1', level: 2 }).waitFor();
  await page
    .getByText(/\+380 44 100002/u)
    .first()
    .waitFor();

  await page.keyboard.press('m');
  await page.getByText('Who is the same person as').waitFor();
  await page.keyboard.type('Іван Lee 3');
  await page.getByRole('option', { name: 'Іван Lee 3', selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Merge M' }).click();
  await page.getByRole('heading', { name: 'Олена Lee 1', level: 2 }).waitFor();
  await page.keyboard.press('u');
  await page.getByText('Taken back').last().waitFor();
  await page.getByRole('link', { name: 'Clients', exact: true }).click();
  await page.locator('footer').getByText('4 clients', { exact: true }).waitFor();
  expect(await page.getByRole('link', { name: 'Олена Lee 1' }).count()).toBe(1);
});
