import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { RecoveryPage, type Found, type RecoveryPageProps } from './RecoveryPage';

const copies: Found['copies'] = [
  { id: 'b', takenAt: 1_800_000_000_000, reason: 'rolling', counts: { clients: 12, notes: 30 } },
  { id: 'a', takenAt: 1_790_000_000_000, reason: 'upgrade', counts: { clients: 9, notes: 3 } },
];

function show(
  found: Partial<Found>,
  more: Partial<Pick<RecoveryPageProps, 'phase' | 'language' | 'upgrade'>> = {},
) {
  const calls = {
    onRestore: vi.fn<(id: string) => void>(),
    onSave: vi.fn<(id: string | null) => void>(),
    onGoOn: vi.fn<() => void>(),
    onAgain: vi.fn<() => void>(),
  };
  const props: RecoveryPageProps = {
    found: { state: 'lost', copies, present: { clients: 0 }, ...found },
    phase: 'idle',
    upgrade: null,
    language: 'en',
    ...calls,
    ...more,
  };
  render(
    <MantineProvider theme={theme}>
      <RecoveryPage {...props} />
    </MantineProvider>,
  );
  return calls;
}

const buttons = (name: string) => screen.queryAllByRole('button', { name });

afterEach(() => {
  cleanup();
  speak('en');
});

describe('the recovery page', () => {
  it('says what happened and what is there, and brings back the copy that was pressed', async () => {
    const props = show({});
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('can’t be opened');
    expect(screen.getByText('Clients: 12. Notes: 30. Templates: 0.')).toBeTruthy();
    expect(screen.getByText('The last good copy')).toBeTruthy();
    expect(screen.getByText('Kept before an update')).toBeTruthy();
    buttons('Bring this copy back')[1]?.click();
    expect(props.onRestore).toHaveBeenCalledExactlyOnceWith('a');
    buttons('Save as a file')[0]?.click();
    buttons('Save as a file')[2]?.click();
    expect(props.onSave.mock.calls).toEqual([['b'], [null]]);
    buttons('Go on without')[0]?.click();
    expect(props.onGoOn).toHaveBeenCalledOnce();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it.each(['newer', 'upgrade', 'held'] as const)(
    'brings nothing back while the data is as it was (%s), and lets it be saved',
    (state) => {
      show({ state, present: { clients: 12 } });
      expect(buttons('Bring this copy back')).toEqual([]);
      expect(buttons('Go on without')).toEqual([]);
      expect(buttons('Save as a file')).toHaveLength(3);
      expect(buttons('Try again')).toHaveLength(1);
    },
  );

  it('shows how far an upgrade has come, and offers nothing that could disturb it', async () => {
    show({ state: 'upgrading', copies: [], present: null });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('new form');
    expect(screen.getByRole<HTMLProgressElement>('progressbar').position).toBe(-1);
    cleanup();
    const upgrade = { step: 'copying', done: 25_000, of: 100_000 } as const;
    show({ state: 'upgrading', copies: [], present: null }, { upgrade });
    expect(screen.getByRole<HTMLProgressElement>('progressbar').position).toBe(0.25);
    expect(screen.getByText('Keeping a copy first: 25,000 of 100,000 records')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says so when there is nothing to bring back, and when a step failed', () => {
    show({ copies: [], present: null }, { phase: 'failed' });
    expect(screen.getByText('There is no copy that this version can bring back.')).toBeTruthy();
    expect(screen.getByText('Nothing that can be read.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('The copies are untouched');
  });

  it('lets nothing be pressed while it works', () => {
    show({}, { phase: 'working' });
    const waiting = [...buttons('Bring this copy back'), ...buttons('Save as a file')];
    expect(waiting.length).toBe(5);
    for (const button of waiting) expect(button.hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('status').textContent).toContain('Working');
  });

  it('speaks the reader’s language', () => {
    speak('uk');
    show({ state: 'well' }, { language: 'uk', phase: 'done' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ваші клієнти знову тут');
  });
});
