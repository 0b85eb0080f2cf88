import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import './today-short.css';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { statuses } from '@/components/client/testing';
import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { row } from '@/domain/filter/testing';
import { usualClock } from '@/domain/task/clock';
import { entriesOf, type Entry } from '@/domain/today/entries';
import type { Need } from '@/domain/today/needs';
import { personNeeds } from '@/domain/today/person-needs';
import { dayAt, rhythmsOf } from '@/domain/today/rules';
import { deal, task } from '@/domain/today/testing';
import { dealNeeds, taskNeed } from '@/domain/today/work-needs';
import { TodayScreen, type TodayScreenProps } from './TodayScreen';
import { TodayShort } from './TodayShort';

const ZONE = 'Europe/Kyiv';
const NOW = Date.UTC(2026, 4, 1, 8);
const DAY = 86_400_000;
const day = dayAt(NOW, ZONE);
const HOSTILE = '<img src=x onerror="globalThis.hit=1">\u202E ' + 'W'.repeat(900);

beforeEach(async () => {
  speak('en');
  await page.viewport(1100, 800);
});
afterEach(cleanup);

const rules = {
  statusDays: new Map([['s-paid', 10]]),
  rhythms: rhythmsOf([{ id: 'tag', touchEvery: 30 }], []),
};
const client = (id: string, of: Parameters<typeof row>[0]) =>
  personNeeds(row({ id, contactedAt: NOW, statusSince: NOW, ...of }), rules, day);
const due = (id: string, clientId: string | null, dueAt: number, of: object = {}) =>
  taskNeed(task({ id, clientId, text: `Task ${id}`, dueAt, ...of }), day);

/** A list with every kind of reason. */
function everything(): Entry[] {
  const needs = [
    due('late', 'anna', NOW - DAY),
    due('nobody', null, NOW - 2 * DAY),
    due('now', 'boris', NOW + 3_600_000),
    due('coming', 'zoe', NOW + 3 * DAY),
    due('back', 'dan', NOW - DAY, { snoozedUntil: NOW - 60_000, isUntilReply: true }),
    ...dealNeeds(
      deal({ clientId: 'carl', expectedOn: '2026-04-20', stageSince: NOW - 30 * DAY }),
      { name: 'Talk', attentionDays: 7 },
      day,
    ),
    ...client('anna', { contactedAt: NOW - 40 * DAY, touchEvery: 14 }),
    ...client('eve', { statusId: 's-paid', statusSince: NOW - 12 * DAY }),
    ...client('fay', { tags: ['tag'], contactedAt: null, createdAt: NOW - 50 * DAY }),
    ...client('hostile', { birthday: '1990-05-03' }),
    ...client('gus', { replySince: NOW - 2 * DAY }),
    due('wrote', 'gus', NOW - DAY, {
      snoozedUntil: NOW - 60_000,
      isUntilReply: true,
      repliedAt: NOW - 60_000,
    }),
  ].filter((need): need is Need => need !== null);
  return entriesOf(needs);
}

/** Entries of tasks that are due a minute after each other. */
function numbered(from: number, to: number): Entry[] {
  const needs = Array.from({ length: to - from }, (_, index) => {
    const name = `t${from + index}`;
    return due(name, name, NOW - DAY + (from + index) * 60_000);
  });
  return entriesOf(needs.filter((need) => need !== null));
}

function spies() {
  return {
    open: vi.fn<(entry: Entry) => void>(),
    chat: vi.fn<(entry: Entry) => void>(),
    settle: vi.fn<(entry: Entry, need: Need) => void>(),
    putOff: vi.fn<(entry: Entry, until: number) => void>(),
    skip: vi.fn<(entry: Entry) => void>(),
  };
}

function usual(entries: readonly Entry[]): Omit<TodayScreenProps, 'acts' | 'onUndo'> {
  return {
    entries,
    state: 'ready',
    personOf: (id) => ({ id, name: id === 'hostile' ? HOSTILE : id, statusId: 's-paid' }),
    upcoming: null,
    progress: { done: 1, all: 9 },
    words: {
      clock: usualClock(NOW, ZONE, 'en'),
      language: 'en',
      statuses,
      audiences: new Map([['tag', 'Wholesale']]),
    },
  };
}

function draw(children: ReactNode, scheme: 'light' | 'dark' = 'light', dir: 'ltr' | 'rtl' = 'ltr') {
  render(
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      <main className="tc-root" dir={dir} style={{ display: 'flex', height: 780 }}>
        {children}
      </main>
    </MantineProvider>,
  );
}

function show(entries: readonly Entry[], given: Partial<TodayScreenProps> = {}) {
  const acts = spies();
  const onUndo = vi.fn<() => void>();
  draw(<TodayScreen {...usual(entries)} acts={acts} onUndo={onUndo} {...given} />);
  return { ...acts, onUndo };
}

const article = (name: string) => screen.getByRole('article', { name });
const texts = (name: string) =>
  within(article(name))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('Today', () => {
  it.each([
    ['light', 'ltr'],
    ['dark', 'rtl'],
  ] as const)('has no fault that axe can find, %s, %s', async (scheme, dir) => {
    const acts = spies();
    draw(<TodayScreen {...usual(everything())} acts={acts} onUndo={() => {}} />, scheme, dir);
    await screen.findByRole('article', { name: 'anna' });
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(globalThis).not.toHaveProperty('hit');
  });

  it('says of everybody why, with the facts behind it', () => {
    show(everything());
    expect(texts('anna')).toEqual([
      'Task lateoverdue: yesterday, 11:00 AMDone',
      'No contact for 40 dayskeep in touch every 2 weeksI was in touch',
    ]);
    expect(texts('Task nobody')).toEqual(['overdue: Apr 29, 11:00 AMDone']);
    expect(texts('dan')[0]).toContain('no reply known, back since today, 10:59 AM');
    expect(texts('carl')).toEqual([
      'Deal: in “Talk” for 30 daysLooked at',
      'Deal: was expected on Apr 20, 2026Looked at',
    ]);
    expect(texts('eve')).toEqual(['“Paid” for 12 daysLooked at']);
    expect(texts('fay')[0]).toContain('No contact yet, added 50 days agoWholesale: every month');
    expect(texts('gus')).toEqual([
      'Task wrotethey replied, back since today, 10:59 AMDone',
      'Waits for your answerwrote: Apr 29, 11:00 AMAnswered',
    ]);
    expect(texts(HOSTILE)[0]).toContain('Birthday Sunday, May 3turns 36');
  });

  it('is walked and acted on by keys: what is done is the most urgent need of the one that is on', async () => {
    const entries = everything();
    const { open, chat, settle, skip, onUndo } = show(entries);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Task nobody'));
    await userEvent.keyboard('j');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('anna'));
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('o');
    await userEvent.keyboard('e');
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('s');
    await userEvent.keyboard('k');
    await userEvent.keyboard('u');
    const [, anna, next] = entries;
    expect(open.mock.calls).toEqual([[anna]]);
    expect(chat.mock.calls).toEqual([[anna]]);
    expect(settle.mock.calls).toEqual([[anna, anna?.needs[0]]]);
    expect(skip.mock.calls).toEqual([[next]]);
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('puts off by a menu that H opens', async () => {
    const entries = everything();
    const { putOff } = show(entries);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Task nobody'));
    await userEvent.keyboard('h');
    await userEvent.click(screen.getByRole('menuitem', { name: /^Tomorrow/u }));
    expect(putOff.mock.calls).toEqual([[entries[0], Date.UTC(2026, 4, 2, 6)]]);
  });

  it("puts off until a day and a time of one's own, and not into the past", async () => {
    const entries = everything();
    const { putOff } = show(entries);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Task nobody'));
    await userEvent.keyboard('h');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Pick a date…' }));
    const form = within(screen.getByRole('form'));
    await userEvent.fill(form.getByLabelText('Date'), '2026-04-01');
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Put off' }).disabled).toBe(true);
    await userEvent.fill(form.getByLabelText('Date'), '2026-06-15');
    await userEvent.fill(form.getByLabelText('Time'), '15:30');
    await userEvent.keyboard('{Enter}');
    expect(putOff.mock.calls).toEqual([[entries[0], Date.UTC(2026, 5, 15, 12, 30)]]);
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('goes on with the next one when the one that is on is gone', async () => {
    const entries = everything();
    const given = { acts: spies(), onUndo: () => {} };
    const inPage = (shown: readonly Entry[]) => (
      <MantineProvider theme={theme} env="test">
        <main className="tc-root" style={{ display: 'flex', height: 780 }}>
          <TodayScreen {...usual(shown)} {...given} />
        </main>
      </MantineProvider>
    );
    const { rerender } = render(inPage(entries));
    await userEvent.keyboard('j');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('anna'));
    rerender(inPage(entries.filter(({ id }) => id !== 'client:anna')));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('dan'));
  });

  it.each([
    ['stays at the top while more comes in before it', '', 't0'],
    ['stays with the one that was chosen', 'j', 't301'],
  ])('%s', async (_name, key, on) => {
    const given = { acts: spies(), onUndo: () => {} };
    const inPage = (from: number) => (
      <MantineProvider theme={theme} env="test">
        <main className="tc-root" style={{ display: 'flex', height: 780 }}>
          <TodayScreen {...usual(numbered(from, 310))} {...given} />
        </main>
      </MantineProvider>
    );
    const { rerender } = render(inPage(300));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('t300'));
    if (key) await userEvent.keyboard(key);
    rerender(inPage(0));
    const entry = await screen.findByRole('article', { name: on });
    await vi.waitFor(() => expect(entry.dataset['active']).toBe('true'));
  });

  it('keeps what is coming closed, and draws only what is in sight of thousands', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => due(`t${index}`, `c${index}`, NOW - 1));
    const later = due('coming', 'zoe', NOW + 3 * DAY);
    show(entriesOf([...many, later].filter((need): need is Need => need !== null)));
    expect(screen.getAllByRole('article').length).toBeLessThan(60);
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getByRole('button', { name: 'Overdue 5,000' }).ariaExpanded).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Overdue 5,000' }));
    expect(screen.queryAllByRole('article')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Later this week 1' }));
    article('zoe');
  });

  it('says what is next when nothing is left, and how things come here when nothing ever was', async () => {
    const upcoming = { what: 'Call', who: 'Anna', at: NOW + DAY };
    show([], { upcoming });
    screen.getByText('All done. Nothing else needs you now.');
    screen.getByText('Next: Call (Anna), tomorrow, 11:00 AM');
    cleanup();
    show([], { progress: { done: 0, all: 0 } });
    screen.getByText(/^Set tasks on a client’s card/u);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('says so while clients are looked through, and when they can not be', () => {
    show([], { state: 'looking' });
    screen.getByText('Looking through your clients…');
    expect(screen.queryByText(/Nothing/u)).toBeNull();
    cleanup();
    show([], { state: 'failed' });
    expect(screen.getByRole('alert').textContent).toContain('only tasks and deals are listed');
  });

  it('tells its keys', async () => {
    show(everything());
    await userEvent.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'Keys of Today' }).textContent).toContain('Put off…');
  });
});

describe('Today in the popup', () => {
  it('shows the first few with their most urgent need, and the way to all', async () => {
    await page.viewport(380, 560);
    const on = {
      onOpen: vi.fn<(entry: Entry) => void>(),
      onSettle: vi.fn<(entry: Entry, need: Need) => void>(),
      onSkip: vi.fn<(entry: Entry) => void>(),
      onAll: vi.fn<() => void>(),
    };
    const entries = everything();
    draw(<TodayShort {...usual(entries)} {...on} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
    screen.getByText('5 more');
    await userEvent.click(screen.getByRole('button', { name: 'Done: Task late' }));
    expect(on.onSettle.mock.calls).toEqual([[entries[1], entries[1]?.needs[0]]]);
    await userEvent.click(screen.getByRole('button', { name: 'Open Today' }));
    expect(on.onAll).toHaveBeenCalledTimes(1);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
