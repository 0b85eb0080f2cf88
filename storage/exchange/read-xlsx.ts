/** Reading the first sheet of a workbook. */
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';

import { MAX_UNPACKED_BYTES } from '@/domain/import/limits';
import { checkPart } from './check-workbook';
import { checkSize, type Table } from './table';
import { Trouble } from './trouble';
import { unpack } from './unzip';

/** Parts that hold cells; pictures and macros are not even unpacked. */
const CELLS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[\w.]+\.(?:xml|rels)|xl\/worksheets\/[\w.]+\.xml)$/u;

/**
 * The workbook is unpacked within limits first, looked at, and handed on packed anew without compression: the reader
 * itself has no limits.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const parts = unpack(bytes, (name) => CELLS.test(name), MAX_UNPACKED_BYTES);
  if (![...parts.keys()].some((name) => name.startsWith('xl/')))
    throw new Trouble('not-a-workbook');
  for (const part of parts.values()) checkPart(part);
  const plain = zipSync(Object.fromEntries(parts), { level: 0 });
  let sheet: readonly (readonly unknown[])[];
  try {
    sheet = await readSheet(plain.buffer, { trim: false, parseNumber: asWritten });
  } catch (error) {
    throw new Trouble('damaged', '', error);
  }
  const rows = sheet.map((cells) => cells.map(textOf));
  checkSize(rows);
  return { kind: 'xlsx', rows, encoding: null, delimiter: null };
}

/** Numbers stay as the file writes them: an id of twenty digits is not to be rounded. */
function asWritten(text: string): string {
  if (!/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/iu.test(text)) return text;
  const number = Number(text);
  // Spreadsheets keep 0.1 + 0.2 as 0.30000000000000004.
  return /^-?\d{1,15}$/u.test(text) || !Number.isFinite(number)
    ? text
    : String(Number(number.toPrecision(15)));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
  }
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
}
