/** What a filtered view shows goes into files, which other programmes read as it was. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { cardsIn, rowsOfWorkbook } from './exchange/read-back';
import { launch } from './harness';

const PEOPLE = [
  {
    name: 'Анна "Ann" Коваль, мол.',
    phone: '+380 44 123 45 67',
    email: 'anna@shop.example',
    organisation: 'Acme; sons & <b>daughters</b>',
    birthday: '1990-02-28',
    note: 'Likes blue\nand "green", and a very long sentence that has to be folded in a card: їжак 🦔🦔🦔',
  },
  {
    name: '=HYPERLINK("http://example.org")',
    phone: '0050 123 45 67',
    email: 'formula@shop.example',
    organisation: 'Acme _x0041_',
    birthday: '',
    note: String.raw`back\slash, semicolon; colon: end`,
  },
  {
    name: 'Boris Orlov',
    phone: '+1 555 0101',
    email: 'boris@other.example',
    organisation: 'Other',
    birthday: '',
    note: '',
  },
];
const HEADINGS = {
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  organisation: 'Company',
  birthday: 'Birthday',
  note: 'Note',
} as const;
const FIELDS = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const TABLE = [
  Object.values(HEADINGS),
  ...PEOPLE.map((person) => FIELDS.map((field) => person[field])),
]
  .map((cells) => cells.map(quoted).join(','))
  .join('\r\n');

/** The clients table with all of them, filtered to those of Acme. */
async function filtered(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /My clients/u }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 3 people' }).click();
  await page.getByRole('button', { name: 'To the clients' }).click();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('Field').selectOption({ label: 'Organisation' });
  await page.getByLabel('Value').fill('acme');
  await page.getByText('2 clients of 3').waitFor();
}

async function exported(page: Page, format: string): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: format, exact: true }).click();
  return readFileSync(await (await downloading).path());
}

test('a filtered view is exported as a workbook and as cards, and every text comes back as it was', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/import');
  await filtered(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByText('Export 2 clients').waitFor();
  const wanted = PEOPLE.slice(0, 2).toSorted((a, b) => a.email.localeCompare(b.email));

  // Pages of the extension let nobody read markup.
  const reader = await app.context.newPage();
  const workbook = await exported(page, 'Excel');
  const [heads = [], ...rows] = await rowsOfWorkbook(reader, workbook);
  const people = rows.map((cells) =>
    Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ''])),
  );
  expect(people.toSorted((a, b) => (a['E-mail'] ?? '').localeCompare(b['E-mail'] ?? ''))).toEqual(
    wanted.map((person) =>
      expect.objectContaining({
        Name: person.name,
        Phone: person.phone,
        'E-mail': person.email,
        Organisation: person.organisation,
        Birthday: person.birthday,
        Note: person.note,
      }),
    ),
  );

  for (const [format, version] of [
    ['vCard 4', '4.0'],
    ['vCard 3', '3.0'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const text = (await exported(page, format)).toString('utf8');
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBe(75);
    const cards = cardsIn(text).toSorted((a, b) =>
      String(a['EMAIL']).localeCompare(String(b['EMAIL'])),
    );
    expect(cards).toEqual(
      wanted.map((person) =>
        expect.objectContaining({
          VERSION: [version],
          FN: [person.name],
          TEL: [person.phone],
          EMAIL: [person.email],
          ORG: [person.organisation],
          NOTE: [person.note],
        }),
      ),
    );
  }
});
