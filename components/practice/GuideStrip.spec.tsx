import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { GuideStrip } from './GuideStrip';

beforeEach(async () => {
  speak('en');
  await page.viewport(1280, 700);
});
afterEach(cleanup);

function show(done: readonly boolean[], problem: string | null = null) {
  const onStartOver = vi.fn(() => Promise.resolve());
  const view = render(
    <MantineProvider defaultColorScheme="light" env="test" theme={theme}>
      <GuideStrip done={done} onStartOver={onStartOver} problem={problem} />
    </MantineProvider>,
  );
  return { ...view, onStartOver };
}

describe('the practice guide', () => {
  it('says in words what comes next and what is done', () => {
    const view = show([true, true, false, false, false]);
    const steps = view.getAllByRole('listitem');
    expect(steps).toHaveLength(5);
    expect(steps[2]?.getAttribute('aria-current')).toBe('step');
    expect(steps[2]?.textContent).toContain('Write a note');
    expect(steps.map((step) => step.textContent?.endsWith('Done'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('points at the first open step, even when a later one is done', () => {
    const view = show([false, false, true, false, false]);
    expect(view.getAllByRole('listitem')[0]?.getAttribute('aria-current')).toBe('step');
  });

  it('says so when all is done, and when something failed', () => {
    const view = show([true, true, true, true, true]);
    expect(view.getByRole('status').textContent).toContain('That is all there is to it');
    cleanup();
    const failed = show([false, false, false, false, false], 'It failed.');
    expect(failed.getByRole('alert').textContent).toBe('It failed.');
  });

  it('starts over only after asking', async () => {
    const view = show([true, false, false, false, false]);
    await userEvent.click(view.getByRole('button', { name: 'Start over' }));
    const dialog = await view.findByRole('dialog');
    expect(dialog.textContent).toContain('Your real clients stay as they are.');
    await userEvent.keyboard('{Escape}');
    expect(view.onStartOver).not.toHaveBeenCalled();
    await userEvent.click(view.getByRole('button', { name: 'Start over' }));
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Start over' }));
    expect(view.onStartOver).toHaveBeenCalledOnce();
  });

  it.each([
    ['under way', [true, false, false, false, false]],
    ['finished', [true, true, true, true, true]],
  ])('has no fault that axe finds when %s', async (_when, done) => {
    const { container } = show(done);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
