/**
 * The guard against formulas in CSV files. A spreadsheet runs a cell that begins with one of these; with an apostrophe
 * before it the cell is text. Phones begin with `+`, so what reads our files takes the apostrophe off again. A cell that
 * begins with an apostrophe gets one more, which makes the way there and back exact.
 */
const RISKY = /^[=+\-@\t\r'＝＋－＠]/u;
const GUARDED = /^'[=+\-@\t\r'＝＋－＠]/u;

/** A cell as it is written to a file. */
export function guarded(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before {@link guarded}; others' cells stay as they are. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
