import { describe, expect, it, vi } from 'vitest';

import type { ClientRow } from '@/domain/client/client-row';
import { clientFields } from '@/domain/filter/fields';
import { EVERYBODY } from '@/domain/filter/matches';
import { row, SOURCES } from '@/domain/filter/testing';
import { orderValue } from '@/domain/order/value';
import { ShownRows, type Query, type RowsSource } from './shown-rows';

const fields = clientFields(SOURCES);
const ALL: Query = { filter: EVERYBODY, sort: [], text: '', fields, now: 0, language: 'en' };
const byName = [{ field: 'name', descending: false }];

class Source implements RowsSource {
  readonly rows = new Map<string, ClientRow>();
  state: RowsSource['state'] = 'ready';
  expected = 0;
  #listener: Parameters<RowsSource['subscribe']>[0] = () => undefined;

  subscribe(listener: Parameters<RowsSource['subscribe']>[0]) {
    this.#listener = listener;
    return () => undefined;
  }
  put(...rows: readonly Partial<ClientRow>[]): void {
    for (const of of rows) this.rows.set(of.id ?? '', row(of));
    this.#listener(new Set(rows.map(({ id }) => id ?? '')));
  }
  remove(id: string): void {
    this.rows.delete(id);
    this.#listener(new Set([id]));
  }
  loaded(): void {
    this.state = 'ready';
    this.#listener(null);
  }
}

const orders = (sum: number) => orderValue([{ date: 0, sum, currency: 'EUR', state: 'paid' }]);
const ids = (shown: ShownRows) => shown.current().rows.map(({ id }) => id);
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, name: `n${index % 97}` }));

describe('the clients shown', () => {
  it('are those that fit, in the order asked for', async () => {
    const source = new Source();
    source.put({ id: '1', name: 'B' }, { id: '2', name: 'A' }, { id: '3', name: 'C' });
    const shown = new ShownRows(source);
    shown.ask({ ...ALL, sort: byName });
    await vi.waitFor(() => expect(ids(shown)).toEqual(['2', '1', '3']));
    shown.ask({ ...ALL, text: 'c' });
    await vi.waitFor(() => expect(ids(shown)).toEqual(['3']));
  });

  it('are the same after a change as if all were worked out anew', async () => {
    const source = new Source();
    source.put(...many(5000));
    const shown = new ShownRows(source);
    const query = { ...ALL, sort: byName, text: 'n' };
    shown.ask(query);
    await vi.waitFor(() => expect(shown.current().isWorking).toBe(false));
    source.put({ id: 'c17', name: 'n50' }, { id: 'c18', name: 'other' }, { id: 'new', name: 'n1' });
    source.remove('c19');
    const anew = new ShownRows(source);
    anew.ask(query);
    await vi.waitFor(() => expect(anew.current().isWorking).toBe(false));
    expect(ids(shown)).toEqual(ids(anew));
    expect(ids(shown)).toHaveLength(4999);
  });

  it('keep what was asked last when the questions come fast', async () => {
    const source = new Source();
    source.put(...many(20_000));
    const shown = new ShownRows(source);
    shown.ask({ ...ALL, sort: byName });
    shown.ask({ ...ALL, text: 'n3' });
    shown.ask({ ...ALL, text: 'n42' });
    await vi.waitFor(() => expect(shown.current().isWorking).toBe(false));
    expect(new Set(shown.current().rows.map(({ name }) => name))).toEqual(new Set(['n42']));
  });

  it('add up what their orders come to, and follow it', async () => {
    const source = new Source();
    source.put({ id: '1', orders: orders(5) }, { id: '2', orders: orders(7) });
    const shown = new ShownRows(source);
    shown.ask(ALL);
    await vi.waitFor(() => expect(shown.current().totals).toEqual([['EUR', 12]]));
    source.put({ id: '1', orders: orders(1) });
    expect(shown.current().totals).toEqual([['EUR', 8]]);
  });

  it('show the first while the others are still read', async () => {
    const source = new Source();
    source.state = 'loading';
    source.expected = 3;
    const shown = new ShownRows(source);
    shown.ask(ALL);
    source.put({ id: '1', createdAt: 9 });
    await vi.waitFor(() => expect(ids(shown)).toEqual(['1']));
    expect(shown.current()).toMatchObject({ state: 'loading', all: 1, expected: 3 });
    source.put({ id: '2', createdAt: 5 });
    source.loaded();
    await vi.waitFor(() => expect(ids(shown)).toEqual(['1', '2']));
  });
});
