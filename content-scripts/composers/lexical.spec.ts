import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, TextNode } from 'lexical';

import { describeEditor, type Mount } from './editor-cases';

const mount: Mount = (content, { parent, rejects }) => {
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
  if (rejects)
    editor.registerNodeTransform(TextNode, (node) => {
      if (node.getTextContent() !== content) node.setTextContent(content);
    });
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
};

describeEditor({ name: 'Lexical', library: 'lexical', kind: 'lexical', mount });
