/** Runs in a fixture page: turns its message box into the real Lexical, as Facebook's is. */
import { registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';

const box = document.querySelector<HTMLElement>('[data-lexical-editor="true"]');
if (box) {
  box.replaceChildren();
  const editor = createEditor({
    namespace: 'box',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  registerRichText(editor);
}
