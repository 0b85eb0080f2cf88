/** The table of clients and the audiences: finding, changing, saving, taking back. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch, type App } from './harness';
import { seedClients } from './harness/seed-clients';

const SOON = { timeout: 15_000 };

/** The table over a base of made-up clients. */
async function withClients(app: App, count: number): Promise<Page> {
  const page = await app.extensionPage('dashboard.html');
  await page.getByText('No client yet').waitFor();
  await seedClients(page, count);
  await page.reload();
  await counts(page, `${count} clients`);
  return page;
}

async function counts(page: Page, text: string): Promise<void> {
  await page.locator('footer').getByText(text, { exact: true }).waitFor();
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Clients' });
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** The cell of a client's row under a heading. */
async function cellUnder(page: Page, name: string, heading: string): Promise<Locator> {
  const headings = await page.getByRole('columnheader').allTextContents();
  const at = headings.findIndex((text) => text.includes(heading));
  expect(at).toBeGreaterThan(-1);
  return rowOf(page, name).getByRole('gridcell').nth(at);
}

async function names(page: Page, first: number): Promise<string[]> {
  const links = await grid(page).locator('a').allTextContents();
  return links.slice(0, first);
}

test('a filter with an order is saved as a view and there again after a reload', async () => {
  const app = await launch();
  const page = await withClients(app, 60);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('Field').selectOption({ label: 'Organisation' });
  await page.getByLabel('Value').fill('studio 1');
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await expect.poll(() => names(page, 1), SOON).toEqual(['Ярослав Lee 45']);
  await page.getByRole('button', { name: 'Save as a new view' }).click();
  await page.getByLabel('Name of the view').fill('Studios');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Studios' }).waitFor();
  const shown = await names(page, 5);
  await page.reload();
  await expect.poll(() => names(page, 5), SOON).toEqual(shown);
  // Coming without an address leads to the view used last.
  await page.goto(`${app.extensionOrigin}dashboard.html#/settings`);
  await page.getByRole('link', { name: 'Clients', exact: true }).click();
  await expect.poll(() => names(page, 5), SOON).toEqual(shown);
  expect(await page.getByRole('link', { name: 'Studios' }).getAttribute('aria-current')).toBe(
    'page',
  );
});

test('fifty clients get a tag in one step, and lose it by one Undo; the audience follows', async () => {
  const app = await launch();
  const page = await withClients(app, 50);
  await page.getByLabel('Select all shown').check();
  const selected = page.getByRole('region', { name: 'With the selected' });
  await selected.getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Find or make a tag' }).fill('Wholesale');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Wholesale/u, selected: true }).waitFor();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('heading', { name: 'Change 50 clients?' }).waitFor();
  await page.getByRole('button', { name: 'Change 50', exact: true }).click();
  await page.getByText('50 clients changed').first().waitFor();
  await rowOf(page, 'Anna Lee 0').getByText('Wholesale').waitFor();

  const audiences = await app.extensionPage('dashboard.html#/audiences');
  await audiences.getByText('50 clients').waitFor();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back').first().waitFor();
  await audiences.bringToFront();
  await audiences.getByText('0 clients', { exact: true }).waitFor();
  await page.bringToFront();
  expect(await grid(page).getByText('Wholesale').count()).toBe(0);
});

test('a cell is edited where it stands, with Tab on to the next, and Escape leaves it', async () => {
  const app = await launch();
  const page = await withClients(app, 5);
  const cell = rowOf(page, 'Олена Lee 1').getByRole('gridcell').nth(4);
  await cell.dblclick();
  await page.getByLabel('Edit: Organisation').fill('Acme');
  await page.keyboard.press('Tab');
  await page.getByLabel('Edit: Phones').fill('+49 1, +49 2');
  await page.keyboard.press('Enter');
  await rowOf(page, 'Acme').getByText('+49 1, +49 2').waitFor();
  await page.keyboard.press('F2');
  await page.getByLabel('Edit: Phones').fill('nothing of this');
  await page.keyboard.press('Escape');
  await rowOf(page, 'Acme').getByText('+49 1, +49 2').waitFor();
  await page.keyboard.press('u');
  await page.getByText('Taken back').first().waitFor();
  expect(await rowOf(page, 'Acme').getByText('+49 1').count()).toBe(0);
});

test('many clients go with one yes, the totals follow, and all come back', async () => {
  const app = await launch();
  const page = await withClients(app, 20);
  const total = await page.locator('footer bdi').textContent();
  await page.getByLabel('Select all shown').check();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('Their notes, orders and files go along.').waitFor();
  await page.getByRole('button', { name: 'Delete 20', exact: true }).click();
  await page.getByText('No client yet').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await counts(page, '20 clients');
  expect(await page.locator('footer bdi').textContent()).toBe(total);
});

test('everything goes by keyboard: find, select, status, delete, undo, open', async () => {
  const app = await launch();
  const page = await withClients(app, 30);
  await grid(page).focus();
  await page.keyboard.press('/');
  await page.keyboard.type('zoe');
  await counts(page, '4 clients of 30');
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('2 selected').waitFor();
  await page.keyboard.press('s');
  await page.getByRole('combobox', { name: 'Find' }).fill('paid');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Change 2', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('2 clients changed').first().waitFor();
  await expect.poll(() => grid(page).getByText('Paid').count(), SOON).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Delete 2', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await counts(page, '2 clients of 28');
  await grid(page).focus();
  await page.keyboard.press('u');
  await counts(page, '4 clients of 30');
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Keys in the table' }).waitFor();
  await page.keyboard.press('Escape');
  await grid(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/clients\/seed-/u);
});

test('a segment counts its clients as they change, and opens as a filter', async () => {
  const app = await launch();
  const page = await withClients(app, 30);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('Field').selectOption({ label: 'Last contact' });
  await page.getByLabel('How', { exact: true }).selectOption({ label: 'not for' });
  await page.getByLabel('Value').fill('1');
  await counts(page, '18 clients of 30');
  await page.getByRole('button', { name: 'Save as an audience' }).click();
  await page.getByLabel('Name of the audience').fill('Silent');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved: Silent').first().waitFor();
  await page.getByRole('link', { name: 'Audiences' }).click();
  await page.getByText('18 clients').waitFor();
  await page.getByRole('link', { name: 'Silent' }).click();
  await counts(page, '18 clients of 30');
  await page.getByLabel('Select all shown').check();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete 18', exact: true }).click();
  await page.getByText('Nobody fits').first().waitFor();
  await page.getByRole('link', { name: 'Audiences' }).click();
  await page.getByText('0 clients', { exact: true }).waitFor();
  expect(await page.getByText('18 clients', { exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'More for Silent' }).click();
  await page.getByRole('menuitem', { name: 'Delete Silent' }).click();
  await page.getByRole('link', { name: 'Silent' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Silent' }).waitFor();
});

test('a selected client shows in the side panel', async () => {
  const app = await launch();
  const page = await withClients(app, 5);
  await page.getByLabel('Select Mark Lee 2').check();
  await page.getByRole('button', { name: 'Show Mark Lee 2 in the side panel' }).click();
  const panel = await app.panel();
  await panel.shows('Mark Lee 2');
  expect(await panel.field('New note').value()).toBe('');
});

/** The captions of the columns, in the order of the screen. */
const heads = (page: Page) => page.locator('[role="columnheader"] bdi').allTextContents();

test('a column is dragged to its place and by its edge, and pinned, moved and widened by keyboard', async () => {
  const app = await launch();
  const page = await withClients(app, 5);
  const head = (name: string) =>
    page.getByRole('columnheader').filter({ has: page.getByRole('button', { name, exact: true }) });
  await head('Organisation').dragTo(head('Status'));
  await expect
    .poll(async () => (await heads(page)).slice(0, 3), SOON)
    .toEqual(['Name', 'Organisation', 'Status']);

  const width = async (name: string) => (await head(name).boundingBox())?.width ?? 0;
  const before = await width('Status');
  const edge = await head('Status').getByTitle('Width of Status').boundingBox();
  const [x, y] = [(edge?.x ?? 0) + (edge?.width ?? 0) / 2, (edge?.y ?? 0) + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 50, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => width('Status'), SOON).toBe(before + 50);

  const choose = async (column: string, item: string) => {
    const name = `Column ${column}: what to do`;
    await page.getByRole('button', { name }).press('Enter');
    await page.getByRole('menu', { name }).getByRole('menuitem', { name: item }).press('Enter');
  };
  await choose('Status', 'Wider');
  await page.keyboard.press('Escape');
  await expect.poll(() => width('Status'), SOON).toBe(before + 90);
  await choose('Tags', 'Move towards the start');
  await choose('Status', 'Pin');
  await expect
    .poll(async () => (await heads(page)).slice(0, 4), SOON)
    .toEqual(['Name', 'Status', 'Organisation', 'Tags']);
  // What was arranged is there after a reload.
  await page.reload();
  await expect
    .poll(async () => (await heads(page)).slice(0, 4), SOON)
    .toEqual(['Name', 'Status', 'Organisation', 'Tags']);
  await expect.poll(() => width('Status'), SOON).toBe(before + 90);
});

test('a client is marked as contacted and shown in the side panel by a key', async () => {
  const app = await launch();
  const page = await withClients(app, 5);
  await page.getByRole('grid', { name: 'Clients' }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const last = await cellUnder(page, 'Олена Lee 1', 'Last contact');
  const before = await last.textContent();
  await page.keyboard.press('e');
  await page.getByText('1 client changed').first().waitFor();
  await expect.poll(() => last.textContent()).not.toBe(before);
  await grid(page).focus();
  await page.keyboard.press('u');
  await page.getByText('Taken back').first().waitFor();
  await expect.poll(() => last.textContent()).toBe(before);
  await grid(page).focus();
  await page.keyboard.press('o');
  const panel = await app.panel();
  await panel.shows('Олена Lee 1');
});

test('a tag is merged into another and deleted, each with its Undo', async () => {
  const app = await launch();
  const page = await withClients(app, 20);
  await page.getByLabel('Select all shown').check();
  await grid(page).focus();
  await page.keyboard.press('l');
  const box = page.getByRole('combobox', { name: 'Find or make a tag' });
  for (const name of ['Retail', 'Wholesale']) {
    await box.fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name, selected: true }).waitFor();
  }
  await page.getByRole('option', { name: 'Wholesale' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('button', { name: 'Change 20', exact: true }).click();
  await page.getByText('20 clients changed').first().waitFor();

  await page.getByRole('link', { name: 'Audiences' }).click();
  const tags = page.getByRole('list', { name: 'Tags' });
  const tag = (name: string) => tags.getByRole('listitem').filter({ hasText: name });
  await tag('Retail').getByText('20 clients').waitFor();
  const choose = async (name: string, item: string) => {
    await tag(name)
      .getByRole('button', { name: `More for ${name}` })
      .click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Retail', 'Merge Retail');
  await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'Wholesale' });
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await tag('Wholesale').getByText('20 clients').waitFor();
  expect(await tag('Retail').count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await tag('Retail').getByText('20 clients').waitFor();
  await tag('Wholesale').getByText('0 clients', { exact: true }).waitFor();

  await choose('Retail', 'Delete Retail');
  await tag('Retail').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await tag('Retail').getByText('20 clients').waitFor();
});
