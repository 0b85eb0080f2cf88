import { Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';

import { describeEditor, type Mount } from './editor-cases';

const mount: Mount = (content, { parent, rejects }) => {
  const place = document.createElement('div');
  parent.append(place);
  const editor = new Editor({ element: place, extensions: [StarterKit] });
  editor.commands.setContent({
    type: 'doc',
    content: [
      { type: 'paragraph', ...(content ? { content: [{ type: 'text', text: content }] } : {}) },
    ],
  });
  if (rejects) {
    const plugin = new Plugin({ filterTransaction: (change) => !change.docChanged });
    editor.registerPlugin(plugin);
  }
  // TipTap's style sheet says so, but goes to the document only.
  editor.view.dom.style.whiteSpace = 'pre-wrap';
  return {
    element: editor.view.dom,
    model: () => {
      const lines: string[] = [];
      editor.state.doc.forEach((node) => lines.push(node.textContent));
      return lines.join('\n');
    },
    unmount: () => editor.destroy(),
  };
};

describeEditor({
  name: 'TipTap, on ProseMirror',
  library: '@tiptap/core',
  kind: 'paste',
  mount,
});
