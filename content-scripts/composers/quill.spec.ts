import Quill2 from 'quill';
import Quill1 from 'quill1';

import { describe, expect, it } from 'vitest';

import {
  caretAt,
  describeEditor,
  pageInsert,
  preparePage,
  shadowRoot,
  type MountedEditor,
} from './editor-cases';
import { insertText } from './insert';

function mount(
  Quill: typeof Quill1 | typeof Quill2,
  content: string,
  parent: ParentNode = document.body,
): MountedEditor {
  const container = document.createElement('div');
  parent.append(container);
  const quill = new Quill(container);
  quill.setText(`${content}\n`);
  const element = container.querySelector('.ql-editor');
  if (!(element instanceof HTMLElement)) throw new Error('Quill made no editor.');
  // Its style sheet says so, on every site.
  element.style.whiteSpace = 'pre-wrap';
  return { element, model: () => quill.getText().replace(/\n$/u, '') };
}

describeEditor('Quill 1', 'quill', (content) => mount(Quill1, content));
describeEditor('Quill 2', 'quill', (content) => mount(Quill2, content));
describeEditor('Quill 2, known as an editor that takes a paste', 'paste', (content) =>
  mount(Quill2, content),
);
describeEditor('Quill 1 in an open shadow root', 'quill', (content) =>
  mount(Quill1, content, shadowRoot()),
);

describe('Quill 2 in an open shadow root', () => {
  const page = preparePage();

  // It finds no caret there and pastes at its start.
  it('takes one line, typed at the caret after the misplaced paste was taken out', async () => {
    const { element, model } = mount(Quill2, 'Dear Anna, bye', shadowRoot());
    element.focus();
    await caretAt(element, 10);
    const outcome = await insertText({ element, editor: 'quill' }, ' hello', pageInsert);
    expect(outcome).toEqual({ result: 'inserted' });
    expect(model()).toBe('Dear Anna, hello bye');
  });

  it('is left as it was by several lines, which are copied', async () => {
    const { element, model } = mount(Quill2, 'Dear Anna, bye', shadowRoot());
    element.focus();
    await caretAt(element, 10);
    const outcome = await insertText({ element, editor: 'quill' }, 'hello\nagain', pageInsert);
    expect(outcome).toEqual({ result: 'copied' });
    expect(page.copied).toEqual(['hello\nagain']);
    expect(model()).toBe('Dear Anna, bye');
  });
});
