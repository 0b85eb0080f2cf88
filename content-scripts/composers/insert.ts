/**
 * Puts a template's text into the site's own message box, at the caret: one write, wait, read back, and only then the
 * next method; at last the clipboard. Never the text twice, never Send, never an Enter.
 */
import type { Composer, EditorKind } from '@/content-scripts/network';
import type { InsertOutcome } from '@/domain/client/card-view';

import { editableBox, holdsFocus, lastCaret, readCaret } from './caret';
import { copyText } from './clipboard';
import { contenteditableMethods } from './contenteditable';
import { lexicalMethods } from './lexical';
import type { Method, PageInsert } from './method';
import { moveCaret } from './move-caret';
import { pasteMethods } from './paste';
import { fitToField, writeIntoField } from './plain';
import { quillMethods } from './quill';
import { even, fold, isField, judge, readBox } from './read-back';
import { removeAdded } from './remove';
import { inTurn } from './turns';
import { settled } from './wait';

export type { PageInsert } from './method';

/** What a box showed before and after its last insertion, for {@link takeBack}. */
interface Insertion {
  readonly before: string;
  readonly after: string;
  /** The offset of the inserted text. */
  readonly at: number;
  /** It was taken out again. */
  readonly isOut: boolean;
}

interface Running {
  readonly element: HTMLElement;
  readonly text: string;
  readonly outcome: Promise<InsertOutcome>;
}

/** The ways into each kind of editor, best first. What is called a plain field but is none is typed into. */
const METHODS: Readonly<Record<EditorKind, (text: string, box: HTMLElement) => readonly Method[]>> =
  {
    lexical: lexicalMethods,
    quill: quillMethods,
    paste: pasteMethods,
    contenteditable: contenteditableMethods,
    plain: contenteditableMethods,
  };

const insertions = new WeakMap<HTMLElement, Insertion>();
let running: Running | null = null;

/**
 * Writes `text` at the caret of a message box, or at the caret's last place in it (see `rememberCarets`), else at its
 * end. A selection is kept: the text goes after it. Answers how it ended, `inserted`, `copied` or `failed`; never
 * rejects. The same text asked for again while it is being written (a double click) is written once; other calls wait.
 * `page` runs `insertInPage` in the page's own world.
 */
export function insertText(
  composer: Composer,
  text: string,
  page: PageInsert,
): Promise<InsertOutcome> {
  if (running?.element === composer.element && running.text === text) return running.outcome;
  const outcome = inTurn(() => insertOrCopy(composer, text, page));
  const mine: Running = { element: composer.element, text, outcome };
  running = mine;
  return outcome.finally(() => {
    if (running === mine) running = null;
  });
}

/** True while a box shows exactly what its last insertion made of it. */
export function showsInsertion(box: HTMLElement): boolean {
  const insertion = insertions.get(box);
  return insertion?.isOut === false && even(readBox(box)) === even(insertion.after);
}

/**
 * Takes the last insertion into a box out again. True when the box then shows exactly what it did before, also when it was
 * out already; false, with the box as it was, when there was none or anything was typed, sent or changed since.
 */
export function takeBack(element: HTMLElement): Promise<boolean> {
  return inTurn(async () => {
    const box = editableBox(element);
    const insertion = box && insertions.get(box);
    if (!box || !insertion) return false;
    if (insertion.isOut) return even(readBox(box)) === even(insertion.before);
    if (!showsInsertion(box)) return false;
    insertions.delete(box);
    if (!holdsFocus(box)) box.focus();
    const isOut = await removeAdded(box, insertion.before, insertion.at);
    if (isOut) insertions.set(box, { ...insertion, isOut });
    return isOut;
  });
}

async function insertOrCopy(
  composer: Composer,
  text: string,
  page: PageInsert,
): Promise<InsertOutcome> {
  const lines = text.replace(/\r\n?/gu, '\n');
  if (fold(lines) === '') return { result: 'inserted' };
  try {
    const box = composer.element.isConnected ? editableBox(composer.element) : null;
    if (box && (await write(box, composer.editor, fitToField(box, lines), page)))
      return { result: 'inserted' };
  } catch {
    // A page can make any call throw. Whatever it was, the text is still wanted.
  }
  return (await copyText(lines)) ? { result: 'copied' } : { result: 'failed' };
}

/** Tries one method after another; true when the text is in the box. */
/* oxlint-disable no-await-in-loop -- each method may only start when the one before is known to have failed */
async function write(
  box: HTMLElement,
  editor: EditorKind,
  text: string,
  page: PageInsert,
): Promise<boolean> {
  let at = await takeCaret(box);
  const before = readBox(box);
  const methods = isField(box) ? [writeIntoField] : METHODS[editor](text, box);
  for (const method of methods) {
    if (at === null || !holdsFocus(box)) return false;
    const place = at;
    const attempt = await method(box, text, page);
    if (attempt === 'nothing') continue;
    const verdict = await settled(box, () => judge(readBox(box), before, place, text));
    if (verdict === 'landed') {
      const after = readBox(box);
      await moveCaret(box, after.length - (before.length - place));
      insertions.set(box, { before, after, at: place, isOut: false });
      return true;
    }
    if (verdict === 'partial' && !(await removeAdded(box, before, place))) return false;
    if (attempt === 'unknown') return false;
    at = await caretMovedTo(box, place);
  }
  return false;
}

/** Focuses a box and puts the caret where it belongs. Gives its offset, or null when the box does not take the focus. */
async function takeCaret(box: HTMLElement): Promise<number | null> {
  const text = readBox(box);
  const current = holdsFocus(box) ? readCaret(box) : null;
  const wanted = current?.end ?? lastCaret(box, text);
  if (!holdsFocus(box)) box.focus();
  return holdsFocus(box) ? caretMovedTo(box, wanted) : null;
}
/* oxlint-enable no-await-in-loop */

/** Moves the caret and gives where it really is. */
async function caretMovedTo(box: HTMLElement, wanted: number): Promise<number> {
  return (await moveCaret(box, wanted))?.end ?? wanted;
}
