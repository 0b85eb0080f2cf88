import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import '@/components/client/styles/all';
import './keys.css';
import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import type { BrowserKeys } from '@/domain/keys/browser-keys';
import { KeySheet } from './KeySheet';
import { useKeySheet } from './use-key-sheet';

beforeEach(() => speak('en'));
afterEach(cleanup);

const KEYS: BrowserKeys = {
  keys: [
    { command: 'cover', shortcut: 'Alt+Shift+H' },
    { command: 'add-person', shortcut: '' },
  ],
  changeAt: 'chrome://extensions/shortcuts',
};

function Host({ read }: { readonly read: () => Promise<BrowserKeys> }) {
  const sheet = useKeySheet();
  return (
    <div className="tc-root" onKeyDown={(event) => sheet.onKeyDown(event.nativeEvent)}>
      <button type="button">Start</button>
      <input aria-label="Text" />
      {sheet.isOpen && <KeySheet read={read} onClose={sheet.close} />}
    </div>
  );
}

function show(read: () => Promise<BrowserKeys> = () => Promise.resolve(KEYS)) {
  render(
    <MantineProvider theme={theme} env="test">
      <Host read={read} />
    </MantineProvider>,
  );
  screen.getByRole('button', { name: 'Start' }).focus();
}

describe('the sheet of keys', () => {
  it('shows what the browser has set, what has no key, and where that is changed', async () => {
    show();
    await userEvent.keyboard('?');
    const sheet = screen.getByRole('dialog', { name: 'Keys' });
    await vi.waitFor(() => expect(sheet.textContent).toContain('Alt+Shift+H'));
    expect(sheet.textContent).toContain('Add the person of this pagenot set');
    expect(sheet.textContent).toContain('chrome://extensions/shortcuts');
  });

  it('takes the focus, and gives it back on Escape', async () => {
    show();
    await userEvent.keyboard('?');
    expect(document.activeElement).toBe(screen.getByRole('dialog'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Start');
  });

  it('stays away while a text is typed: the question mark is the text’s', async () => {
    show();
    const box = screen.getByRole('textbox');
    await userEvent.type(box, 'Why?');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect((box as HTMLInputElement).value).toBe('Why?');
  });

  it('still tells our own keys when the browser gives no answer', async () => {
    show(() => Promise.reject(new Error('disconnected')));
    await userEvent.keyboard('?');
    expect(screen.getByRole('dialog').textContent).toContain('Take the last change back');
    expect(screen.getByRole('dialog').textContent).not.toContain('In the whole browser');
  });

  it('has no fault that axe can find', async () => {
    show();
    await userEvent.keyboard('?');
    await vi.waitFor(() => expect(screen.getByText('Alt+Shift+H')).toBeDefined());
    const { violations } = await axe.run(screen.getByRole('dialog'));
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
