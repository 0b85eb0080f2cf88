import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { stageWith } from '@/domain/deal/testing';
import type { Funnel } from '@/domain/funnel/schema';
import { FunnelScreen, type FunnelScreenProps } from './FunnelScreen';
import { FunnelsScreen, type FunnelsScreenProps } from './FunnelsScreen';

beforeEach(() => speak('en'));
afterEach(cleanup);

const BASE = { projectId: 'p', createdAt: 0, createdBy: 'me', deletedAt: null, stamps: {} };
const FUNNEL: Funnel = {
  ...BASE,
  id: 'f',
  name: 'Sales',
  color: 'blue',
  order: 1,
  lostReasons: ['Too dear'],
};
const STAGES = [
  stageWith('new', { name: 'New', order: 1, attentionDays: 2 }),
  stageWith('offer', { name: 'Offer', order: 2, nextTask: { text: 'Ask', afterDays: 2 } }),
  stageWith('won', { name: 'Won', kind: 'won', order: 3 }),
];

function show(content: React.ReactNode) {
  render(
    <MantineProvider theme={theme} forceColorScheme="light" env="test">
      <main className="tc-root">{content}</main>
    </MantineProvider>,
  );
}

let lastId = 0;
function newId(): string {
  lastId += 1;
  return `id${lastId}`;
}

function funnel(given: Partial<FunnelScreenProps> = {}) {
  const acts = {
    onAddStage: vi.fn<FunnelScreenProps['onAddStage']>(),
    onEditStage: vi.fn<FunnelScreenProps['onEditStage']>(),
    onMoveStage: vi.fn<FunnelScreenProps['onMoveStage']>(),
    onDeleteStage: vi.fn<FunnelScreenProps['onDeleteStage']>(),
    onLostReasons: vi.fn<FunnelScreenProps['onLostReasons']>(),
  };
  show(
    <FunnelScreen
      funnel={FUNNEL}
      stages={STAGES}
      dealCounts={new Map([['new', 4]])}
      language="en"
      progress={null}
      newId={newId}
      boardHref="/board/f"
      {...acts}
      {...given}
    />,
  );
  return acts;
}

function funnels(given: Partial<FunnelsScreenProps> = {}) {
  const acts = {
    onAdd: vi.fn<FunnelsScreenProps['onAdd']>(),
    onEdit: vi.fn<FunnelsScreenProps['onEdit']>(),
    onMove: vi.fn<FunnelsScreenProps['onMove']>(),
    onDelete: vi.fn<FunnelsScreenProps['onDelete']>(),
  };
  show(
    <FunnelsScreen
      funnels={[FUNNEL]}
      stages={STAGES}
      dealCounts={new Map([['f', 4]])}
      language="en"
      hrefOf={(id) => `/funnels/${id}`}
      {...acts}
      {...given}
    />,
  );
  return acts;
}

async function faults(): Promise<unknown[]> {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

async function choose(row: string, item: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: `More for ${row}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the funnels', () => {
  it('have nothing that a screen reader trips over, with none and with some', async () => {
    funnels();
    expect(await faults()).toEqual([]);
    cleanup();
    funnels({ funnels: [] });
    expect(await faults()).toEqual([]);
  });

  it('begin with a preset in one press', async () => {
    const { onAdd } = funnels({ funnels: [] });
    await userEvent.click(screen.getByRole('button', { name: /^Property deals/u }));
    expect(onAdd).toHaveBeenCalledWith('property');
  });

  it('are renamed, and deleted after saying how many deals go', async () => {
    const { onEdit, onDelete } = funnels();
    await choose('Sales', 'Change');
    await userEvent.fill(await screen.findByLabelText('Name'), '  Big sales ');
    await userEvent.click(screen.getByRole('radio', { name: 'Red' }), { force: true });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onEdit).toHaveBeenCalledWith('f', { name: 'Big sales', color: 'red' });
    await choose('Sales', 'Delete');
    await screen.findByText(/4 deals with them/u);
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(onDelete).toHaveBeenCalledWith('f');
  });
});

describe('a funnel', () => {
  it('has nothing that a screen reader trips over, with a stage open', async () => {
    funnel();
    expect(await faults()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'New' }));
    await screen.findByLabelText('Name');
    expect(await faults()).toEqual([]);
  });

  it('gets a stage with all that it can have', async () => {
    const { onAddStage } = funnel();
    await userEvent.click(screen.getByRole('button', { name: 'Add a stage' }));
    await userEvent.fill(await screen.findByLabelText('Name'), 'Fitting');
    await userEvent.fill(screen.getByLabelText('The most deals here at once'), '7');
    await userEvent.fill(screen.getByLabelText('Next task'), ' Call ');
    await userEvent.fill(screen.getByLabelText('Due after, days'), '0');
    await userEvent.click(screen.getByRole('button', { name: 'Add an item' }));
    await userEvent.fill(screen.getByLabelText('Before it goes on 1'), 'Size asked');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getAllByRole('button', { name: 'Save' }).at(-1) ?? document.body);
    expect(onAddStage.mock.calls[0]?.[0]).toMatchObject({
      name: 'Fitting',
      kind: 'open',
      attentionDays: null,
      limit: 7,
      nextTask: { text: 'Call', afterDays: 0 },
      // The second one was left empty.
      checklist: [{ text: 'Size asked' }],
    });
  });

  it('does not let the kind of a stage with deals be changed', async () => {
    funnel();
    await userEvent.click(screen.getByRole('button', { name: 'New' }));
    expect((await screen.findByLabelText('Deals in it are')).hasAttribute('disabled')).toBe(true);
    await screen.findByText(/another kind would close or open them/u);
  });

  it('deletes a stage into another of its kind, unless one is chosen', async () => {
    const { onDeleteStage } = funnel();
    await choose('New', 'Delete…');
    await screen.findByText(/4 deals are in it/u);
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(onDeleteStage).toHaveBeenCalledWith('new', 'offer');
  });

  it('keeps its last stage', async () => {
    funnel({ stages: STAGES.slice(0, 1) });
    await userEvent.click(screen.getByRole('button', { name: 'More for New' }));
    const item = await screen.findByRole('menuitem', { name: 'Delete…' });
    expect(item.getAttribute('data-disabled')).toBe('true');
  });

  it('keeps reasons once each, without empty ones', async () => {
    const { onLostReasons } = funnel();
    for (const text of [' Too dear', 'Silence', '']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a hand does it
      await userEvent.click(screen.getByRole('button', { name: 'Add a reason' }));
      const boxes = screen.getAllByLabelText(/^Why deals are lost \d/u);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await userEvent.fill(boxes.at(-1) ?? document.body, text);
    }
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onLostReasons).toHaveBeenCalledWith(['Too dear', 'Silence']);
  });
});
