/** A part of a date with at least two digits. */
export function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
