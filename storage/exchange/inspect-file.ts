/** Looking into a file: what kind it is, what its columns hold, as far as can be told. */
import type { Delimiter } from '@/domain/csv/delimiter';
import type { TextEncoding } from '@/domain/csv/encoding';
import type { CustomFieldType } from '@/domain/custom-field/types';
import { orderOf, type DateOrder } from '@/domain/import/dates';
import { asColumnTarget, guessColumns, headingRow } from '@/domain/import/guess';
import { foldHeading, sourceOf } from '@/domain/import/headings';
import { MAX_ARCHIVE_BYTES, MAX_TABLE_BYTES } from '@/domain/import/limits';
import type { ColumnTarget } from '@/domain/import/targets';
import { db } from '../db';
import { isLiving } from '../draft';
import { ARCHIVE_MANIFEST, readManifest, type ArchiveManifest } from './archive-manifest';
import { keyOfUrl } from './people-source';
import { readCsv, type CsvChoice } from './read-csv';
import { isVcard, readVcards, type Cards } from './read-vcard';
import { readXlsx } from './read-xlsx';
import type { Table } from './table';
import { Trouble } from './trouble';
import { isZip, unpack } from './unzip';

/** A file as it was read. */
export type Opened =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'cards'; readonly cards: Cards }
  | { readonly kind: 'archive'; readonly bytes: Uint8Array; readonly manifest: ArchiveManifest };

export interface InspectedColumn {
  readonly heading: string;
  readonly samples: readonly string[];
  readonly target: ColumnTarget | null;
  /** What kind of new field would hold it. */
  readonly type: CustomFieldType;
}

/** What is told to the seller of an opened file. */
export type Inspection =
  | {
      readonly kind: 'table';
      readonly encoding: TextEncoding | null;
      readonly delimiter: Delimiter | null;
      /** The programme that wrote it, or null. */
      readonly source: string | null;
      readonly headingRow: number;
      readonly columns: readonly InspectedColumn[];
      readonly rows: number;
      /** Null when the dates read both ways: the seller is to say. */
      readonly dateOrder: DateOrder | null;
      /** Whether the columns were chosen in an earlier import of such a file. */
      readonly isRemembered: boolean;
    }
  | { readonly kind: 'cards'; readonly people: number }
  | { readonly kind: 'archive'; readonly manifest: ArchiveManifest };

/** Values of a column that are looked at. */
const SAMPLES = 50;
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/** Rejects with a {@link Trouble}. */
export async function openFile(file: Blob, choice: CsvChoice = {}): Promise<Opened> {
  if (file.size === 0) throw new Trouble('empty');
  if (file.size > MAX_ARCHIVE_BYTES) throw new Trouble('too-large');
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const isOld = OLD_WORKBOOK.every((byte, index) => head[index] === byte);
  if (isOld && file.size > MAX_TABLE_BYTES) throw new Trouble('old-workbook');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isOld) throw new Trouble(isLocked(bytes) ? 'encrypted' : 'old-workbook');
  if (isZip(bytes)) {
    const parts = unpack(bytes, (name) => name === ARCHIVE_MANIFEST, MAX_ARCHIVE_BYTES * 4);
    const part = parts.get(ARCHIVE_MANIFEST);
    if (part) return { kind: 'archive', bytes, manifest: readManifest(part) };
  }
  if (file.size > MAX_TABLE_BYTES) throw new Trouble('too-large');
  if (isZip(bytes)) return { kind: 'table', table: await readXlsx(bytes) };
  if (isVcard(bytes)) return { kind: 'cards', cards: readVcards(bytes, keyOfUrl, choice.encoding) };
  return { kind: 'table', table: readCsv(bytes, choice) };
}

/** A workbook with a password lies, encrypted, in a file of the old kind, under this name in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes('EncryptedPackage'.split('').join('\0'));
}

/** @param row of the headings, where the seller chose another than the one found */
export async function inspect(
  opened: Opened,
  projectId: string,
  row?: number,
): Promise<Inspection> {
  if (opened.kind === 'cards') return { kind: 'cards', people: opened.cards.people.length };
  if (opened.kind === 'archive') return { kind: 'archive', manifest: opened.manifest };
  const { rows, encoding, delimiter } = opened.table;
  const at = row ?? headingRow(rows);
  const body = rows.slice(at + 1);
  const width = Math.max(...rows.slice(0, 1000).map((cells) => cells.length));
  const headings = Array.from({ length: width }, (_, index) => rows[at]?.[index]?.trim() ?? '');
  const columns = headings.map((heading, index) => ({ heading, samples: samplesOf(body, index) }));
  const own = await ownFields(projectId);
  const remembered = await rememberedColumns(projectId, headings, new Set(own.values()));
  const guesses = guessColumns(columns, own, keyOfUrl);
  const inspected = columns.map((column, index): InspectedColumn => {
    const guess = guesses[index] ?? { target: null, type: 'text' as const };
    const target = remembered?.has(column.heading)
      ? (remembered.get(column.heading) ?? null)
      : guess.target;
    return { ...column, target, type: guess.type };
  });
  const dates = inspected.filter(({ target, type }) => isDate(target) || type === 'date');
  return {
    kind: 'table',
    encoding,
    delimiter,
    source: sourceOf(headings),
    headingRow: at,
    columns: inspected,
    rows: body.length,
    dateOrder: orderOf(dates.flatMap(({ heading }) => allOf(body, headings.indexOf(heading)))),
    isRemembered: remembered !== null,
  };
}

function isDate(target: ColumnTarget | null): boolean {
  return target === 'birthday' || target === 'order.date' || (target?.endsWith('At') ?? false);
}

function samplesOf(rows: readonly (readonly string[])[], index: number): string[] {
  const samples: string[] = [];
  for (const cells of rows) {
    const cell = cells[index] ?? '';
    if (cell.trim() !== '') samples.push(cell.slice(0, 500));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

function allOf(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.slice(0, 20_000).flatMap((cells) => (cells[index]?.trim() ? [cells[index]] : []));
}

/** The project's custom fields by their captions, as headings are compared. */
async function ownFields(projectId: string): Promise<Map<string, string>> {
  const fields = await db.customFields.where({ projectId }).toArray();
  return new Map(
    fields
      .filter(isLiving)
      .flatMap(({ id, captions }) =>
        Object.values(captions).map((caption) => [foldHeading(caption), id] as const),
      )
      .filter(([heading]) => heading !== ''),
  );
}

/** What was chosen for the same headings last; null when such a file is new here. */
async function rememberedColumns(
  projectId: string,
  headings: readonly string[],
  fieldIds: ReadonlySet<string>,
): Promise<Map<string, ColumnTarget | null> | null> {
  const mappings = await db.importMappings.where({ projectId }).toArray();
  const wanted = [...new Set(headings)]
    .filter((heading) => heading !== '')
    .toSorted()
    .join('\n');
  const found = mappings
    .filter(isLiving)
    .find(({ columns }) => Object.keys(columns).toSorted().join('\n') === wanted);
  if (!found) return null;
  // A field that is gone since is guessed anew, and what was left out stays so.
  return new Map(
    Object.entries(found.columns).flatMap(([heading, target]) => {
      const now = asColumnTarget(target, fieldIds);
      return target === null || now !== null ? [[heading, now] as const] : [];
    }),
  );
}
