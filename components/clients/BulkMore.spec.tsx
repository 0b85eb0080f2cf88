import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { BulkMore } from './BulkMore';

beforeEach(() => speak('en'));
afterEach(cleanup);

function show(scheme: 'light' | 'dark' = 'light') {
  const onErase = vi.fn<() => void>();
  render(
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      <main className="tc-root">
        <b style={{ color: 'var(--tc-danger)' }}>danger</b>
        <BulkMore
          areBlocked={false}
          onContacted={() => undefined}
          onBlock={() => undefined}
          onMerge={() => undefined}
          onErase={onErase}
        />
      </main>
    </MantineProvider>,
  );
  return { onErase };
}

const colorOf = (element: Element) => getComputedStyle(element).color;
const item = (name: RegExp) => screen.findByRole('menuitem', { name });

describe('what else can be done with the selected clients', () => {
  it.each(['light', 'dark'] as const)(
    'shows what can’t be undone in the colour of danger, %s',
    async (scheme) => {
      show(scheme);
      await userEvent.click(screen.getByRole('button', { name: 'More' }));
      expect(colorOf(await item(/^Erase/u))).toBe(colorOf(screen.getByText('danger')));
      expect(colorOf(await item(/^Merge/u))).not.toBe(colorOf(screen.getByText('danger')));
      // It comes in slowly.
      await vi.waitFor(() => expect(getComputedStyle(screen.getByRole('menu')).opacity).toBe('1'));
      const { violations } = await axe.run(document.body, { runOnly: ['color-contrast'] });
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    },
  );

  it('is reached by keys', async () => {
    const { onErase } = show();
    screen.getByRole('button', { name: 'More' }).focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(screen.getByRole('menu').contains(document.activeElement)).toBe(true),
    );
    await userEvent.keyboard('{ArrowDown}{End}{Enter}');
    expect(onErase).toHaveBeenCalledOnce();
  });
});
