import type { Column } from '@/domain/table/table-state';

/** Usual widths in CSS pixels, where the usual is not usual enough. */
const WIDTHS: Readonly<Record<string, number>> = {
  name: 230,
  tags: 200,
  organisation: 170,
  emails: 200,
  headline: 220,
};
const USUAL = 140;

/** How wide a column is, in CSS pixels. */
export function widthOf(column: Column | undefined): number {
  return column?.width ?? WIDTHS[column?.field ?? ''] ?? USUAL;
}
