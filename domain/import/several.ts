/** Several values in one cell. */

/** Stands between values that may have commas of their own; Google writes several values so. */
export const SEVERAL = ' ::: ';

/** Between commas, unless a value has one of its own: then in the way that nobody writes by hand. */
export function joinSeveral(values: readonly string[]): string {
  if (!values.some((value) => /[,;|\n]/u.test(value))) return values.join(', ');
  return values.length === 1 ? `${values[0]}${SEVERAL}` : values.join(SEVERAL);
}
