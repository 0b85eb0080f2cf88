import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { holdsFocus, lastCaret, readCaret } from './caret';
import { caretAt, preparePage, shadowRoot } from './editor-page';

/** A box with text, and a field in a closed shadow root, as in a card of ours. */
function pageWithCard(root: Element | ShadowRoot): { box: HTMLElement; card: HTMLElement } {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  const lines = ['Dear Anna', 'bye'].map((text) => {
    const line = document.createElement('p');
    line.textContent = text;
    return line;
  });
  box.append(...lines);
  root.append(box);
  const card = document.createElement('div');
  document.body.append(card);
  const field = document.createElement('input');
  field.style.width = '300px';
  card.attachShadow({ mode: 'closed' }).append(field);
  return { box, card };
}

describe('The caret of a box', () => {
  preparePage();

  it.each([
    ['a page', () => document.body],
    ['an open shadow root', shadowRoot],
  ])(
    'is remembered when a person clicks into a card and types there (in %s)',
    async (_name, root) => {
      const { box, card } = pageWithCard(root());
      box.focus();
      await caretAt(box, 12);
      await userEvent.click(card);
      await userEvent.keyboard('a note');
      expect(holdsFocus(box)).toBe(false);
      expect(lastCaret(box, 'Dear Anna\nbye')).toBe(12);
    },
  );

  it('is at the end of a box that changed since, or that never had one', async () => {
    const { box, card } = pageWithCard(document.body);
    expect(lastCaret(box, 'Dear Anna\nbye')).toBe(13);
    box.focus();
    await caretAt(box, 3);
    await userEvent.click(card);
    expect(lastCaret(box, 'Dear')).toBe(4);
  });

  it('is nowhere in a box while the selection is elsewhere', () => {
    const { box } = pageWithCard(document.body);
    document.getSelection()?.selectAllChildren(document.body);
    expect(readCaret(box)).toBeNull();
  });
});
