import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';

import { CASES } from './editor-case';
import { describeEditor, type Mount } from './editor-cases';

/** CKEditor 5 with what no build of it goes without. */
const mount: Mount = async (content, { parent, rejects }) => {
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
  if (rejects)
    for (const change of ['insertContent', 'deleteContent'] as const)
      editor.model.on(change, (event) => event.stop(), { priority: 'highest' });
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
};

describeEditor({
  name: 'CKEditor 5',
  library: 'ckeditor5',
  kind: 'paste',
  mount,
  // It fails there by itself.
  copies: { 'shadow root': CASES },
});
