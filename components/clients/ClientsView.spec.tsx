import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { StepToastsProvider } from '@/components/dashboard/StepToastsProvider';
import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import type { ClientRow } from '@/domain/client/client-row';
import { row } from '@/domain/filter/testing';
import { orderValue } from '@/domain/order/value';
import { ALL_CLIENTS, type TableState } from '@/domain/table/table-state';
import { ClientsView } from './ClientsView';
import { tableOf, type Definitions } from './definitions';
import type { RowsSource } from './shown-rows';
import type { TableActions } from './table-actions';

beforeEach(async () => {
  speak('en');
  await page.viewport(1200, 700);
});
afterEach(cleanup);

const base = { projectId: 'p', createdAt: 0, createdBy: 'me', deletedAt: null, stamps: {} };
const DEFINITIONS: Definitions = {
  currency: 'EUR',
  statuses: [
    { id: 's1', icon: 'star', color: 'red', captions: { en: 'Paid' }, hiddenOnPage: false },
  ],
  members: [{ id: 'm1', name: 'Olena' }],
  tags: [{ ...base, id: 't1', name: 'Wholesale', color: 'blue', order: 1 }],
  tagCounts: new Map([['t1', 1]]),
  customFields: [],
  networks: [{ id: 'vk', label: 'VK' }],
};
const HOSTILE = '<img src=x onerror="globalThis.hit=1">\u202E{{name}} ' + 'W'.repeat(4000);

function source(rows: readonly ClientRow[], state: RowsSource['state'] = 'ready'): RowsSource {
  const all = new Map(rows.map((each) => [each.id, each]));
  return { rows: all, state, expected: rows.length, subscribe: () => () => undefined };
}

function show(rows: RowsSource) {
  const done = { batchId: 'b', count: 1 };
  const actions = {
    editClients: vi.fn<TableActions['editClients']>(async () => done),
    tagClients: vi.fn<TableActions['tagClients']>(async () => done),
    deleteClients: vi.fn<TableActions['deleteClients']>(async () => done),
    addTag: async () => ({ historyId: 'h', tagId: 't9' }),
    addSegment: async () => ({ historyId: 'h' }),
    addView: async () => ({ historyId: 'h', viewId: 'v' }),
    editView: async () => ({ historyId: 'h' }),
    moveView: async () => ({ historyId: 'h' }),
    deleteView: async () => ({ historyId: 'h' }),
    openClient: vi.fn<(id: string) => void>(),
    mergeClients: vi.fn<TableActions['mergeClients']>(),
    openPanel: vi.fn<(id: string) => void>(),
    openView: () => undefined,
    openPractice: vi.fn<() => void>(),
    openBackups: vi.fn<() => void>(),
    openImport: vi.fn<() => void>(),
  };
  const table = tableOf(DEFINITIONS, 'en');
  function Held() {
    const [state, setState] = useState<TableState>(ALL_CLIENTS);
    return (
      <ClientsView
        source={rows}
        table={table}
        views={[]}
        viewId="all"
        saved={ALL_CLIENTS}
        state={state}
        onState={setState}
        actions={actions}
      />
    );
  }
  render(
    <MantineProvider theme={theme} forceColorScheme="light" env="test">
      <StepToastsProvider undo={async (step) => ({ step, keptFields: 0 })}>
        <main className="tc-root" style={{ display: 'flex', blockSize: 600 }}>
          <Held />
        </main>
      </StepToastsProvider>
    </MantineProvider>,
  );
  return actions;
}

const clients = [
  row({ id: 'a', name: 'Anna', createdAt: 3, tags: ['t1'], statusId: 's1' }),
  row({ id: 'b', name: 'Borys', createdAt: 2, organisation: 'Acme', phones: ['+1'] }),
  row({
    id: 'c',
    name: 'Cleo',
    createdAt: 1,
    orders: orderValue([{ date: 0, sum: 1990, currency: 'EUR', state: 'paid' }]),
  }),
];

const heads = () => screen.getAllByRole('columnheader').flatMap((head) => head.textContent || []);
const bar = () => within(screen.getByRole('region', { name: 'With the selected' }));

async function menu(column: string, item: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: `Column ${column}: what to do` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the table of clients', () => {
  it('has no fault that axe finds, with a filter and a selection', async () => {
    show(source([...clients, row({ id: 'h', name: HOSTILE, organisation: HOSTILE })]));
    await screen.findByText('Anna');
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a condition' }));
    await userEvent.click(screen.getByLabelText('Select Anna'));
    const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(globalThis).not.toHaveProperty('hit');
  });

  it('draws only what is in the window, of however many', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      row({ id: `c${index}`, name: `Client ${index}`, createdAt: -index }),
    );
    show(source(many));
    await screen.findByText('Client 0');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001');
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{End}{Home}{End}');
    await screen.findByText('Client 99999');
  });

  it('sorts by a column, and by a second one with Shift, and says so', async () => {
    show(source(clients));
    await userEvent.click(await screen.findByRole('button', { name: 'Organisation' }));
    fireEvent.click(screen.getByRole('button', { name: 'Name' }), { shiftKey: true });
    await vi.waitFor(() => expect(screen.getByText('sorted, place 2')).toBeTruthy());
    const sorts = screen
      .getAllByRole('columnheader')
      .map((head) => head.getAttribute('aria-sort'))
      .filter(Boolean);
    expect(sorts.filter((sort) => sort === 'ascending')).toHaveLength(2);
    await vi.waitFor(() => expect(namesShown()).toEqual(['Borys', 'Anna', 'Cleo']));
  });

  it('hides, pins and moves columns by keyboard', async () => {
    show(source(clients));
    await screen.findByText('Anna');
    await menu('Tags', 'Hide');
    expect(heads()).not.toContain('Tags');
    await menu('Organisation', 'Pin');
    expect(heads().slice(0, 2)).toEqual(['Name', 'Organisation']);
    await menu('Organisation', 'Move towards the start');
    expect(heads().slice(0, 2)).toEqual(['Organisation', 'Name']);
  });

  it('asks before more than one is changed, and not before one', async () => {
    const { deleteClients } = show(source(clients));
    await userEvent.click(await screen.findByLabelText('Select Anna'));
    await userEvent.click(bar().getByRole('button', { name: 'Delete' }));
    expect(deleteClients.mock.calls[0]?.[0]).toEqual(['a']);
    await userEvent.click(screen.getByLabelText('Select Borys'));
    await userEvent.click(bar().getByRole('button', { name: 'Delete' }));
    expect(deleteClients).toHaveBeenCalledTimes(1);
    await userEvent.click(await screen.findByRole('button', { name: 'Delete 2' }));
    expect(deleteClients.mock.calls[1]?.[0]).toEqual(['a', 'b']);
  });

  it('says what does not fit a cell, and keeps what was typed', async () => {
    const { editClients } = show(source(clients));
    await userEvent.dblClick(await screen.findByText('Acme'));
    const box = await screen.findByLabelText('Edit: Organisation');
    await userEvent.fill(box, 'Acme Ltd');
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}');
    expect(editClients.mock.calls[0]).toEqual([['b'], { organisation: 'Acme Ltd' }]);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Escape}{Home}{ArrowRight}{F2}');
    await userEvent.fill(await screen.findByLabelText('Edit: Name'), ' ');
    await userEvent.keyboard('{Enter}');
    expect(screen.getByLabelText('Edit: Name').getAttribute('aria-invalid')).toBe('true');
    expect(editClients).toHaveBeenCalledTimes(1);
  });

  it('teaches while it is empty, waits while it reads, and says when it can’t', async () => {
    const { openPractice, openImport, openBackups } = show(source([]));
    await userEvent.click(await screen.findByRole('button', { name: 'Import clients' }));
    expect(openImport).toHaveBeenCalledTimes(1);
    await userEvent.click(await screen.findByRole('button', { name: /practice/u }));
    expect(openPractice).toHaveBeenCalledTimes(1);
    await userEvent.click(await screen.findByRole('button', { name: /Have a backup/u }));
    expect(openBackups).toHaveBeenCalledTimes(1);
    cleanup();
    show(source([], 'failed'));
    expect(await screen.findByRole('alert')).toHaveProperty('textContent');
    cleanup();
    show(source([], 'loading'));
    expect(screen.queryByText('No client yet')).toBeNull();
  });

  it('offers a way out when nobody fits', async () => {
    show(source(clients));
    await userEvent.fill(await screen.findByLabelText('Find in the list'), 'nobody');
    await userEvent.click(await screen.findByRole('button', { name: 'Clear filter and search' }));
    expect(await screen.findByText('Cleo')).toBeTruthy();
  });
});

function namesShown(): (string | null)[] {
  return [...document.querySelectorAll('[role=row] a')].map((link) => link.textContent);
}
