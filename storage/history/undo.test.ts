import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { BLANK_CLIENT } from '@/domain/client/blank';
import { presetId } from '../lists/preset-records';
import { cardView } from '../in-page/card';
import { cardActions } from '../in-page/card-actions';
import { clientCount } from '../counters';
import { db } from '../db';
import { isLiving } from '../draft';
import { learnAliases, lookUp } from '../in-page/look-up';
import { applyPreset } from '../lists/statuses';
import { emptyStorage, freshProject, seen } from '../testing';
import { undo } from './undo';
import { write } from '../write';

/** Everything that lives, without the stamps: what the seller could tell apart. */
async function visible() {
  const tables = [db.clients, db.identities, db.notes, db.templates];
  const living = await Promise.all(
    tables.map(async (table) => {
      const records = await table.toArray();
      return records.filter(isLiving).map((record) => ({ ...record, stamps: null }));
    }),
  );
  return { living, badges: await lookUp(['vk:id1', 'vk:id2'].map((key) => seen(key as 'vk:id1'))) };
}

/** Each line of Anna's history, newest first, with whether it is undone. */
async function marks() {
  const { client } = await cardView('vk:id1', []);
  return (client?.history ?? []).map((line) => [line.action, line.undone]);
}

let projectId: string;
const status = (key: string) => presetId(projectId, 'shop', key);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  projectId = await freshProject();
});
afterEach(() => {
  vi.useRealTimers();
});

async function anna(): Promise<string> {
  const { clientId } = await cardActions.addClient(seen('vk:id1', 'Anna', ['vk:@anna']), null);
  return clientId ?? '';
}

describe('undo', () => {
  describe.each([
    ['taken back', (entry: string) => undo(entry)],
    ['deleted and brought back', () => cardActions.addClient(seen('vk:id1', 'Anna'), null)],
  ])('of what gave a client a status', (how, bringBack) => {
    it(`leaves no client with a status that is gone: ${how}`, async () => {
      const id = await anna();
      await cardActions.setStatus(id, status('new'));
      const { historyId } = how.startsWith('deleted')
        ? await cardActions.deleteClient(id)
        : await cardActions.setStatus(id, null);
      // Nobody has it now, so that it goes with its trade.
      await applyPreset('services');
      expect(await db.statuses.get(status('new'))).not.toMatchObject({ deletedAt: null });
      await bringBack(historyId);
      expect((await db.clients.get(id))?.statusId).toBe(status('new'));
      expect(await db.statuses.get(status('new'))).toMatchObject({ deletedAt: null });
    });
  });

  it('leaves the statuses of a trade that clients have by now', async () => {
    const id = await anna();
    await applyPreset('services');
    const given = presetId(projectId, 'services', 'new');
    await cardActions.setStatus(id, given);
    const entry = (await db.history.toArray()).findLast(({ action }) => action === 'status.preset');
    expect((await undo(entry?.id ?? '')).keptFields).toBeGreaterThan(0);
    expect((await db.clients.get(id))?.statusId).toBe(given);
    expect(await db.statuses.get(given)).toMatchObject({ deletedAt: null });
  });

  it('takes a change back and, undone itself, makes it again', async () => {
    const id = await anna();
    const { historyId } = await cardActions.renameClient(id, 'Anna Lee');
    const undone = await undo(historyId);
    expect((await db.clients.get(id))?.name).toBe('Anna');
    expect(undone).toMatchObject({ clientId: id, keptFields: 0 });
    await undo(undone.historyId);
    expect((await db.clients.get(id))?.name).toBe('Anna Lee');
    expect((await lookUp([seen('vk:id1')]))['vk:id1']?.name).toBe('Anna Lee');
  });

  it('keeps what was changed later and says how much', async () => {
    const id = await anna();
    const first = await cardActions.renameClient(id, 'B');
    await cardActions.renameClient(id, 'C');
    expect(await undo(first.historyId)).toEqual({ historyId: '', clientId: id, keptFields: 1 });
    expect((await db.clients.get(id))?.name).toBe('C');
  });

  it('keeps the badge in step when only a part of what it shows goes back', async () => {
    const id = await anna();
    const renamed = await cardActions.renameClient(id, 'B');
    await cardActions.setStatus(id, status('paid'));
    expect((await undo(renamed.historyId)).keptFields).toBe(0);
    expect(await lookUp([seen('vk:id1')])).toMatchObject({
      'vk:id1': { name: 'Anna', statusId: status('paid') },
    });
  });

  it('brings back a deleted client with keys and notes, all but the note deleted before', async () => {
    const id = await anna();
    const { noteId } = await cardActions.saveNote(id, null, 'first');
    await cardActions.saveNote(id, null, 'second');
    await cardActions.deleteNote(noteId);
    const before = await visible();
    const { historyId } = await cardActions.deleteClient(id);
    expect((await visible()).living).toEqual([[], [], [], []]);
    await undo(historyId);
    expect(await visible()).toEqual(before);
  });

  it('takes an added client away again, with the keys that pages taught since', async () => {
    const { historyId } = await cardActions.addClient(seen('vk:id1', 'Anna'), null);
    await learnAliases([seen('vk:id1', 'Anna', ['vk:@anna'])]);
    expect(await db.identities.count()).toBe(2);
    const undone = await undo(historyId);
    expect(undone.keptFields).toBe(0);
    expect((await visible()).living).toEqual([[], [], [], []]);
    await undo(undone.historyId);
    expect((await cardView('vk:id1', [])).client?.identities).toHaveLength(2);
  });

  it('does not take a client away under the work done on them since', async () => {
    const added = await cardActions.addClient(seen('vk:id1', 'Anna'), null);
    await cardActions.saveNote(added.clientId ?? '', null, 'hello');
    expect(await undo(added.historyId)).toMatchObject({ historyId: '', keptFields: 1 });
    expect((await cardView('vk:id1', [])).client?.notes).toHaveLength(1);
  });

  it('of the same entry twice is one undo', async () => {
    const id = await anna();
    const { historyId } = await cardActions.renameClient(id, 'B');
    const [first, second] = await Promise.all([undo(historyId), undo(historyId)]);
    expect(second.historyId).toBe(first.historyId);
    expect((await db.clients.get(id))?.name).toBe('Anna');
  });

  it('of a change that changed nothing is nothing', async () => {
    const id = await anna();
    const { historyId } = await cardActions.renameClient(id, 'Anna');
    const count = await db.history.count();
    expect(await undo(historyId)).toEqual({ historyId: '', clientId: null, keptFields: 0 });
    expect(await db.history.count()).toBe(count);
  });

  it('of an unknown entry says that there is none', async () => {
    await expect(undo('nothing')).rejects.toThrow(/^not-found$/u);
  });

  it('shows in the history which entries are undone', async () => {
    const id = await anna();
    const { historyId } = await cardActions.renameClient(id, 'B');
    const undone = await undo(historyId);
    expect(await marks()).toEqual([
      ['undo', false],
      ['client.edit', true],
      ['client.add', false],
    ]);
    const redone = await undo(undone.historyId);
    expect((await marks()).map(([, isUndone]) => isUndone)).toEqual([false, true, false, false]);
    await undo(redone.historyId);
    expect((await marks()).map(([, isUndone]) => isUndone)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});

/** What a seller may do to either of two clients; what can't be done just now is left out. */
const step = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.constantFrom('rename', 'status', 'note', 'edit', 'unnote', 'delete', 'add'),
  text: fc.constantFrom('a', 'b', 'c', '{{name}}', '__proto__'),
  wait: fc.constantFrom(1, 60_000, 3_600_000),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function act({ who, what, text, wait }: Step): Promise<string> {
  vi.setSystemTime(Date.now() + wait);
  const key = who === 0 ? 'vk:id1' : 'vk:id2';
  const { client } = await cardView(key, []);
  if (!client)
    return what === 'add' ? (await cardActions.addClient(seen(key, text), null)).historyId : '';
  const note = client.notes[0];
  switch (what) {
    case 'rename':
      return (await cardActions.renameClient(client.id, text)).historyId;
    case 'status':
      return (await cardActions.setStatus(client.id, text < 'b' ? status('new') : null)).historyId;
    case 'note':
      return (await cardActions.saveNote(client.id, null, text)).historyId;
    case 'edit':
      return note ? (await cardActions.saveNote(client.id, note.id, text)).historyId : '';
    case 'unnote':
      return note ? (await cardActions.deleteNote(note.id)).historyId : '';
    case 'delete':
      return (await cardActions.deleteClient(client.id)).historyId;
    case 'add':
    default:
      return '';
  }
}

const BACK_AND_FORTH = (['note', 'edit', 'rename', 'edit', 'edit'] as const).map(
  (what, index) =>
    ({ who: 0, what, text: index === 1 || index === 4 ? 'b' : 'a', wait: 1 }) as const,
);

describe('any changes', () => {
  it('undone from the last to the first leave everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        projectId = await freshProject();
        await anna();
        const before = await visible();
        const entries = new Set<string>();
        for (const each of steps) entries.add(await act(each));
        for (const entry of [...entries].toReversed()) {
          expect((await undo(entry)).keptFields).toBe(0);
        }
        expect(await visible()).toEqual(before);
        expect(await clientCount(projectId)).toBe(before.living[0]?.length);
      }),
      // Found once: a piece of writing that ended where it had begun.
      { numRuns: 60, examples: [[BACK_AND_FORTH]] },
    );
  });

  it('undone and redone in any order never lose a later change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 6 }), orders, walk),
      // Found once: a state that a redo brought back and an undo of another change led to on another way.
      {
        numRuns: 100,
        examples: [
          [
            [{ photo: 'u' }, { photo: 'v' }, { capturedFrom: 'u' }],
            [4, 0, 9, 3, 1, 13],
          ],
        ],
      },
    );
  });
});

// The oracle of the second law: for each field a chain of states. An entry leads from one state to another, and can be
// taken back just while its field is in the state that it led to.

const FIELDS = ['name', 'photo', 'capturedFrom'] as const;
type Field = (typeof FIELDS)[number];
const value = fc.constantFrom('u', 'v', 'w');
const edit = fc.record({ name: value, photo: value, capturedFrom: value }, { requiredKeys: [] });
const orders = fc.array(fc.nat(30), { maxLength: 12 });

interface State {
  readonly value: string;
}
interface Entry {
  readonly id: string;
  readonly undoes: string | null;
  readonly moves: Map<Field, { readonly from: State; readonly to: State }>;
}

async function walk(
  edits: readonly Partial<Record<Field, string>>[],
  order: readonly number[],
): Promise<void> {
  await emptyStorage();
  const options = { projectId: 'p', clientId: 'c' };
  const start = { name: 'start', photo: 'start', capturedFrom: 'start' };
  await write({ ...options, action: 'client.add' }, (draft) =>
    draft.put('clients', { id: 'c', ...BLANK_CLIENT, ...start, statusId: null, statusSince: 0 }),
  );
  const current = new Map<Field, State>(FIELDS.map((field) => [field, { value: 'start' }]));
  const entries: Entry[] = [];
  for (const fields of edits) {
    const { historyId: id } = await write({ ...options, action: 'client.edit' }, (draft) =>
      draft.patch('clients', 'c', fields),
    );
    const moves: Entry['moves'] = new Map();
    for (const field of FIELDS) {
      const from = current.get(field);
      const next = fields[field];
      if (!from || next === undefined || next === from.value) continue;
      const to = { value: next };
      moves.set(field, { from, to });
      current.set(field, to);
    }
    if (id !== '') entries.push({ id, undoes: null, moves });
  }
  for (const pick of order) {
    const entry = entries[pick % Math.max(1, entries.length)];
    if (entry) await takeBack(entry, entries, current);
    const record = await db.clients.get('c');
    for (const field of FIELDS) expect(record?.[field]).toBe(current.get(field)?.value);
  }
}

async function takeBack(entry: Entry, entries: Entry[], current: Map<Field, State>): Promise<void> {
  const isOff = ({ id }: Entry): boolean =>
    entries.some((other) => other.undoes === id && !isOff(other));
  const wasOff = isOff(entry);
  const { historyId, keptFields } = await undo(entry.id);
  if (wasOff) return;
  const moves: Entry['moves'] = new Map();
  let kept = 0;
  for (const [field, { from, to }] of entry.moves) {
    if (current.get(field) === to) {
      moves.set(field, { from: to, to: from });
      current.set(field, from);
    } else if (current.get(field)?.value !== from.value) kept += 1;
  }
  expect(keptFields).toBe(kept);
  expect(historyId !== '').toBe(moves.size > 0);
  if (moves.size > 0) entries.push({ id: historyId, undoes: entry.id, moves });
}
