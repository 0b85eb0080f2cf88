import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';

import { describeEditor, shadowRoot, type MountedEditor } from './editor-cases';

function mountTiptap(content: string, parent: ParentNode = document.body): MountedEditor {
  const place = document.createElement('div');
  parent.append(place);
  const editor = new Editor({ element: place, extensions: [StarterKit] });
  editor.commands.setContent({
    type: 'doc',
    content: [
      { type: 'paragraph', ...(content ? { content: [{ type: 'text', text: content }] } : {}) },
    ],
  });
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
}

describeEditor('TipTap', 'paste', mountTiptap);
describeEditor('TipTap in an open shadow root', 'paste', (content) =>
  mountTiptap(content, shadowRoot()),
);
