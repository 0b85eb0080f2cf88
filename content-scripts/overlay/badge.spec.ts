import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import type { BadgeView } from '@/domain/client/card-view';
import { Badge } from './badge';
import { LookBook } from './badge-looks';

const STATUSES = [
  { id: 's1', color: 'green', icon: 'star', captions: { en: 'Customer' }, hiddenOnPage: false },
] as unknown as ConstructorParameters<typeof LookBook>[0];
const CLIENT = { clientId: 'c', name: 'Al', statusId: 's1' } as BadgeView;

afterEach(() => document.body.replaceChildren());

/** A badge behind a name, drawn for nobody's client; and what is in its closed root. */
function show(dark = false) {
  const roots: ShadowRoot[] = [];
  const attach = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
    this: Element,
    init,
  ) {
    attach.mockRestore();
    const root = this.attachShadow(init);
    roots.push(root);
    return root;
  });
  onTestFinished(() => attach.mockRestore());
  document.body.innerHTML = '<p style="font-size: 16px"><a href="/u/al">Al</a></p>';
  const anchor = document.body.querySelector('a') as Element;
  const badge = new Badge({ anchor, key: 'test:al', name: 'Al', place: 'row' });
  const looks = new LookBook(STATUSES, 'en', dark);
  const draw = (view: BadgeView | null) => {
    badge.view = view;
    badge.draw(looks, { after: anchor });
  };
  draw(null);
  const [root] = roots;
  if (!root) throw new Error('no root');
  return { badge, draw, root, mark: () => root.firstElementChild as HTMLElement };
}

const heightOfLine = () => document.querySelector('p')?.getBoundingClientRect().height;

describe('a mark of nobody’s client', () => {
  it('needs no style sheet, which a client’s has, and has none again afterwards', () => {
    const { draw, root } = show();
    expect(root.adoptedStyleSheets).toEqual([]);
    draw(CLIENT);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    draw(null);
    expect(root.adoptedStyleSheets).toEqual([]);
  });

  it.each([
    'span { display: block; margin: 50px }',
    'span { display: block !important; border: 9px solid }',
  ])('is the same whatever rule the page has for its own elements: %s', (rule) => {
    const { mark } = show();
    const before = [heightOfLine(), mark().getBoundingClientRect().width];
    document.body.insertAdjacentHTML('beforeend', `<style>${rule}</style>`);
    expect([heightOfLine(), mark().getBoundingClientRect().width]).toEqual(before);
    expect(before[1]).toBeGreaterThan(12);
  });

  it('does not make the line higher', () => {
    show();
    const withMark = heightOfLine();
    document.querySelector('p > span')?.remove();
    expect(withMark).toBe(heightOfLine());
  });

  it.each([false, true])('is stronger while the pointer is on its row, dark: %s', (dark) => {
    const { badge, mark } = show(dark);
    const colour = () => getComputedStyle(mark()).color;
    const faint = colour();
    badge.emphasise(true);
    expect(colour()).not.toBe(faint);
    expect(mark().title).toBe('Add Al as a client');
    badge.emphasise(false);
    expect(colour()).toBe(faint);
    expect(mark().title).toBe('');
  });

  it('is not on paper', () => {
    const { badge, mark } = show();
    badge.printed(true);
    expect(mark().getClientRects()).toHaveLength(0);
    badge.printed(false);
    expect(mark().getClientRects()).toHaveLength(1);
  });
});

describe('a client’s mark', () => {
  it('is not on paper', () => {
    const { badge, draw, mark } = show();
    draw(CLIENT);
    badge.printed(true);
    expect(mark().getClientRects()).toHaveLength(0);
    badge.printed(false);
    expect(mark().getClientRects()).toHaveLength(1);
  });

  it('has the colour of the status, also while the pointer is on its row', () => {
    const { badge, draw, mark } = show();
    draw(CLIENT);
    const colour = () => getComputedStyle(mark()).color;
    const of = colour();
    badge.emphasise(true);
    expect(colour()).toBe(of);
    expect(mark().title).toBe('Al: Customer. Open the card');
  });
});
