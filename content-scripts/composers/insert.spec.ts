import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import type { EditorKind } from '@/content-scripts/network';

import { readCaret } from './caret';
import { caretAt, count, leave, pageInsert, preparePage } from './editor-page';
import { insertText, takeBack } from './insert';
import { readBox } from './read-back';
import { nextFrame } from './wait';

const TEXT = 'Your order only-once is ready';
const KINDS: readonly EditorKind[] = ['contenteditable', 'lexical', 'quill', 'paste'];

function editable(content = ''): HTMLElement {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  box.style.whiteSpace = 'pre-wrap';
  box.textContent = content;
  document.body.append(box);
  return box;
}

/** An editor that owns its content, and does with a text, whichever way it comes, what `take` does. */
function ownEditor(content: string, take: (text: string, show: (now: string) => void) => void) {
  const box = editable(content);
  let shown = content;
  const show = (now: string) => {
    shown = now;
    box.textContent = now;
  };
  // What was typed shows up as a change that the editor did not make: it puts its own text back.
  new MutationObserver(() => {
    const now = readBox(box);
    if (now === shown) return;
    box.textContent = shown;
    take(now.slice(shown.length), show);
  }).observe(box, { childList: true, characterData: true, subtree: true });
  const receive = (event: Event, data: DataTransfer | null) => {
    event.preventDefault();
    if (data) take(data.getData('text/plain'), show);
  };
  box.addEventListener('paste', (event) => receive(event, event.clipboardData));
  box.addEventListener('beforeinput', (event) => receive(event, event.dataTransfer));
  return box;
}

describe('Inserting a text', () => {
  const page = preparePage();

  it.each(KINDS)('waits for a slow editor and writes once (%s)', async (editor) => {
    const box = ownEditor('Dear ', (text, show) => setTimeout(() => show(`Dear ${text}`), 300));
    const outcome = await insertText({ element: box, editor }, TEXT, pageInsert);
    expect(outcome).toEqual({ result: 'inserted' });
    expect(count(readBox(box), 'only-once')).toBe(1);
    expect(page.copied).toEqual([]);
  });

  it('does not believe a text that an editor shows and then takes away', async () => {
    const box = editable('Dear ');
    const shown: string[] = [];
    box.addEventListener('input', () => {
      shown.push(readBox(box));
      // Frames as they are counted there: on a busy machine timers stand in for them.
      void nextFrame()
        .then(nextFrame)
        .then(() => (box.textContent = 'Dear '));
    });
    const outcome = await insertText({ element: box, editor: 'contenteditable' }, TEXT, pageInsert);
    expect(shown).toEqual([`Dear ${TEXT}`]);
    expect(outcome).toEqual({ result: 'copied' });
  });

  it('says so when the clipboard refuses too', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no focus'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    const element = document.createElement('p');
    document.body.append(element);
    expect(await insertText({ element, editor: 'plain' }, TEXT, pageInsert)).toEqual({
      result: 'failed',
    });
  });

  it('copies by the older command, unseen by the page, when the clipboard interface refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('policy'));
    let copied = '';
    const seen = vi.fn();
    document.addEventListener('copy', seen, { once: true });
    vi.spyOn(document, 'execCommand').mockImplementation(() => {
      const event = new ClipboardEvent('copy', {
        clipboardData: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      });
      const isFilled = !document.body.dispatchEvent(event);
      copied = event.clipboardData?.getData('text/plain') ?? '';
      return isFilled;
    });
    const element = document.createElement('p');
    document.body.append(element);
    expect(await insertText({ element, editor: 'plain' }, TEXT, pageInsert)).toEqual({
      result: 'copied',
    });
    expect(copied).toBe(TEXT);
    expect(seen).not.toHaveBeenCalled();
  });

  it('takes half of a text out again and lets the next method write all of it', async () => {
    const box = editable('Dear , bye');
    box.addEventListener('paste', (event) => {
      document.execCommand('insertText', false, event.clipboardData?.getData('text').slice(0, 9));
    });
    box.focus();
    await caretAt(box, 5);
    const outcome = await insertText({ element: box, editor: 'paste' }, TEXT, pageInsert);
    expect(outcome).toEqual({ result: 'inserted' });
    expect(readBox(box)).toBe(`Dear ${TEXT}, bye`);
  });

  it('takes a doubled text out again', async () => {
    const box = editable('Dear ');
    box.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text') ?? '';
      document.execCommand('insertText', false, text + text);
    });
    const outcome = await insertText({ element: box, editor: 'paste' }, TEXT, pageInsert);
    expect(outcome).toEqual({ result: 'inserted' });
    expect(count(readBox(box), 'only-once')).toBe(1);
  });

  it('tries nothing more in a box that lost what was in it', async () => {
    const box = editable('Dear Anna');
    const calls = vi.fn(async () => {
      box.textContent = 'gone';
      return true;
    });
    const outcome = await insertText({ element: box, editor: 'paste' }, TEXT, calls);
    expect(outcome).toEqual({ result: 'copied' });
    expect(readBox(box)).toBe('gone');
    expect(calls).toHaveBeenCalledTimes(1);
  });

  it('tries nothing more when the worker fails, as its write may still come', async () => {
    const box = editable();
    const calls = vi.fn(async () => {
      throw new Error('disconnected');
    });
    const outcome = await insertText({ element: box, editor: 'quill' }, TEXT, calls);
    expect(outcome).toEqual({ result: 'copied' });
    expect(readBox(box)).toBe('');
    expect(calls).toHaveBeenCalledTimes(1);
  });

  it('takes the text as written when the worker fails after writing it', async () => {
    const box = editable();
    const outcome = await insertText({ element: box, editor: 'paste' }, TEXT, async () => {
      document.execCommand('insertText', false, TEXT);
      throw new Error('disconnected');
    });
    expect(outcome).toEqual({ result: 'inserted' });
    expect(readBox(box)).toBe(TEXT);
  });

  it('does not wait for a method that says it did nothing', async () => {
    const box = editable();
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    const framesAtCall: number[] = [];
    await insertText({ element: box, editor: 'quill' }, TEXT, async () => {
      framesAtCall.push(frames.mock.calls.length);
      return false;
    });
    expect(readBox(box)).toBe(TEXT);
    expect(framesAtCall).toHaveLength(2);
    expect(framesAtCall[0]).toBe(framesAtCall[1]);
  });

  it('writes into no other box when the focus moves away', async () => {
    const box = editable();
    const other = editable();
    const outcome = await insertText({ element: box, editor: 'quill' }, TEXT, async () => {
      other.focus();
      return false;
    });
    expect(outcome).toEqual({ result: 'copied' });
    expect(readBox(box) + readBox(other)).toBe('');
  });

  it('leaves the caret after the text', async () => {
    const box = editable('Dear , bye');
    box.addEventListener('paste', (event) => {
      document.execCommand('insertText', false, event.clipboardData?.getData('text'));
      document.getSelection()?.collapse(box, 0);
    });
    box.focus();
    await caretAt(box, 5);
    await insertText({ element: box, editor: 'paste' }, TEXT, pageInsert);
    expect(readCaret(box)).toMatchObject({ start: 5 + TEXT.length, end: 5 + TEXT.length });
  });

  it('writes at the end when the box changed since its caret was seen', async () => {
    const box = editable('Dear , bye');
    box.focus();
    await caretAt(box, 5);
    leave();
    box.textContent = 'Hello ';
    await insertText({ element: box, editor: 'contenteditable' }, TEXT, pageInsert);
    expect(readBox(box)).toBe(`Hello ${TEXT}`);
  });

  it('writes nothing for a text of white space', async () => {
    const box = editable('Dear ');
    await insertText({ element: box, editor: 'contenteditable' }, ' \n ', pageInsert);
    expect(readBox(box)).toBe('Dear ');
    expect(page.copied).toEqual([]);
  });

  it('takes nothing back once anything was typed after it', async () => {
    const box = editable('Dear ');
    await insertText({ element: box, editor: 'contenteditable' }, TEXT, pageInsert);
    document.execCommand('insertText', false, '!');
    expect(await takeBack(box)).toBe(false);
    const reached = vi.fn<(event: KeyboardEvent) => void>((event) => event.preventDefault());
    box.addEventListener('keydown', reached);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(reached.mock.calls.map(([event]) => event.code)).toContain('KeyZ');
    expect(readBox(box)).toBe(`Dear ${TEXT}!`);
  });

  it('takes a text back once, however often it is asked to, and says that it is out', async () => {
    const box = editable('Dear ');
    await insertText({ element: box, editor: 'contenteditable' }, TEXT, pageInsert);
    expect(await Promise.all([takeBack(box), takeBack(box)])).toEqual([true, true]);
    expect(readBox(box)).toBe('Dear ');
  });

  it('answers the undo key for its own text only, and only when a hand pressed it', async () => {
    const box = editable('Dear ');
    const heard = vi.fn<(event: KeyboardEvent) => void>();
    box.addEventListener('keydown', heard);
    await insertText({ element: box, editor: 'contenteditable' }, TEXT, pageInsert);
    const key = { code: 'KeyZ', key: 'z', ctrlKey: true, bubbles: true, cancelable: true };
    box.dispatchEvent(new KeyboardEvent('keydown', key));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(readBox(box)).toBe(`Dear ${TEXT}`);
    const hand = '{Control>}z{/Control}';
    await userEvent.keyboard(hand);
    expect(await takeBack(box)).toBe(true);
    // The Control key itself is the site's.
    expect(heard.mock.calls.filter(([event]) => event.code === 'KeyZ')).toHaveLength(1);
    await userEvent.keyboard(hand);
    expect(heard.mock.calls.filter(([event]) => event.code === 'KeyZ')).toHaveLength(2);
  });
});
