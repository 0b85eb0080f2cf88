/** The people of a file, read piece by piece: all rows of a large table as people would fill the memory. */
import { siteOfUrl } from '@/content-scripts/networks/registry';
import type { KnownField } from '@/domain/import/custom-value';
import type { Incoming, RowProblem } from '@/domain/import/incoming';
import { readRow, type RowReader } from '@/domain/import/read-row';
import type { ColumnTarget } from '@/domain/import/targets';
import type { PersonKey } from '@/domain/person/person-key';
import type { ImportPlan } from './import-plan';
import type { Table } from './table';
import type { Cards } from './read-vcard';

/** The person whom an address of any network leads to, or null. */
export function keyOfUrl(url: URL): PersonKey | null {
  return siteOfUrl(url)?.personFromUrl(url) ?? null;
}

export interface PeopleSource {
  /** People and rows that are none. */
  readonly count: number;
  /** Whether anybody may have a status, tags or somebody in charge, which the file calls by name. */
  readonly hasNames: boolean;
  /** The people from one place up to before another. */
  read(from: number, to: number, report: (problem: RowProblem) => void): Incoming[];
  /** The place of one whom it gave. */
  placeOf(person: Incoming): number;
}

export function peopleOfCards({ people, problems }: Cards): PeopleSource {
  const known = new Set(people.map(({ row }) => row));
  return {
    // Of cards that gave nobody is told as well.
    count: people.length === 0 && problems.length > 0 ? 1 : people.length,
    hasNames: true,
    placeOf: (person) => people.indexOf(person),
    read: (from, to, report) => {
      const part = people.slice(from, to);
      const rows = new Set(part.map(({ row }) => row));
      const isLast = to >= people.length;
      // Cards that gave nobody are told of with the last.
      for (const problem of problems) {
        if (rows.has(problem.row) || (isLast && !known.has(problem.row))) report(problem);
      }
      return part;
    },
  };
}

const BY_NAME: ReadonlySet<ColumnTarget> = new Set(['status', 'tags', 'owner'] as const);

export function peopleOfTable(
  table: Pick<Table, 'rows'>,
  plan: Pick<ImportPlan, 'headingRow' | 'columns' | 'dateOrder' | 'currency'>,
  fields: ReadonlyMap<string, KnownField>,
): PeopleSource {
  const first = plan.headingRow + 1;
  const reader: RowReader = {
    columns: plan.columns as { heading: string; target: ColumnTarget | null }[],
    dateOrder: plan.dateOrder,
    currency: plan.currency,
    now: Date.now(),
    fields,
    keyOfUrl,
  };
  return {
    count: table.rows.length - first,
    hasNames: reader.columns.some(({ target }) => target !== null && BY_NAME.has(target)),
    placeOf: ({ row }) => row - first - 1,
    read: (from, to, report) => {
      const people: Incoming[] = [];
      for (const [index, cells] of table.rows.slice(first + from, first + to).entries()) {
        if (cells.every((cell) => cell.trim() === '')) continue;
        const person = readRow(cells, first + from + index + 1, reader, report);
        if (person) people.push(person);
      }
      return people;
    },
  };
}
