import { describe, expect, it } from 'vitest';

import { typeLines } from './contenteditable';
import { describeEditor, type Mount, type MountedEditor, type Place } from './editor-cases';
import { caretAt, pageInsert, preparePage } from './editor-page';
import { insertText } from './insert';
import { readBox } from './read-back';

/** Types what a box is to hold at first: what a browser makes of spaces differs from what one would write down. */
function startWith(element: HTMLElement, content: string): void {
  if (content === '') return;
  element.focus();
  for (const key of content) document.execCommand('insertText', false, key);
  element.blur();
}

/** Puts what the box holds now back after each change. */
function rejectFromNow(element: HTMLElement): void {
  const kept = [...element.childNodes].map((node) => node.cloneNode(true));
  const reset = () => element.replaceChildren(...kept.map((node) => node.cloneNode(true)));
  element.addEventListener(
    'input',
    (event) => {
      event.stopImmediatePropagation();
      reset();
    },
    { capture: true },
  );
  element.addEventListener(
    'paste',
    (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    { capture: true },
  );
}

interface LinkedInLike extends MountedEditor {
  readonly send: HTMLButtonElement;
  /** How often the form was sent, or an Enter key pressed. */
  readonly sent: () => number;
}

/**
 * A message form like LinkedIn's: paragraphs, a Send button that wakes up on input events, a draft that is whatever the
 * last input event showed, and a paste handler that leaves the caret at the start.
 */
function mountLinkedInLike(
  content: string,
  { parent, rejects }: Place = { parent: document.body, rejects: false },
): LinkedInLike {
  const form = document.createElement('form');
  const element = document.createElement('div');
  element.className = 'msg-form__contenteditable';
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  const paragraph = document.createElement('p');
  paragraph.append(document.createElement('br'));
  element.append(paragraph);
  const send = document.createElement('button');
  send.disabled = true;
  form.append(element, send);
  parent.append(form);

  let draft = '';
  let sent = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent += 1;
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') sent += 1;
  });
  element.addEventListener('input', () => {
    draft = Array.from(element.children, (line) => line.textContent).join('\n');
    send.disabled = draft.trim() === '';
  });
  element.addEventListener('paste', (event) => {
    event.preventDefault();
    const pasted = document.createElement('p');
    pasted.textContent = event.clipboardData?.getData('text/plain') ?? '';
    element.append(pasted);
    element.dispatchEvent(new Event('input', { bubbles: true }));
    document.getSelection()?.collapse(element, 0);
  });
  startWith(element, content);
  if (rejects) rejectFromNow(element);
  return { element, send, sent: () => sent, model: () => draft };
}

/** A box like VK's: an inline element that shows only what it learnt from input events, and discards all else. */
const mountVkLike: Mount = (content, { parent, rejects }) => {
  const place = document.createElement('div');
  const element = document.createElement('span');
  element.className = 'ComposerInput__input';
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  place.append(element);
  parent.append(place);

  let draft = '';
  element.addEventListener('input', () => {
    draft = readBox(element);
  });
  const observer = new MutationObserver(() => {
    const foreign = element.querySelector(':not(br)') !== null || readBox(element) !== draft;
    if (foreign) element.textContent = draft;
  });
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  startWith(element, content);
  if (rejects) rejectFromNow(element);
  return { element, model: () => draft, unmount: () => observer.disconnect() };
};

describeEditor({
  name: 'contenteditable with paragraphs, as LinkedIn has it',
  kind: 'contenteditable',
  mount: mountLinkedInLike,
});
describeEditor({
  name: 'contenteditable, inline, as VK has it',
  kind: 'contenteditable',
  mount: mountVkLike,
});

describe('Typing into editable elements', () => {
  preparePage();

  it("wakes LinkedIn's Send button up and never sends", async () => {
    const { element, send, sent } = mountLinkedInLike('');
    await insertText({ element, editor: 'contenteditable' }, 'Hello\nAnna', pageInsert);
    expect(send.disabled).toBe(false);
    expect(sent()).toBe(0);
  });

  it('makes no event that looks like an Enter key, on which a site may send', async () => {
    const { element, sent } = mountLinkedInLike('');
    const types = new Set<string>();
    element.addEventListener('input', (event) => {
      if (event.isTrusted && event instanceof InputEvent) types.add(event.inputType);
    });
    await insertText({ element, editor: 'contenteditable' }, 'Hello\nAnna', pageInsert);
    // Firefox makes no paragraphs of a text with several lines: there each is asked for.
    const asked = import.meta.env.FIREFOX ? ['insertText', 'insertParagraph'] : ['insertText'];
    expect(types).toEqual(new Set(asked));
    expect(sent()).toBe(0);
  });

  it("makes a paragraph per line where a box has paragraphs, and line breaks where it hasn't", async () => {
    const linkedIn = mountLinkedInLike('');
    await insertText({ element: linkedIn.element, editor: 'contenteditable' }, 'a\nb', pageInsert);
    expect(Array.from(linkedIn.element.children, (line) => line.tagName)).toEqual(['P', 'P']);
    const bare = document.createElement('div');
    bare.contentEditable = 'true';
    document.body.append(bare);
    await insertText({ element: bare, editor: 'contenteditable' }, 'a\nb', pageInsert);
    expect(bare.querySelector('p, div')).toBeNull();
    const vk = await mountVkLike('', { parent: document.body, rejects: false });
    await insertText({ element: vk.element, editor: 'contenteditable' }, 'a\nb', pageInsert);
    expect(readBox(vk.element)).toBe('a\nb');
    expect(new Set(Array.from(vk.element.children, (line) => line.tagName))).toEqual(
      new Set(['BR']),
    );
  });

  it.each(['insertParagraph', 'insertLineBreak'] as const)(
    'types line by line with %s',
    async (lineEnd) => {
      const { element, model } = mountLinkedInLike('Hi, bye');
      element.focus();
      await caretAt(element, 3);
      typeLines(document, ['one', '', 'two'], lineEnd);
      expect(readBox(element)).toBe('Hi,one\n\ntwo bye');
      expect(model().replaceAll('\n', '')).toBe('Hi,onetwo bye');
    },
  );

  it("is tested on a box that, like VK's, discards what is not typed", async () => {
    const { element } = await mountVkLike('kept', { parent: document.body, rejects: false });
    element.append(document.createElement('b'), 'lost');
    await Promise.resolve();
    expect(element.textContent).toBe('kept');
  });
});
