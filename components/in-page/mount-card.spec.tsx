import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { anna, annaAsClient, emptyView, FakeStore } from '@/components/client/testing';
import { CardMount, type Opening } from './mount-card';

let store: FakeStore;
let mount: CardMount;
let badge: HTMLButtonElement;
let dark = false;
/** The closed roots made since the test began: only the test may see them. */
let roots: ShadowRoot[] = [];

beforeEach(async () => {
  await page.viewport(1000, 800);
  roots = [];
  const attach: Element['attachShadow'] = Reflect.get(Element.prototype, 'attachShadow');
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function attachAndKeep(
    this: Element,
    init: ShadowRootInit,
  ) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  badge = document.createElement('button');
  badge.textContent = 'badge';
  document.body.append(badge);
  badge.focus();
  dark = false;
  store = new FakeStore({ ...emptyView, client: { ...annaAsClient, id: crypto.randomUUID() } });
  mount = new CardMount({
    page: document,
    isDark: () => dark,
    read: () => Promise.resolve(store.view),
    actions: store.actions,
    linkOf: () => null,
    readKeys: () => Promise.resolve({ keys: [], changeAt: 'about:addons' }),
  });
});
afterEach(() => {
  mount.close();
  badge.remove();
  vi.restoreAllMocks();
});

function opening(more: Partial<Opening> = {}): Opening {
  return {
    person: anna,
    beside: () => badge.getBoundingClientRect(),
    language: 'en',
    intent: 'show',
    signal: new AbortController().signal,
    onChange: (callback) => store.subscribe(callback),
    closed: vi.fn<() => void>(),
    onInsert: () => Promise.resolve({ result: 'inserted' }),
    ...more,
  };
}
async function openCard(more: Partial<Opening> = {}): Promise<Opening> {
  const made = opening(more);
  mount.open(made);
  await vi.waitFor(() => expect(box()).not.toBeNull());
  return made;
}
const host = () =>
  [...document.documentElement.children].find(({ localName }) => localName === 'div');
const inside = (selector: string) => roots.at(-1)?.querySelector<HTMLElement>(selector) ?? null;
const box = () => roots.at(-1)?.querySelector('textarea') ?? null;

describe('the card in a page', () => {
  it('is one plain element with a closed root, which says nothing of whose it is', async () => {
    await openCard();
    const element = host();
    expect(element?.shadowRoot).toBeNull();
    expect(roots.map(({ mode }) => mode)).toEqual(['closed']);
    expect(element?.getAttributeNames().toSorted()).toEqual(['popover', 'style']);
    expect(element?.childElementCount).toBe(0);
    expect(document.querySelector('[class*="mantine" i], [data-mantine-styles]')).toBeNull();
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('stands whole beside the badge', async () => {
    await openCard();
    const card = inside('.tc-card')?.getBoundingClientRect();
    const near = badge.getBoundingClientRect();
    expect(card?.width).toBe(360);
    expect(card?.left).toBeGreaterThanOrEqual(near.right);
    expect(card?.bottom).toBeLessThanOrEqual(800);
  });

  it('is 360 pixels wide too where the site’s root font is not 16', async () => {
    document.documentElement.style.fontSize = '10px';
    try {
      await openCard();
      expect(inside('.tc-card')?.getBoundingClientRect().width).toBe(360);
      const name = inside('.tc-name');
      expect(name && getComputedStyle(name).fontSize).toBe('15px');
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('is dark on a dark page', async () => {
    dark = true;
    await openCard();
    const card = inside('.tc-card');
    expect(card && getComputedStyle(card).backgroundColor).toBe('rgb(29, 33, 37)');
  });

  it('takes the focus, and Escape closes it and gives the focus back', async () => {
    const { closed } = await openCard();
    await vi.waitFor(() => expect(roots.at(-1)?.activeElement?.localName).toBe('textarea'));
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeUndefined();
    expect(closed).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(badge);
  });

  it('closes with a click away, and with a second press of its badge', async () => {
    await openCard();
    await userEvent.click(document.body, { position: { x: 20, y: 700 } });
    expect(host()).toBeUndefined();
    await openCard();
    mount.open(opening());
    expect(host()).toBeUndefined();
  });

  it('does nothing for events that no hand made', async () => {
    await openCard();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    inside('[aria-label="Close"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(host()).toBeDefined();
  });

  it('keeps its keys, pointer and input from the page', async () => {
    const heard = vi.fn<(event: Event) => void>();
    const names = ['keydown', 'keyup', 'input', 'pointerdown', 'mousedown', 'click', 'focusin'];
    for (const name of names) document.addEventListener(name, heard);
    await openCard();
    heard.mockClear();
    const typed = box();
    await vi.waitFor(() => expect(roots.at(-1)?.activeElement).toBe(typed));
    await userEvent.keyboard('j');
    expect(typed?.value).toBe('j');
    for (const name of names) document.removeEventListener(name, heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('saves what was typed when it closes', async () => {
    await openCard();
    await vi.waitFor(() => expect(roots.at(-1)?.activeElement?.localName).toBe('textarea'));
    await userEvent.keyboard('Typed{Escape}');
    await vi.waitFor(() =>
      expect(store.view.client?.notes.map(({ text }) => text)).toEqual(['Typed']),
    );
  });

  it('goes with the overlay, but never with a text that is not saved', async () => {
    const ending = new AbortController();
    await openCard({ signal: ending.signal });
    await vi.waitFor(() => expect(roots.at(-1)?.activeElement?.localName).toBe('textarea'));
    store.failing = 'disconnected';
    await userEvent.keyboard('Precious');
    ending.abort();
    expect(host()).toBeDefined();
    expect(box()?.value).toBe('Precious');
    store.failing = null;
    mount.close();
    await vi.waitFor(() => expect(store.view.client?.notes).toHaveLength(1));

    const next = new AbortController();
    await openCard({ signal: next.signal });
    next.abort();
    expect(host()).toBeUndefined();
  });

  it('runs in its own direction in a page that runs in the other, its notices as well', async () => {
    document.documentElement.dir = 'rtl';
    onTestFinished(() => document.documentElement.removeAttribute('dir'));
    await openCard();
    const notices = inside('.tc-refused');
    expect(notices && getComputedStyle(notices).direction).toBe('ltr');
  });

  it('shows a change made elsewhere at once', async () => {
    await openCard();
    await store.actions.setStatus('', 's-paid');
    await vi.waitFor(() => expect(inside('.tc-pill')?.textContent).toBe('Paid'));
  });
});
