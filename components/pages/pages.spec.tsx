import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import '@/components/sites/sites.css';
import './pages.css';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { statuses } from '@/components/client/testing';
import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import type { ClientLine } from '@/domain/client/card-view';
import type { SiteMode } from '@/domain/settings/site-mode';
import { ClientFinder } from './ClientFinder';
import { PageFrame, type PageFrameProps } from './PageFrame';
import { SiteModeBar } from './SiteModeBar';

const CLIENTS: readonly ClientLine[] = [
  { id: 'c1', name: 'Anna Lee', photo: null, statusId: 's-paid', keys: ['linkedin:in/anna-lee'] },
  { id: 'c2', name: 'Ігор Петренко', photo: null, statusId: null, keys: ['vk:id5', 'vk:@igor'] },
];

beforeEach(async () => {
  speak('en');
  await page.viewport(380, 560);
});
afterEach(cleanup);

function show(
  {
    clients = CLIENTS,
    ...props
  }: Partial<PageFrameProps> & { clients?: readonly ClientLine[] } = {},
  scheme: 'light' | 'dark' = 'light',
) {
  const onChoose = vi.fn<(id: string) => void>();
  const onMode = vi.fn<(mode: SiteMode) => void>();
  const onCover = vi.fn<(covered: boolean) => void>();

  function Page() {
    const [text, setText] = useState('');
    return (
      <PageFrame
        layout="popup"
        language="en"
        projectName="Shop"
        isCovered={false}
        onCover={onCover}
        onDashboard={() => {}}
        onSetup={() => {}}
        onPractice={() => {}}
        readKeys={() => Promise.resolve({ keys: [], changeAt: 'about:addons' })}
        footer={<SiteModeBar network="LinkedIn" mode="overlay" onMode={onMode} />}
        {...props}
      >
        <ClientFinder
          text={text}
          onText={setText}
          clients={clients}
          statuses={statuses}
          language="en"
          reading={null}
          isBroken={false}
          linkOf={(key) => (key.startsWith('vk') ? { network: 'VK', profile: null } : null)}
          onChoose={onChoose}
          onPractice={() => {}}
        />
      </PageFrame>
    );
  }
  render(
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      <Page />
    </MantineProvider>,
  );
  return { onChoose, onMode, onCover };
}

describe('the list of clients', () => {
  it('is walked with the arrows and opened with Enter', async () => {
    const { onChoose } = show();
    await vi.waitFor(() => expect(document.activeElement?.localName).toBe('input'));
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onChoose.mock.calls).toEqual([['c1'], ['c2']]);
  });

  it('tells each one’s networks once, and the status', () => {
    show();
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toBe('ALAnna LeelinkedinPaid');
    expect(second?.textContent).toBe('ІПІгор ПетренкоVK');
  });

  it('teaches how to begin while it is empty, and says when nothing is found', async () => {
    show({ clients: [] });
    expect(screen.getByText('Open a profile and press the plus by the name.')).toBeDefined();
    await userEvent.type(screen.getByRole('searchbox'), 'zz');
    expect(screen.getByRole('status').textContent).toBe('No client has “zz” in the name.');
  });
});

describe('the popup', () => {
  it('changes where Tabside works on the site', async () => {
    const { onMode } = show();
    await userEvent.click(screen.getByRole('radio', { name: 'Side panel only' }));
    expect(onMode).toHaveBeenCalledExactlyOnceWith('panel');
  });

  it('shows nothing of any client while covered', async () => {
    const { onCover } = show({ isCovered: true });
    expect(document.body.textContent).not.toContain('Anna');
    await userEvent.click(screen.getByRole('button', { name: 'Show again' }));
    expect(onCover).toHaveBeenCalledExactlyOnceWith(false);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can find, %s', async (scheme) => {
    show({}, scheme);
    const { violations } = await axe.run(document.querySelector('.tc-root') ?? document);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
