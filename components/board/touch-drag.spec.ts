import { fireEvent } from '@testing-library/dom';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { dragByTouch } from './touch-drag';

const FINGER = { pointerType: 'touch', isPrimary: true, pointerId: 3 };

afterEach(() => document.body.replaceChildren());

const part = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-name="${name}"]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const middle = (name: string) => {
  const { left, top, width, height } = part(name).getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
};
const ghost = () => document.querySelector<HTMLElement>('[data-ghost]');
const marked = () => document.querySelectorAll('[data-lifted], [data-under-finger]').length;

/** Two stages side by side, the first with a card; more of them than fit are reached by scrolling. */
function show() {
  document.body.innerHTML = `
    <div data-name="area" style="display:flex;width:300px;height:200px;overflow:auto">
      <div data-stage="new" data-name="new" style="flex:none;width:140px">
        <div data-scroller data-name="cards" style="height:200px;overflow:auto">
          <div data-card data-name="card" style="height:40px"><i id="named">Anna</i><button data-name="button">…</button></div>
          <div style="height:2000px"></div>
        </div>
      </div>
      <div data-stage="offer" data-name="offer" style="flex:none;width:140px"></div>
      <div style="flex:none;width:900px"></div>
    </div>
    <p data-name="outside">outside</p>`;
  const told = { onLift: vi.fn(), onDrop: vi.fn(), onHold: vi.fn() };
  const stop = dragByTouch(part('area'), {
    ...told,
    liftable: (target) => (target.closest('button') ? null : target.closest('[data-card]')),
    goal: (card, target) => {
      const stage = target.closest<HTMLElement>('[data-stage]');
      return stage?.contains(card) ? null : stage;
    },
  });
  onTestFinished(stop);
  return { ...told, stop };
}

const press = (name: string) => fireEvent.pointerDown(part(name), { ...FINGER, ...middle(name) });
const moveTo = (name: string) =>
  fireEvent.pointerMove(document.body, { ...FINGER, ...middle(name) });
const letGo = () => fireEvent.pointerUp(document.body, FINGER);
async function lift(): Promise<void> {
  press('card');
  await expect.poll(ghost).not.toBeNull();
}
async function carryToOffer(): Promise<void> {
  await lift();
  moveTo('offer');
  await expect.poll(() => part('offer').hasAttribute('data-under-finger')).toBe(true);
}

describe('a card carried by a finger', () => {
  it('is put down where the finger lets go', async () => {
    const { onLift, onDrop, onHold } = show();
    await carryToOffer();
    expect(onLift).toHaveBeenCalledExactlyOnceWith(part('card'));
    letGo();
    expect(onDrop).toHaveBeenCalledExactlyOnceWith(part('card'), part('offer'));
    expect(onHold).not.toHaveBeenCalled();
    expect([ghost(), marked()]).toEqual([null, 0]);
  });

  it('is put down on what the finger let go of before a frame was drawn', async () => {
    const { onDrop } = show();
    await lift();
    moveTo('offer');
    letGo();
    expect(onDrop).toHaveBeenCalledExactlyOnceWith(part('card'), part('offer'));
  });

  it('shows as a likeness that goes along, and that nobody finds twice', async () => {
    show();
    await lift();
    const before = ghost()?.getBoundingClientRect();
    const from = part('card').getBoundingClientRect();
    expect([before?.left, before?.top, before?.width]).toEqual([from.left, from.top, from.width]);
    expect(document.querySelectorAll('#named')).toHaveLength(1);
    expect(ghost()?.inert).toBe(true);
    expect(part('card').hasAttribute('data-lifted')).toBe(true);
    moveTo('offer');
    await expect.poll(() => ghost()?.getBoundingClientRect().left).toBe(from.left + 140);
  });

  it('asks when it was lifted and not moved', async () => {
    const { onDrop, onHold } = show();
    await lift();
    letGo();
    expect(onHold).toHaveBeenCalledExactlyOnceWith(part('card'));
    expect(onDrop).not.toHaveBeenCalled();
  });

  it('scrolls what the finger nears the edge of', async () => {
    show();
    await lift();
    const { right } = part('area').getBoundingClientRect();
    const { bottom, left } = part('cards').getBoundingClientRect();
    fireEvent.pointerMove(document.body, { ...FINGER, clientX: left + 90, clientY: bottom - 2 });
    await expect.poll(() => part('cards').scrollTop).toBeGreaterThan(100);
    expect(part('area').scrollLeft).toBe(0);
    fireEvent.pointerMove(document.body, { ...FINGER, clientX: right - 2, clientY: bottom - 90 });
    await expect.poll(() => part('area').scrollLeft).toBeGreaterThan(100);
    fireEvent.pointerMove(document.body, { ...FINGER, clientX: left + 2, clientY: bottom - 90 });
    await expect.poll(() => part('area').scrollLeft).toBe(0);
  });
});

describe('nothing has happened', () => {
  it('when the card is carried back, or out of the board', async () => {
    const { onDrop, onHold } = show();
    await carryToOffer();
    moveTo('cards');
    await expect.poll(() => part('offer').hasAttribute('data-under-finger')).toBe(false);
    letGo();
    await carryToOffer();
    moveTo('outside');
    letGo();
    expect([onDrop.mock.calls, onHold.mock.calls, marked()]).toEqual([[], [], 0]);
  });

  it.each<[string, () => unknown]>([
    ['Escape is pressed', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
    [
      'another finger comes',
      () => fireEvent.pointerDown(part('card'), { ...FINGER, pointerId: 4, isPrimary: false }),
    ],
    ['the browser takes the finger', () => fireEvent.pointerCancel(document.body, FINGER)],
    ['the window is left', () => fireEvent.blur(window)],
    ['the card is gone', () => part('card').remove()],
    ['the board is gone', () => part('area').remove()],
  ])('when %s', async (_name, happens) => {
    const { onDrop, onHold } = show();
    await carryToOffer();
    happens();
    await expect.poll(ghost).toBeNull();
    letGo();
    expect([onDrop.mock.calls, onHold.mock.calls, marked()]).toEqual([[], [], 0]);
  });

  it('when the board is taken down', async () => {
    const { stop, onHold } = show();
    await lift();
    stop();
    expect(ghost()).toBeNull();
    letGo();
    expect(onHold).not.toHaveBeenCalled();
  });

  it.each<[string, () => unknown]>([
    ['taps', () => (press('card'), letGo())],
    ['moves at once', () => (press('card'), moveTo('offer'))],
    ['scrolls', () => (press('card'), fireEvent.pointerCancel(document.body, FINGER))],
    ['rests on a button', () => press('button')],
    ['rests where no card is', () => press('offer')],
  ])('when a finger %s', async (_name, does) => {
    const { onLift } = show();
    does();
    // Whoever comes after has rested long enough when it is lifted: whatever waited before would have been, too.
    const elsewhere = document.body.appendChild(document.createElement('div'));
    const onOther = vi.fn();
    onTestFinished(
      dragByTouch(elsewhere, {
        liftable: () => elsewhere,
        onLift: onOther,
        goal: () => null,
        onDrop: vi.fn(),
        onHold: vi.fn(),
      }),
    );
    fireEvent.pointerDown(elsewhere, { ...FINGER, pointerId: 9 });
    await expect.poll(() => onOther.mock.calls.length).toBe(1);
    expect(onLift).not.toHaveBeenCalled();
  });
});

describe('what browsers do with a finger', () => {
  it('is left alone till something is lifted: then nothing scrolls and no link is pressed', async () => {
    show();
    press('card');
    expect([fireEvent.touchMove(part('card')), fireEvent.touchEnd(part('card'))]).toEqual([
      true,
      true,
    ]);
    await expect.poll(ghost).not.toBeNull();
    expect(fireEvent.touchMove(part('card'))).toBe(false);
    letGo();
    expect(fireEvent.touchEnd(part('card'))).toBe(false);
    press('offer');
    expect(fireEvent.touchMove(part('card'))).toBe(true);
  });

  it('is no drag and no link’s menu of their own, which a mouse has', () => {
    show();
    press('card');
    const own = () => [fireEvent.dragStart(part('card')), fireEvent.contextMenu(part('card'))];
    expect(own()).toEqual([false, false]);
    fireEvent.pointerDown(part('card'), { pointerType: 'mouse', isPrimary: true });
    expect(own()).toEqual([true, true]);
  });
});
