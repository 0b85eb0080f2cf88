import { describe, expect, it } from 'vitest';

import type { HistoryEntry } from '@/domain/history/schema';
import { idsWithin } from './about-one';
import { goneOf, MergedTimes, scrubbed, scrubbedEntry, scrubbedMark } from './scrub';

const gone = goneOf({
  clientIds: new Set(['c-anna']),
  ids: new Set(['c-anna', 'n-1', 'p/vk:@anna']),
  keys: new Set(['vk:@anna', 'vk:id7', 'linkedin:in/Anna-Lee']),
});

/** Counts how often all of it is gone through. */
class Walked<T> extends Set<T> {
  walks = 0;

  override [Symbol.iterator]() {
    this.walks += 1;
    return super[Symbol.iterator]();
  }
}

const entry = (of: Partial<HistoryEntry>): HistoryEntry => ({
  id: 'e',
  projectId: 'p',
  clientId: null,
  clientIds: [],
  batchId: null,
  at: 1,
  by: 'me',
  action: 'client.edit',
  stamp: '1',
  changes: [],
  many: [],
  undoes: null,
  undoneBy: null,
  ...of,
});

const change = (id: string, after: object, before: object | null = null) => ({
  table: 'clients' as const,
  id,
  before: before as Record<string, unknown> | null,
  after: after as Record<string, unknown>,
});

describe('a record of somebody else', () => {
  it('that names nobody who is gone is the very same', () => {
    const record = {
      id: 'c-bo',
      name: 'c-anna',
      text: 'vk:@anna',
      referredBy: 'c-dan',
      stamps: {},
    };
    expect(scrubbed(record, gone)).toBe(record);
  });

  it('loses who sent them, who they are not, and what a page said, with the stamps of it', () => {
    const record = {
      id: 'c-bo',
      referredBy: 'c-anna',
      referredAs: { id: 'c-anna', by: 'c-x' },
      'apart:c-anna': true,
      'apart:c-dan': true,
      contradictions: [{ otherKey: 'vk:id7' }, { otherKey: 'vk:id8' }],
      stamps: { 'apart:c-anna': '1', 'apart:c-dan': '2' },
    };
    expect(scrubbed(record, gone)).toEqual({
      id: 'c-bo',
      referredBy: null,
      'apart:c-dan': true,
      contradictions: [{ otherKey: 'vk:id8' }],
      stamps: { 'apart:c-dan': '2' },
    });
  });

  it.each([
    ['https://vk.com/anna', 'https://vk.com/'],
    ['https://vk.com/Anna/photos', 'https://vk.com/'],
    ['https://vk.com/id7', 'https://vk.com/'],
    ['https://vk.com/7', 'https://vk.com/'],
    ['https://www.linkedin.com/in/anna-lee/details/', 'https://www.linkedin.com/'],
    ['https://vk.com/annabel', 'https://vk.com/annabel'],
    ['https://vk.com/feed/anna', 'https://vk.com/feed/anna'],
    ['https://vk.com/', 'https://vk.com/'],
    ['no address', 'no address'],
  ])('was captured at %s: what is left is %s', (from, left) => {
    expect(scrubbed({ capturedFrom: from }, gone).capturedFrom).toBe(left);
  });
});

it('is looked at without going through all who are gone: there may be as many of both', () => {
  const keys = new Walked(Array.from({ length: 100 }, (_, index) => `vk:id${index}`));
  const many = goneOf({ clientIds: new Set(), ids: new Set(), keys });
  const before = keys.walks;
  for (let index = 100; index < 200; index += 1) {
    const record = { id: `c-${index}`, capturedFrom: `https://vk.com/id${index}` };
    expect(scrubbed(record, many)).toBe(record);
  }
  expect(keys.walks).toBe(before);
});

describe('an entry of the history', () => {
  it('about one who is gone goes, and one about others is the very same', () => {
    expect(
      scrubbedEntry(entry({ clientId: 'c-anna', changes: [change('c-anna', {})] }), gone),
    ).toBeNull();
    const others = entry({ clientId: 'c-bo', changes: [change('c-bo', { name: 'Bo' })] });
    expect(scrubbedEntry(others, gone)).toBe(others);
  });

  it('about several keeps what is of others', () => {
    const left = scrubbedEntry(
      entry({
        clientIds: ['c-anna', 'c-bo'],
        changes: [change('c-anna', { name: 'Anna' }), change('c-bo', { name: 'Bo' })],
        many: [{ table: 'notes', what: 'created', ids: ['n-1', 'n-2'] }],
      }),
      gone,
    );
    expect(left).toMatchObject({
      clientIds: ['c-bo'],
      changes: [{ id: 'c-bo' }],
      many: [{ ids: ['n-2'] }],
    });
    expect(left?.changes).toHaveLength(1);
  });

  it('of a time when somebody held both loses what they were then', () => {
    const merging = entry({
      stamp: '3',
      action: 'client.merge',
      changes: [
        change('c-bo', { phones: ['1', '2'] }, { phones: ['1'] }),
        change('c-anna', { mergedInto: 'c-bo' }, {}),
      ],
    });
    const apart = entry({
      stamp: '5',
      action: 'undo',
      changes: [
        change('c-bo', { phones: ['1'] }, { phones: ['1', '2'] }),
        change('c-anna', {}, { mergedInto: 'c-bo' }),
      ],
    });
    const times = new MergedTimes(gone);
    for (const each of [apart, merging]) times.note(each);
    expect(times.all).toEqual([{ clientId: 'c-bo', from: '3', to: '5' }]);
    const between = entry({ stamp: '4', clientId: 'c-bo', changes: [change('c-bo', {})] });
    const later = entry({ stamp: '6', clientId: 'c-bo', changes: [change('c-bo', {})] });
    expect(scrubbedEntry(between, gone, times.all)).toBeNull();
    expect(scrubbedEntry(later, gone, times.all)).toBe(later);
  });

  it('in an answer to a request holds nothing of others', () => {
    const both = entry({
      clientIds: ['c-anna', 'c-bo'],
      changes: [change('c-anna', { name: 'Anna' }), change('c-bo', { name: 'Bo' })],
      many: [{ table: 'notes', what: 'created', ids: ['n-1', 'n-2'] }],
    });
    expect(idsWithin(both, gone.ids)).toMatchObject({
      clientIds: ['c-anna'],
      changes: [{ id: 'c-anna' }],
      many: [{ ids: ['n-1'] }],
    });
    expect(idsWithin(entry({ clientId: 'c-bo' }), gone.ids)).toBeNull();
  });
});

it('a mark of the outbox is left with others alone', () => {
  expect(scrubbedMark({ id: 'n-1', fields: ['text'] }, gone)).toBeNull();
  expect(scrubbedMark({ id: 'c-bo', fields: ['name', 'apart:c-anna'] }, gone)).toEqual({
    id: 'c-bo',
    fields: ['name'],
  });
  expect(scrubbedMark({ id: '1', fields: [], ids: ['n-1', 'n-2'] }, gone)).toEqual({
    id: '1',
    fields: [],
    ids: ['n-2'],
  });
  const other = { id: 'c-bo', fields: ['name'] };
  expect(scrubbedMark(other, gone)).toBe(other);
});
