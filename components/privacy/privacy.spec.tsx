/** What the seller sees of privacy: the lists, a client's own part, and the question before an erasure. */
import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { PageToolsProvider, type PageTools } from '@/components/client-page/page-context';
import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { BLANK_CLIENT } from '@/domain/client/blank';
import type { Client } from '@/domain/client/schema';
import { startOfDay } from '@/domain/filter/days';
import type { Ignored } from '@/domain/ignored/schema';
import type { ErasureCounts } from '@/storage/erasure/erase';
import { HOSTILE } from '@/tests/hostile-corpus';
import { EraseDialog, type EraseDialogProps } from './EraseDialog';
import { PrivacyPanel } from './PrivacyPanel';
import { PrivacyScreen } from './PrivacyScreen';

type Scheme = 'light' | 'dark';

function show(content: ReactNode, scheme: Scheme = 'light', direction: 'ltr' | 'rtl' = 'ltr') {
  render(
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      <main className="tc-root" dir={direction} style={{ background: 'var(--tc-ground)' }}>
        <h1>Privacy</h1>
        {content}
      </main>
    </MantineProvider>,
  );
}

async function faults(): Promise<unknown[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const NOW = Date.UTC(2026, 10, 24, 9);
const base = { projectId: 'p', createdAt: NOW, createdBy: 'me', deletedAt: null, stamps: {} };

beforeEach(() => speak('en'));
afterEach(cleanup);

function ignored(id: string, name: string): Ignored {
  const key = `vk:id${id}` as const;
  return { ...base, id: `p/${key}`, key, of: key, name };
}

function screenOf(people: readonly Ignored[], erased = 0, scheme?: Scheme) {
  const onNotice = vi.fn<(person: Ignored) => void>();
  show(
    <PrivacyScreen
      language="en"
      ignored={people}
      erased={erased}
      hrefOf={(list) => `#/clients/${list}`}
      onNotice={onNotice}
    />,
    scheme,
  );
  return { onNotice };
}

describe('the section of privacy', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (scheme) => {
    screenOf([ignored('1', 'Anna Lee'), ignored('2', '')], 3, scheme);
    expect(await faults()).toEqual([]);
  });

  it('leads to each list, and says where nobody is ignored or erased', () => {
    screenOf([]);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '#/clients/kept-too-long',
      '#/clients/not-told',
      '#/clients/no-basis',
      '#/clients/do-not-contact',
    ]);
    expect(screen.queryAllByRole('button')).toEqual([]);
    const [, nobody, erased] = screen.getAllByRole('heading', { level: 2 });
    expect(nobody?.parentElement?.querySelector('p')?.textContent).not.toBe('');
    expect(erased?.parentElement?.querySelector('p')?.textContent).not.toBe('');
  });

  it('takes back by keys who was ignored, also who has no name', async () => {
    const { onNotice } = screenOf([ignored('1', 'Anna Lee'), ignored('22', '')]);
    button(/id22/u).focus();
    await userEvent.keyboard('{Enter}');
    expect(onNotice.mock.calls.map(([{ id }]) => id)).toEqual(['p/vk:id22']);
  });

  it('shows hundreds, and hostile names as the texts they are', () => {
    const people = Array.from({ length: 500 }, (_, at) =>
      ignored(String(at), (HOSTILE[at] ?? `Person ${at}`).slice(0, 500)),
    );
    screenOf(people);
    expect(screen.getAllByRole('button')).toHaveLength(500);
    expect(document.querySelector('main :is(script, iframe, img)')).toBeNull();
    expect(globalThis).not.toHaveProperty('hacked');
    const main = document.querySelector('main');
    expect(main?.scrollWidth).toBeLessThanOrEqual(main?.clientWidth ?? 0);
  });
});

const anna: Client = {
  ...base,
  ...BLANK_CLIENT,
  id: 'c-anna',
  name: 'Anna Lee',
  statusId: null,
  statusSince: NOW,
  capturedFrom: 'https://www.linkedin.com/in/anna-lee/',
};

function panelOf(client: Partial<Client> = {}, scheme?: Scheme, direction?: 'ltr' | 'rtl') {
  const editClient = vi.fn<PageTools['actions']['editClient']>(() =>
    Promise.resolve({ historyId: 'h', clientId: 'c-anna' }),
  );
  const tools = {
    language: 'en',
    actions: { editClient },
    toasts: { perform: (work: () => Promise<unknown>) => work(), say: () => undefined },
  } as unknown as PageTools;
  const calls = {
    onAnswer: vi.fn<(kind: 'readable' | 'machine') => void>(),
    onErase: vi.fn<() => void>(),
  };
  show(
    <PageToolsProvider value={tools}>
      <PrivacyPanel client={{ ...anna, ...client }} now={NOW} {...calls} />
    </PageToolsProvider>,
    scheme,
    direction,
  );
  return { editClient, ...calls };
}

describe('the part about privacy of a client', () => {
  it.each([
    ['light', 'ltr'],
    ['dark', 'rtl'],
  ] as const)('has no fault that axe finds, %s, %s', async (scheme, direction) => {
    panelOf({ keepUntil: NOW - 1, lawfulBasis: 'consent' }, scheme, direction);
    expect(await faults()).toEqual([]);
  });

  it('keeps the ground, and takes it away', async () => {
    const { editClient } = panelOf();
    await userEvent.selectOptions(screen.getByLabelText('Lawful basis'), 'Contract');
    expect(editClient.mock.calls).toEqual([['c-anna', { lawfulBasis: 'contract' }]]);
    cleanup();
    const held = panelOf({ lawfulBasis: 'consent' });
    await userEvent.selectOptions(screen.getByLabelText('Lawful basis'), 'Not said');
    expect(held.editClient.mock.calls).toEqual([['c-anna', { lawfulBasis: null }]]);
  });

  it('keeps days: the first moment of one, and the last of the one until which they are kept', async () => {
    const { editClient } = panelOf();
    button('Add: Keep until').focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(screen.getByLabelText('Keep until'), '2027-03-01');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button('Add: Told about it'));
    await userEvent.fill(screen.getByLabelText('Told about it'), '2026-11-20');
    await userEvent.keyboard('{Enter}');
    expect(editClient.mock.calls).toEqual([
      ['c-anna', { keepUntil: startOfDay('2027-03-02') - 1 }],
      ['c-anna', { toldAt: startOfDay('2026-11-20') }],
    ]);
  });

  it('notes an objection of today with one press', async () => {
    const { editClient } = panelOf();
    await userEvent.click(button('Objection: Today'));
    const [, fields] = editClient.mock.calls[0] ?? [];
    expect(fields?.objectedAt).toBeLessThanOrEqual(Date.now());
    expect(fields?.objectedAt).toBeGreaterThan(Date.now() - 2 * 86_400_000);
  });

  it('says what the law asks for: who has to be told, and whose time has passed', () => {
    panelOf({ keepUntil: NOW - 1 });
    expect(screen.getByRole('status').textContent).toMatch(/^This day has passed/u);
    screen.getByText(/^Not told yet\./u);
    cleanup();
    panelOf({ keepUntil: NOW + 1, toldAt: NOW });
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.queryByText(/^Not told yet\./u)).toBeNull();
  });

  it('makes a link only of an address that may be one', () => {
    panelOf();
    expect(screen.getByRole('link').getAttribute('href')).toBe(anna.capturedFrom);
    cleanup();
    panelOf({ capturedFrom: 'javascript:alert(1)' });
    screen.getByText('javascript:alert(1)');
    expect(screen.queryByRole('link')).toBeNull();
    cleanup();
    panelOf({ capturedFrom: null });
    screen.getByText('Not from a page');
  });

  it('answers a request for access in both ways, and leads to the question before erasing', async () => {
    const { onAnswer, onErase } = panelOf();
    await userEvent.click(button('To read'));
    await userEvent.click(button('For machines'));
    expect(onAnswer.mock.calls).toEqual([['readable'], ['machine']]);
    await userEvent.click(button(/^Erase for good/u));
    expect(onErase).toHaveBeenCalledOnce();
  });
});

const COUNTS: ErasureCounts = {
  clients: 2,
  notes: 1200,
  orders: 1,
  deals: 0,
  tasks: 3,
  files: 1,
  keys: 2,
};

function dialog(given: Partial<EraseDialogProps> = {}, scheme?: Scheme) {
  const calls = {
    erase: vi.fn<EraseDialogProps['erase']>(() => Promise.resolve()),
    onDone: vi.fn<() => void>(),
    onClose: vi.fn<() => void>(),
  };
  show(
    <EraseDialog
      count={2}
      language="en"
      read={() => Promise.resolve(COUNTS)}
      backups={() => Promise.resolve([])}
      {...calls}
      {...given}
    />,
    scheme,
  );
  return calls;
}

const word = () => screen.getByLabelText('To go on, type: erase');
const yes = () => button('Erase for good');
const never = () => new Promise<never>(() => undefined);
const failing = (why: string) => () => Promise.reject(new Error(why));

describe('the question before an erasure', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (scheme) => {
    dialog({ backups: () => Promise.resolve(['/home/olena/Downloads/Tabside/one.zip']) }, scheme);
    await screen.findByText(/one\.zip$/u);
    expect(await faults()).toEqual([]);
    await userEvent.fill(word(), 'erase');
    expect(await faults()).toEqual([]);
  });

  it('asks for a word, typed in whatever case, and does nothing without it', async () => {
    const { erase, onDone } = dialog();
    await screen.findByText(/^Goes with it: notes 1,200, orders 1/u);
    expect(document.activeElement).toBe(word());
    await userEvent.keyboard('eras{Enter}');
    expect(yes().disabled).toBe(true);
    expect(erase).not.toHaveBeenCalled();
    await userEvent.keyboard('{Control>}a{/Control} ERASE {Enter}');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(erase).toHaveBeenCalledOnce();
  });

  it('waits until what goes is counted', async () => {
    dialog({ read: never });
    await userEvent.fill(word(), 'erase');
    expect(yes().disabled).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('Counting what goes…');
  });

  it('tells of those who go as well, and only where there are more', async () => {
    dialog({ count: 1 });
    expect(await screen.findByText(/: 2 records in all\.$/u)).toBeTruthy();
    cleanup();
    dialog({ count: 2 });
    await screen.findByText(/^Goes with it/u);
    expect(screen.queryByText(/in all\.$/u)).toBeNull();
  });

  it('is left by Escape', async () => {
    const { onClose, erase } = dialog();
    await screen.findByText(/^Goes with it/u);
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(erase).not.toHaveBeenCalled();
  });

  it('shows how far it is, and is not left meanwhile', async () => {
    const { onClose } = dialog({
      erase: (told) => {
        told(25, 100);
        return never();
      },
    });
    await screen.findByText(/^Goes with it/u);
    await userEvent.fill(word(), 'erase');
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole<HTMLProgressElement>('progressbar').position).toBe(0.25);
    expect(screen.getByRole('status').textContent).toBe('Looking through the history: 25%');
    screen.getByText(/the erasure is ended at the next start/u);
    expect(button('Cancel').disabled).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['unavailable', /^An import is unfinished/u],
    ['storage-full', /^It could not be ended now: .*It goes on at the next start\.$/u],
  ])('says why it did not end: %s', async (why, said) => {
    const { onDone } = dialog({ erase: failing(why) });
    await screen.findByText(/^Goes with it/u);
    await userEvent.fill(word(), 'erase');
    await userEvent.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(said);
    expect(screen.queryByRole('button', { name: 'Erase for good' })).toBeNull();
    expect(onDone).not.toHaveBeenCalled();
    expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' })).toBeTruthy();
  });

  it('says so when it can’t be counted, and erases nothing', async () => {
    dialog({ read: failing('storage-failed') });
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    expect(screen.queryByRole('button', { name: 'Erase for good' })).toBeNull();
  });
});
