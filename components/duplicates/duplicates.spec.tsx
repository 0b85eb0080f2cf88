import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { BLANK_CLIENT } from '@/domain/client/blank';
import type { Client } from '@/domain/client/schema';
import type { Choices } from '@/domain/duplicate/merge';
import type { Candidates } from '@/storage/duplicates/duplicates';
import { DuplicatesScreen, type Search } from './DuplicatesScreen';
import { MergeScreen } from './MergeScreen';

beforeEach(() => speak('en'));
afterEach(cleanup);

const HOSTILE = '<img src=x onerror="globalThis.hit=1">\u202E{{name}} ' + 'W'.repeat(4000);
const NONE = { statuses: [], members: [], tags: [], customFields: [], names: new Map() };
const compared = { ...NONE, language: 'en' };

function client(id: string, fields: Partial<Client> = {}): Client {
  const base = { projectId: 'p', createdAt: 0, createdBy: 'me', deletedAt: null, stamps: {} };
  return { ...base, ...BLANK_CLIENT, id, name: id, statusId: null, statusSince: 0, ...fields };
}

const anna = client('Anna', { phones: ['+49 1'], organisation: 'Acme', headline: 'Florist' });
const anja = client('Anja', { phones: ['+49 2'], organisation: 'Acme GmbH' });

function pair(a: Client, b: Client): Candidates {
  const reasons = [{ kind: 'near', names: [a.name, b.name] }] as const;
  return {
    pair: { ids: [a.id, b.id], reasons, score: 15, isExact: false },
    clients: [a, b],
  };
}

type Merge = (keptId: string, otherId: string, choices: Choices) => void;

function draw(screenOf: (given: ReturnType<typeof spies>) => ReactNode) {
  const given = spies();
  render(
    <MantineProvider theme={theme} forceColorScheme="light" env="test">
      <main className="tc-root">{screenOf(given)}</main>
    </MantineProvider>,
  );
  return given;
}

function spies() {
  return {
    onMerge: vi.fn<Merge>(),
    onApart: vi.fn<(a: string, b: string) => void>(),
    onUndo: vi.fn<() => void>(),
    onStop: vi.fn<() => void>(),
    onAgain: vi.fn<() => void>(),
  };
}

function duplicates(pairs: readonly Candidates[], search: Search = { is: 'done' }) {
  return draw((given) => (
    <DuplicatesScreen {...given} search={search} pairs={pairs} beyond={0} compared={compared} />
  ));
}

const merging = (clients: readonly Client[]) =>
  draw((given) => (
    <MergeScreen {...given} clients={clients} compared={compared} picker={<p>Picker</p>} />
  ));

const cells = (field: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${field}`, 'u') }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('the pairs that may be one person', () => {
  it('have no fault that axe finds, hostile texts included', async () => {
    duplicates([pair(anna, anja), pair(client('h', { name: HOSTILE }), client('i'))]);
    await screen.findByRole('heading', { name: '2 pairs that may be one person' });
    const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(globalThis).not.toHaveProperty('hit');
  });

  it('show what becomes of each field: lists united, one of two values chosen', async () => {
    const { onMerge } = duplicates([pair(anna, anja)]);
    expect(cells('Phones')).toEqual(['+49 1', '+49 2', '+49 1, +49 2']);
    expect(cells('Headline')).toEqual(['Florist', '—', 'Florist']);
    await userEvent.click(screen.getByRole('radio', { name: /Organisation.*Acme GmbH/u }));
    expect(cells('Organisation').at(-1)).toBe('Acme GmbH');
    await userEvent.keyboard('m');
    expect(onMerge.mock.calls).toEqual([['Anna', 'Anja', { organisation: 'other' }]]);
  });

  it('are swapped on demand, and forget what was chosen before', async () => {
    const { onMerge } = duplicates([pair(anna, anja)]);
    await userEvent.click(screen.getByRole('radio', { name: /Organisation.*Acme GmbH/u }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep the other one' }));
    await userEvent.click(screen.getByRole('button', { name: /^Merge/u }));
    expect(onMerge.mock.calls).toEqual([['Anja', 'Anna', {}]]);
  });

  it('are gone through by keys, which do nothing while a choice is answered with arrows', async () => {
    const other = pair(client('c'), client('d'));
    const { onApart, onUndo } = duplicates([pair(anna, anja), other]);
    screen.getByRole('radio', { name: /Name.*Anja/u }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: /Anna · Anja/u }).ariaCurrent).toBe('true');
    await userEvent.keyboard('j');
    expect(screen.getByRole('button', { name: /c · d/u }).ariaCurrent).toBe('true');
    await userEvent.keyboard('n');
    await userEvent.keyboard('u');
    expect(onApart.mock.calls).toEqual([['c', 'd']]);
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('say when there are none, and the last one can still be undone by its key', async () => {
    const { onUndo } = duplicates([]);
    await screen.findByText('No two clients look like one person.');
    await userEvent.keyboard('u');
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('can be stopped while they are looked for, and say why they could not be', async () => {
    const { onStop } = duplicates([], { is: 'running', part: 0.5 });
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledTimes(1);
    cleanup();
    duplicates([], { is: 'failed', error: new Error('database') });
    expect(screen.getByRole('alert').textContent).toContain('could not be compared');
  });
});

describe('clients whom the seller chose to merge', () => {
  it('are merged two by two, told how many follow', async () => {
    const { onMerge } = merging([anna, anja, client('c')]);
    screen.getByText('Then 1 more client follows.');
    await userEvent.keyboard('m');
    expect(onMerge.mock.calls).toEqual([['Anna', 'Anja', {}]]);
  });

  it('are looked for where there is one, and told of where there is none', () => {
    merging([anna]);
    screen.getByText('Picker');
    expect(screen.queryByRole('table')).toBeNull();
    cleanup();
    merging([]);
    expect(screen.getByRole('status').textContent).toBe('This client is no longer here.');
    expect(screen.queryByText('Picker')).toBeNull();
  });
});
