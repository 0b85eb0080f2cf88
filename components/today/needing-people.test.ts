import { afterEach, describe, expect, it, vi } from 'vitest';

import type { RowsSource } from '@/components/clients/shown-rows';
import type { ClientRow } from '@/domain/client/client-row';
import { row } from '@/domain/filter/testing';
import { dayAt, type AttentionRules } from '@/domain/today/rules';
import { NeedingPeople } from './needing-people';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 4, 1, 9);
const RULES: AttentionRules = { statusDays: new Map([['s1', 10]]), rhythms: [] };

class Rows implements RowsSource {
  readonly rows = new Map<string, ClientRow>();
  state: 'loading' | 'ready' | 'failed' = 'loading';
  readonly expected = 0;
  listener: (changed: ReadonlySet<string> | null) => void = () => {};
  subscribe(listener: (changed: ReadonlySet<string> | null) => void): () => void {
    this.listener = listener;
    return () => {};
  }
  put(id: string, since: number): void {
    this.rows.set(id, row({ id, statusId: 's1', statusSince: since }));
  }
}

let people: NeedingPeople | null = null;
afterEach(() => people?.close());

function asking(rows: Rows): NeedingPeople {
  const made = new NeedingPeople(rows);
  people = made;
  made.ask(RULES, dayAt(NOW, 'Etc/UTC'));
  return made;
}
const ids = (made: NeedingPeople) => [...made.current().needs.keys()].toSorted();

describe('who needs attention', () => {
  it('is there for those who are read already, and for all once they are', async () => {
    const rows = new Rows();
    rows.put('a', NOW - 20 * DAY);
    const made = asking(rows);
    await vi.waitFor(() => expect(ids(made)).toEqual(['a']));
    expect(made.current().state).toBe('loading');
    for (let index = 0; index < 5000; index += 1) rows.put(`b${index}`, NOW);
    rows.put('c', NOW - 30 * DAY);
    rows.state = 'ready';
    rows.listener(null);
    await vi.waitFor(() => expect(made.current().state).toBe('ready'));
    expect(ids(made)).toEqual(['a', 'c']);
  });

  it('follows a few who change, without going through all others', async () => {
    const rows = new Rows();
    rows.put('a', NOW - 20 * DAY);
    rows.put('b', NOW);
    rows.state = 'ready';
    const made = asking(rows);
    await vi.waitFor(() => expect(made.current().state).toBe('ready'));
    rows.put('a', NOW);
    rows.put('b', NOW - 20 * DAY);
    // Nobody said so: whoever is not named is not looked at.
    rows.put('c', NOW - 20 * DAY);
    rows.listener(new Set(['a', 'b']));
    expect(ids(made)).toEqual(['b']);
    rows.rows.delete('b');
    rows.listener(new Set(['b']));
    expect(ids(made)).toEqual([]);
  });

  it('changes with the day', async () => {
    const rows = new Rows();
    rows.put('a', NOW - 9 * DAY);
    rows.state = 'ready';
    const made = asking(rows);
    await vi.waitFor(() => expect(made.current().state).toBe('ready'));
    expect(ids(made)).toEqual([]);
    made.ask(RULES, dayAt(NOW + DAY, 'Etc/UTC'));
    await vi.waitFor(() => expect(ids(made)).toEqual(['a']));
  });

  it('says so when clients can not be read', () => {
    const rows = new Rows();
    const made = asking(rows);
    rows.state = 'failed';
    rows.listener(null);
    expect(made.current().state).toBe('failed');
  });
});
