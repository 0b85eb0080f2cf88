import { describe, expect, it } from 'vitest';

import { typeLines } from './contenteditable';
import {
  caretAt,
  describeEditor,
  pageInsert,
  preparePage,
  shadowRoot,
  type MountedEditor,
} from './editor-cases';
import { insertText } from './insert';
import { readBox } from './read-back';

/** Types what a box is to hold at first: what a browser makes of spaces differs from what one would write down. */
function startWith(element: HTMLElement, content: string): void {
  if (content === '') return;
  element.focus();
  for (const key of content) document.execCommand('insertText', false, key);
  element.blur();
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
function mountLinkedInLike(content: string, parent: ParentNode = document.body): LinkedInLike {
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
  return { element, send, sent: () => sent, model: () => draft };
}

/** A box like VK's: an inline element that shows only what it learnt from input events, and discards all else. */
function mountVkLike(content: string): MountedEditor {
  const place = document.createElement('div');
  const element = document.createElement('span');
  element.className = 'ComposerInput__input';
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  place.append(element);
  document.body.append(place);

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
  return { element, model: () => draft, unmount: () => observer.disconnect() };
}

describeEditor("A form like LinkedIn's", 'contenteditable', mountLinkedInLike);
describeEditor("A form like LinkedIn's in an open shadow root", 'contenteditable', (content) =>
  mountLinkedInLike(content, shadowRoot()),
);
describeEditor("A box like VK's", 'contenteditable', mountVkLike);

describe('Typing into editable elements', () => {
  preparePage();

  it("wakes LinkedIn's Send button up and never sends", async () => {
    const { element, send, sent } = mountLinkedInLike('');
    await insertText({ element, editor: 'contenteditable' }, 'Hello\nAnna', pageInsert);
    expect(send.disabled).toBe(false);
    expect(sent()).toBe(0);
  });

  it('makes no event that looks like an Enter key, on which a site may send', async () => {
    const { element } = mountLinkedInLike('');
    const types = new Set<string>();
    element.addEventListener('input', (event) => {
      if (event.isTrusted && event instanceof InputEvent) types.add(event.inputType);
    });
    await insertText({ element, editor: 'contenteditable' }, 'Hello\nAnna', pageInsert);
    expect(types).toEqual(new Set(['insertText']));
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
    const vk = mountVkLike('');
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
    const { element } = mountVkLike('kept');
    element.append(document.createElement('b'), 'lost');
    await Promise.resolve();
    expect(element.textContent).toBe('kept');
  });
});
