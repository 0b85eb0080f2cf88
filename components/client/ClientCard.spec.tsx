import { cleanup, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import { anna, annaAsClient, emptyView, FakeStore, noteOf, showCard } from './testing';

beforeEach(async () => {
  speak('en');
  await page.viewport(420, 900);
});
afterEach(cleanup);

const HOSTILE = [
  '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>',
  '\u202Etxet desrever\u200B\u2066',
  '{{name}} {{constructor}} __proto__',
  `=cmd|' /C calc'!A0 ${'W'.repeat(10_000)}`,
  '\uD83D broken 👩‍👩‍👧‍👦',
];

function notClient() {
  return new FakeStore(emptyView);
}

describe('somebody who is not a client', () => {
  it('is added with one press, with a status or without', async () => {
    const { store } = showCard({ store: notClient() });
    await userEvent.click(screen.getByRole('button', { name: 'Paid' }));
    await screen.findByRole('button', { name: 'Status: Paid. Change' });
    expect(store.calls).toEqual([['addClient', 'linkedin:in/anna-lee', 's-paid']]);
  });

  it('is said to have been added, and Undo takes it back', async () => {
    const { store } = showCard({ store: notClient() });
    await userEvent.click(screen.getByRole('button', { name: 'Add Anna Lee' }));
    await screen.findByText('Added: Anna Lee', { selector: '[aria-live]' });
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Add Anna Lee' });
    expect(store.view.client).toBeNull();
  });
});

describe('the side panel', () => {
  it('takes no focus by itself, and leads to the note box after adding', async () => {
    showCard({ store: notClient(), layout: 'panel' });
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(screen.getByRole('button', { name: 'New' }));
    const box = await screen.findByRole('textbox', { name: 'New note' });
    await vi.waitFor(() => expect(document.activeElement).toBe(box));
  });
});

describe('the whole way by keyboard', () => {
  it('leads from adding over status and note to a template in the message box, and out', async () => {
    const { store, onInsert, onClose } = showCard({ store: notClient() });
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Add Anna Lee'));
    await userEvent.keyboard('{Enter}');
    const box = await screen.findByRole('textbox', { name: 'New note' });
    await vi.waitFor(() => expect(document.activeElement).toBe(box));

    // Back over the next step, close and the network's link to the pill; the third status below "No status".
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{Tab}{Tab}{/Shift}{Enter}');
    await userEvent.keyboard('{Home}{ArrowDown}{Enter}');
    const pill = await screen.findByRole('button', { name: 'Status: In talks. Change' });
    expect(document.activeElement).toBe(pill);

    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}Wants it in blue');
    await screen.findByText('Saved');
    expect(store.view.client?.notes.map(({ text }) => text)).toEqual(['Wants it in blue']);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(box).toHaveProperty('value', ''));

    const insert = screen.getByRole('button', { name: 'Insert “Hello”' });
    for (let i = 0; i < 10 && document.activeElement !== insert; i += 1) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(onInsert).toHaveBeenCalledWith('Hi Anna!', 't-hello'));

    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves the status menu with Escape before it leaves the card', async () => {
    const { onClose } = showCard();
    await userEvent.click(screen.getByRole('button', { name: /^Status: In talks/u }));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('In talks'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('finds a status by its first letter', async () => {
    showCard();
    await userEvent.click(screen.getByRole('button', { name: /^Status: In talks/u }));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('In talks'));
    await userEvent.keyboard('p');
    expect(document.activeElement?.textContent).toBe('Paid');
  });
});

describe('what was done', () => {
  it('is undone by the key U while the toast shows, and not while typing', async () => {
    const { store } = showCard();
    await userEvent.click(screen.getByRole('button', { name: /^Status: In talks/u }));
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Paid' }));
    await screen.findByText('Status: Paid', { selector: '.tc-toast-text' });
    await userEvent.keyboard('u');
    await vi.waitFor(() => expect(store.view.client?.statusId).toBe('s-talk'));
    await userEvent.click(screen.getByRole('textbox', { name: 'New note' }));
    await userEvent.keyboard('u');
    expect(store.calls.filter(([name]) => name === 'undo')).toHaveLength(1);
  });

  it('is said to have failed, with the reason and without an Undo', async () => {
    const { store } = showCard();
    store.failing = 'storage-full';
    await userEvent.click(screen.getByRole('button', { name: 'Delete client' }));
    await screen.findByText('The disk is full. Free some space and try again.', {
      selector: '.tc-toast-text',
    });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('stands in the history, each with its Undo, what was undone without', async () => {
    const history = [
      {
        id: 'h1',
        action: 'client.status',
        at: Date.now(),
        by: 'me',
        detail: 's-paid',
        undone: false,
      },
      { id: 'h2', action: 'note.add', at: Date.now(), by: 'me', detail: null, undone: true },
      {
        id: 'h3',
        action: 'template.insert',
        at: Date.now(),
        by: 'me',
        detail: 'Hello',
        undone: false,
      },
    ] as const;
    const { store } = showCard({
      store: new FakeStore({ ...emptyView, client: { ...annaAsClient, history } }),
    });
    await userEvent.click(screen.getByRole('button', { name: /^History/u }));
    const lines = screen.getAllByRole('listitem').filter((item) => item.querySelector('time'));
    expect(lines.map((line) => within(line).queryByRole('button') !== null)).toEqual([
      true,
      false,
      false,
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo: Status: Paid' }));
    expect(store.calls).toEqual([['undo', 'h1']]);
  });
});

describe('a template', () => {
  it('whose variables are not known is not inserted, and says which', async () => {
    const { onInsert } = showCard();
    screen.getByRole('button', { name: 'Insert “Order”' }).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText(/Not known here: order_number\. Edit the template/u);
    expect(onInsert).not.toHaveBeenCalled();
  });

  it('is copied where there is no message box to reach', () => {
    showCard({ insertPossible: false });
    expect(screen.getByRole('button', { name: 'Copy “Hello”' }).textContent).toBe('Copy');
  });

  it('is written here, with the variables one press away', async () => {
    const { store } = showCard();
    await userEvent.click(screen.getByRole('button', { name: 'New template' }));
    await userEvent.keyboard('Price{Tab}Dear ');
    await userEvent.click(screen.getByRole('button', { name: 'first name' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save template' }));
    await screen.findByRole('button', { name: 'Insert “Price”' });
    const [call = []] = store.calls;
    expect(call.slice(0, 4)).toEqual(['saveTemplate', null, 'Price', 'Dear {{first_name}}']);
    expect(call[4]).toMatch(/^[\da-f-]{36}$/u);
  });

  it('is one template however often its saving is tried', async () => {
    const { store } = showCard();
    store.failing = 'disconnected';
    await userEvent.click(screen.getByRole('button', { name: 'New template' }));
    await userEvent.keyboard('Price{Tab}Dear');
    await userEvent.click(screen.getByRole('button', { name: 'Save template' }));
    await vi.waitFor(() => expect(store.calls).toHaveLength(1));
    store.failing = null;
    await userEvent.click(screen.getByRole('button', { name: 'Save template' }));
    await screen.findByRole('button', { name: 'Insert “Price”' });
    const ids = store.calls.map((call) => call[4]);
    expect(ids).toEqual([expect.any(String), ids[0]]);
  });

  it.each([
    ['copied', /would not take it/u],
    ['no-composer', /No message box is open/u],
    ['failed', /could not be inserted or copied/u],
  ] as const)('that ends as %s says so', async (result, words) => {
    showCard({ onInsert: () => Promise.resolve({ result }) });
    await userEvent.click(screen.getByRole('button', { name: 'Insert “Hello”' }));
    const toast = await screen.findByText(words, { selector: '.tc-toast-text' });
    expect(toast.parentElement?.dataset['tone']).toBe(result === 'failed' ? 'problem' : 'plain');
  });
});

describe('the card', () => {
  it('shows its outline while the data is read, and why when it can’t be', async () => {
    const loading = showCard({ view: null });
    expect(screen.getByText('Loading')).toBeDefined();
    loading.unmount();
    const { onReload } = showCard({ view: null, problem: 'storage-failed' });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole('alert').textContent).toContain('storage does not answer');
    expect(onReload).toHaveBeenCalledOnce();
  });

  it('says in one line that a reply waits, and since when', () => {
    const client = { ...annaAsClient, replySince: Date.now() - 2 * 86_400_000 };
    showCard({ store: new FakeStore({ ...emptyView, client }) });
    screen.getByText('Replied 2 days ago, not answered yet');
    cleanup();
    showCard();
    expect(screen.queryByText(/not answered yet/u)).toBeNull();
  });

  it('says in plain words that a page contradicts what is known', () => {
    const identities = [
      {
        ...annaAsClient.identities[0],
        key: 'linkedin:in/anna-lee',
        origin: 'seen',
        contradictions: [{ otherKey: 'linkedin:ACoAAB', seenAt: 1 }],
      },
    ] as const;
    showCard({ store: new FakeStore({ ...emptyView, client: { ...annaAsClient, identities } }) });
    expect(screen.getByText(/LinkedIn anna-lee and LinkedIn ACoAAB as one person/u)).toBeDefined();
  });

  it('shows hostile names and texts as the text they are', () => {
    const text = HOSTILE.join('\n');
    showCard({
      person: { ...anna, photo: 'javascript:hit=1' },
      store: new FakeStore({
        ...emptyView,
        templates: [{ id: 't', title: text, text }],
        statuses: [
          { id: 's-talk', icon: 'star', color: 'red', captions: { en: text }, hiddenOnPage: false },
        ],
        client: {
          ...annaAsClient,
          name: text,
          notes: [noteOf('n', text)],
        },
      }),
    });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(text);
    expect(document.querySelector('.tc-note-text')?.textContent).toBe(text);
    expect(document.querySelectorAll('.tc-card img, .tc-card script')).toHaveLength(0);
    const card = document.querySelector('.tc-card');
    expect(card?.scrollWidth).toBe(card?.clientWidth);
    expect(Reflect.get(globalThis, 'hit')).toBeUndefined();
  });

  it('shows the first of thousands of notes, and more on request', async () => {
    const notes = Array.from({ length: 3000 }, (_, i) => noteOf(`n${i}`, `Note ${i}`));
    showCard({
      layout: 'panel',
      store: new FakeStore({ ...emptyView, client: { ...annaAsClient, notes } }),
    });
    expect(document.querySelectorAll('.tc-note')).toHaveLength(20);
    await userEvent.click(screen.getByRole('button', { name: 'Show 20 more of 2,980' }));
    expect(document.querySelectorAll('.tc-note')).toHaveLength(40);
  });

  it('is renamed in place', async () => {
    const { store } = showCard();
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
    await userEvent.keyboard('  Anna   Lind {Enter}');
    await screen.findByRole('heading', { name: 'Anna Lind' });
    expect(store.calls).toEqual([['renameClient', 'Anna Lind']]);
  });

  it('runs right to left in such a language', () => {
    showCard({ language: 'fa' });
    const card = screen.getByRole('dialog');
    expect(getComputedStyle(card).direction).toBe('rtl');
    const photo = card.querySelector('.tc-photo')?.getBoundingClientRect();
    const close = screen.getByRole('button', { name: 'Close' }).getBoundingClientRect();
    expect(close.right).toBeLessThan(photo?.left ?? 0);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can find, %s', async (scheme) => {
    const history = [
      { id: 'h1', action: 'client.add', at: Date.now(), by: 'me', detail: null, undone: false },
    ] as const;
    const client = { ...annaAsClient, history, notes: [noteOf('n', 'Likes blue')] };
    const stores = [new FakeStore({ ...emptyView, client }), notClient()];
    for (const store of stores) {
      const { unmount } = showCard({ store, scheme, layout: 'panel' });
      document.documentElement.style.background = scheme === 'dark' ? '#1d2125' : '#fff';
      for (const button of document.querySelectorAll<HTMLElement>('[aria-haspopup]'))
        button.click();
      for (const element of document.querySelectorAll<HTMLElement>('.tc-quiet'))
        element.style.opacity = '1';
      const { violations } = await axe.run(document.querySelector('.tc-root') ?? document, {
        rules: { region: { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      unmount();
    }
  });
});
