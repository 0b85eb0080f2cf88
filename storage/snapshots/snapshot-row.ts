/** One record of a copy as a line of text. Bytes stand there in base64. */

/** One record in a copy; a later one of the same table and key replaces an earlier one. */
export interface Row {
  readonly table: string;
  readonly record: object;
}

/** How many bytes are turned into text at a time: as many arguments as every engine takes. */
const PIECE = 0x80_00;

/** A row as one line with its end. */
export function lineOf({ table, record }: Row): string {
  return `${JSON.stringify({ table, record: asPlain(record) })}\n`;
}

/** The row of a line that {@link lineOf} wrote. */
export function rowOf(line: string): Row {
  const { table, record } = JSON.parse(line) as { table: string; record: object };
  if (table !== 'blobs' || !('base64' in record)) return { table, record };
  const { base64, ...rest } = record as { base64: string };
  return { table, record: { ...rest, bytes: toBytes(base64) } };
}

function asPlain(record: object): object {
  if (!('bytes' in record) || !(record.bytes instanceof Uint8Array)) return record;
  const { bytes, ...rest } = record as { bytes: Uint8Array };
  return { ...rest, base64: toBase64(bytes) };
}

/** Bytes as text. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return btoa(binary);
}

function toBytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
