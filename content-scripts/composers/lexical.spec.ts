import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

import { describeEditor, shadowRoot, type MountedEditor } from './editor-cases';

function mount(content: string, parent: ParentNode = document.body): MountedEditor {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  parent.append(element);
  const editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  const stop = registerRichText(editor);
  editor.setRootElement(element);
  editor.update(
    () => {
      const paragraph = $createParagraphNode();
      if (content) paragraph.append($createTextNode(content));
      $getRoot().clear().append(paragraph);
    },
    { discrete: true },
  );
  return {
    element,
    model: () =>
      editor.read(() =>
        $getRoot()
          .getChildren()
          .map((node) => node.getTextContent())
          .join('\n'),
      ),
    unmount: () => {
      stop();
      editor.setRootElement(null);
    },
  };
}

describeEditor('Lexical', 'lexical', mount);
describeEditor('Lexical in an open shadow root', 'lexical', (content) =>
  mount(content, shadowRoot()),
);
