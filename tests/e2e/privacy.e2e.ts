/** Privacy: what is kept and until when, whom nobody writes to, who is ignored, erasure, and the answer to a request. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch, type App } from './harness';
import { seedClients } from './harness/seed-clients';

const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const FIXTURE = 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html';
/** Where the answer is opened: as anybody's page. */
const READER = 'https://www.linkedin.com/answer.html';
const BOX = '.msg-form__contenteditable';
const PERSON = 'Мария Белова';
const SOON = { timeout: 10_000 };

async function openChat(app: App): Promise<Page> {
  app.route({ [CHAT]: FIXTURE });
  return app.open(CHAT);
}

/** What screen readers say of the marks beside the person's name. */
async function marks(app: App, page: Page): Promise<string[]> {
  const all = await app.badges(page);
  return all.filter(({ beside }) => beside.text.includes(PERSON)).map(({ name }) => name);
}

async function addPerson(app: App, page: Page): Promise<void> {
  await (await app.badge(page, PERSON)).click();
  const card = await app.card(page);
  await card.button(`Add ${PERSON}`).click();
  await card.shows('Added');
  await card.field('New note').fill('Likes <b>blue</b> & "red"');
  await card.shows('Saved');
  await card.button('Close').click();
  await card.isClosed();
}

/** The client's own page, reached by a press on the name in the table. */
async function openClient(app: App): Promise<Page> {
  const page = await app.extensionPage('dashboard.html');
  await page.getByRole('row').filter({ hasText: PERSON }).getByText(PERSON).click();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: PERSON, level: 2 }).waitFor();
  return page;
}

test('the grounds and days of a client are kept, undone, and found by lists', async () => {
  const app = await launch();
  await addPerson(app, await openChat(app));
  const page = await openClient(app);
  const privacy = page.getByRole('region', { name: 'Privacy' });
  await privacy.getByText('https://www.linkedin.com/messaging/thread/2-abc/').waitFor();
  await privacy.getByText('Not told yet.').waitFor();

  const basis = privacy.getByRole('combobox', { name: 'Lawful basis' });
  await basis.selectOption('consent');
  await page.getByText('Saved: Lawful basis').first().waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => basis.inputValue(), SOON).toBe('');
  await basis.selectOption('contract');

  await privacy.getByRole('button', { name: 'Told about it: Today' }).click();
  await privacy.getByText('Not told yet.').waitFor({ state: 'detached' });
  await privacy.getByRole('button', { name: 'Add: Keep until' }).click();
  await privacy.getByRole('textbox', { name: 'Keep until' }).fill('2020-01-31');
  await page.keyboard.press('Enter');
  await privacy.getByText('This day has passed').waitFor();

  await page.getByRole('link', { name: 'Privacy' }).click();
  await page.getByRole('link', { name: 'Not told' }).click();
  await page.getByText('0 clients').first().waitFor();
  await page.getByRole('link', { name: 'Privacy' }).click();
  await page.getByRole('link', { name: 'Kept too long' }).click();
  await page.getByRole('row').filter({ hasText: PERSON }).waitFor();
});

test('nobody writes to a client any more: the mark says so, a template asks first, Undo takes it back', async () => {
  const app = await launch();
  const page = await openChat(app);
  await addPerson(app, page);
  await (await app.badge(page, PERSON)).click();
  const card = await app.card(page);
  await card.button('Do not contact').click();
  await card.shows('Nobody writes to');
  await expect
    .poll(() => marks(app, page), SOON)
    .toContain(`${PERSON}: do not contact. Open the card`);

  await card.button(/Insert “/u).click();
  await card.shows('is not to be written to');
  expect((await page.locator(BOX).innerText()).trim()).toBe('');
  await card.button('Do not insert').click();
  await card.button(/Insert “/u).click();
  await card.button('Insert anyway').click();
  await card.shows('It is in the message box');
  expect((await page.locator(BOX).innerText()).trim()).not.toBe('');

  await card.button('Allow again').click();
  await card.shows('You may write to');
  await card.button('Undo').click();
  await card.shows('Taken back');
  await card.button('Allow again').click();
  await expect.poll(async () => (await marks(app, page)).join(), SOON).toContain('no status');
});

test('somebody is ignored from the card, has no mark, and comes back by Undo and from the list', async () => {
  const app = await launch();
  const page = await openChat(app);
  await (await app.badge(page, PERSON)).click();
  const card = await app.card(page);
  await card.button('Ignore').click();
  await card.shows(`You ignore ${PERSON}`);
  await expect.poll(() => marks(app, page), SOON).toEqual([]);
  await card.button('Undo').click();
  await expect.poll(async () => (await marks(app, page)).length, SOON).toBeGreaterThan(0);
  await card.button('Ignore').click();
  await expect.poll(() => marks(app, page), SOON).toEqual([]);

  const dashboard = await app.extensionPage('dashboard.html#/privacy');
  await dashboard.getByRole('button', { name: `Stop ignoring: ${PERSON}` }).click();
  await dashboard.getByText('Nobody. In the card').waitFor();
  await page.bringToFront();
  await expect.poll(async () => (await marks(app, page)).length, SOON).toBeGreaterThan(0);
});

test('a client is erased for good after a typed word, and is not added again without a reason', async () => {
  const app = await launch();
  const page = await openChat(app);
  await addPerson(app, page);
  const dashboard = await openClient(app);
  await dashboard.getByRole('button', { name: 'Erase for good…' }).click();
  const dialog = dashboard.getByRole('dialog', { name: 'Erase 1 client for good?' });
  await dialog.getByText('notes 1, orders 0, deals 0, tasks 0, files 0').waitFor();
  const yes = dialog.getByRole('button', { name: 'Erase for good' });
  expect(await yes.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('erase');
  await yes.click();
  await dashboard.getByText('1 client erased for good').first().waitFor();
  await dashboard.getByText('No client yet').waitFor();

  await page.bringToFront();
  await expect.poll(() => marks(app, page), SOON).toEqual([]);
  const popup = await app.popup(page);
  await popup.shows('This person was erased on request');
  await popup.field('Why they are added again').fill('Asked me to');
  await popup.button('Add anyway').click();
  await popup.shows('Asked me to');
  await expect.poll(async () => (await marks(app, page)).join(), SOON).toContain('no status');
});

test('clients of a selection are erased together', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html');
  await seedClients(page, 20);
  await page.reload();
  await page.getByText('20 clients').first().waitFor();
  const boxes = page.getByRole('row').getByRole('checkbox');
  await boxes.nth(1).click();
  await boxes.nth(2).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase 2 clients for good?' });
  await dialog.getByRole('textbox').fill('ERASE');
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('2 clients erased for good').first().waitFor();
  await expect.poll(() => page.getByText('18 clients').count(), SOON).toBeGreaterThan(0);
});

test('a request for access is answered by a page to read and a file for programs', async () => {
  const app = await launch();
  await addPerson(app, await openChat(app));
  const page = await openClient(app);
  const [files] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Add files' }).click(),
  ]);
  const bytes = Buffer.from('<script>globalThis.hacked = true</script>');
  await files.setFiles({ name: 'a"><script>.html', mimeType: 'text/html', buffer: bytes });
  await page.getByText('1 file added').first().waitFor();

  const [readable] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'To read' }).click(),
  ]);
  await page
    .getByText(/: Tabside Мария Белова \d{4}-\d\d-\d\d\.html$/u)
    .first()
    .waitFor();
  const html = readFileSync(await readable.path(), 'utf8');
  expect(html).not.toMatch(/<script/iu);
  expect(html).not.toMatch(/(?:src|href)="https?:/iu);
  app.route({ [READER]: { html } });
  const reader = await app.open(READER);
  await reader.getByRole('heading', { name: `What is kept about ${PERSON}` }).waitFor();
  await reader.getByText('Likes <b>blue</b> & "red"').first().waitFor();
  await reader.getByText('linkedin:').first().waitFor();
  const file = await reader.locator('a[download]').getAttribute('href');
  expect(Buffer.from(file?.split(',')[1] ?? '', 'base64')).toEqual(bytes);

  const [machine] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'For machines' }).click(),
  ]);
  const answer = JSON.parse(readFileSync(await machine.path(), 'utf8')) as {
    format: string;
    clients: { name: string }[];
    notes: { text: string }[];
    files: { hash: string }[];
    bytes: Record<string, string>;
  };
  expect(answer).toMatchObject({
    format: 'tabside-access-answer',
    clients: [{ name: PERSON }],
    notes: [{ text: 'Likes <b>blue</b> & "red"' }],
  });
  expect(Buffer.from(answer.bytes[answer.files[0]?.hash ?? ''] ?? '', 'base64')).toEqual(bytes);
});
