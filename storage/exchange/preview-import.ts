/** What an import would do, before anything is written. */
import type { Incoming, ProblemCode, RowProblem } from '@/domain/import/incoming';
import { standInName } from '@/domain/import/read-row';
import { breath } from './breath';
import type { Watch } from './import-people';
import type { ImportPlan } from './import-plan';
import { KnownClients, type MatchedBy } from './known-clients';
import { erasedPeople, erasedProblem } from './leave-out-erased';
import type { Names, NewNames } from './names';
import type { PeopleSource } from './people-source';
import { Trouble } from './trouble';

/** Problems and people that are shown one by one; the rest are counted. */
const SHOWN = 200;
const PIECE = 2000;

export interface PreviewLine {
  readonly row: number;
  readonly name: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly keys: readonly string[];
  readonly status: string;
  /** By what the person is known here already, or null for somebody new. */
  readonly by: MatchedBy | null;
}

export interface Preview {
  readonly people: number;
  readonly fresh: number;
  readonly matched: Readonly<Record<MatchedBy, number>>;
  readonly lines: readonly PreviewLine[];
  readonly problems: readonly RowProblem[];
  readonly problemCounts: Readonly<Partial<Record<ProblemCode, number>>>;
  readonly newNames: NewNames;
}

export async function previewImport(
  source: PeopleSource,
  plan: ImportPlan,
  names: Names,
  watch: Watch,
): Promise<Preview> {
  const known = new KnownClients(plan.projectId);
  await known.load(watch.isCancelled);
  const matched: Record<MatchedBy, number> = { id: 0, key: 0, phone: 0, email: 0 };
  const problems: RowProblem[] = [];
  const problemCounts: Partial<Record<ProblemCode, number>> = {};
  const lines: PreviewLine[] = [];
  let people = 0;
  let fresh = 0;
  const report = (problem: RowProblem) => {
    problemCounts[problem.code] = (problemCounts[problem.code] ?? 0) + 1;
    if (problems.length < SHOWN) problems.push(problem);
  };
  for (let from = 0; from < source.count; from += PIECE) {
    if (watch.isCancelled()) throw new Trouble('cancelled');
    const part = source.read(from, from + PIECE, report);
    await known.loadKeys(part);
    const erased = await erasedPeople(part);
    for (const person of part) {
      people += 1;
      names.notice(person);
      const match = known.match(person);
      if (match) matched[match.by] += 1;
      else if (erased.has(person)) report(erasedProblem(person));
      else {
        fresh += 1;
        if (known.isTorn(person)) report(torn(person));
        const { phones = [], emails = [] } = person.fields;
        known.add({ id: `row ${person.row}`, phones, emails }, person.keys);
      }
      if (lines.length < SHOWN) lines.push(lineOf(person, match?.by ?? null));
    }
    watch.onProgress(Math.min(from + PIECE, source.count), source.count);
    // A file without keys is checked without waiting for anything.
    await breath();
  }
  return { people, fresh, matched, lines, problems, problemCounts, newNames: names.newNames };
}

function torn(person: Incoming): RowProblem {
  return {
    row: person.row,
    field: '',
    code: 'two-clients',
    value: standInName(person).slice(0, 80),
  };
}

function lineOf(person: Incoming, by: MatchedBy | null): PreviewLine {
  const { phones = [], emails = [] } = person.fields;
  return {
    row: person.row,
    name: standInName(person),
    phones,
    emails,
    keys: person.keys,
    status: person.status,
    by,
  };
}
