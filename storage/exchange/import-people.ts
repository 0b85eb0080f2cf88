/** Writing the people of a file: piece by piece, all as one step, with a note of how far it has come. */
import { identityId } from '@/domain/client/identity';
import type { Identity } from '@/domain/client/identity-schema';
import type { Incoming, RowProblem } from '@/domain/import/incoming';
import type { NewRecord } from '../draft';
import { breath } from './breath';
import { write } from '../write';
import { IMPORT_NOTE, type ImportNote, type ImportPlan } from './import-plan';
import { KnownClients, type Match } from './known-clients';
import { erasedPeople, erasedProblem } from './leave-out-erased';
import { makeFields, Names, wishedFields } from './names';
import { newClient, newIdentity, newNote, newOrder } from './new-client';
import type { PeopleSource } from './people-source';
import { updateClient } from './update-client';

/** People in one write: seconds of work at most, so that a stop is soon obeyed. */
const PIECE = 2000;
/** People read before others get their turn. */
const STRIDE = 400;

export interface Counts {
  added: number;
  updated: number;
  skipped: number;
}

/** How a long work is watched and stopped. */
export interface Watch {
  readonly isCancelled: () => boolean;
  readonly onProgress: (done: number, of: number) => void;
}

interface Work {
  readonly plan: ImportPlan;
  readonly names: Names;
  readonly known: KnownClients;
  readonly counts: Counts;
  readonly report: (problem: RowProblem) => void;
}

/** What one write will do. */
interface Piece {
  readonly clients: NewRecord<'clients'>[];
  readonly identities: NewRecord<'identities'>[];
  /** Keys that led to somebody who is deleted. */
  readonly revived: NewRecord<'identities'>[];
  readonly notes: NewRecord<'notes'>[];
  readonly orders: NewRecord<'orders'>[];
  readonly updates: { readonly match: Match; readonly person: Incoming }[];
  readonly pending: Set<string>;
}

/**
 * Makes the custom fields and names that the file asks for, as the first write of the step, and notes them in the same
 * transaction: an import that is stopped right after it does not make them again. Gives the note with the new fields in
 * place of what asked for them.
 */
export async function prepareImport(note: ImportNote, names: Names): Promise<ImportNote> {
  const { plan, batchId } = note;
  const { columns, wishes } = wishedFields(plan.columns);
  const prepared: ImportNote = { ...note, plan: { ...plan, columns } };
  await write(
    {
      action: 'import',
      projectId: plan.projectId,
      clientId: null,
      batchId,
      note: { key: IMPORT_NOTE, value: prepared },
    },
    async (draft) => {
      await makeFields(draft, wishes, plan);
      if (plan.makesNew) await names.make(draft, plan);
    },
  );
  return prepared;
}

/** Writes everybody from the note's place on. Stops between two writes when it is cancelled. */
export async function importPeople(
  source: PeopleSource,
  note: ImportNote,
  names: Names,
  watch: Watch,
  report: (problem: RowProblem) => void,
): Promise<Counts> {
  const known = new KnownClients(note.plan.projectId);
  await known.load(watch.isCancelled);
  const counts: Counts = { added: 0, updated: 0, skipped: 0 };
  const work: Work = { plan: note.plan, names, known, counts, report };
  let read = await readPiece(source, note.done, known);
  while (read.people !== null && !watch.isCancelled()) {
    const { people, to, problems } = read;
    for (const problem of problems) report(problem);
    // The disk is waited for most of the time: what comes next is read meanwhile.
    const [next] = await Promise.all([
      readPiece(source, to, known),
      importPiece(source, people, { ...note, done: to }, work),
    ]);
    watch.onProgress(to, source.count);
    read = next;
  }
  return counts;
}

interface ReadPiece {
  /** Null when the file is at its end. */
  readonly people: readonly Incoming[] | null;
  /** The place after the last of them. */
  readonly to: number;
  readonly problems: readonly RowProblem[];
}

/** Reads what one write will bring in, a few at a time, so that a write that goes on gets its turns. */
async function readPiece(
  source: PeopleSource,
  from: number,
  known: KnownClients,
): Promise<ReadPiece> {
  const to = Math.min(from + PIECE, source.count);
  if (from >= to) return { people: null, to, problems: [] };
  const people: Incoming[] = [];
  const problems: RowProblem[] = [];
  for (let at = from; at < to; at += STRIDE) {
    // oxlint-disable-next-line no-await-in-loop -- that is what it is for
    await breath();
    const some = source.read(at, Math.min(at + STRIDE, to), (problem) => problems.push(problem));
    known.readPhones(some);
    people.push(...some);
  }
  return { people, to, problems };
}

async function importPiece(
  source: PeopleSource,
  people: readonly Incoming[],
  note: ImportNote,
  work: Work,
): Promise<void> {
  const identities = await work.known.loadKeys(people);
  const erased = await erasedPeople(people);
  let piece = emptyPiece();
  for (const person of people) {
    const match = work.known.match(person);
    const what = match ? work.plan.onMatch[match.by] : 'add';
    if (what === 'add' && erased.has(person)) {
      work.counts.skipped += 1;
      work.report(erasedProblem(person));
      continue;
    }
    if (match && piece.pending.has(match.clientId) && what !== 'skip') {
      // Somebody who is in the file twice: who is to be updated must be there first.
      await writePiece(piece, { ...note, done: source.placeOf(person) }, work);
      piece = emptyPiece();
    }
    if (match && what === 'skip') work.counts.skipped += 1;
    else if (match && what !== 'add') {
      piece.updates.push({ match, person });
      work.counts.updated += 1;
      work.known.add({
        id: match.clientId,
        phones: person.fields.phones ?? [],
        emails: person.fields.emails ?? [],
      });
    } else {
      if (!match && work.known.isTorn(person)) {
        work.report({
          row: person.row,
          field: '',
          code: 'two-clients',
          value: person.fields.name?.slice(0, 80) ?? '',
        });
      }
      addTo(piece, person, identities, work);
    }
  }
  await writePiece(piece, note, work);
}

function addTo(
  piece: Piece,
  person: Incoming,
  identities: ReadonlyMap<string, Identity>,
  { plan, names, known, counts, report }: Work,
): void {
  const client = newClient(person, names, Date.now());
  piece.clients.push(client);
  piece.pending.add(client.id);
  counts.added += 1;
  const keys = person.keys.filter((key) => {
    if (known.holderOf(key) === null) return true;
    report({ row: person.row, field: '', code: 'key-taken', value: key.slice(0, 80) });
    return false;
  });
  for (const key of keys) {
    const list = identities.has(key) ? piece.revived : piece.identities;
    list.push(newIdentity(plan.projectId, key, client));
  }
  for (const text of person.notes) piece.notes.push(newNote(client.id, text));
  for (const order of person.orders) piece.orders.push(newOrder(client.id, order, Date.now()));
  known.add({ id: client.id, phones: client.phones, emails: client.emails }, keys);
}

async function writePiece(
  piece: Piece,
  note: ImportNote,
  { plan, names, known, report }: Work,
): Promise<void> {
  const { projectId } = plan;
  let isCurrent = false;
  const { stamp } = await write(
    {
      action: 'import',
      projectId,
      clientId: null,
      batchId: note.batchId,
      note: { key: IMPORT_NOTE, value: note },
    },
    async (draft) => {
      isCurrent = await known.isCurrent();
      // Somebody else wrote a moment ago, and may have added one of these people: each is looked for then.
      const doubtful = isCurrent ? piece.revived : [...piece.identities, ...piece.revived];
      draft.create('clients', piece.clients);
      draft.create('identities', isCurrent ? piece.identities : []);
      draft.create('notes', piece.notes);
      draft.create('orders', piece.orders);
      for (const identity of doubtful) {
        const there = await draft.get('identities', identityId(projectId, identity.key));
        if (!there) await draft.put('identities', identity);
      }
      for (const { match, person } of piece.updates) {
        const mode = plan.onMatch[match.by] === 'overwrite' ? 'overwrite' : 'fill';
        await updateClient(draft, match.clientId, person, mode, known, names, report);
      }
    },
  );
  if (isCurrent && stamp !== '') known.written(stamp);
}

function emptyPiece(): Piece {
  return {
    clients: [],
    identities: [],
    revived: [],
    notes: [],
    orders: [],
    updates: [],
    pending: new Set(),
  };
}
