/** A table as it was read from a file: rows of text cells. */
import { MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '@/domain/import/limits';
import type { TextEncoding } from '@/domain/csv/encoding';
import type { Delimiter } from '@/domain/csv/delimiter';
import { Trouble } from './trouble';

export interface Table {
  readonly kind: 'csv' | 'xlsx';
  readonly rows: readonly (readonly string[])[];
  /** Of text files; null for workbooks. */
  readonly encoding: TextEncoding | null;
  readonly delimiter: Delimiter | null;
}

/** Refuses what is too large to work with. */
export function checkSize(rows: readonly (readonly string[])[]): void {
  if (rows.length > MAX_ROWS) throw new Trouble('too-many-rows', String(MAX_ROWS));
  let total = 0;
  for (const [row, cells] of rows.entries()) {
    total += cells.length;
    if (total > MAX_CELLS) throw new Trouble('too-many-cells', String(MAX_CELLS));
    if (cells.length > MAX_COLUMNS) throw new Trouble('too-many-columns', String(row + 1));
    for (const cell of cells) {
      if (cell.length > MAX_CELL) throw new Trouble('cell-too-long', String(row + 1));
    }
  }
  if (!rows.some((cells) => cells.some((cell) => cell.trim() !== ''))) throw new Trouble('empty');
}
