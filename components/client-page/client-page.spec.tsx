import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';

import { annaAsClient, emptyView, FakeStore, noteOf } from '@/components/client/testing';
import { StepToastsProvider } from '@/components/dashboard/StepToastsProvider';
import { HistoryBook } from '@/components/history/HistoryBook';
import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { BLANK_CLIENT } from '@/domain/client/blank';
import type { ClientPageView } from '@/domain/client/page-view';
import { referralTree } from '@/domain/client/referral';
import { NO_FILTER, type HistoryPage } from '@/domain/history/history-view';
import type { Order } from '@/domain/order/schema';
import { HOSTILE } from '@/tests/hostile-corpus';
import { ClientPage } from './ClientPage';
import type { ClientPageActions } from './page-context';

const base = { projectId: 'p', createdAt: 1, createdBy: 'me', deletedAt: null, stamps: {} };
const done = { historyId: 'h', clientId: 'c-anna' };

const order: Order = {
  ...base,
  id: 'o',
  clientId: 'c-anna',
  number: '7',
  date: Date.now() - 86_400_000,
  items: [{ name: 'Ring', quantity: 2, price: 62_525 }],
  sum: 125_050,
  currency: 'EUR',
  state: 'paid',
  note: '',
};

const view: ClientPageView = {
  client: {
    ...base,
    ...BLANK_CLIENT,
    id: 'c-anna',
    name: 'Anna Lee',
    statusId: null,
    statusSince: 1,
  },
  orders: [],
  files: [],
  tags: [],
  customFields: [],
  members: [],
  currency: 'EUR',
  colleagues: [],
  referrers: [],
  referrals: referralTree('c-anna', []),
  names: {},
};

const field = (id: string, type: 'link' | 'money' | 'choices', more = {}) => ({
  ...base,
  id,
  type,
  captions: { en: `The ${id}` },
  choices: [],
  currency: null,
  order: 1,
  ...more,
});

const full: ClientPageView = {
  ...view,
  client: {
    ...view.client,
    phones: ['+380 44'],
    emails: ['a@b.example'],
    birthday: '--05-12',
    doNotContact: true,
    preferences: [{ name: 'Size', text: 'M' }],
    consents: [{ purpose: 'Newsletter', givenAt: 1, withdrawnAt: null, how: 'By chat' }],
    referredBy: 'c-bo',
    'tag:t-vip': true,
    'field:site': 'javascript:alert(1)',
    'field:budget': 99_900,
  },
  orders: [order, { ...order, id: 'o2', currency: 'UAH', sum: 100_000, state: 'returned' }],
  files: [
    {
      ...base,
      id: 'f',
      clientId: 'c-anna',
      name: 'a.pdf',
      type: '',
      size: 2048,
      hash: '0'.repeat(64),
    },
  ],
  tags: [{ ...base, id: 't-vip', name: 'VIP', color: 'blue', order: 1 }],
  customFields: [
    field('site', 'link'),
    field('budget', 'money', { currency: 'UAH' }),
    field('likes', 'choices', { choices: [{ id: 'red', captions: { en: 'Red' } }] }),
  ],
  members: [{ ...base, id: 'm', name: 'Olena', email: '' }],
  colleagues: [{ id: 'c-dan', name: 'Dan' }],
  referrers: [{ id: 'c-bo', name: 'Bo' }],
  referrals: referralTree('c-anna', [{ id: 'c-cy', referredBy: 'c-anna' }]),
  names: { 'c-cy': 'Cy' },
};

const book: HistoryPage = {
  entries: [
    {
      id: 'e1',
      projectId: 'p',
      clientId: 'c-anna',
      clientIds: [],
      batchId: null,
      at: Date.now(),
      by: 'me',
      action: 'client.edit',
      stamp: '1',
      changes: [
        {
          table: 'clients',
          id: 'c-anna',
          before: { ...view.client, phones: ['+380 1'] },
          after: { ...view.client, phones: ['+380 2'] },
        },
      ],
      many: [],
      undoes: null,
      undoneBy: null,
    },
  ],
  names: {
    statuses: [],
    customFields: [],
    tags: [],
    members: [],
    funnels: [],
    stages: [],
    clients: { 'c-anna': 'Anna Lee' },
  },
  hasMore: false,
};

interface Options {
  readonly page?: ClientPageView;
  readonly scheme?: 'light' | 'dark';
  readonly history?: HistoryPage;
}

function show({ page = view, scheme = 'light', history = book }: Options = {}) {
  const store = new FakeStore({ ...emptyView, client: annaAsClient });
  const actions = {
    editClient: vi.fn<ClientPageActions['editClient']>(() => Promise.resolve(done)),
    addNewTag: vi.fn<ClientPageActions['addNewTag']>(() => Promise.resolve(done)),
    assignNewMember: vi.fn<ClientPageActions['assignNewMember']>(() => Promise.resolve(done)),
    saveOrder: vi.fn<ClientPageActions['saveOrder']>(() => Promise.resolve(done)),
    deleteOrder: vi.fn<ClientPageActions['deleteOrder']>(() => Promise.resolve(done)),
    addFiles: vi.fn<ClientPageActions['addFiles']>(() => Promise.resolve(done)),
    deleteFile: vi.fn<ClientPageActions['deleteFile']>(() => Promise.resolve(done)),
    saveFile: vi.fn<ClientPageActions['saveFile']>(() => Promise.resolve()),
    findClients: vi.fn<ClientPageActions['findClients']>(() =>
      Promise.resolve(
        ['c-anna', 'c-cy', 'c-eve'].map((id) => ({
          id,
          name: id,
          photo: null,
          statusId: null,
          keys: [],
        })),
      ),
    ),
  };
  const undo = vi.fn<(id: string) => Promise<{ historyId: string; clientId: null; keptFields: 0 }>>(
    () => Promise.resolve({ historyId: 'again', clientId: null, keptFields: 0 }),
  );
  const client = { ...annaAsClient, notes: [noteOf('n', 'Likes blue')] };
  render(
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      <div className="tc-root" style={{ background: 'var(--tc-ground)' }}>
        <StepToastsProvider undo={(step) => Promise.resolve({ step, keptFields: 0 })}>
          <ClientPage
            card={{ ...emptyView, client }}
            client={client}
            page={page}
            language="en"
            cardActions={store.actions}
            actions={actions}
            loadParse={() => Promise.resolve(null)}
            linkOf={() => ({ network: 'LinkedIn', profile: 'https://www.linkedin.com/in/a/' })}
            onInsert={() => Promise.resolve({ result: 'copied' })}
            onMerge={() => undefined}
            onDelete={() => undefined}
          >
            <section>
              <h2>History</h2>
              <HistoryBook
                page={history}
                filter={NO_FILTER}
                language="en"
                clientId={null}
                onFilter={() => undefined}
                onMore={() => undefined}
                undo={undo}
              />
            </section>
          </ClientPage>
        </StepToastsProvider>
      </div>
    </MantineProvider>,
  );
  return { actions, undo, store };
}

/** As the browser tells of pasted files. */
function paste(file: File): void {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(file);
  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
}

beforeEach(async () => {
  speak('en');
  await browserPage.viewport(1200, 1400);
});
afterEach(cleanup);

describe("a client's own page", () => {
  it.each(['light', 'dark'] as const)('has no fault that axe can find, %s', async (scheme) => {
    show({ page: full, scheme });
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('changes a value where it stands; Escape takes the change back', async () => {
    const { actions } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Add: Place of work' }));
    await userEvent.keyboard('Fern{Escape}');
    expect(actions.editClient).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Add: Place of work' }));
    await userEvent.keyboard('Fern{Enter}');
    await vi.waitFor(() =>
      expect(actions.editClient).toHaveBeenCalledWith('c-anna', { organisation: 'Fern' }),
    );
    await screen.findByText('Saved: Place of work', { selector: '.tc-toast-text' });
  });

  it('says what is wrong with a value and keeps what was typed', async () => {
    const { actions } = show({ page: full });
    await userEvent.click(screen.getByRole('button', { name: /^The budget:.*Change$/u }));
    await userEvent.keyboard('cheap{Enter}');
    await screen.findByRole('alert');
    expect(actions.editClient).not.toHaveBeenCalled();
    await userEvent.fill(screen.getByRole('textbox', { name: 'The budget' }), '10,50');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(actions.editClient).toHaveBeenCalledWith('c-anna', { 'field:budget': 1050 }),
    );
  });

  it('makes links only of what may be one', () => {
    show({ page: full });
    const links = screen.getAllByRole<HTMLAnchorElement>('link').map(({ href }) => href);
    expect(links).toContain('tel:+38044');
    expect(links).toContain('mailto:a@b.example');
    expect(links.filter((href) => href.startsWith('javascript:'))).toEqual([]);
    expect(screen.getByText('javascript:alert(1)')).toBeTruthy();
  });

  it('offers nobody as the sender whom the client sent', async () => {
    const { actions } = show({ page: full });
    await userEvent.click(
      within(screen.getByRole('region', { name: 'Relations' })).getByRole('button', {
        name: 'Edit',
      }),
    );
    const options = await screen.findAllByRole('option', { name: /^c-/u });
    expect(options.map(({ textContent }) => textContent)).toEqual(['c-eve']);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(actions.editClient).toHaveBeenCalledWith('c-anna', { referredBy: 'c-eve' }),
    );
  });

  it('never adds sums of two currencies, and leaves out what was returned', () => {
    show({ page: full });
    const orders = screen.getByRole('region', { name: 'Orders' });
    expect(within(orders).getByText('1 order · €1,250.50 on average')).toBeTruthy();
    expect(within(orders).getByText('not in the sums')).toBeTruthy();
  });

  it('takes pasted files, and says which one is too large', async () => {
    const { actions } = show();
    paste(new File(['x'], 'a.txt'));
    await vi.waitFor(() => expect(actions.addFiles).toHaveBeenCalledOnce());
    paste(new File([new Uint8Array(25 * 1024 * 1024 + 1)], 'film.mp4'));
    await screen.findByText(/“film\.mp4” is too large/u, { selector: '.tc-toast-text' });
    expect(actions.addFiles).toHaveBeenCalledOnce();
  });

  it('shows hostile texts as the text they are', () => {
    const hostile = HOSTILE.map((text, index) => ({
      name: `n${index}`,
      text: text.slice(0, 5000),
    }));
    show({ page: { ...full, client: { ...full.client, preferences: hostile } } });
    expect(document.querySelector('.tc-root :is(script, iframe, img[src="x"])')).toBeNull();
    expect('hit' in globalThis).toBe(false);
  });
});

describe('the history', () => {
  it('tells what a field was and what it became, and undoes it', async () => {
    const { undo } = show();
    const entry = screen.getByText('Details changed').closest('li');
    expect(entry?.textContent).toMatch(/Phone.*\+380 1.*\+380 2/u);
    await userEvent.click(screen.getByRole('button', { name: 'Undo: Details changed' }));
    await vi.waitFor(() => expect(undo).toHaveBeenCalledWith('e1'));
  });

  it('offers an undone change again, through the entry that took it back', async () => {
    const entries = book.entries.map((entry) => ({ ...entry, undoneBy: 'e2' }));
    const { undo } = show({ history: { ...book, entries } });
    await userEvent.click(screen.getByRole('button', { name: 'Do again: Details changed' }));
    await vi.waitFor(() => expect(undo).toHaveBeenCalledWith('e2'));
  });

  it('says that there is none', () => {
    show({ history: { ...book, entries: [] } });
    expect(screen.getByText(/^Nothing has happened yet/u)).toBeTruthy();
  });
});
