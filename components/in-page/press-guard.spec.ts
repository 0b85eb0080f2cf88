/** Which presses count: judged on a host in this page, with events that carry the time they are said to come at. */
import { afterEach, describe, expect, it, vi } from 'vitest';

import { RaisedBefore, isCovered } from './covering';
import { PressGuard } from './press-guard';
import { makeShadowHost } from './shadow-host';

const refused = vi.fn<() => void>();

/** A card's host with a frame in it, shown and watched until the browser has seen it in plain sight for a while. */
async function shown(): Promise<{ host: HTMLElement; frame: HTMLElement; guard: PressGuard }> {
  const { host, root } = makeShadowHost(document, '', () => true);
  const frame = document.createElement('div');
  frame.style.cssText = 'position:fixed;inset:50px auto auto 50px;width:200px;height:120px';
  const card = document.createElement('div');
  card.style.cssText = 'width:200px;height:120px;background:white';
  frame.append(card);
  root.append(frame);
  document.documentElement.append(host);
  const guard = new PressGuard(host, refused);
  guard.raise();
  guard.watch(frame);
  // The browser's own word on what is in sight comes in its own time.
  await expect.poll(() => guard.permits(press())).toBe(true);
  refused.mockClear();
  return { host, frame, guard };
}

/** A press, said to come so many milliseconds from now. */
function press(after = 0, type = 'pointerdown'): Event {
  const event = new PointerEvent(type, { detail: 1 });
  Object.defineProperty(event, 'timeStamp', { value: performance.now() + after });
  return event;
}

const key = (name: string) => new KeyboardEvent('keydown', { key: name });

afterEach(() => {
  for (const host of document.querySelectorAll('html > [popover], .cover')) host.remove();
});

describe('a press', () => {
  it('counts once the card has stood in plain sight for a while', async () => {
    const { guard } = await shown();
    expect(guard.permits(press())).toBe(true);
    expect(guard.permits(press(10, 'click'))).toBe(true);
    expect(refused).not.toHaveBeenCalled();
  });

  it('does nothing, and says nothing, right after the card was put there', async () => {
    const { guard } = await shown();
    guard.placed();
    expect(guard.permits(press())).toBe(false);
    expect(refused).not.toHaveBeenCalled();
    expect(guard.permits(press(400))).toBe(true);
  });

  it('is refused, and told, after the page has touched the card’s element, and the style is put right', async () => {
    const { host, guard } = await shown();
    const style = host.getAttribute('style');
    host.style.setProperty('opacity', '0', 'important');
    expect(guard.permits(press())).toBe(false);
    expect(refused).toHaveBeenCalledOnce();
    expect(host.getAttribute('style')).toBe(style);
  });

  it('is refused as well when the page has put the style right again just before', async () => {
    const { host, guard } = await shown();
    const style = host.getAttribute('style') ?? '';
    host.style.setProperty('opacity', '0', 'important');
    host.setAttribute('style', style);
    expect(guard.permits(press())).toBe(false);
    expect(refused).toHaveBeenCalledOnce();
  });

  it('is refused when the page has taken the card down from above itself, and the card goes up again', async () => {
    const { host, guard } = await shown();
    host.hidePopover();
    expect(guard.permits(press())).toBe(false);
    expect(host.matches(':popover-open')).toBe(true);
  });

  it('is refused when the card is not where it was', async () => {
    const { frame, guard } = await shown();
    frame.style.translate = '40px 0';
    expect(guard.permits(press())).toBe(false);
    expect(refused).toHaveBeenCalledOnce();
  });

  it('is refused to its end: a click does not count after a pointer that did not', async () => {
    const { guard } = await shown();
    guard.placed();
    expect(guard.permits(press())).toBe(false);
    expect(guard.permits(press(400, 'click'))).toBe(false);
  });

  it('is refused without a card', async () => {
    const { guard } = await shown();
    guard.watch(null);
    expect(guard.permits(press())).toBe(false);
  });
});

describe('a key', () => {
  it('that moves, closes or lets go always works; one that presses is judged as a press', async () => {
    const { host, guard } = await shown();
    host.style.setProperty('opacity', '0', 'important');
    for (const name of ['Tab', 'Escape', 'Shift']) expect(guard.permits(key(name))).toBe(true);
    expect(guard.permits(new KeyboardEvent('keyup', { key: 'Enter' }))).toBe(true);
    expect(guard.permits(key('Enter'))).toBe(false);
  });
});

/** Something that the page has raised. */
function cover(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'cover';
  element.popover = 'manual';
  element.style.cssText = 'position:fixed;inset:0;width:auto;height:auto;pointer-events:none';
  document.body.append(element);
  element.showPopover();
  return element;
}

describe('without a browser that tells of visibility', () => {
  it('what the page raised before the card does not cover it, and what it raised after does', async () => {
    const before = cover();
    const { host, frame } = await shown();
    const below = new RaisedBefore(document);
    expect(below.has(before)).toBe(true);
    expect(isCovered(host, frame, new RaisedBefore(document))).toBe(false);
    cover();
    expect(isCovered(host, frame, below)).toBe(true);
  });

  it('what the page raised after the card covers it, wherever the box of it is', async () => {
    const { host, frame } = await shown();
    const below = new RaisedBefore(document);
    const element = cover();
    element.style.cssText =
      'position:fixed;inset:0 auto auto 0;width:0;height:0;border:0;padding:0';
    expect(isCovered(host, frame, below)).toBe(true);
  });

  it.each([
    ['lowered', (element: HTMLElement) => element.hidePopover()],
    ['taken out', (element: HTMLElement) => element.remove()],
  ])('what was %s and raised anew covers it', async (_how, lower) => {
    const element = cover();
    const { host, frame } = await shown();
    const below = new RaisedBefore(document);
    lower(element);
    document.body.append(element);
    element.showPopover();
    await expect.poll(() => below.has(element)).toBe(false);
    expect(isCovered(host, frame, below)).toBe(true);
  });

  it('what answers in its place covers it', async () => {
    const { host, frame } = await shown();
    const below = new RaisedBefore(document);
    host.hidePopover();
    const over = document.createElement('div');
    over.className = 'cover';
    over.style.cssText = 'position:fixed;inset:0;z-index:2147483647';
    document.documentElement.append(over);
    expect(isCovered(host, frame, below)).toBe(true);
  });
});
