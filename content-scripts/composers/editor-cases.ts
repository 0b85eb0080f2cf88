/** What every editor has to pass: the same texts, written between the same words, through the same card-like detour. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { EditorKind } from '@/content-scripts/network';

import { placeCaret, readCaret, rememberCarets } from './caret';
import { insertInPage } from './in-page';
import { insertText, takeBack } from './insert';
import { even } from './read-back';

/** An editor in the page, as a spec sees it. */
export interface MountedEditor {
  /** What an adapter would give as the message box. */
  readonly element: HTMLElement;
  /** The text by the editor's own account, not by its elements; lines joined by "\n". */
  readonly model: () => string;
  /** Called after the test, before the page is emptied. */
  readonly unmount?: () => void;
}

/** Puts an editor with one line of content into the page. */
export type Mount = (content: string) => Promise<MountedEditor> | MountedEditor;

const MARK = 'only-once';
const HEAD = 'Dear Anna, ';
const TAIL = ' Yours, Jens';
const LONG = Array.from(
  { length: 50 },
  (_, i) => `${String(i).padStart(3, '0')} ${'offer '.repeat(15)}end.`,
);

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['one line', `the ${MARK} offer is ready.`],
  ['several lines, an empty one among them', `the ${MARK} offer:\n- tea\n\n- coffee & <b>milk</b>`],
  ['emoji of several characters', `${MARK} 👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈 thanks 🇺🇦❤️`],
  ['right-to-left text', `${MARK} שלום, می‌خواهم یک پیشنهاد بفرستم`],
  ['5,000 characters', `${MARK}\n${LONG.join('\n')}`],
];

/** The page-world half, called directly: specs have one world only. */
export async function pageInsert(
  editor: 'lexical' | 'quill' | 'paste',
  text: string,
): Promise<boolean> {
  return insertInPage(editor, text);
}

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

/** Watches carets as the overlay does, refuses no clipboard, and empties the page after each test. */
export function preparePage(): { copied: string[] } {
  const seen = { copied: [] as string[] };
  let watching = new AbortController();
  beforeEach(() => {
    watching = new AbortController();
    rememberCarets(watching.signal);
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

/** Declares the tests that every editor passes. `shown` is how the editor's model shows a text, when not as it is. */
export function describeEditor(
  name: string,
  kind: EditorKind,
  mount: Mount,
  shown: (text: string) => string = (text) => text,
): void {
  describe(`${name} as a message box`, () => {
    const page = preparePage();
    let editor: MountedEditor | null = null;
    const open = async (content: string) => {
      editor = await mount(content);
      return editor;
    };
    afterEach(() => {
      editor?.unmount?.();
      editor = null;
    });

    it.each(TEXTS)(
      'takes %s at the caret, once, and keeps what is around it',
      async (_name, text) => {
        const { element, model } = await open(HEAD + TAIL);
        element.focus();
        await caretAt(element, HEAD.length);
        leave();
        const outcome = await insertText({ element, editor: kind }, text, pageInsert);
        expect(even(model())).toBe(shown(HEAD + text + TAIL));
        expect(outcome).toEqual({ result: 'inserted' });
        expect(count(model(), MARK)).toBe(1);
        expect(page.copied).toEqual([]);
        const caret = readCaret(element);
        expect(even(caret?.text.slice(caret.end) ?? '')).toBe(TAIL);
      },
    );

    it.each(TEXTS)('takes %s into an empty box', async (_name, text) => {
      const { element, model } = await open('');
      expect(await insertText({ element, editor: kind }, text, pageInsert)).toEqual({
        result: 'inserted',
      });
      expect(even(model())).toBe(shown(text));
    });

    it('writes at the end of a box that never had a caret', async () => {
      const { element, model } = await open(HEAD);
      await insertText({ element, editor: kind }, MARK, pageInsert);
      expect(even(model())).toBe(HEAD + MARK);
    });

    it('writes a text once when it is asked for twice at the same time', async () => {
      const { element, model } = await open(HEAD);
      const box = { element, editor: kind };
      await Promise.all([insertText(box, MARK, pageInsert), insertText(box, MARK, pageInsert)]);
      expect(even(model())).toBe(HEAD + MARK);
    });

    it('writes two texts asked for at the same time one after the other', async () => {
      const { element, model } = await open(HEAD);
      const box = { element, editor: kind };
      await Promise.all([insertText(box, 'one ', pageInsert), insertText(box, 'two', pageInsert)]);
      expect(even(model())).toBe(`${HEAD}one two`);
    });

    it('keeps what is selected and writes after it', async () => {
      const { element, model } = await open(HEAD + TAIL);
      element.focus();
      await caretAt(element, 0, HEAD.length);
      await insertText({ element, editor: kind }, MARK, pageInsert);
      expect(even(model())).toBe(HEAD + MARK + TAIL);
    });

    it.each(TEXTS)('takes %s back and leaves the rest', async (_name, text) => {
      const { element, model } = await open(HEAD + TAIL);
      element.focus();
      await caretAt(element, HEAD.length);
      await insertText({ element, editor: kind }, text, pageInsert);
      leave();
      expect(await takeBack(element)).toBe(true);
      expect(even(model())).toBe(HEAD + TAIL);
      expect(await takeBack(element)).toBe(false);
    });
  });
}

/** Puts the caret (or a selection) where a person would have put it, and lets the editor learn of it. */
export async function caretAt(box: HTMLElement, start: number, end = start): Promise<void> {
  placeCaret(box, start, end);
  await vi.waitFor(() => expect(readCaret(box)).toMatchObject({ start, end }));
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}
