import Quill2 from 'quill';
import Quill1 from 'quill1';

import { describeEditor, type Mount } from './editor-cases';

function mountOf(Quill: typeof Quill1 | typeof Quill2): Mount {
  return (content, { parent, rejects }) => {
    const container = document.createElement('div');
    parent.append(container);
    const quill = new Quill(container);
    quill.setText(`${content}\n`);
    if (rejects)
      quill.on('text-change', () => {
        if (quill.getText() !== `${content}\n`) quill.setText(`${content}\n`);
      });
    const element = container.querySelector('.ql-editor');
    if (!(element instanceof HTMLElement)) throw new Error('Quill made no editor.');
    // Its style sheet says so, on every site.
    element.style.whiteSpace = 'pre-wrap';
    return { element, model: () => quill.getText().replace(/\n$/u, '') };
  };
}

describeEditor({ name: 'Quill 1', library: 'quill1', kind: 'quill', mount: mountOf(Quill1) });
describeEditor({ name: 'Quill 2', library: 'quill', kind: 'quill', mount: mountOf(Quill2) });
