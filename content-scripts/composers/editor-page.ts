/** What specs of message boxes do with the page: places for an editor, a person's caret, a card that takes the focus. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

import { placeCaret, readCaret, rememberCarets } from './caret';
import { insertInPage } from './in-page';
import type { PageInsert } from './method';
import { answerUndoKey } from './undo-key';

/** The page-world half, called directly: specs have one world only. */
export const pageInsert: PageInsert = async (editor, text) => insertInPage(editor, text);

/** How often a piece of text stands in another. */
export function count(text: string, piece: string): number {
  return text.split(piece).length - 1;
}

/** Puts the focus elsewhere, as a click into the card does. */
export function leave(): void {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
}

/** An open shadow root in the page. */
export function shadowRoot(): ShadowRoot {
  const host = document.createElement('div');
  document.body.append(host);
  return host.attachShadow({ mode: 'open' });
}

/** Watches carets and keys as the overlay does, refuses no clipboard, and empties the page after each test. */
export function preparePage(): { copied: string[] } {
  const seen = { copied: [] as string[] };
  let watching = new AbortController();
  beforeEach(() => {
    watching = new AbortController();
    rememberCarets(watching.signal);
    answerUndoKey(watching.signal);
    seen.copied = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      seen.copied.push(text);
    });
  });
  afterEach(() => {
    watching.abort();
    vi.restoreAllMocks();
    document.body.replaceChildren();
  });
  return seen;
}

/** Puts the caret (or a selection) where a person would have put it, and lets the editor learn of it. */
export async function caretAt(box: HTMLElement, start: number, end = start): Promise<void> {
  placeCaret(box, start, end);
  await vi.waitFor(() => expect(readCaret(box)).toMatchObject({ start, end }));
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}
