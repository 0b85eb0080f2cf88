/** The way back from a backup: what is there to choose, what is different, what is done, and what goes wrong. */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { FileTrouble, type Exchange } from '@/components/exchange/exchange';
import { speak } from '@/components/language';
import type { Difference } from '@/domain/backup/difference';
import type { ClientDifference } from '@/storage/backup/compare';
import type { ImportResult } from '@/storage/exchange/session';
import { HOSTILE } from '@/tests/hostile-corpus';
import { RestorePanel } from './RestorePanel';
import { DIFFERENT, fakeExchange, faults, SAME, show, type Scheme } from './testing';
import type { SettingsDoor } from './use-restore';

const FILE = new File(['PK'], 'backup.zip');
const COPIES = [
  { id: 'b', takenAt: Date.UTC(2026, 10, 24, 9) },
  { id: 'a', takenAt: Date.UTC(2026, 10, 23, 9) },
];
const NO_NAMES = {
  statuses: [],
  customFields: [],
  tags: [],
  members: [],
  funnels: [],
  stages: [],
  clients: {},
};

function client(id: string, name: string, kind: Difference = 'gone'): ClientDifference {
  return { id, name, kind, counts: new Map() } as unknown as ClientDifference;
}

const RESULT: ImportResult = {
  batchId: 'step',
  isCancelled: false,
  counts: { kind: 'restore', gone: 2, changed: 1, added: 0, damaged: 0, erased: 1 } as never,
  problems: [],
  problemCounts: {},
};

interface Given {
  readonly answers?: Partial<Exchange>;
  readonly copies?: typeof COPIES;
  readonly scheme?: Scheme;
  readonly direction?: 'ltr' | 'rtl';
}

function panel({ answers = {}, copies = COPIES, scheme, direction }: Given = {}) {
  const exchange = fakeExchange(answers);
  const settings = {
    read: vi.fn<SettingsDoor['read']>(() => Promise.resolve({ myName: 'before' })),
    write: vi.fn<SettingsDoor['write']>(() => Promise.resolve()),
  };
  show(
    <RestorePanel exchange={exchange} copies={copies} language="en" settings={settings} />,
    scheme,
    direction,
  );
  return { exchange, settings };
}

/** Gives a file, as choosing one does. */
function give(file = FILE): void {
  const input = screen.getByLabelText('Choose a backup file', { selector: 'input' });
  fireEvent.change(input, { target: { files: [file] } });
}

/** Answers of the worker. */
const gives =
  <T,>(value: T) =>
  () =>
    Promise.resolve(value);
const fails = (code: string) => () => Promise.reject(new FileTrouble(code, ''));
const finds = (found: readonly ClientDifference[]) => gives({ found, count: found.length });

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: RegExp) => screen.findByRole('heading', { name });

beforeEach(() => {
  speak('en');
  sessionStorage.clear();
});
afterEach(cleanup);

describe('choosing what to restore from', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (scheme) => {
    panel({ scheme });
    expect(await faults()).toEqual([]);
  });

  it('says where there is no copy in the browser yet', () => {
    panel({ copies: [] });
    screen.getByText(/^There is none yet/u);
    expect(screen.queryByRole('button', { name: /^Compare/u })).toBeNull();
  });

  it('compares the copy whose button was pressed, by keys alone', async () => {
    const compare = vi.fn<Exchange['compare']>(gives(DIFFERENT));
    panel({ answers: { compare } });
    const [, older] = screen.getAllByRole('button', { name: /^Compare: Copy of/u });
    older?.focus();
    await userEvent.keyboard('{Enter}');
    await heading(/^The backup of/u);
    expect(compare.mock.calls[0]?.[0]).toBe('a');
  });

  it('takes a dropped file as well as a chosen one', async () => {
    const open = vi.fn<Exchange['open']>(gives({} as never));
    const compare = vi.fn<Exchange['compare']>(gives(DIFFERENT));
    panel({ answers: { open, compare } });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(FILE);
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    fireEvent(screen.getByText('Drop a backup file here'), drop);
    await heading(/^The backup of/u);
    expect(open.mock.calls[0]?.[0].name).toBe('backup.zip');
    expect(compare.mock.calls[0]?.[0]).toBeNull();
  });

  it('leads to the import whoever gives a table or cards', async () => {
    panel({ answers: { compare: fails('not-an-archive') } });
    give(new File(['name'], 'clients.csv'));
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /no backup of Tabside.*Import and export/u,
    );
    screen.getByText('Drop a backup file here');
  });

  it('says how far it is, and can be stopped', async () => {
    const { exchange } = panel({
      answers: {
        compare: (_id, told) => {
          told(250, 1000);
          return new Promise(() => undefined);
        },
      },
    });
    give();
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar');
    await vi.waitFor(() => expect(bar.position).toBe(0.25));
    expect(await faults()).toEqual([]);
    await userEvent.click(button('Cancel'));
    expect(exchange.cancel).toHaveBeenCalledOnce();
  });
});

describe('what is different', () => {
  it.each([
    ['light', 'ltr'],
    ['dark', 'rtl'],
  ] as const)('has no fault that axe finds, %s, %s', async (scheme, direction) => {
    const clientsThatDiffer = finds([client('1', 'Anna Lee'), client('2', 'Boris', 'changed')]);
    panel({ answers: { clientsThatDiffer }, scheme, direction });
    give();
    await screen.findByText('Anna Lee');
    expect(await faults()).toEqual([]);
  });

  it('says when nothing is, and offers nothing to do', async () => {
    panel({ answers: { compare: gives(SAME) } });
    give();
    await screen.findByText(/^Nothing is different/u);
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
    await userEvent.click(button('Another backup'));
    screen.getByText('Drop a backup file here');
  });

  it('does only what was chosen, and nothing where nothing was', async () => {
    const run = vi.fn<Exchange['run']>(gives(RESULT));
    panel({ answers: { run } });
    give();
    await heading(/^The backup of/u);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Bring back 2 records/u }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Set back 1 record/u }));
    expect(button('Restore')).toHaveProperty('disabled', true);
    screen.getByText('Choose at least one thing to do.');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Remove 3 records/u }));
    await userEvent.click(button('Restore'));
    await heading(/^Restored$/u);
    expect(run.mock.calls[0]?.[0]).toMatchObject({
      copyId: null,
      choice: { gone: false, changed: false, added: true, clientId: null },
    });
  });

  it('says how many lines could not be read', async () => {
    panel({ answers: { compare: gives({ ...DIFFERENT, damaged: 2 }) } });
    give();
    expect((await screen.findByRole('alert')).textContent).toMatch(/^2 lines .* left out\.$/u);
  });

  it('finds one of thousands by name, and restores only that one', async () => {
    const run = vi.fn<Exchange['run']>(gives(RESULT));
    const many = Array.from({ length: 50 }, (_, index) => client(`m${index}`, `Client ${index}`));
    const clientsThatDiffer = vi.fn<Exchange['clientsThatDiffer']>((text) =>
      Promise.resolve(
        text === '' ? { found: many, count: 4000 } : { found: [client('x', 'Anna')], count: 1 },
      ),
    );
    const compare = gives({ ...DIFFERENT, clients: { gone: 4000, changed: 0, added: 0 } });
    panel({ answers: { run, clientsThatDiffer, compare } });
    give();
    await screen.findByText(/^50 of 4,000 are shown/u);
    await userEvent.fill(screen.getByRole('searchbox', { name: 'Find a client' }), 'anna');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Restore only this one: Anna' }),
    );
    expect(run.mock.calls[0]?.[0]).toMatchObject({ choice: { clientId: 'x', added: false } });
  });

  it('says when nobody fits', async () => {
    panel();
    give();
    expect(await screen.findByText('Nobody fits.')).toBeTruthy();
  });

  it('says so when the clients can’t be listed, and the whole can still be restored', async () => {
    panel({ answers: { clientsThatDiffer: fails('unreadable') } });
    give();
    expect((await screen.findByRole('alert')).textContent).toMatch(/^That did not work/u);
    expect(button('Restore')).toHaveProperty('disabled', false);
  });

  it('shows what is different for one client, and says so when that can’t be read', async () => {
    const clientDetails = vi
      .fn<Exchange['clientDetails']>()
      .mockRejectedValueOnce(new FileTrouble('damaged', ''))
      .mockResolvedValue({
        names: NO_NAMES,
        changes: [
          {
            table: 'clients',
            id: '1',
            what: 'changed',
            record: {},
            fields: [{ field: 'headline', before: 'Florist', after: 'Gardener' }],
          },
        ],
      });
    const clientsThatDiffer = finds([client('1', 'Anna Lee', 'changed')]);
    panel({ answers: { clientDetails, clientsThatDiffer } });
    give();
    const details = await screen.findByRole('button', { name: 'What is different for Anna Lee' });
    details.focus();
    await userEvent.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/damaged/u);
    expect(details.ariaExpanded).toBe('false');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Gardener');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(details.ariaExpanded).toBe('true');
  });

  it('shows hostile names as the texts they are', async () => {
    const found = HOSTILE.map((name, index) => client(`h${index}`, name.slice(0, 500)));
    panel({ answers: { clientsThatDiffer: finds(found) } });
    give();
    await screen.findByText(HOSTILE[0] ?? '');
    expect(document.querySelector('main :is(script, iframe, img)')).toBeNull();
    expect(globalThis).not.toHaveProperty('hacked');
    const list = document.querySelector('main');
    expect(list?.scrollWidth).toBeLessThanOrEqual(list?.clientWidth ?? 0);
  });
});

describe('a restoring', () => {
  it('takes over settings only when chosen, and its Undo puts them back, in a page drawn anew as well', async () => {
    const answers = {
      run: gives(RESULT),
      undo: gives({ batchId: 'again', keptFields: 2 }),
    };
    const first = panel({ answers });
    give();
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /^Take over the settings: your name/u }),
    );
    await userEvent.click(button('Restore'));
    await screen.findByText('2 records brought back');
    screen.getByText(/^1 client erased on request before was left out/u);
    expect(first.settings.write.mock.calls).toEqual([[{ myName: 'Olena' }]]);
    expect(await faults()).toEqual([]);

    cleanup();
    const second = panel({ answers });
    await userEvent.click(button('Undo the restoring'));
    await heading(/^The restoring is undone\.$/u);
    screen.getByText('2 changes of yours since then stay.');
    expect(second.settings.write.mock.calls).toEqual([[{ myName: 'before' }]]);
    button('Restore again');
    await userEvent.click(button('Another backup'));
    screen.getByText('Drop a backup file here');
  });

  it('that was cancelled says that everything is as it was, and offers no Undo', async () => {
    panel({ answers: { run: gives({ ...RESULT, isCancelled: true }) } });
    give();
    await heading(/^The backup of/u);
    await userEvent.click(button('Restore'));
    await heading(/^Stopped\. Everything is as it was\.$/u);
    expect(screen.queryByRole('button', { name: /Undo/u })).toBeNull();
  });

  it('that fails says why, and leads back to what is different', async () => {
    panel({ answers: { run: fails('storage-full') } });
    give();
    await heading(/^The backup of/u);
    await userEvent.click(button('Restore'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).not.toBe('');
    expect(
      within(document.body).queryByRole('heading', { name: /^The backup of/u }),
    ).not.toBeNull();
  });
});
