import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { theme } from '@/components/theme';
import { StatusForm } from './StatusForm';
import { OrderedList } from './OrderedList';
import { StatusesScreen } from './StatusesScreen';

afterEach(cleanup);

function show(content: React.ReactNode) {
  render(
    <MantineProvider theme={theme} forceColorScheme="light" env="test">
      <main className="tc-root">{content}</main>
    </MantineProvider>,
  );
}

const nothing = () => {};
const base = { projectId: 'p', createdAt: 0, createdBy: 'me', deletedAt: null, stamps: {} };
const status = (id: string, caption: string) => ({
  ...base,
  id,
  icon: 'star' as const,
  color: 'red' as const,
  captions: { en: caption },
  order: 1,
  hiddenOnPage: true,
  attentionDays: 3,
});

describe('a list in an order of its own', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id, name: id, content: <span>{id}</span> }));

  it('is moved with the arrow keys, Home and End, and says where things went', () => {
    const onMove = vi.fn<(id: string, place: number) => void>();
    show(<OrderedList label="Letters" items={items} onMove={onMove} />);
    const handle = screen.getByRole('button', { name: 'Move b' });
    for (const key of ['ArrowUp', 'ArrowDown', 'Home', 'End']) fireEvent.keyDown(handle, { key });
    expect(onMove.mock.calls).toEqual([
      ['b', 0],
      ['b', 2],
      ['b', 0],
      ['b', 2],
    ]);
    expect(screen.getByRole('status').textContent).toBe('b is at place 3 of 3');
  });

  it('does nothing beyond its ends', () => {
    const onMove = vi.fn<(id: string, place: number) => void>();
    show(<OrderedList label="Letters" items={items} onMove={onMove} />);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Move a' }), { key: 'ArrowUp' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Move c' }), { key: 'ArrowDown' });
    expect(onMove).not.toHaveBeenCalled();
  });
});

describe('the form of a status', () => {
  it('saves only what has a name, without white space and empty languages', () => {
    const onSave = vi.fn<(fields: object) => void>();
    show(<StatusForm status={status('s', '')} language="uk" onSave={onSave} onCancel={() => {}} />);
    const save = screen.getByRole('button', { name: 'Save' });
    expect(save.hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByLabelText('Українська'), { target: { value: '  Гарячий ' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Heart' }));
    fireEvent.click(save);
    expect(onSave).toHaveBeenCalledWith(
      expect.objectContaining({ captions: { uk: 'Гарячий' }, icon: 'heart', color: 'red' }),
    );
  });
});

describe('the screen of statuses', () => {
  it('has nothing that a screen reader trips over', async () => {
    const statuses = [status('a', 'New'), status('b', 'Old')];
    const usage = new Map([['a', 1234]]);
    show(
      <StatusesScreen
        progress={null}
        statuses={statuses}
        usage={usage}
        language="en"
        onAdd={nothing}
        onEdit={nothing}
        onMove={nothing}
        onMerge={nothing}
      />,
    );
    expect(screen.getByText('1,234 clients')).toBeTruthy();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
