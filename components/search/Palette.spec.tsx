import '@/components/client/styles/all';
import { cleanup, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import type { ClientLine } from '@/domain/client/card-view';
import { Palette, type PaletteProps } from './Palette';
import type { HeldSearch } from './use-client-search';

beforeEach(() => speak('en'));
afterEach(cleanup);

const line = (name: string): ClientLine => ({
  id: name,
  name,
  photo: null,
  statusId: null,
  keys: [],
});
const found = (of: string, ...names: string[]): HeldSearch => ({
  of,
  clients: of === '' ? null : names.map(line),
  reading: null,
  isBroken: false,
});

function open(given: Partial<PaletteProps> = {}) {
  const props = {
    onClose: vi.fn<() => void>(),
    onText: vi.fn<(text: string) => void>(),
    onClient: vi.fn<(id: string) => void>(),
    entries: [
      { id: '/statuses', label: 'Statuses', icon: null, run: vi.fn<() => void>() },
      { id: '/tags', label: 'Tags', icon: null, run: vi.fn<() => void>() },
    ],
    text: '',
    search: found(''),
    ...given,
  };
  const { rerender } = render(<Palette {...props} />);
  const next = (text: string, search: HeldSearch) =>
    rerender(<Palette {...props} text={text} search={search} />);
  return { ...props, next };
}

it('keeps what an earlier text found in sight, and chooses nothing of it', async () => {
  const { next, onClient, onClose } = open({ text: 'an', search: found('an', 'Anna') });
  next('b', found('an', 'Anna'));
  const anna = screen.getByRole('option', { name: 'Anna' });
  expect(screen.getByRole('listbox').getAttribute('aria-busy')).toBe('true');
  expect(screen.getByRole('combobox').getAttribute('aria-activedescendant')).toBeNull();
  await userEvent.click(anna);
  expect(onClient).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

it('waits with Enter for the answer', async () => {
  const { next, onClient, onClose } = open({ text: 'b', search: found('an', 'Anna') });
  screen.getByRole('combobox').focus();
  await userEvent.keyboard('{Enter}');
  expect(onClient).not.toHaveBeenCalled();
  next('b', found('b', 'Boris', 'Bella'));
  await vi.waitFor(() => expect(onClient).toHaveBeenCalledExactlyOnceWith('Boris'));
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('forgets an Enter of before something else was typed', async () => {
  const { next, onClient } = open({ text: 'b', search: found('an', 'Anna') });
  screen.getByRole('combobox').focus();
  await userEvent.keyboard('{Enter}');
  next('bo', found('an', 'Anna'));
  next('bo', found('bo', 'Boris'));
  await screen.findByRole('option', { name: 'Boris', selected: true });
  await userEvent.keyboard('{ArrowDown}');
  expect(onClient).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(onClient).toHaveBeenCalledExactlyOnceWith('Boris');
});

it('leaves the row of a client who is still found as it is', () => {
  const { next } = open({ text: 'a', search: found('a', 'Alex', 'Anna') });
  const anna = screen.getByRole('option', { name: 'Anna' });
  next('an', found('an', 'Anna'));
  expect(screen.getByRole('option', { name: 'Anna' })).toBe(anna);
});

it('goes through clients and entries with the arrows, and has no fault that axe sees', async () => {
  const { entries, onClient } = open({ text: 't', search: found('t', 'Tom') });
  screen.getByRole('combobox').focus();
  await screen.findByRole('option', { name: 'Tom', selected: true });
  await userEvent.keyboard('{ArrowDown}');
  const tags = screen.getByRole('option', { name: 'Tags', selected: true });
  expect(screen.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(tags.id);
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(entries[1]?.run).toHaveBeenCalledTimes(1);
  expect(onClient).not.toHaveBeenCalled();
});

it('says that nobody is found only when that is the answer', () => {
  const { next } = open({ text: 'zz', search: found('a', 'Anna') });
  expect(screen.queryByRole('status')).toBeNull();
  next('zz', { ...found('zz'), clients: null });
  expect(screen.queryByRole('status')).toBeNull();
  next('zz', found('zz'));
  expect(screen.getByRole('status').textContent).toContain('zz');
});
