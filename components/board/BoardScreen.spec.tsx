import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import type { BoardDeal } from '@/domain/deal/board';
import { onBoard, stageWith, taskDue } from '@/domain/deal/testing';
import type { Funnel } from '@/domain/funnel/schema';
import { BoardScreen, type BoardScreenProps, type BoardView } from './BoardScreen';
import type { Move } from './use-moves';

beforeEach(async () => {
  speak('en');
  await page.viewport(1200, 700);
});
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
  stageWith('new', { name: 'New', attentionDays: 3, limit: 2, order: 1 }),
  stageWith('offer', { name: 'Offer', order: 2 }),
  stageWith('won', { name: 'Won', kind: 'won', order: 3 }),
  stageWith('lost', { name: 'Lost', kind: 'lost', order: 4 }),
];
const HOSTILE = '<img src=x onerror="globalThis.hit=1">\u202E{{name}} ' + 'W'.repeat(4000);
const DAY = 86_400_000;
const HOUR = 3_600_000;

interface Given {
  readonly state?: BoardScreenProps['state'];
  readonly move?: (move: Move) => Promise<object | null>;
  readonly scheme?: 'light' | 'dark';
  readonly dir?: 'rtl';
}

function show(deals: readonly BoardDeal[], given: Given = {}) {
  const onMove = vi.fn<(move: Move) => Promise<object | null>>(
    given.move ?? (() => Promise.resolve({})),
  );
  const onOpen = vi.fn<(id: string) => void>();
  function Held() {
    const [folded, setFolded] = useState<Record<string, boolean>>({});
    const [view, setView] = useState<BoardView>('board');
    return (
      <BoardScreen
        funnel={FUNNEL}
        funnels={[FUNNEL]}
        stages={STAGES}
        deals={new Map(deals.map((each) => [each.deal.id, each]))}
        state={given.state ?? 'ready'}
        members={[{ id: 'kim', name: 'Kim' }]}
        language="en"
        zone="UTC"
        currency="EUR"
        view={view}
        folded={folded}
        find={() => Promise.resolve([])}
        hrefOf={(id) => `#/board/f/${id}`}
        onFunnel={() => undefined}
        onView={setView}
        onFold={(id, isFolded) => setFolded({ ...folded, [id]: isFolded })}
        onOpen={onOpen}
        onMove={onMove}
        onAdd={() => undefined}
        onDelete={() => undefined}
        onSetUp={() => undefined}
        renderPanel={() => null}
      />
    );
  }
  render(
    <MantineProvider theme={theme} forceColorScheme={given.scheme ?? 'light'} env="test">
      <main className="tc-root" dir={given.dir} style={{ display: 'flex', blockSize: 640 }}>
        <Held />
      </main>
    </MantineProvider>,
  );
  return { onMove, onOpen };
}

const now = Date.now();
const DEALS = [
  onBoard('late', { value: 1250, stageSince: now - 4 * DAY }, taskDue(now - HOUR), 'Anna'),
  onBoard('later', { value: 99, currency: 'UAH', stageSince: now }, taskDue(now + 9 * DAY), 'Bo'),
  onBoard('none', { stageSince: now, ownerId: 'kim' }, null, 'Cleo'),
  onBoard('offer', { stageId: 'offer', stageSince: now, title: 'Mugs' }, null, 'Dora'),
];
const column = (name: string) => within(screen.getByRole('region', { name }));
const names = (name: string) =>
  column(name)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
const card = (name: string) => screen.getByRole('link', { name });
const facts = (name: string) => card(name).closest('li')?.textContent;
const shown = () => screen.getAllByRole('link').map(({ textContent }) => textContent);

/** Asks with the key where to move a card, and answers. */
async function moveTo(name: string, stage: string): Promise<void> {
  fireEvent.keyDown(card(name), { key: 'm' });
  await userEvent.click(await screen.findByRole('option', { name: stage }));
}

async function faults(): Promise<unknown[]> {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

describe('the board', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (scheme) => {
    show([...DEALS, onBoard('x', { title: HOSTILE, product: HOSTILE }, null, HOSTILE)], { scheme });
    expect(await faults()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'List' }));
    expect(await faults()).toEqual([]);
    expect(globalThis).not.toHaveProperty('hit');
  });

  it('puts what is late first, then what has no plan, and says so without colour', () => {
    show(DEALS);
    expect(names('New: 3 deals')).toEqual(['Anna', 'Cleo', 'Bo']);
    expect(facts('Anna')).toContain('Overdue');
    expect(facts('Anna')).toContain('too long in this stage');
    expect(facts('Cleo')).toContain('Nothing planned');
    expect(facts('Bo')).not.toContain('too long');
  });

  it('tells what a column is worth, each currency for itself, and that it is over its limit', () => {
    show(DEALS);
    const head = screen.getByRole('region', { name: 'New: 3 deals' }).querySelector('header');
    expect(head?.textContent).toContain('€12.50 · UAH');
    expect(head?.textContent).toContain('more than 2');
  });

  it('folds what closes deals, and unfolds it', async () => {
    show([onBoard('w', { stageId: 'won', closedAt: 1 }, null, 'Wim'), ...DEALS]);
    expect(screen.queryByRole('link', { name: 'Wim' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Unfold Won/u }));
    expect(card('Wim')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Fold Won' }));
    expect(screen.queryByRole('link', { name: 'Wim' })).toBeNull();
  });

  it('shows what a quick filter, a text or an owner lets through', async () => {
    show(DEALS);
    const quick = screen.getByRole('button', { name: /^Nothing planned/u });
    expect(quick.textContent).toBe('Nothing planned2');
    await userEvent.click(quick);
    await expect.poll(() => screen.queryByRole('link', { name: 'Anna' })).toBeNull();
    await userEvent.fill(screen.getByRole('searchbox'), 'mug');
    await expect.poll(() => screen.queryByRole('link', { name: 'Cleo' })).toBeNull();
    expect(card('Dora')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Owner'), 'Kim');
    await screen.findByText('No open column has a deal that fits.');
    await userEvent.click(screen.getByRole('button', { name: /clear/iu }));
    await expect.poll(() => screen.queryByRole('link', { name: 'Anna' })).not.toBeNull();
  });
});

describe('the keyboard on the board', () => {
  it('goes from card to card and over to the next column, which from right to left is the left one', async () => {
    show(DEALS);
    card('Anna').focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => document.activeElement?.textContent).toBe('Cleo');
    await userEvent.keyboard('{End}');
    await expect.poll(() => document.activeElement?.textContent).toBe('Bo');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => document.activeElement?.textContent).toBe('Dora');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => document.activeElement?.textContent).toBe('Anna');
  });

  it('moves a card with M, on a keyboard of any language, and goes along', async () => {
    const { onMove } = show(DEALS);
    card('Anna').focus();
    fireEvent.keyDown(card('Anna'), { key: 'ь', code: 'KeyM' });
    await userEvent.fill(screen.getByRole('combobox', { name: 'Find a stage' }), 'off');
    await userEvent.keyboard('{Enter}');
    expect(onMove.mock.calls[0]?.[0]).toMatchObject({ lostReason: '', to: { id: 'offer' } });
    // It is there before it is written.
    await expect.poll(() => names('Offer: 2 deals')).toContain('Anna');
    await expect.poll(() => document.activeElement?.textContent).toBe('Anna');
  });
});

describe('a move', () => {
  it('goes back when it could not be written', async () => {
    const written = Promise.withResolvers<null>();
    show(DEALS, { move: () => written.promise });
    await moveTo('Anna', 'Offer');
    await expect.poll(() => names('Offer: 2 deals')).toContain('Anna');
    written.resolve(null);
    await expect.poll(() => names('New: 3 deals')).toContain('Anna');
  });

  it('into lost asks why: an answer of the funnel, own words or none', async () => {
    const { onMove } = show(DEALS);
    await moveTo('Anna', 'Lost');
    await userEvent.click(await screen.findByRole('option', { name: 'Too dear' }));
    await moveTo('Bo', 'Lost');
    await userEvent.fill(
      screen.getByRole('combobox', { name: 'Choose, or write your own' }),
      'Moved away',
    );
    await userEvent.keyboard('{Enter}');
    await moveTo('Cleo', 'Lost');
    await userEvent.click(screen.getByRole('button', { name: 'Without a reason' }));
    expect(onMove.mock.calls.map(([{ lostReason }]) => lostReason)).toEqual([
      'Too dear',
      'Moved away',
      '',
    ]);
  });

  it('into lost is left by Escape, and nothing moves', async () => {
    const { onMove } = show(DEALS);
    await moveTo('Anna', 'Lost');
    await screen.findByRole('heading', { name: /^Why was it lost/u });
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('heading', { name: /^Why/u })).toBeNull();
    expect(onMove).not.toHaveBeenCalled();
    expect(names('New: 3 deals')).toContain('Anna');
  });

  it('is asked for by a finger that rests, not by one that taps or scrolls', async () => {
    show(DEALS);
    const touch = { pointerType: 'touch', isPrimary: true, clientX: 5, clientY: 5 };
    const there = card('Anna');
    fireEvent.pointerDown(there, touch);
    fireEvent.pointerUp(there, touch);
    fireEvent.pointerDown(there, touch);
    fireEvent.pointerCancel(there, touch);
    fireEvent.pointerDown(card('Cleo'), touch);
    await expect.poll(() => document.querySelector('[data-ghost]')).not.toBeNull();
    fireEvent.pointerUp(card('Cleo'), touch);
    expect(await screen.findByRole('heading', { name: /^Move/u })).toHaveProperty(
      'textContent',
      'Move Cleo',
    );
  });
});

describe('a board that has nothing to show', () => {
  it('teaches how a deal comes to be', () => {
    show([]);
    expect(screen.getByText(/Press the plus in a column/u)).toBeTruthy();
  });

  it('says that it is read, and that it could not be', () => {
    show([], { state: 'loading' });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
    cleanup();
    show([], { state: 'failed' });
    expect(screen.getByRole('alert').textContent).toContain('can’t be read now');
  });
});

describe('the list', () => {
  it('has the same deals, sorted as one asks', async () => {
    show(DEALS);
    await userEvent.click(screen.getByRole('button', { name: 'List' }));
    await expect.poll(shown).toEqual(['Anna', 'Dora', 'Cleo', 'Bo'].toSorted(byUrgency));
    await userEvent.click(screen.getByRole('button', { name: 'Client' }));
    await expect.poll(shown).toEqual(['Anna', 'Bo', 'Cleo', 'Dora']);
    await userEvent.click(screen.getByRole('button', { name: 'Client' }));
    await expect.poll(shown).toEqual(['Dora', 'Cleo', 'Bo', 'Anna']);
    const head = screen.getByRole('columnheader', { name: 'Client' });
    expect(head.getAttribute('aria-sort')).toBe('descending');
  });
});

/** Cleo and Dora are as urgent and came at once: their ids decide. */
function byUrgency(a: string, b: string): number {
  const order = ['Anna', 'Cleo', 'Dora', 'Bo'];
  return order.indexOf(a) - order.indexOf(b);
}
