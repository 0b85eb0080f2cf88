/**
 * Reads exported files by other means than those that read and write them in the product: the zip by Node's own inflate
 * (APPNOTE.TXT 4.3), the workbook's XML by the browser (ECMA-376 part 1, 18.3 and 22.9.2.19), cards by their lines (RFC 6350).
 */
import { inflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const END = 0x06_05_4b_50;

/** The files of a zip, by the list at its end. */
export function unzipped(zip: Buffer): ReadonlyMap<string, Buffer> {
  let end = zip.length - 22;
  while (end > 0 && zip.readUInt32LE(end) !== END) end -= 1;
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const header = zip.readUInt32LE(at + 42);
    const begin = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const packed = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
    files.set(name, zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/** The first sheet of a workbook as rows of texts, with the headings first. */
export function rowsOfWorkbook(page: Page, workbook: Buffer): Promise<string[][]> {
  const files = unzipped(workbook);
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
  return page.evaluate(
    ({ sheet, shared }) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, where nothing outside is
      const parsed = (xml: string) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml');
        if (document.querySelector('parsererror')) throw new Error(`no XML: ${xml.slice(0, 200)}`);
        return document;
      };
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
      const decoded = (escaped: string) =>
        escaped.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_all, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        );
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
      const textIn = (element: Element) =>
        [...element.querySelectorAll('t')].map(({ textContent }) => textContent).join('');
      const strings =
        shared === '' ? [] : [...parsed(shared).querySelectorAll('si')].map((each) => textIn(each));
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
      const columnOf = (place: string) => {
        const letters = place.replaceAll(/\d/gu, '');
        return Array.from(letters).reduce((sum, it) => sum * 26 + it.charCodeAt(0) - 64, 0) - 1;
      };
      return [...parsed(sheet).querySelectorAll('sheetData > row')].map((row) => {
        const cells: string[] = [];
        for (const cell of row.querySelectorAll('c')) {
          const value = cell.querySelector('v')?.textContent ?? '';
          const type = cell.getAttribute('t');
          const said = type === 's' ? strings[Number(value)] : textIn(cell) || value;
          cells[columnOf(cell.getAttribute('r') ?? '')] = decoded(said ?? '');
        }
        return Array.from(cells, (cell) => cell ?? '');
      });
    },
    { sheet: text('xl/worksheets/sheet1.xml'), shared: text('xl/sharedStrings.xml') },
  );
}

/** Cards, each as the values of its properties by their names. */
export function cardsIn(text: string): Readonly<Record<string, string[]>>[] {
  const lines = text.replaceAll(/\r\n[ \t]/gu, '').split('\r\n');
  const cards: Record<string, string[]>[] = [];
  for (const line of lines.filter((each) => each !== '')) {
    const colon = line.indexOf(':');
    const [name = ''] = line.slice(0, colon).split(';');
    if (name === 'BEGIN') cards.push({});
    const value = line
      .slice(colon + 1)
      .replaceAll(/\\(.)/gu, (_all, it: string) => (it === 'n' || it === 'N' ? '\n' : it));
    const card = cards.at(-1) ?? {};
    card[name] = [...(card[name] ?? []), value];
  }
  return cards;
}
