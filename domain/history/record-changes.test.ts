import { describe, expect, it } from 'vitest';

import { recordChanges } from './record-changes';
import type { HistoryEntry, TableName } from './schema';

type State = Record<string, unknown> | null;
const entry = (table: TableName, before: State, after: State): Pick<HistoryEntry, 'changes'> => ({
  changes: [{ table, id: 'r', before, after }],
});
const anna = { id: 'r', name: 'Anna', phones: [], deletedAt: null, stamps: { name: '1' } };

describe('what an entry did', () => {
  it('is told field by field, without what follows from others', () => {
    const after = { ...anna, phones: ['+380'], statusSince: 5, stamps: { phones: '2' } };
    expect(recordChanges(entry('clients', anna, after))).toEqual([
      {
        table: 'clients',
        id: 'r',
        what: 'changed',
        record: after,
        fields: [{ field: 'phones', before: [], after: ['+380'] }],
      },
    ]);
  });

  it('names what a new record holds, and no field that is empty', () => {
    const [made] = recordChanges(entry('clients', null, anna));
    expect(made?.what).toBe('created');
    expect(made?.fields).toEqual([{ field: 'name', before: undefined, after: 'Anna' }]);
  });

  it('tells deleting from bringing back', () => {
    const gone = { ...anna, deletedAt: 9 };
    expect(recordChanges(entry('clients', anna, gone))).toMatchObject([{ what: 'deleted' }]);
    expect(recordChanges(entry('clients', gone, anna))).toMatchObject([{ what: 'restored' }]);
  });

  it('leaves out records that it is only about, and marks that follow their client', () => {
    expect(recordChanges(entry('templates', anna, anna))).toEqual([]);
    const before = { ...anna, badge: { name: 'A' } };
    expect(recordChanges(entry('identities', before, { ...anna, badge: { name: 'B' } }))).toEqual(
      [],
    );
  });
});
