/**
 * Looking through a workbook's parts before they are read. The reader fills every gap between cells, so one cell far out
 * would fill the memory from a file of a few hundred bytes; and it is asked for nothing that real workbooks never hold.
 */
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '@/domain/import/limits';
import { Trouble } from './trouble';

/** The last row and column that a sheet can have at all. */
const LAST_ROW = 1_048_576;
const LONGEST_TEXT = 327_670;
const [LESS, MORE, EXCLAMATION, QUESTION, DASH] = [0x3c, 0x3e, 0x21, 0x3f, 0x2d];
const ATTRIBUTES = /(?:\s+[^\s=<>"']+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/y;

/** Rejects with a {@link Trouble} what the reader is not to see. */
export function checkPart(part: Uint8Array): void {
  if (declaresMore(part)) throw new Trouble('unsafe');
  const text = new TextDecoder().decode(part);
  const long = longText(text);
  if (long !== null) throw new Trouble('cell-too-long', long);
  const tag = /<(row|c)(?=[\s/>])/gu;
  let [rows, columns] = [0, 0];
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    ATTRIBUTES.lastIndex = tag.lastIndex;
    const [attributes] = ATTRIBUTES.exec(text) ?? [];
    if (attributes === undefined) throw new Trouble('damaged');
    const place = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(attributes);
    if (!place) continue;
    const where = place[1] ?? place[2] ?? '';
    if (found[1] === 'row') checkRow(where);
    else if (!attributes.endsWith('/>')) {
      const cell = placeOf(where);
      rows = Math.max(rows, cell.row);
      columns = Math.max(columns, cell.column);
      if (cell.row > MAX_ROWS) throw new Trouble('too-many-rows', String(MAX_ROWS));
      if (columns > MAX_COLUMNS) throw new Trouble('too-many-columns', String(cell.row));
      if (rows * columns > MAX_CELLS) throw new Trouble('too-many-cells', String(MAX_CELLS));
    }
  }
}

/**
 * The row of a text that is longer than a cell of any workbook can be (32,767 characters, of up to ten signs each): reading
 * one takes time by the square of its length. Null for none, a question mark where no row is told.
 */
function longText(text: string): string | null {
  let end = text.indexOf('>');
  while (end !== -1) {
    const next = text.indexOf('<', end);
    if ((next === -1 ? text.length : next) - end > LONGEST_TEXT) {
      const row = text.lastIndexOf('<row', end);
      return /^<row[^>]*?\sr="(\d+)"/u.exec(text.slice(Math.max(row, 0), row + 200))?.[1] ?? '?';
    }
    end = next === -1 ? -1 : text.indexOf('>', next);
  }
  return null;
}

/** Empty rows that have a height or a colour reach to the very end in many workbooks. */
function checkRow(where: string): void {
  if (!/^\d{1,7}$/u.test(where)) throw new Trouble('damaged');
  if (Number(where) > LAST_ROW) throw new Trouble('too-many-rows', String(MAX_ROWS));
}

function placeOf(where: string): { readonly row: number; readonly column: number } {
  const [, letters = '', row = ''] = /^([A-Z]{1,4})(\d{1,7})$/u.exec(where) ?? [];
  if (letters === '') throw new Trouble('damaged');
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return { row: Number(row), column };
}

/**
 * Tells whether a part has a document type. Workbooks have none: one that has is made to blow up or to read other files. It
 * could only stand before the first element; a zero there means an encoding that workbooks are never in.
 */
function declaresMore(part: Uint8Array): boolean {
  let at = part.indexOf(LESS);
  while (at !== -1) {
    const next = part[at + 1] ?? 0;
    if (next === 0) return true;
    if (next === EXCLAMATION && part[at + 2] !== DASH) return true;
    if (next !== EXCLAMATION && next !== QUESTION) return false;
    const end = next === QUESTION ? part.indexOf(MORE, at) : endOfComment(part, at + 4);
    at = end === -1 ? -1 : part.indexOf(LESS, end);
  }
  return false;
}

function endOfComment(part: Uint8Array, from: number): number {
  let at = part.indexOf(MORE, from);
  while (at !== -1 && !(part[at - 1] === DASH && part[at - 2] === DASH)) {
    at = part.indexOf(MORE, at + 1);
  }
  return at;
}
