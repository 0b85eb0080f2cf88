import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { DELIMITERS, type Delimiter } from '@/domain/csv/delimiter';
import { TEXT_ENCODINGS, type TextEncoding } from '@/domain/csv/encoding';
import { tooMuchIn } from '@/domain/csv/measure';
import { readCsv } from './read-csv';
import { anyText, RUNS, SEED } from './testing-people';
import { writeCsv } from './write-table';

/** Twenty times as often as what needs a database. */
const often = { numRuns: RUNS * 20, seed: SEED, endOnFailure: true };
const anyRows = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(anyText(300), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map((rows) => [rows[0]?.map((_, at) => `Heading ${at}`) ?? [], ...rows]);

/** Text in an encoding, with its mark where it has one: written here by hand. */
function encoded(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(`\uFEFF${text}`);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
    Array.from(`\uFEFF${text}`.split(''), (unit, at) =>
      view.setUint16(at * 2, unit.charCodeAt(0), encoding === 'utf-16le'),
    );
    return new Uint8Array(view.buffer);
  }
  const decoder = new TextDecoder(encoding);
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (char) => codes.get(char) ?? 0x3f);
}

/** A cell as an encoding can hold it. */
function held(cell: string, encoding: TextEncoding): string {
  if (encoding.startsWith('utf')) return cell.toWellFormed();
  return new TextDecoder(encoding).decode(encoded(cell, encoding));
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('a text file of rows', () => {
  it('is read as it was written, formulas guarded and all', async () => {
    const property = fc.asyncProperty(anyRows, async (rows) => {
      const bytes = new Uint8Array(await writeCsv(rows).arrayBuffer());
      expect(readCsv(bytes).rows).toEqual(
        rows.map((cells) => cells.map((cell) => cell.toWellFormed())),
      );
    });
    await fc.assert(property, often);
  });

  it('is read with every delimiter, line break and encoding that can hold it', () => {
    const property = fc.property(
      anyRows,
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(...TEXT_ENCODINGS),
      (rows, delimiter: Delimiter, newline, encoding) => {
        // An apostrophe before a sign of a formula is a guard, and is taken off: such cells are left out here.
        const cells = rows.map((row) =>
          row.map((cell) => held(cell, encoding).replace(/^'+/u, '')),
        );
        const text = cells.map((row) => row.map(quoted).join(delimiter)).join(newline);
        const bytes = encoded(text, encoding);
        expect(readCsv(bytes, { encoding, delimiter }).rows).toEqual(cells);
        // Whatever has a mark is known by it.
        const isMarked = encoding.startsWith('utf');
        expect(readCsv(bytes, isMarked ? { delimiter } : { encoding, delimiter }).encoding).toBe(
          encoding,
        );
      },
    );
    fc.assert(property, often);
  });

  it('is measured as it is then read', () => {
    const signs = fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r\n',
      ' ',
      'a',
      'b',
      '"\n',
      '",',
      ',"',
    );
    const property = fc.property(
      fc.array(signs, { maxLength: 40 }),
      fc.constantFrom('\n', '\r\n'),
      (parts, newline) => {
        const text = parts.join('');
        const { errors } = Papa.parse<string[]>(text, { delimiter: ',', newline });
        const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
        expect(tooMuchIn(text, ',', newline)?.code).toBe(isOpen ? 'open-quote' : undefined);
      },
    );
    fc.assert(property, often);
  });
});
