/**
 * Measuring a text file before it is read: what is too large would be in memory as a whole, cell by cell, by the time that
 * the reader could tell. Counts as papaparse reads: a quote opens a cell only at its beginning, and closes it only before
 * the next cell, row or the end.
 */
import { MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '../import/limits';

/** What there is too much of, and in which row, counted from 1. */
export interface TooMuch {
  readonly code:
    'too-many-rows' | 'too-many-columns' | 'too-many-cells' | 'cell-too-long' | 'open-quote';
  readonly row: number;
}

/** Null for a file within the limits. */
export function tooMuchIn(text: string, delimiter: string, newline: string): TooMuch | null {
  let row = 1;
  let columns = 1;
  let cells = 1;
  let at = 0;
  for (;;) {
    const begin = at;
    const end = text[at] === '"' ? closingQuote(text, at, delimiter, newline) : at;
    if (end === -1) {
      return { code: text.length - at > MAX_CELL ? 'cell-too-long' : 'open-quote', row };
    }
    at = endOfCell(text, end, delimiter, newline);
    if (at - begin > MAX_CELL) return { code: 'cell-too-long', row };
    if (at >= text.length) return null;
    cells += 1;
    if (cells > MAX_CELLS) return { code: 'too-many-cells', row };
    if (text[at] === delimiter) {
      columns += 1;
      at += 1;
      if (columns > MAX_COLUMNS) return { code: 'too-many-columns', row };
    } else {
      at += newline.length;
      columns = 1;
      row += 1;
      // The line break at the end begins no row.
      if (row > MAX_ROWS && at < text.length) return { code: 'too-many-rows', row };
    }
  }
}

/** Where the next delimiter or line break is, or the end. */
function endOfCell(text: string, from: number, delimiter: string, newline: string): number {
  const [first] = newline;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === delimiter) return at;
    if (char === first && (newline.length === 1 || text[at + 1] === '\n')) return at;
  }
  return text.length;
}

/** Where a quoted cell ends, behind its quote; -1 for one that is never closed. */
function closingQuote(text: string, from: number, delimiter: string, newline: string): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    if (at + 1 === text.length) return at + 1;
    let after = at + 1;
    while (after < text.length && isBlank(text, after, delimiter, newline)) after += 1;
    if (text[after] === delimiter || text.startsWith(newline, after)) return at + 1;
  }
  return -1;
}

function isBlank(text: string, at: number, delimiter: string, newline: string): boolean {
  const char = text[at] ?? '';
  return char !== delimiter && !text.startsWith(newline, at) && /\s/u.test(char);
}
