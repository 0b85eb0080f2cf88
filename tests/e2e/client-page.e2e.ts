/** A client's own page: contact details, notes, orders, relations and files, each with its undo. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch, type App } from './harness';
import { holdStorage } from './survival/hold';

const FEED = 'https://www.linkedin.com/feed/';

/** Adds people of the feed as clients. */
async function withClients(app: App, names: readonly string[]): Promise<void> {
  app.route({ [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(FEED);
  for (const name of names) {
    await (await app.badge(page, name)).click();
    const card = await app.card(page);
    await card.button(`Add ${name}`).click();
    await card.shows('Added');
    await card.button('Close').click();
  }
}

/** The id of a client, from the database itself. */
async function idOf(page: Page, name: string): Promise<string> {
  return page.evaluate(
    (wanted) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const clients = opening.result.transaction('clients').objectStore('clients').getAll();
          clients.addEventListener('success', () => {
            const found = (clients.result as { id: string; name: string }[]).find(
              (client) => client.name === wanted,
            );
            opening.result.close();
            resolve(found?.id ?? '');
          });
        });
      }),
    name,
  );
}

async function openClient(app: App, name: string): Promise<Page> {
  const page = await app.extensionPage('dashboard.html');
  const id = await idOf(page, name);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/clients/${id}`);
  await page.getByRole('heading', { name, level: 2 }).waitFor();
  return page;
}

test('contact details are filled in where they stand, and each change is undone by its toast', async () => {
  const app = await launch();
  await withClients(app, ['Mei Lin']);
  const page = await openClient(app, 'Mei Lin');

  await page.getByRole('button', { name: 'Add: Phone' }).click();
  await page.getByRole('textbox', { name: 'Phone' }).fill('none');
  await page.keyboard.press('Enter');
  await page.getByText('There is no digit in it.').waitFor();
  await page.getByRole('textbox', { name: 'Phone' }).fill('+380 44 123');
  await page.keyboard.press('Enter');
  const phone = page.getByRole('link', { name: '+380 44 123' });
  await phone.waitFor();
  expect(await phone.getAttribute('href')).toBe('tel:+38044123');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await phone.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Add: Birthday' }).click();
  await page.getByRole('textbox', { name: 'Day' }).fill('12');
  await page.getByRole('combobox', { name: 'Month' }).selectOption('5');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Birthday: May 12. Change' }).waitFor();

  await page.getByRole('textbox', { name: 'New note' }).fill('Rang about the ring');
  await page.getByRole('radio', { name: 'Call' }).check({ force: true });
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText('Last contact').first().waitFor();
  await page.reload();
  await page.getByRole('region', { name: 'Notes' }).getByText('Rang about the ring').waitFor();
});

test('an order is added, and shows with its sum on the card in the page', async () => {
  const app = await launch();
  await withClients(app, ['Mei Lin']);
  const page = await openClient(app, 'Mei Lin');
  await page.getByRole('button', { name: 'Add an order' }).click();
  await page.getByRole('textbox', { name: 'Item', exact: true }).fill('Ring');
  await page.getByRole('textbox', { name: 'Quantity' }).fill('2');
  await page.getByRole('textbox', { name: 'Price of one' }).fill('625,25');
  await page.getByRole('button', { name: 'Save the order' }).click();
  await page.getByText('1 order · €1,250.50 on average').waitFor();

  const feed = await app.open(FEED);
  await (await app.badge(feed, 'Mei Lin')).click();
  await (await app.card(feed)).shows('1 order · €1,250.50');
  await page.bringToFront();
  await page.getByRole('button', { name: /^Delete the order/u }).click();
  await page.getByText('No orders yet.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('1 order · €1,250.50 on average').waitFor();
  expect(await page.getByText('2 × €625.25').count()).toBe(1);
});

test('a file is kept, saved byte by byte as a download, and deleted with an undo', async () => {
  const app = await launch();
  await withClients(app, ['Mei Lin']);
  const page = await openClient(app, 'Mei Lin');
  const bytes = Buffer.from(Array.from({ length: 4000 }, (_, index) => index % 256));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'agreement.html', mimeType: 'text/html', buffer: bytes });
  const save = page.getByRole('button', { name: 'Save to disk: agreement.html' });
  await save.waitFor();
  const downloading = page.waitForEvent('download');
  await save.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('agreement.html');
  expect(readFileSync(await download.path())).toEqual(bytes);
  await page.getByRole('button', { name: 'Delete the file: agreement.html' }).click();
  await save.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await save.waitFor();
});

test('an emoji goes into the note at the caret, with nothing asked of any server', async () => {
  const app = await launch();
  await withClients(app, ['Mei Lin']);
  const page = await openClient(app, 'Mei Lin');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('chrome-extension://')) asked.push(request.url());
  });
  const box = page.getByRole('textbox', { name: 'New note' });
  await box.fill('Wants  blue');
  await box.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(6, 6));
  await page.getByRole('button', { name: 'Emoji', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Find an emoji' }).fill('diamond');
  await page.getByRole('gridcell', { name: 'Ring', exact: true }).first().click();
  await expect.poll(() => box.inputValue()).toBe('Wants 💍 blue');
  await page.getByText('Saved').first().waitFor();
  expect(asked).toEqual([]);
});

test('the history tells before and after, undoes and redoes, and brings a deleted client back', async () => {
  const app = await launch();
  await withClients(app, ['Mei Lin', 'Liam Okafor']);
  const page = await openClient(app, 'Mei Lin');
  await page.getByRole('button', { name: 'Add: Place of work' }).click();
  await page.getByRole('textbox', { name: 'Place of work' }).fill('Fern');
  await page.keyboard.press('Enter');
  const history = page.getByRole('region', { name: 'History' });
  const entry = history.getByRole('listitem').filter({ hasText: 'Details changed' }).first();
  await entry.getByText('Fern').waitFor();
  await entry.getByRole('button', { name: /^Undo/u }).click();
  await entry.getByText('undone').waitFor();
  await page.getByRole('button', { name: 'Add: Place of work' }).waitFor();
  await entry.getByRole('button', { name: /^Do again/u }).click();
  await page.getByRole('button', { name: 'Place of work: Fern. Change' }).waitFor();

  await page.getByRole('button', { name: 'Delete client' }).click();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('combobox', { name: 'Kind of change' }).selectOption('deleted');
  await page.getByRole('searchbox', { name: 'Find in the history' }).fill('mei');
  await page.getByRole('button', { name: 'Undo: Client deleted' }).click();
  await page.getByRole('link', { name: 'Mei Lin' }).first().click();
  const work = page.getByRole('button', { name: 'Place of work: Fern. Change' });
  await work.waitFor();
  expect(await work.textContent()).toBe('Fern');
});

test('who has gone on while a client is deleted is not called back', async () => {
  const app = await launch();
  await withClients(app, ['Mei Lin']);
  const page = await openClient(app, 'Mei Lin');
  const holder = await app.extensionPage('recovery.html');
  await holdStorage(holder);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Delete client' }).click();
  await page.getByRole('link', { name: 'History' }).click();
  await holder.close();
  await page.getByText('Deleted: Mei Lin').first().waitFor();
  await page.getByRole('button', { name: 'Undo: Client deleted' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/history');
});

test('a profile that says something else is offered on the card, fact by fact', async () => {
  const app = await launch();
  const page = await app.extensionPage('practice.html#/p/anna-lindqvist');
  const badge = await app.badge(page, /Anna/u);
  await badge.click();
  const card = await app.card(page);
  await card.shows('The profile also says');
  await card.button('Take over: Headline').click();
  await card.shows('Taken over from the profile: Headline');
  await card.button('Undo').click();
  await card.button('Keep mine: Headline').click();
  await card.shows('Yours is kept: Headline');
  await expect
    .poll(() => card.has('button', 'Take over: Headline'), { timeout: 10_000 })
    .toBe(false);
});
