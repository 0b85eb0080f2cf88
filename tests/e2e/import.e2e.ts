/** Clients from files and into files, through the dashboard and its worker. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch } from './harness';

/** Text in the Windows encoding of Cyrillic, as old programmes save it. */
function cp1251(text: string): Buffer {
  const bytes = Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) return code;
    const special = { і: 0xb3, ї: 0xbf, є: 0xba, І: 0xb2 }[letter];
    return special ?? code - 0x04_10 + 0xc0;
  });
  return Buffer.from(bytes);
}

const TABLE = [
  'ФИО;Телефон;E-mail;Город',
  'Анна Коваль;+380 44 123 45 67;anna@shop.example;Київ',
  'Олег Петренко;050 765 43 21;не адрес;Львів',
].join('\r\n');

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  // A new installation makes its first project a moment after the page is there.
  await page.getByRole('heading', { name: /My clients/u }).waitFor();
  await page.locator('input[type=file]').first().setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer,
  });
}

test('a table in an old encoding is read, checked, imported, undone and imported again', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/import');
  await give(page, 'clients.csv', cp1251(TABLE));
  await page.getByRole('rowheader', { name: 'Телефон' }).waitFor();
  expect(await page.getByLabel('Encoding').inputValue()).toBe('windows-1251');
  expect(await page.getByLabel('Between cells').inputValue()).toBe(';');
  expect(await page.getByLabel('Where “ФИО” goes').inputValue()).toBe('name');
  expect(await page.getByLabel('Where “Телефон” goes').inputValue()).toBe('phone');
  await page.getByLabel('Where “Город” goes').selectOption('new:text');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByText('2 new clients').waitFor();
  await page.getByText('no e-mail address: не адрес').waitFor();
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByRole('heading', { name: 'Imported', exact: true }).waitFor();
  await page.getByText('2 clients added').waitFor();

  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByText('The import is undone.').waitFor();
  await page.getByRole('button', { name: 'Import again' }).click();
  await page.getByText('The import is undone.').waitFor();
  await page.getByRole('button', { name: 'To the clients' }).click();
  await page.getByText('Анна Коваль').first().waitFor();
  await page.getByText('Олег Петренко').first().waitFor();
});

test('just the clients that a view shows go into a file, and a phone comes back as it was', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/import');
  await give(page, 'clients.csv', cp1251(TABLE));
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByRole('button', { name: 'To the clients' }).click();
  await page.getByPlaceholder('Find in the list').fill('коваль');
  await expect.poll(() => page.getByText('Олег Петренко').count(), { timeout: 10_000 }).toBe(0);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByText('Export 1 client').waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  expect(text).toContain('Анна Коваль');
  expect(text).toContain("'+380 44 123 45 67");
  expect(text).not.toContain('Олег');
});

test('an archive of the whole project brings everything into another profile, once', async () => {
  const first = await launch();
  const page = await first.extensionPage('dashboard.html#/import');
  await give(page, 'clients.csv', cp1251(TABLE));
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByText('2 clients added').waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  const download = await downloading;
  const archive = readFileSync(await download.path());

  const second = await launch();
  const other = await second.extensionPage('dashboard.html#/import');
  for (const said of [/records? added/u, /were here as they are/u]) {
    // oxlint-disable-next-line no-await-in-loop -- the second time nothing is new
    await give(other, 'archive.zip', archive);
    // oxlint-disable-next-line no-await-in-loop
    await other.getByRole('button', { name: 'Import the archive' }).click();
    // oxlint-disable-next-line no-await-in-loop
    await other.getByText(said).first().waitFor();
    // oxlint-disable-next-line no-await-in-loop
    await other.getByRole('button', { name: 'Another file' }).click();
  }
  await other.getByRole('button', { name: /^Project in use/u }).click();
  await other.getByRole('menuitem').nth(1).waitFor();
  expect(await other.getByRole('menuitem').count()).toBe(2);
});

test('cards are imported, and files that could do harm are refused in plain words', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/import');
  await give(page, 'broken.zip', Buffer.from('PK\u0003\u0004 and nothing more'));
  await page.getByRole('alert').waitFor();
  await give(page, 'open.csv', Buffer.from('name,phone\n"Anna,+1 555 0100\n'.repeat(3)));
  await expect
    .poll(() => page.getByRole('alert').textContent(), { timeout: 10_000 })
    .toContain('quote');
  const cards = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Lee;Anna;;;',
    'FN:Anna Lee',
    'TEL:+1 555 0100',
    'EMAIL:anna@shop.example',
    'END:VCARD',
    '',
  ];
  await give(page, 'cards.vcf', Buffer.from(cards.join('\r\n')));
  await page.getByText('1 person', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await page.getByText('1 client added').waitFor();
});

test('a problem is told with row and field, and the columns that were chosen are remembered', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/import');
  const table = Buffer.from('Who,Town\nAnna Lee,Leeds\nOleh Petrenko,Lviv\n');
  await give(page, 'towns.csv', table);
  await page.getByLabel('Where “Who” goes').selectOption('name');
  await page.getByLabel('Where “Town” goes').selectOption('new:text');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByText('2 clients added').waitFor();
  await page.getByRole('button', { name: 'Another file' }).click();

  const again = Buffer.from('Who,Town\nMia Kovacs,York\n');
  await give(page, 'towns again.csv', again);
  await page.getByText('Columns as you chose them last time').waitFor();
  expect(await page.getByLabel('Where “Who” goes').inputValue()).toBe('name');
  expect(await page.getByLabel('Where “Town” goes').inputValue()).toMatch(/^field:/u);
  await page.getByRole('button', { name: 'Another file' }).click();

  await give(page, 'problems.csv', Buffer.from('Name,Birthday\nAnna Lee,31.02.1990\n'));
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByText('Row 2, “Birthday”: no date: 31.02.1990').waitFor();
});
