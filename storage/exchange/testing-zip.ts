/** For tests: zips made by hand, so that they can say of themselves what is not so. */
import { deflateSync } from 'fflate';

import { crc32 } from './crc32';

export interface MadePart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Stored unless told. */
  readonly deflated?: boolean;
  /** What the directory says instead of the truth. */
  readonly says?: {
    readonly size?: number;
    readonly originalSize?: number;
    readonly crc32?: number;
    readonly begin?: number;
    readonly method?: number;
    readonly flags?: number;
  };
}

export function makeZip(parts: readonly MadePart[]): Uint8Array<ArrayBuffer> {
  const heads: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, deflated = false, says = {} } of parts) {
    const data = deflated ? deflateSync(bytes) : bytes;
    const label = new TextEncoder().encode(name);
    const method = says.method ?? (deflated ? 8 : 0);
    const common = (view: DataView, from: number) => {
      view.setUint16(from + 2, says.flags ?? 0, true);
      view.setUint16(from + 4, method, true);
      view.setUint32(from + 10, says.crc32 ?? crc32(bytes), true);
      view.setUint32(from + 14, says.size ?? data.length, true);
      view.setUint32(from + 18, says.originalSize ?? bytes.length, true);
      view.setUint16(from + 22, label.length, true);
    };
    const head = new DataView(new ArrayBuffer(30));
    head.setUint32(0, 0x04_03_4b_50, true);
    common(head, 4);
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, 0x02_01_4b_50, true);
    common(entry, 6);
    entry.setUint32(42, says.begin ?? at, true);
    heads.push(new Uint8Array(head.buffer), label, data);
    list.push(new Uint8Array(entry.buffer), label);
    at += 30 + label.length + data.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06_05_4b_50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(
    12,
    list.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(16, at, true);
  return joined([...heads, ...list, new Uint8Array(end.buffer)]);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a workbook whose first sheet holds this XML. */
export function workbookParts(sheet: string): MadePart[] {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
  return Object.entries(files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
    deflated: true,
  }));
}

/** A workbook whose first sheet holds these rows as XML. */
export function workbookOf(rows: string): Uint8Array<ArrayBuffer> {
  return makeZip(workbookParts(sheetXml(rows)));
}

export function sheetXml(rows: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}
