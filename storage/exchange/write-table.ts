/** Rows as files that spreadsheets open. */
import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/universal';

import { guarded } from '@/domain/csv/guard';

/** UTF-16 code units that a cell of a workbook can hold. */
const MAX_WORKBOOK_CELL = 32_767;

/** UTF-8 with its mark, without which spreadsheets take it for something else; formulas are guarded. */
export function writeCsv(rows: readonly (readonly string[])[]): Blob {
  const text = Papa.unparse(
    rows.map((cells) => cells.map(guarded)),
    { delimiter: ',', newline: '\r\n', quotes: (value: unknown) => needsQuotes(String(value)) },
  );
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

function needsQuotes(cell: string): boolean {
  return /[",;|\t\r\n]|^\s|\s$/u.test(cell);
}

/** Every cell is text: a phone stays a phone, and a formula is none. */
export async function writeXlsx(rows: readonly (readonly string[])[]): Promise<Blob> {
  const sheet = rows.map((cells, row) =>
    cells.map((cell) => {
      const value = forXml(cell);
      if (value === '') return null;
      return row === 0
        ? { value, type: String, fontWeight: 'bold' as const }
        : { value, type: String };
    }),
  );
  return writeExcelFile(sheet, { stickyRowsCount: 1 }).toBlob();
}

/**
 * A text as a workbook writes it. What XML can't hold, or readers change, stands as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), as
 * does what looks like that, and a name that every object has: the writer would take it for one of its own.
 */
function forXml(cell: string): string {
  const text = cell.toWellFormed().slice(0, MAX_WORKBOOK_CELL).toWellFormed();
  if (text in Object.prototype) return code(text.slice(0, 1)) + text.slice(1);
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, code)
    .replaceAll(/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/gu, code);
}

function code(char: string): string {
  return Array.from({ length: char.length }, (_, at) => {
    const unit = char.charCodeAt(at).toString(16).toUpperCase();
    return `_x${unit.padStart(4, '0')}_`;
  }).join('');
}
