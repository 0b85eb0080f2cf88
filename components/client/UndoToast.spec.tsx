import '@mantine/core/styles.css';
import './styles/all';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { UndoToast } from './UndoToast';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show() {
  const onDismiss = vi.fn<() => void>();
  render(
    <MantineProvider forceColorScheme="light" env="test">
      <UndoToast
        toast={{ id: 1, text: 'Deleted: Anna', tone: 'plain', historyId: 'h1' }}
        onUndo={() => {}}
        onDismiss={onDismiss}
      />
    </MantineProvider>,
  );
  return onDismiss;
}
function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe('the toast', () => {
  it('stays for ten seconds', () => {
    const onDismiss = show();
    pass(9900);
    expect(onDismiss).not.toHaveBeenCalled();
    pass(100);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('waits while the focus is on it, and then begins anew', () => {
    const onDismiss = show();
    pass(9000);
    const undo = screen.getByRole('button', { name: 'Undo' });
    fireEvent.focus(undo);
    pass(60_000);
    expect(onDismiss).not.toHaveBeenCalled();
    fireEvent.blur(undo);
    pass(10_000);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('is read out by screen readers', () => {
    show();
    expect(screen.getByRole('status').textContent).toBe('Deleted: Anna');
  });
});
