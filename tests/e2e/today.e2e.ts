/** Today: what needs the seller, acted on by keys, in the dashboard and in the popup. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch, type App } from './harness';
import { seedClients } from './harness/seed-clients';
import { seedToday, type Seeds } from './harness/seed-today';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ANNA = 'seed-000000';
const MARK = 'seed-000002';

/** Nothing asks by itself: statuses for no attention, nobody's birthday. */
const CALM: NonNullable<Seeds['changes']> = {
  statuses: { '*': { attentionDays: null } },
  clients: { '*': { birthday: null, statusSince: Date.now() } },
};

/** The dashboard's Today over a few clients and what is given. */
async function today(app: App, seeds: Seeds): Promise<Page> {
  const page = await app.extensionPage('dashboard.html');
  await page.getByText('No client yet').waitFor();
  await seedClients(page, 8);
  await seedToday(page, { changes: CALM });
  await seedToday(page, seeds);
  await page.goto(page.url().replace(/#.*$/u, '#/today'));
  await page.reload();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  return page;
}

const entry = (page: Page, name: RegExp | string) => page.getByRole('article', { name });

test('an overdue task is done by its key, taken back by another, and put off', async () => {
  const app = await launch();
  const page = await today(app, {
    tasks: [
      { id: 't1', text: 'Send the invoice', dueAt: Date.now() - DAY, clientId: ANNA },
      { id: 't2', text: 'Buy paper', dueAt: Date.now() - HOUR },
    ],
  });
  await entry(page, /Anna Lee 0/u).waitFor();
  await entry(page, /Anna Lee 0/u)
    .getByText('Send the invoice')
    .waitFor();
  await page.keyboard.press('e');
  await entry(page, /Anna Lee 0/u).waitFor({ state: 'detached' });
  await page.getByText('Done: Send the invoice').last().waitFor();
  await page.getByRole('progressbar', { name: 'Looked after today: 1 of 2' }).waitFor();
  await page.keyboard.press('u');
  await entry(page, /Anna Lee 0/u).waitFor();
  await page.getByRole('progressbar', { name: 'Looked after today: 0 of 2' }).waitFor();
  await page.keyboard.press('k');
  await page.keyboard.press('h');
  await page.getByRole('menuitem', { name: /^Tomorrow/u }).press('Enter');
  await entry(page, /Anna Lee 0/u).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Later this week/u }).click();
  await entry(page, /Anna Lee 0/u)
    .getByText(/put off until/u)
    .waitFor();
  expect(await page.getByRole('article').count()).toBe(2);
});

test('a client who was silent for too long is skipped for the day, or noted as spoken with', async () => {
  const app = await launch();
  const silent = { contactedAt: Date.now() - 40 * DAY, touchEvery: 30 };
  const page = await today(app, {
    changes: { clients: { [ANNA]: silent, [MARK]: { ...silent, touchEvery: 14 } } },
  });
  await entry(page, /Anna Lee 0/u)
    .getByText('No contact for 40 days')
    .waitFor();
  await entry(page, /Mark Lee 2/u)
    .getByText('keep in touch every 2 weeks')
    .waitFor();
  await entry(page, /Anna Lee 0/u)
    .getByRole('button', { name: /^Not today/u })
    .click();
  await entry(page, /Anna Lee 0/u).waitFor({ state: 'detached' });
  await page.keyboard.press('e');
  await page.getByText('All done. Nothing else needs you now.').waitFor();
  await page.reload();
  await page.getByText('Nothing needs you now.').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
});

test('a status asks for attention after the days set, a birthday in the week before it', async () => {
  const app = await launch();
  const soon = new Date(Date.now() + 3 * DAY).toISOString().slice(4, 10);
  const page = await today(app, {
    changes: {
      statuses: { '*': { attentionDays: 14 } },
      clients: {
        [ANNA]: { statusSince: Date.now() - 14 * DAY },
        [MARK]: { birthday: `1990${soon}` },
      },
    },
  });
  await entry(page, /Anna Lee 0/u)
    .getByText(/for 14 days/u)
    .waitFor();
  await entry(page, /Mark Lee 2/u)
    .getByText(/^Birthday/u)
    .waitFor();
  await entry(page, /Mark Lee 2/u)
    .getByText(/^turns/u)
    .waitFor();
  expect(await page.getByRole('article').count()).toBe(2);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Anna Lee 0', level: 2 }).waitFor();
});

test('the popup of a tab about nobody shows what needs the seller, and settles it', async () => {
  const app = await launch();
  const page = await today(app, {
    tasks: [{ id: 't1', text: 'Send the invoice', dueAt: Date.now() - DAY, clientId: ANNA }],
    changes: { clients: { [MARK]: { contactedAt: Date.now() - 40 * DAY, touchEvery: 30 } } },
  });
  app.route({ 'https://plain.example/': { html: '<!doctype html><title>Plain</title>' } });
  const popup = await app.popup(await app.open('https://plain.example/'));
  await popup.shows('Mark Lee 2');
  await popup.button('Done: Send the invoice').click();
  await popup.shows('Done: Send the invoice');
  await popup.button('Undo').click();
  // What comes back moves the lines below: nothing is pressed before.
  await popup.shows(/Send the invoice · overdue/u);
  await popup.button('Not today: Mark Lee 2').click();
  await popup.shows('Mark Lee 2: not today');
  await popup.button('Done: Send the invoice').click();
  await popup.shows('Nothing needs you now.');
  await page.bringToFront();
  await page.getByText('All done. Nothing else needs you now.').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
});
