import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fieldsBackTo, stateAsOf, type EntryPart, type RecordState } from './as-of';

const step = fc.record({
  /** Milliseconds since the step before. */
  after: fc.nat({ max: 3 }),
  field: fc.constantFrom('name', 'phone', 'tag:vip'),
  value: fc.oneof(fc.string({ maxLength: 3 }), fc.boolean()),
  /** A change of another record stands between. */
  isOther: fc.boolean(),
  deletes: fc.boolean(),
});

describe('a record at an earlier moment', () => {
  it('is what playing its changes again up to then makes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.nat({ max: 60 }), (steps, moment) => {
        const entries: EntryPart[] = [];
        // What is played: each change alone, with no knowledge of whole records.
        const played: { at: number; set: Record<string, unknown> }[] = [];
        let at = 10;
        let record: RecordState = { id: 'c', createdAt: at, deletedAt: null, name: 'Anna' };
        const put = (before: RecordState | null, after: RecordState, id = 'c') =>
          entries.push({
            at,
            stamp: String(entries.length).padStart(4, '0'),
            changes: [{ table: 'clients', id, before, after }],
          });
        put(null, record);
        for (const each of steps) {
          at += each.after;
          if (each.isOther) {
            put(null, { id: 'other', createdAt: at, deletedAt: null }, 'other');
            continue;
          }
          const set = each.deletes
            ? { deletedAt: record['deletedAt'] === null ? at : null }
            : { [each.field]: each.value };
          played.push({ at, set });
          put(record, { ...record, ...set });
          record = { ...record, ...set };
        }
        let expected: RecordState | null = {
          id: 'c',
          createdAt: 10,
          deletedAt: null,
          name: 'Anna',
        };
        for (const each of played) if (each.at <= moment) expected = { ...expected, ...each.set };
        if (moment < 10 || expected['deletedAt'] !== null) expected = null;
        const mixed = entries.toSorted(
          (a, b) => a.stamp.at(-1)?.localeCompare(b.stamp.at(-1) ?? '') ?? 0,
        );
        expect(stateAsOf(mixed, 'clients', 'c', moment, record)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('that came without an entry of its own is what the first change found, or what it is now', () => {
    const now = { id: 'c', createdAt: 10, deletedAt: null, name: 'Now' };
    expect(stateAsOf([], 'clients', 'c', 20, now)).toEqual(now);
    expect(stateAsOf([], 'clients', 'c', 5, now)).toBeNull();
    const found = { ...now, name: 'Then' };
    const changes = [{ table: 'clients' as const, id: 'c', before: found, after: now }];
    expect(stateAsOf([{ at: 30, stamp: '1', changes }], 'clients', 'c', 20, now)).toEqual(found);
  });

  it('comes back field by field, and what was not there then is emptied', () => {
    const earlier = { id: 'c', createdAt: 1, deletedAt: null, stamps: {}, name: 'Anna' };
    const current = {
      ...earlier,
      stamps: { name: 'x' },
      name: 'Bo',
      'tag:vip': true,
      'field:size': 'M',
      'kept:name': 'Cy',
    };
    expect(fieldsBackTo(earlier, current)).toEqual({
      name: 'Anna',
      'tag:vip': false,
      'field:size': null,
      'kept:name': '',
    });
  });
});
