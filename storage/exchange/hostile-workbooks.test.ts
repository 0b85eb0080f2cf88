/* oxlint-disable vitest/expect-expect -- `refused` expects */
import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { freshFiles } from '@/tests/file-system';
import { freshProject } from '../testing';
import { openFile } from './inspect-file';
import { fileOf } from './testing-exchange';
import { bytesOf, HUGE, refused } from './testing-hostile';
import { joined, makeZip, sheetXml, workbookOf, workbookParts } from './testing-zip';

beforeEach(async () => {
  freshFiles();
  await freshProject();
});

const cellsOf = (names: readonly string[]) =>
  names
    .map((name, at) => `<c r="${'ABCDEFG'[at]}1" t="inlineStr"><is><t>${name}</t></is></c>`)
    .join('');
const GOOD_ROWS = `<row r="1">${cellsOf(['Name', 'Phone'])}</row><row r="2"><c r="A2" t="inlineStr"><is><t>Anna</t></is></c></row>`;

const far = (place: string) => `<row r="1"><c r="${place}" t="n"><v>1</v></c></row>`;

describe('a workbook', () => {
  const sheet = (head: string) => makeZip(workbookParts(`${head}${sheetXml(GOOD_ROWS)}`));

  it('as it should be is read', async () => {
    const opened = await openFile(fileOf(workbookOf(GOOD_ROWS)));
    expect(opened).toMatchObject({
      kind: 'table',
      table: {
        rows: [
          ['Name', 'Phone'],
          ['Anna', ''],
        ],
      },
    });
  });

  it.each([
    [
      'that blows entities up',
      sheet('<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'),
      'unsafe',
    ],
    [
      'that reads other files',
      sheet('<!-- > --><!DOCTYPE x SYSTEM "file:///etc/passwd">'),
      'unsafe',
    ],
    [
      'with a document type after a long comment',
      sheet(`<!--${'x'.repeat(9000)}--><!DOCTYPE x>`),
      'unsafe',
    ],
    ['with one cell far to the right', workbookOf(far('ZZZZ1')), 'too-many-columns'],
    ['with a cell in no column at all', workbookOf(far('ZZZZZZZZ1')), 'damaged'],
    ['with one cell far below', workbookOf(far('A1048576')), 'too-many-rows'],
    [
      'with a row in the billions',
      workbookOf('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'),
      'damaged',
    ],
    ['with a row told as 1e9', workbookOf('<row r="1e9"></row>'), 'damaged'],
    [
      'whose gaps would fill the memory',
      workbookOf(
        `<row r="1"><c r="SF1"><v>1</v></c></row><row r="300000"><c r="A300000"><v>1</v></c></row>`,
      ),
      'too-many-cells',
    ],
    ['of elements that are none', workbookOf('<row r="1"><c r="A1" <v>1</v></c></row>'), 'damaged'],
    ['cut off in the middle', makeZip(workbookParts(sheetXml(GOOD_ROWS).slice(0, 200))), 'damaged'],
    [
      'in an encoding that none is in',
      makeZip(workbookParts(sheetXml(GOOD_ROWS).replaceAll(/(?=.)/gu, '\0'))),
      'unsafe',
    ],
    [
      'with text that no shared text stands for',
      workbookOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
      'damaged',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    await refused(bytes, code);
  });

  it('with a password, and one of the old kind, is told apart', async () => {
    const old = joined([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), new Uint8Array(5000)]);
    await refused(old, 'old-workbook');
    await refused(joined([old, bytesOf('EncryptedPackage'.split('').join('\0'))]), 'encrypted');
  });

  it('with a huge cell is refused with its row', async () => {
    const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'xyz '.repeat(HUGE / 4)}</t></is></c></row>`;
    const parts = workbookParts(sheetXml(cell)).map((part) => ({ ...part, deflated: false }));
    await refused(makeZip(parts), 'cell-too-long', '1');
  });
});
