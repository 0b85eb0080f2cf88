/* oxlint-disable vitest/expect-expect -- `refused` expects */
import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '@/domain/import/limits';
import { freshFiles } from '@/tests/file-system';
import { db } from '../db';
import { isLiving } from '../draft';
import { freshProject } from '../testing';
import { openFile } from './inspect-file';
import { ExchangeSession } from './session';
import { fileOf, importFile } from './testing-exchange';
import { bytesOf, HUGE, refused } from './testing-hostile';
import { joined, workbookOf } from './testing-zip';

let projectId = '';
beforeEach(async () => {
  freshFiles();
  projectId = await freshProject();
});

describe('a text file', () => {
  it.each([
    ['with a huge cell', `name\n${'x'.repeat(HUGE)}\n`, 'cell-too-long', '2'],
    [
      'whose quote is closed nowhere, near the end',
      'name,phone\nAnna,1\n"Olga,2\n',
      'open-quote',
      '3',
    ],
    [
      'whose quote is closed nowhere, for very long',
      `name\n"Olga\n${'a,b\n'.repeat(HUGE / 4)}`,
      'cell-too-long',
      '2',
    ],
    ['of very many columns', `${'a,'.repeat(HUGE / 2)}\n`, 'too-many-columns', '1'],
    [
      'of very many columns behind a row that looks quoted',
      `a"b\n${','.repeat(MAX_COLUMNS)}\n`,
      'too-many-columns',
      '2',
    ],
    ['of very many rows', 'a\n'.repeat(MAX_ROWS + 1), 'too-many-rows', String(MAX_ROWS)],
    [
      'of very many empty cells',
      `${','.repeat(499)}\n`.repeat(MAX_CELLS / 500 + 1),
      'too-many-cells',
      String(MAX_CELLS),
    ],
    ['of nothing but blanks', ' \n\t\n  ,, \n', 'empty', ''],
    ['of zeros', '\0'.repeat(4000), 'not-text', ''],
  ])('%s is refused, with the place', async (_, text, code, where) => {
    await refused(text, code, where);
  });

  it('of pictures or programmes is refused', async () => {
    await refused(
      Uint8Array.from({ length: 9000 }, (_, at) => (at * 7919) % 31),
      'not-text',
    );
  });

  it('larger than is read is refused before it is read', async () => {
    const file = fileOf('name');
    Object.defineProperty(file, 'size', { value: 1024 ** 3 + 1 });
    await expect(openFile(file)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('under a wrong ending is read as what it is', async () => {
    const zip = workbookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>');
    expect(await openFile(fileOf(zip, 'clients.csv'))).toMatchObject({ table: { kind: 'xlsx' } });
    expect(await openFile(fileOf('name\nAnna', 'clients.xlsx'))).toMatchObject({
      table: { kind: 'csv' },
    });
    const card = 'BEGIN:VCARD\nFN:Anna\nEND:VCARD';
    expect(await openFile(fileOf(card, 'a.zip'))).toMatchObject({ kind: 'cards' });
  });

  it('with names that objects have keeps them as text, in headings and in cells', async () => {
    const text = '__proto__,constructor,Name,toString\npolluted,1,hasOwnProperty,2\n,,__proto__,\n';
    const session = new ExchangeSession();
    const found = await session.open(fileOf(text), projectId, {});
    if (found.kind !== 'table') throw new Error('no table');
    const columns = found.columns.map(({ heading, target }) => ({
      heading,
      target: target ?? 'new:text',
    }));
    await importFile(fileOf(text), projectId, { columns });
    const clients = (await db.clients.toArray()).filter(isLiving);
    expect(clients.map(({ name }) => name).toSorted()).toEqual(['__proto__', 'hasOwnProperty']);
    const fields = await db.customFields.toArray();
    expect(fields.map(({ captions }) => captions['en'])).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with bytes that are no UTF-8, zeros and lone surrogates becomes text and nothing else', async () => {
    const half = 0xd8_3d;
    const units = Array.from('\uFEFFname\nA somewhat longer n', (each) => each.codePointAt(0) ?? 0);
    const utf16 = new Uint8Array(Uint16Array.from([...units, half, 0x41, 0x0a]).buffer);
    const mixed = joined([bytesOf('name\nAn'), Uint8Array.of(0xff, 0xc0, 0x80), bytesOf('na\0\n')]);
    for (const bytes of [utf16, mixed]) {
      // oxlint-disable-next-line no-await-in-loop -- one database
      const { problems } = await importFile(fileOf(bytes), projectId);
      expect(problems).toEqual([]);
    }
    const names = (await db.clients.toArray()).map(({ name }) => name);
    expect(names).toHaveLength(2);
    expect(names).toContain('A somewhat longer n\uFFFDA');
  });
});
