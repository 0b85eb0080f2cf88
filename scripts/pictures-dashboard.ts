/** The pictures of the dashboard, section by section, over a base of made-up clients that is imported first. */
import type { Page } from 'playwright-core';

import type { App } from '../tests/e2e/harness/app.ts';
import { seedDeals } from '../tests/e2e/harness/seed-deals.ts';
import { seedFunnel } from '../tests/e2e/harness/seed-funnel.ts';
import { clientsTable, TWICE } from './pictures-clients.ts';

/** The sections that need nothing but to be opened: their address and a text that shows when they are there. */
const PLAIN = [
  { name: 'audiences', path: '/audiences', shows: 'Wholesale' },
  { name: 'duplicates', path: '/duplicates', shows: 'Same details' },
  { name: 'history', path: '/history', shows: 'Import' },
  { name: 'statuses', path: '/statuses', shows: 'Regular' },
  { name: 'fields', path: '/fields', shows: 'Size' },
  { name: 'settings', path: '/settings', shows: 'LinkedIn' },
] as const;

/** The same for what is sold and planned, once there is some of it. */
const SELLING = [
  { name: 'board', path: '/board', shows: 'Offer' },
  { name: 'today', path: '/today', shows: 'Overdue' },
  { name: 'calendar', path: '/calendar', shows: 'Call back' },
  { name: 'reminders', path: '/reminders', shows: 'Quiet hours' },
] as const;

/** Takes all of them. `save` keeps what a page shows under a name. */
export async function takeDashboard(
  app: App,
  save: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const shoot = async (shown: Page, name: string) => {
    // Nothing is pointed at.
    await shown.mouse.move(640, 2);
    await save(shown, name);
  };
  const page = await app.extensionPage('dashboard.html#/import');
  const main = page.getByRole('main');
  await importClients(page, () => shoot(page, 'import'));

  const grid = page.getByRole('grid', { name: 'Clients' });
  // Whoever has a phone twice would be one client for the import already.
  await grid.getByRole('link', { name: TWICE.name }).click();
  await main.getByRole('button', { name: 'Add: Phone' }).click();
  await main.getByRole('textbox', { name: 'Phone' }).fill(TWICE.phone);
  await page.keyboard.press('Enter');
  await main.getByRole('link', { name: TWICE.phone }).waitFor();
  await dismiss(page);
  await page.getByRole('link', { name: 'All clients' }).click();
  await grid.getByText('Anna Lindqvist').waitFor();
  await page.getByLabel('Select Anna Lindqvist').check();
  await page.getByLabel('Select Tom Ashby').check();
  await grid.evaluate((scrolled) => scrolled.scrollTo({ top: 0 }));
  await shoot(page, 'table');
  await page.getByRole('button', { name: 'Select nobody' }).click();

  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('Field').selectOption({ label: 'Last order' });
  await page.getByLabel('How', { exact: true }).selectOption({ label: 'not for' });
  await page.getByLabel('Value').fill('60');
  await page.getByRole('button', { name: 'Save as an audience' }).click();
  await page.getByLabel('Name of the audience').fill('Bought, then silent');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved: Bought, then silent').first().waitFor();
  await shoot(page, 'filter');
  await dismiss(page);
  await page.getByRole('button', { name: 'Drop changes' }).click();
  await grid.getByRole('link', { name: 'Anna Lindqvist' }).click();
  await main.getByRole('heading', { name: 'Anna Lindqvist' }).waitFor();
  await main.getByText('matt glazes').first().waitFor();
  await shoot(page, 'client');
  const sections = async (all: readonly (typeof PLAIN | typeof SELLING)[number][]) => {
    for (const { name, path, shows } of all) {
      // oxlint-disable-next-line no-await-in-loop -- one screen at a time
      await open(page, path);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await main.getByText(shows).first().waitFor();
      // oxlint-disable-next-line no-await-in-loop -- as above
      await shoot(page, name);
    }
  };
  await sections(PLAIN);
  await seedFunnel(page);
  await seedDeals(page, 14);
  await page.reload();
  await sections(SELLING);
  await page.close();
}

async function importClients(page: Page, checked: () => Promise<void>): Promise<void> {
  await page.getByRole('heading', { name: /My clients/u }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'clients.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(clientsTable(Date.now())),
    });
  await page.getByLabel('Where “Size” goes').selectOption('new:text');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const go = page.getByRole('button', { name: /^Import \d+ people$/u });
  await go.waitFor();
  await checked();
  await go.click();
  await page.getByRole('button', { name: 'To the clients' }).click();
}

/** Takes the toast away, which would lie over the next picture. */
async function dismiss(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dismiss' }).click();
}

/** Another section of the same page, without loading it again. */
async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}
