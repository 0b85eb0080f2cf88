import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import type { ClientLine } from '@/domain/client/card-view';
import { ClientPicker } from './ClientPicker';

afterEach(cleanup);

const line = (name: string): ClientLine => ({
  id: name,
  name,
  photo: null,
  statusId: null,
  keys: [],
});

it('never picks what was found for an earlier text', async () => {
  const answers = new Map<string, (clients: readonly ClientLine[]) => void>();
  const find = (text: string) =>
    new Promise<readonly ClientLine[]>((resolve) => answers.set(text, resolve));
  const onPick = vi.fn<(client: ClientLine) => void>();
  const props = { label: 'Sent by', find, isLeftOut: () => false, onPick, onCancel: () => {} };
  render(<ClientPicker {...props} />);
  await expect.poll(() => answers.has('')).toBe(true);
  answers.get('')?.([line('Anna')]);
  const anna = await screen.findByRole('option', { name: 'Anna' });
  await userEvent.type(screen.getByRole('combobox'), 'b');
  await expect.poll(() => answers.has('b')).toBe(true);
  expect(screen.getByRole('listbox').getAttribute('aria-busy')).toBe('true');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(anna, { force: true });
  expect(onPick).not.toHaveBeenCalled();
  answers.get('b')?.([line('Boris')]);
  await screen.findByRole('option', { name: 'Boris', selected: true });
  await userEvent.keyboard('{Enter}');
  expect(onPick).toHaveBeenCalledExactlyOnceWith(line('Boris'));
});

const find = (text: string) => Promise.resolve(text.startsWith('B') ? [line('Boris')] : []);

it('offers to make a client of a name that nobody has, after those who are like it', async () => {
  speak('en');
  const onPick = vi.fn<(client: ClientLine) => void>();
  const onNew = vi.fn<(name: string) => void>();
  const props = {
    label: 'Client',
    find,
    isLeftOut: () => false,
    onPick,
    onNew,
    onCancel: () => {},
  };
  render(<ClientPicker {...props} />);
  const box = screen.getByRole('combobox');
  await userEvent.fill(box, 'boris ');
  await userEvent.fill(box, 'Boris');
  await screen.findByRole('option', { name: 'Boris', selected: true });
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await userEvent.fill(box, 'Borislav');
  await screen.findByRole('option', { name: 'New client: Borislav', selected: false });
  await userEvent.keyboard('{ArrowDown}');
  await screen.findByRole('option', { name: 'New client: Borislav', selected: true });
  expect(onNew).not.toHaveBeenCalled();
  await userEvent.fill(box, ' Clara ');
  await screen.findByRole('option', { name: 'New client: Clara', selected: true });
  await userEvent.keyboard('{Enter}');
  expect(onNew).toHaveBeenCalledExactlyOnceWith('Clara');
  expect(onPick).not.toHaveBeenCalled();
});
