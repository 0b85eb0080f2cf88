import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import type { CalendarView } from '@/domain/calendar/grid';
import { birthdayItems, dealItems, itemsByDay, taskItems } from '@/domain/calendar/items';
import { row } from '@/domain/filter/testing';
import { usualClock } from '@/domain/task/clock';
import { parseWhen } from '@/domain/when/parse-when';
import { deal, task } from '@/domain/today/testing';
import { CalendarScreen, type CalendarScreenProps } from './CalendarScreen';

const TODAY = '2026-05-13';
const at = (day: number) => Date.UTC(2026, 4, day, 8);

beforeEach(async () => {
  speak('en');
  await page.viewport(1100, 800);
});
afterEach(cleanup);

const items = itemsByDay([
  ...taskItems(
    [
      task({ id: 't1', clientId: 'anna', text: 'Call', dueAt: at(13) }),
      ...Array.from({ length: 9 }, (_, index) =>
        task({ id: `m${index}`, text: `Many ${index}`, dueAt: at(20) }),
      ),
    ],
    'Etc/UTC',
  ),
  ...dealItems([deal({ clientId: 'anna', expectedOn: '2026-05-14' })]),
  ...birthdayItems(
    '2026-05-15',
    new Map([['05-15', [row({ id: 'b', name: 'Boris', birthday: '--05-15' })]]]),
  ),
]);

const clock = usualClock(Date.UTC(2026, 4, 13, 9), 'Etc/UTC', 'en');
const loadParse = () => Promise.resolve(parseWhen);

type Spied = Pick<CalendarScreenProps, 'onOpen' | 'onMove' | 'onAdd' | 'onUndo' | 'onSaveFile'>;

function show(dir: 'ltr' | 'rtl' = 'ltr', scheme: 'light' | 'dark' = 'light') {
  const on = {
    onOpen: vi.fn<Spied['onOpen']>(),
    onMove: vi.fn<Spied['onMove']>(),
    onAdd: vi.fn<Spied['onAdd']>(() => Promise.resolve(true)),
    onUndo: vi.fn<Spied['onUndo']>(),
    onSaveFile: vi.fn<Spied['onSaveFile']>(),
  };
  function Page() {
    const [{ view, day }, setShown] = useState<{ view: CalendarView; day: string }>({
      view: 'month',
      day: TODAY,
    });
    return (
      <CalendarScreen
        {...on}
        view={view}
        day={day}
        today={TODAY}
        firstDay={1}
        items={items}
        isLoading={false}
        form={{ clock, members: [], usual: [30], loadParse }}
        words={{
          language: 'en',
          zone: 'Etc/UTC',
          nameOf: (id) => (id === 'anna' ? 'Anna Lee' : ''),
          isOverdue: ({ id }) => id === 't1',
        }}
        onShow={(wanted, to) => setShown({ view: wanted, day: to })}
      />
    );
  }
  render(
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      <main className="tc-root" dir={dir} style={{ display: 'flex', height: 780 }}>
        <Page />
      </main>
    </MantineProvider>,
  );
  return on;
}

/** The cell of a day, found by what its date says. */
function cellOf(name: RegExp): HTMLElement {
  const cell = screen.getByRole('button', { name }).closest('td');
  if (!cell) throw new Error(`no day ${name.source}`);
  return cell;
}

describe('the calendar', () => {
  it.each([
    ['ltr', 'light'],
    ['rtl', 'dark'],
  ] as const)('has no fault that axe can find, %s, %s', async (dir, scheme) => {
    show(dir, scheme);
    for (const key of ['m', 'w', 'd']) {
      // oxlint-disable-next-line no-await-in-loop -- one view after the other
      await userEvent.keyboard(key);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { violations } = await axe.run(document.body, {
        rules: { region: { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

  it('shows tasks, deals and birthdays on their days, and how many more there are', () => {
    show();
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)[0]).toBe(
      'Mon',
    );
    expect(within(cellOf(/May 13/u)).getByRole('listitem').textContent).toBe(
      '8:00 AMCall Anna Lee',
    );
    expect(cellOf(/May 14/u).textContent).toContain('Expected: Anna Lee');
    expect(cellOf(/May 15/u).textContent).toContain('Birthday: Boris');
    expect(cellOf(/May 20, 2026: 9 entries/u).textContent).toContain('+6 more');
    expect(cellOf(/May 13/u).ariaCurrent).toBe('date');
  });

  it('is walked by the arrows as its days run, in either direction of writing', async () => {
    show('rtl');
    cellOf(/May 13/u).focus();
    await userEvent.keyboard('{ArrowLeft}');
    await vi.waitFor(() => expect(document.activeElement).toBe(cellOf(/May 14/u)));
    cleanup();
    show();
    cellOf(/May 13/u).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{Home}');
    await vi.waitFor(() => expect(document.activeElement).toBe(cellOf(/May 18/u)));
    await userEvent.keyboard('{PageDown}');
    await vi.waitFor(() => expect(document.activeElement).toBe(cellOf(/June 18/u)));
    await userEvent.keyboard('{Enter}');
    screen.getByText('Nothing on this day.');
  });

  it('moves a task by Shift and an arrow, and opens it by a press', async () => {
    const { onMove, onOpen } = show();
    const call = screen.getByRole('button', { name: /Call/u });
    call.focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowUp}{/Shift}');
    expect(onMove.mock.calls).toEqual([
      ['t1', '2026-05-14'],
      ['t1', '2026-05-06'],
    ]);
    await userEvent.click(call);
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ id: 't1', clientId: 'anna' });
  });

  it('adds a task on the day that the keyboard is on', async () => {
    const { onAdd } = show();
    cellOf(/May 13/u).focus();
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitFor(() => expect(document.activeElement).toBe(cellOf(/May 14/u)));
    await userEvent.keyboard('n');
    await userEvent.type(screen.getByRole('textbox'), ' Buy paper at 10:30 ');
    await screen.findByRole('button', { name: /^Due Thu, May 14, 10:30.AM/u });
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [fields] = onAdd.mock.calls[0] ?? [];
    const wanted = { text: 'Buy paper', dueAt: Date.UTC(2026, 4, 14, 10, 30), reminders: [30] };
    expect(fields).toMatchObject({ ...wanted, isAllDay: false });
  });
});
