import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { PRESETS } from '@/domain/status/presets';
import { TRADES } from '@/domain/status/trades';
import type { WelcomeValues } from './choices';
import { Unreadable } from './Unreadable';
import { WelcomePage } from './WelcomePage';

const trades = TRADES.map((id) => ({
  id,
  statuses: PRESETS[id].map((status) => ({ id: status.key, ...status })),
}));
const VALUES: WelcomeValues = {
  sites: [
    { id: 'linkedin', label: 'LinkedIn', mode: 'panel', home: 'https://linkedin.com/' },
    { id: 'vk', label: 'VK', mode: 'overlay', home: 'https://vk.com/' },
    { id: 'other', label: 'Other', mode: 'off', home: 'https://other.example/' },
  ],
  trades,
  trade: 'shop',
  statuses: trades[0]?.statuses ?? [],
  myName: '',
  language: 'auto',
  tag: 'en',
  again: false,
};

beforeEach(async () => {
  speak('en');
  await page.viewport(1100, 900);
});
afterEach(cleanup);

interface Given {
  readonly values?: Partial<WelcomeValues>;
  readonly failed?: boolean;
  readonly started?: boolean;
  readonly scheme?: 'light' | 'dark';
}

/** The page with values that change as the actions say, like those from storage. */
function show({ values = {}, failed = false, started = false, scheme = 'light' }: Given = {}) {
  const actions = {
    setMode: vi.fn(),
    setTrade: vi.fn(),
    setMyName: vi.fn(),
    setLanguage: vi.fn(),
    openPractice: vi.fn(),
    restore: vi.fn(),
    start: vi.fn(),
  };
  function Page() {
    const [trade, setTrade] = useState<string | null>(values.trade ?? 'shop');
    const statuses = trades.find(({ id }) => id === trade)?.statuses ?? [];
    actions.setTrade.mockImplementation(setTrade);
    return (
      <WelcomePage
        actions={actions}
        failed={failed}
        started={started}
        values={{ ...VALUES, statuses, ...values, trade }}
      />
    );
  }
  const view = render(
    <MantineProvider env="test" forceColorScheme={scheme} theme={theme}>
      <Page />
    </MantineProvider>,
  );
  return { ...view, actions };
}

describe('the welcome page', () => {
  it.each<[string, Given]>([
    ['light', {}],
    ['dark', { scheme: 'dark' }],
    ['when saving failed', { failed: true }],
    ['once started', { started: true, scheme: 'dark' }],
    ['as the settings', { values: { again: true, trade: null } }],
  ])('has no fault that axe finds: %s', async (_when, given) => {
    const { container } = show(given);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('shows the mode of each site, with a line on what its terms say', () => {
    const view = show();
    const modes = view
      .getAllByRole('radiogroup', { name: /^Tabside on / })
      .map((group) => group.querySelector<HTMLInputElement>('input:checked')?.value);
    expect(modes).toEqual(['panel', 'overlay', 'off']);
    expect(view.container.textContent).toContain('LinkedIn’s user agreement forbids');
    expect(view.container.textContent).toContain('VK gives personal accounts');
    expect(view.container.textContent).toContain('Check what this site’s terms say');
  });

  it('asks for another mode by keyboard', async () => {
    const view = show();
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('value')).toBe('panel');
    await userEvent.keyboard('{ArrowRight}');
    expect(view.actions.setMode).toHaveBeenLastCalledWith('linkedin', 'off');
  });

  it('shows the statuses of the trade just chosen beside names', async () => {
    const view = show();
    expect(view.getByRole('figure').textContent).toContain('Regular customer');
    await userEvent.click(view.getByRole('radio', { name: /Recruiting/ }));
    expect(view.actions.setTrade).toHaveBeenCalledWith('recruiting');
    expect(view.getByRole('figure').textContent).toContain('Interview');
    expect(view.getByRole('figure').textContent).not.toContain('Regular customer');
    expect(view.getByRole('figure').querySelectorAll('li path')).toHaveLength(
      PRESETS.recruiting.length,
    );
  });

  it('shows captions in the reader’s language', () => {
    const view = show({ values: { tag: 'uk' } });
    expect(view.getByRole('figure').textContent).toContain('Постійний клієнт');
  });

  it('keeps the typed name as typed, and takes one from storage when left alone', async () => {
    const view = show({ values: { myName: 'Olha' } });
    const field = view.getByRole('textbox', { name: 'Your name' }) as HTMLInputElement;
    expect(field.value).toBe('Olha');
    await userEvent.type(field, ' K');
    expect(field.value).toBe('Olha K');
    expect(view.actions.setMyName).toHaveBeenLastCalledWith('Olha K');
  });

  it('offers each language by its own name', async () => {
    const view = show();
    const field = view.getByRole('combobox', { name: 'Language' });
    await userEvent.selectOptions(field, 'Українська');
    expect(view.actions.setLanguage).toHaveBeenCalledWith('uk');
  });

  it('can be gone through by keyboard alone, to Start and the practice', async () => {
    const view = show();
    const start = view.getByRole('button', { name: 'Start' });
    for (let presses = 0; presses < 20 && document.activeElement !== start; presses += 1) {
      await userEvent.tab();
    }
    await userEvent.keyboard('{Enter}');
    expect(view.actions.start).toHaveBeenCalledOnce();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(view.actions.openPractice).toHaveBeenCalledOnce();
  });

  it('leads to the sites that are on once started', () => {
    const view = show({ started: true });
    expect(view.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'https://linkedin.com/',
      'https://vk.com/',
    ]);
    expect(view.getByRole('status').textContent).toContain('press the plus by the name');
  });

  it('says what to do once started with every site off or in the panel', () => {
    const off = VALUES.sites.map((site) => ({ ...site, mode: 'off' as const }));
    expect(
      show({ started: true, values: { sites: off } }).getByRole('status').textContent,
    ).toContain('All sites are off');
    cleanup();
    const panel = VALUES.sites.map((site) => ({ ...site, mode: 'panel' as const }));
    expect(
      show({ started: true, values: { sites: panel } }).getByRole('status').textContent,
    ).toContain('the browser’s toolbar');
  });

  it('says so when a change could not be saved', () => {
    expect(show({ failed: true }).getByRole('alert').textContent).toContain(
      'That could not be saved',
    );
    cleanup();
    expect(show().queryByRole('alert')).toBeNull();
  });

  it('is the settings later: no Start, the same choices', () => {
    const view = show({ values: { again: true } });
    expect(view.getByRole('heading', { level: 1 }).textContent).toBe('Tabside settings');
    expect(view.queryByRole('button', { name: 'Start' })).toBeNull();
    expect(view.getByRole('button', { name: 'Open the practice workspace' })).toBeTruthy();
  });

  it('says so when nothing stored can be read', () => {
    const view = render(<Unreadable />);
    expect(view.getByRole('alert').textContent).toContain('Nothing has been changed');
  });

  it.each(['uk', 'ru'])('speaks %s', (tag) => {
    speak(tag);
    const view = show({ values: { tag } });
    expect(view.container.textContent).not.toMatch(/Choose|Side panel|Everything stays/);
  });
});
