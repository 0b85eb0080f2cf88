/** Measures of the grid, and which element is which. */
import type { Column } from '@/domain/table/table-state';
import type { Active } from './active-cell';
import { widthOf } from './widths';

/** Height of a row and width of the column of check boxes, in CSS pixels: the style sheet says the same. */
export const ROW_HEIGHT = 38;
export const CHECK_WIDTH = 40;

/** What of the columns is drawn. */
export interface Layout {
  readonly pinned: readonly Column[];
  /** Where each pinned one stays, in CSS pixels from the start. */
  readonly insets: readonly number[];
  readonly loose: readonly Column[];
  /** Place of the first loose one among all columns, from 0. */
  readonly firstLoose: number;
  /** Room of the columns that are not drawn, in CSS pixels. */
  readonly before: number;
  readonly after: number;
  readonly width: number;
}

/** The id of the element of a cell, or of its row while no cell is meant. */
export function cellId({ rowId, column }: Active): string {
  return column === null ? `row-${rowId}` : `cell-${rowId}-${column}`;
}

/** Where pinned columns stay: behind the check boxes, one after the other. */
export function insetsOf(pinned: readonly Column[]): number[] {
  return pinned.map((_, index) =>
    pinned.slice(0, index).reduce((sum, column) => sum + widthOf(column), CHECK_WIDTH),
  );
}
