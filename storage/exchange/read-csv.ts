/** Reading tables from text files. */
import Papa from 'papaparse';

import { detectDelimiter, detectNewline, type Delimiter } from '@/domain/csv/delimiter';
import { detectEncoding, type TextEncoding } from '@/domain/csv/encoding';
import { unguarded } from '@/domain/csv/guard';
import { tooMuchIn, type TooMuch } from '@/domain/csv/measure';
import { MAX_CELLS, MAX_ROWS } from '@/domain/import/limits';
import { checkSize, type Table } from './table';
import { Trouble } from './trouble';

/** What the seller chose by hand; else it is detected. */
export interface CsvChoice {
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

export function readCsv(bytes: Uint8Array, choice: CsvChoice = {}): Table {
  const encoding = choice.encoding ?? detectEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (isBinary(text)) throw new Trouble('not-text');
  const delimiter = choice.delimiter ?? detectDelimiter(text);
  const newline = detectNewline(text);
  const tooMuch = tooMuchIn(text, delimiter, newline);
  if (tooMuch) throw new Trouble(tooMuch.code, whereOf(tooMuch));
  const { data } = Papa.parse<string[]>(text, { delimiter, newline });
  // The line break at the end begins no row.
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
  checkSize(data);
  const rows = data.map((cells) => cells.map(unguarded));
  return { kind: 'csv', rows, encoding, delimiter };
}

/** The row, but the limit itself where it is of the whole file. */
function whereOf({ code, row }: TooMuch): string {
  if (code === 'too-many-rows') return String(MAX_ROWS);
  return String(code === 'too-many-cells' ? MAX_CELLS : row);
}

/** Pictures and programmes are full of characters that no text has. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let strange = 0;
  for (const char of sample) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xff_fd) strange += 1;
  }
  return strange > sample.length / 10;
}
