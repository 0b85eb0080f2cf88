/**
 * What every editor has to pass: the same texts, written between the same words, in the page and in an open shadow root.
 * Each test of a case tells the table of docs/editors.md which cell it fills.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import type { EditorKind } from '@/content-scripts/network';
import { readCaret } from './caret';
import type { CaseName, EditorCase, PlaceName } from './editor-case';
import { caretAt, count, leave, pageInsert, preparePage, shadowRoot } from './editor-page';
import { insertText, takeBack } from './insert';
import { even } from './read-back';
import { slowDown } from './slow-page';

declare module 'vitest' {
  interface TaskMeta {
    editorCase?: EditorCase;
  }
}

/** An editor in the page, as a spec sees it. */
export interface MountedEditor {
  /** What an adapter would give as the message box. */
  readonly element: HTMLElement;
  /** The text by the editor's own account, not by its elements; lines joined by "\n". */
  readonly model: () => string;
  /** Called after the test, before the page is emptied. */
  readonly unmount?: () => void;
}

/** Where an editor is to be. */
export interface Place {
  readonly parent: HTMLElement | ShadowRoot;
  /** By its own means it is to take no change of its text. */
  readonly rejects: boolean;
}

/** Puts an editor with one line of content into the page. */
export type Mount = (content: string, place: Place) => Promise<MountedEditor> | MountedEditor;

export interface EditorToTest {
  /** Its row in the table. */
  readonly name: string;
  /** The npm package whose version the row names. */
  readonly library?: string;
  readonly kind: EditorKind;
  readonly mount: Mount;
  /** How its model shows a text, when not as it is. */
  readonly shown?: (text: string) => string;
  /** What it does not take: the box has to be left as it was, and the text on the clipboard. */
  readonly copies?: Partial<Record<PlaceName, readonly CaseName[]>>;
}

interface CaseOptions {
  readonly text: string;
  /** What the box holds at first. */
  readonly content?: string;
  readonly run: (editor: MountedEditor) => Promise<void>;
}

const MARK = 'only-once';
const HEAD = 'Dear Anna, ';
const TAIL = ' Yours, Jens';
const LONG = Array.from(
  { length: 50 },
  (_, i) => `${String(i).padStart(3, '0')} ${'offer '.repeat(15)}end.`,
);

const TEXTS: readonly (readonly [name: CaseName, text: string])[] = [
  ['one line', `the ${MARK} offer is ready.`],
  ['several lines', `the ${MARK} offer:\n- tea\n\n- coffee & <b>milk</b>`],
  ['emoji', `${MARK} 👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈 thanks 🇺🇦❤️`],
  ['right-to-left', `${MARK} שלום, می‌خواهم یک پیشنهاد بفرستم`],
  ['5,000 characters', `${MARK}\n${LONG.join('\n')}`],
];

/** Declares the tests that every editor passes, in the page and in an open shadow root. */
export function describeEditor(editor: EditorToTest): void {
  describeIn(editor, 'page');
  describeIn(editor, 'shadow root');
}

function describeIn(tested: EditorToTest, placeName: PlaceName): void {
  const { name, kind, mount, shown = (text) => text } = tested;
  const copies = tested.copies?.[placeName] ?? [];

  describe(`${name} in ${placeName === 'page' ? 'the page' : 'an open shadow root'}`, () => {
    const page = preparePage();
    let mounted: MountedEditor | null = null;
    let slow = new AbortController();
    const open = async (content: string, rejects = false) => {
      const parent = placeName === 'page' ? document.body : shadowRoot();
      mounted = await mount(content, { parent, rejects });
      return mounted;
    };
    afterEach(() => {
      slow.abort();
      slow = new AbortController();
      mounted?.unmount?.();
      mounted = null;
    });

    /** A case of the table. When the editor is known not to take it, the text has to end on the clipboard. */
    function caseOf(
      caseName: CaseName,
      says: string,
      { text, content = HEAD + TAIL, run }: CaseOptions,
    ): void {
      const rejects = caseName === 'rejecting';
      const isCopied = rejects || copies.includes(caseName);
      const outcome = isCopied ? 'copied' : 'inserted';
      it(`${isCopied ? 'leaves the box as it was and copies' : says}: ${caseName}`, async ({
        task,
      }) => {
        const { library = null } = tested;
        task.meta.editorCase = { editor: name, library, place: placeName, case: caseName, outcome };
        const editor = await open(content, rejects);
        if (caseName === 'slow page') slowDown(slow.signal);
        if (!isCopied) {
          await run(editor);
          return;
        }
        const { element, model } = editor;
        element.focus();
        if (element.isContentEditable) await caretAt(element, content === '' ? 0 : HEAD.length);
        const ended = await insertText({ element, editor: kind }, text, pageInsert);
        expect(even(model())).toBe(content);
        expect(ended).toEqual({ result: 'copied' });
        expect(page.copied).toEqual([text]);
      });
    }

    const insertAtCaret = async ({ element, model }: MountedEditor, text: string) => {
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
    };

    for (const [caseName, text] of TEXTS) {
      caseOf(caseName, 'goes in at the caret, once, and one key takes it out exactly', {
        text,
        run: async (editor) => {
          await insertAtCaret(editor, text);
          await userEvent.keyboard('{Control>}z{/Control}');
          await vi.waitFor(() => expect(even(editor.model())).toBe(HEAD + TAIL));
          // The next turn comes after that of the key, and says that nothing is left to take out.
          expect(await takeBack(editor.element)).toBe(true);
          expect(even(editor.model())).toBe(HEAD + TAIL);
        },
      });
    }

    const late = `${MARK}, at last`;
    caseOf('slow page', 'is waited for, and there once', {
      text: late,
      run: (editor) => insertAtCaret(editor, late),
    });

    caseOf('rejecting', '', { text: MARK, run: async () => undefined });

    caseOf('empty box', 'goes in, and comes out at a press elsewhere', {
      text: MARK,
      content: '',
      run: (editor) => insertAndTakeBack(editor, MARK),
    });

    async function insertAndTakeBack({ element, model }: MountedEditor, text: string) {
      const outcome = await insertText({ element, editor: kind }, text, pageInsert);
      expect(outcome).toEqual({ result: 'inserted' });
      expect(even(model())).toBe(shown(text));
      leave();
      expect(await takeBack(element)).toBe(true);
      expect(model().trim()).toBe('');
    }

    if (placeName === 'shadow root') return;

    it('writes at the end of a box that never had a caret', async () => {
      const { element, model } = await open(HEAD);
      await insertText({ element, editor: kind }, MARK, pageInsert);
      expect(even(model())).toBe(HEAD + MARK);
    });

    it('writes two texts asked for at the same time one after the other, each once', async () => {
      const { element, model } = await open(HEAD);
      const box = { element, editor: kind };
      await Promise.all([
        insertText(box, 'one ', pageInsert),
        insertText(box, 'one ', pageInsert),
        insertText(box, 'two', pageInsert),
      ]);
      expect(even(model())).toBe(`${HEAD}one two`);
    });

    it('keeps what is selected and writes after it', async () => {
      const { element, model } = await open(HEAD + TAIL);
      element.focus();
      await caretAt(element, 0, HEAD.length);
      await insertText({ element, editor: kind }, MARK, pageInsert);
      expect(even(model())).toBe(HEAD + MARK + TAIL);
    });

    it.each(TEXTS)('takes %s into an empty box, and back', async (_name, text) => {
      const editor = await open('');
      await insertAndTakeBack(editor, text);
      expect(page.copied).toEqual([]);
    });
  });
}
