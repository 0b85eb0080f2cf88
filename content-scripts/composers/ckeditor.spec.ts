import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';

import { describe, expect, it } from 'vitest';

import {
  describeEditor,
  pageInsert,
  preparePage,
  shadowRoot,
  type MountedEditor,
} from './editor-cases';
import { insertText } from './insert';

/** CKEditor 5 with what no build of it goes without. */
async function mountCkeditor(
  content: string,
  parent: ParentNode = document.body,
): Promise<MountedEditor> {
  const place = document.createElement('div');
  parent.append(place);
  const editor = await ClassicEditor.create(place, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
  });
  editor.model.change((writer) => {
    const root = editor.model.document.getRoot();
    const first = root?.getChild(0);
    if (content && first?.is('element')) writer.insertText(content, first);
  });
  const element = editor.ui.getEditableElement();
  if (!element) throw new Error('CKEditor made no editor.');
  return {
    element,
    model: () => {
      const root = editor.model.document.getRoot();
      return Array.from(root?.getChildren() ?? [], (block) =>
        block.is('element')
          ? Array.from(block.getChildren(), (node) =>
              node.is('$text') ? node.data : node.is('element', 'softBreak') ? '\n' : '',
            ).join('')
          : '',
      ).join('\n');
    },
    unmount: () => void editor.destroy(),
  };
}

describeEditor('CKEditor 5', 'paste', mountCkeditor);

describe('CKEditor 5 in an open shadow root', () => {
  const page = preparePage();

  // It sees no caret there.
  it('is left as it was by several lines, which are copied', async () => {
    const { element, model, unmount } = await mountCkeditor('Dear Anna, bye', shadowRoot());
    const outcome = await insertText({ element, editor: 'paste' }, 'hello\nagain', pageInsert);
    expect(outcome).toEqual({ result: 'copied' });
    expect(page.copied).toEqual(['hello\nagain']);
    expect(model()).toBe('Dear Anna, bye');
    unmount?.();
  });
});
