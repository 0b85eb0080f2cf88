import { cleanup, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import type { ClientView } from '@/domain/client/card-view';
import type { DealView, FunnelView, StageView } from '@/domain/deal/view';
import type { TaskView } from '@/domain/task/view';
import { HOSTILE } from '@/tests/hostile-corpus';
import { annaAsClient, emptyView, FakeStore, showCard } from './testing';

beforeEach(async () => {
  speak('en');
  await page.viewport(420, 900);
});
afterEach(cleanup);

const HOUR = 3_600_000;

function taskOf(id: string, given: Partial<TaskView> = {}): TaskView {
  const usual = { id, clientId: 'c-anna', dealId: null, text: id, zone: 'Europe/Kyiv' };
  const times = { dueAt: Date.now() + HOUR, isAllDay: false, repeat: null, reminders: [0] };
  const state = { snoozedUntil: null, isUntilReply: false, state: 'open', doneAt: null } as const;
  return { ...usual, ...times, ...state, ownerId: null, link: null, ...given };
}

function stage(id: string, name: string, kind: StageView['kind'] = 'open'): StageView {
  const checklist = kind === 'open' ? [{ id: 'ask', text: 'Ask for the address' }] : [];
  return { id, name, kind, color: 'blue', icon: 'circle', checklist };
}
const funnels: readonly FunnelView[] = [
  {
    id: 'f-1',
    name: 'Shop',
    lostReasons: ['Too expensive', 'Bought elsewhere'],
    stages: [stage('s-1', 'New'), stage('s-2', 'Offer'), stage('s-3', 'Lost', 'lost')],
  },
  { id: 'f-2', name: 'Wholesale', lostReasons: [], stages: [stage('w-1', 'Talks')] },
];

function dealOf(id: string, given: Partial<DealView> = {}): DealView {
  const said = { title: 'Vase', value: 12_000, currency: 'EUR', expectedOn: '2026-12-24' };
  const rest = { product: '', source: '', ownerId: null, lostReason: '', checked: [] };
  return { id, stageId: 's-1', stageSince: Date.now(), closedAt: null, ...said, ...rest, ...given };
}

/** Every test has a client of its own: texts in work outlive cards. */
let count = 0;
function storeOf(client: Partial<ClientView>) {
  count += 1;
  const own = { ...annaAsClient, id: `c-selling-${count}`, ...client };
  return new FakeStore({ ...emptyView, funnels, client: own });
}
const region = (name: string) => screen.findByRole('region', { name });

describe('the next step', () => {
  it('is planned where there is none, leading back to where the person was met', async () => {
    const { store } = showCard({
      store: storeOf({}),
      placeOf: () => 'https://vk.com/im/convo/1',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Plan the next step' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'What is to be done' }),
      'Call{Enter}',
    );
    await within(await region('Next step')).findByRole('checkbox', { name: 'Done: Call' });
    expect(store.calls[0]?.[1]).toMatchObject({ link: 'https://vk.com/im/convo/1' });
    expect(screen.queryByRole('textbox', { name: 'What is to be done' })).toBeNull();
  });

  it('is done with its Undo, and the one after it is next', async () => {
    const { store } = showCard({ store: storeOf({ tasks: [taskOf('first'), taskOf('second')] }) });
    const next = within(await region('Next step'));
    await userEvent.click(next.getByRole('checkbox', { name: 'Done: first' }));
    await next.findByRole('checkbox', { name: 'Done: second' });
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await next.findByRole('checkbox', { name: 'Done: first' });
    expect(store.calls.map(([name]) => name)).toEqual(['completeTask', 'undo']);
  });

  it('keeps what is typed when it can’t be saved', async () => {
    const store = storeOf({});
    showCard({ store });
    store.failing = 'disconnected';
    await userEvent.click(screen.getByRole('button', { name: 'Plan the next step' }));
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'What is to be done' });
    await userEvent.type(box, 'Call{Enter}');
    await vi.waitFor(() => expect(store.calls).toHaveLength(1));
    expect(box.value).toBe('Call');
  });
});

describe('the tasks', () => {
  it('after the next one are listed, and those that are done are folded', async () => {
    const tasks = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => taskOf(id));
    const doneTasks = [taskOf('old', { state: 'done', doneAt: Date.now() })];
    showCard({ store: storeOf({ tasks, doneTasks }) });
    const list = within(await region('Tasks'));
    const shown = () => list.getAllByRole('checkbox').map((box) => box.ariaLabel);
    expect(shown()).toEqual(['Done: b', 'Done: c', 'Done: d']);
    await userEvent.click(list.getByRole('button', { name: /more/u }));
    await userEvent.click(list.getByRole('button', { name: '1 done' }));
    expect(shown()).toEqual(['b', 'c', 'd', 'e', 'f', 'old'].map((id) => `Done: ${id}`));
  });
});

const move = (name: string) => screen.findByRole('button', { name: `Vase, stage: ${name}. Move` });

/** Moves the first that is new to the lost ones. */
async function lose(): Promise<void> {
  const [first] = await screen.findAllByRole('button', { name: 'Vase, stage: New. Move' });
  await userEvent.click(first ?? document.body);
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Lost' }));
}

describe('a deal', () => {
  it('is moved along its funnel, or to the beginning of another', async () => {
    const { store } = showCard({ store: storeOf({ deals: [dealOf('d')] }) });
    await userEvent.click(await move('New'));
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Offer' }));
    await userEvent.click(await move('Offer'));
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Wholesale: Talks' }));
    await move('Talks');
    expect(store.calls).toEqual([
      ['moveDeal', 'd', 's-2', ''],
      ['moveDeal', 'd', 'w-1', ''],
    ]);
  });

  it('that is lost says why, from the funnel’s list or in own words', async () => {
    const { store } = showCard({ store: storeOf({ deals: [dealOf('d'), dealOf('e')] }) });
    await lose();
    await userEvent.click(screen.getByRole('radio', { name: 'Bought elsewhere' }));
    await userEvent.click(screen.getByRole('button', { name: 'Mark as lost' }));
    await move('Lost');
    await lose();
    await userEvent.type(screen.getByRole('textbox', { name: 'In your own words' }), 'Moved away');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(store.calls).toHaveLength(2));
    expect(store.calls.map((call) => call[3])).toEqual(['Bought elsewhere', 'Moved away']);
  });

  it('that is not lost after all stays', async () => {
    const { store } = showCard({ store: storeOf({ deals: [dealOf('d')] }) });
    await userEvent.click(await move('New'));
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Lost' }));
    await userEvent.keyboard('{Escape}');
    await move('New');
    expect(store.calls).toEqual([]);
  });

  it('has its checklist ticked', async () => {
    const { store } = showCard({ store: storeOf({ deals: [dealOf('d')] }) });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Ask for the address' }));
    expect(store.calls).toEqual([['checkItem', 'd', 'ask', true]]);
  });

  it('is added with a sum as people write it, and nothing that is no sum', async () => {
    const { store } = showCard({ store: storeOf({}) });
    await userEvent.click(screen.getByRole('button', { name: 'Add a deal' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What is sold' }), 'Vase');
    const value = screen.getByRole('textbox', { name: 'Value, EUR' });
    await userEvent.type(value, 'much{Enter}');
    expect(store.calls).toEqual([]);
    await userEvent.fill(value, '1 250,50');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Stage' }), 'Offer');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await move('Offer');
    expect(store.calls[0]).toMatchObject(['addDeal', 's-2', { title: 'Vase', value: 125_050 }]);
  });

  it('shows nowhere before there is a funnel', () => {
    const store = storeOf({});
    store.view = { ...store.view, funnels: [] };
    showCard({ store });
    expect(screen.queryByRole('region', { name: 'Deals' })).toBeNull();
  });
});

const at = (index: number, most: number) => (HOSTILE[index % HOSTILE.length] ?? '').slice(0, most);

describe('a card full of tasks and deals', () => {
  it.each([
    ['light', 'en', 'card'],
    ['dark', 'uk', 'panel'],
    ['dark', 'fa', 'card'],
  ] as const)('has no fault that axe can find, %s, %s, %s', async (scheme, language, layout) => {
    speak(language);
    const store = storeOf({
      tasks: HOSTILE.map((_text, index) => taskOf(`t${index}`, { text: at(index, 1000) || '-' })),
      doneTasks: [taskOf('done', { state: 'done', doneAt: Date.now() })],
      deals: [
        ...[0, 7, 14, 16].map((index) => dealOf(`d${index}`, { title: at(index, 200) })),
        dealOf('lost', { stageId: 's-3', closedAt: Date.now(), lostReason: at(15, 500) }),
      ],
    });
    showCard({ store, scheme, language, layout });
    document.documentElement.style.background = scheme === 'dark' ? '#1d2125' : '#fff';
    const root = document.querySelector<HTMLElement>('.tc-root') ?? document.body;
    for (const button of root.querySelectorAll<HTMLElement>('.tc-fold')) button.click();
    for (const element of root.querySelectorAll<HTMLElement>('.tc-quiet'))
      element.style.opacity = '1';
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(root.querySelector('script, img, iframe')).toBeNull();
    const body = root.querySelector('.tc-body');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
  });
});
