import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import './sites.css';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { HealthNotice, type HealthNoticeProps } from './HealthNotice';
import { SiteSettings, type SiteSettingsProps } from './SiteSettings';

beforeEach(() => speak('en'));
afterEach(cleanup);

function show(page: ReactNode, scheme: 'light' | 'dark' = 'light') {
  render(
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      <div className="tc-root">{page}</div>
    </MantineProvider>,
  );
}

function notice(more: Partial<HealthNoticeProps> = {}) {
  const props = {
    network: 'LinkedIn',
    step: 'panel',
    isTried: false,
    onStopTrying: vi.fn<() => void>(),
    onShow: vi.fn<() => void>(),
    onReport: vi.fn<HealthNoticeProps['onReport']>(() => Promise.resolve('copied')),
    ...more,
  } as const;
  show(<HealthNotice {...props} />);
  return props;
}

function settings(more: Partial<SiteSettingsProps> = {}, scheme: 'light' | 'dark' = 'light') {
  const props = {
    id: 'vk',
    network: 'VK',
    language: 'en',
    mode: 'overlay',
    onMode: vi.fn<SiteSettingsProps['onMode']>(),
    health: {},
    tried: null,
    onTry: vi.fn<SiteSettingsProps['onTry']>(),
    onReport: vi.fn<SiteSettingsProps['onReport']>(() => Promise.resolve('no-tab')),
    ...more,
  } as const;
  show(<SiteSettings {...props} />, scheme);
  return props;
}

const button = (name: string) => screen.getByRole('button', { name });

describe('the notice about a site', () => {
  it('says nothing while the page is read as usual', () => {
    notice({ step: 'adapter' });
    expect(document.querySelector('.ts-notice')).toBeNull();
  });

  it('says what still works, and leads to the settings', async () => {
    const { onShow } = notice();
    expect(screen.getAllByRole('status')[0]?.textContent).toContain(
      'LinkedIn changed its page. Notes still work in the side panel.',
    );
    expect(screen.queryByRole('button', { name: 'Stop trying' })).toBeNull();
    await userEvent.click(button('Show me'));
    expect(onShow).toHaveBeenCalledOnce();
  });

  it('says what is tried, the usual step too, and ends it', async () => {
    const { onStopTrying } = notice({ step: 'adapter', isTried: true });
    expect(screen.getByText('You are trying on LinkedIn: Marks beside every name.')).toBeDefined();
    await userEvent.click(button('Stop trying'));
    expect(onStopTrying).toHaveBeenCalledOnce();
  });

  it.each([
    ['copied', /^Copied: how the page is built/u],
    ['failed', /^No report could be made\. Reload the page of LinkedIn/u],
    ['no-tab', /^Open the page of LinkedIn in a tab first/u],
  ] as const)('says what came of a report: %s', async (outcome, text) => {
    notice({ onReport: () => Promise.resolve(outcome) });
    await userEvent.click(button('Copy report'));
    await expect.poll(() => screen.queryByText(text)).not.toBeNull();
  });

  it('says that a report can’t be made when making it fails', async () => {
    notice({ onReport: () => Promise.reject(new Error('no access')) });
    await userEvent.click(button('Copy report'));
    await expect.poll(() => screen.queryByText(/^No report could be made/u)).not.toBeNull();
  });
});

describe('the settings of a site', () => {
  it('tell how it is read, for each kind of page that is not read as usual', () => {
    const since = Date.UTC(2026, 10, 20, 12);
    settings({
      health: {
        feed: { step: 'links', unmet: 0, because: 'unmet', since },
        search: { step: 'adapter', unmet: 1, because: null, since },
        messages: { step: 'panel', unmet: 0, because: 'error', since },
      },
    });
    expect(
      screen.getByText('VK changed its page. Notes still work in the side panel.'),
    ).toBeDefined();
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(
      /^Feed: Marks by links to profiles only · since Nov 20, 2026.*three views/u,
    );
    expect(rows[1]).toMatch(/^Messages: No marks.*reading the page failed$/u);
  });

  it('tell that all is well, or of a doubt', () => {
    settings();
    expect(screen.getByText('The pages give what Tabside reads.')).toBeDefined();
    cleanup();
    settings({ health: { feed: { step: 'adapter', unmet: 2, because: null, since: 0 } } });
    expect(screen.getByText(/^Some pages gave less than usual/u)).toBeDefined();
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });

  it('choose where Tabside works and which step is tried', async () => {
    const { onMode, onTry } = settings({ tried: 'links' });
    const steps = within(screen.getByRole('group', { name: 'Try how VK is read' }));
    const chosen = steps.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);
    expect(chosen).toEqual([steps.getByRole('radio', { name: 'Marks by links to profiles only' })]);
    await userEvent.click(steps.getByText('Nothing'));
    await userEvent.click(steps.getByText('Automatic'));
    expect(onTry).toHaveBeenNthCalledWith(1, 'off');
    expect(onTry).toHaveBeenNthCalledWith(2, null);
    await userEvent.click(screen.getByRole('radio', { name: 'Side panel only' }));
    expect(onMode).toHaveBeenCalledExactlyOnceWith('panel');
  });

  it.each(['light', 'dark'] as const)('have no fault that axe can find, %s', async (scheme) => {
    settings({ tried: 'panel' }, scheme);
    await userEvent.click(button('Copy report'));
    const { violations } = await axe.run(document.querySelector('.tc-root') ?? document);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
