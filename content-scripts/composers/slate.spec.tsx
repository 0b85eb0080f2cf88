import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Node, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

import { describeEditor, shadowRoot, type MountedEditor } from './editor-cases';

/** Slate with React, a paragraph a line, as its guide sets it up. */
function mountSlate(content: string, parent: ParentNode = document.body): MountedEditor {
  const place = document.createElement('div');
  parent.append(place);
  const editor = withHistory(withReact(createEditor()));
  const first: Descendant[] = [{ children: [{ text: content }] }];
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <Slate editor={editor} initialValue={first}>
        <Editable />
      </Slate>,
    ),
  );
  const element = place.querySelector('[contenteditable="true"]');
  if (!(element instanceof HTMLElement)) throw new Error('Slate made no editor.');
  return {
    element,
    model: () => editor.children.map((line) => Node.string(line)).join('\n'),
    unmount: () => root.unmount(),
  };
}

describeEditor('Slate', 'paste', mountSlate);
describeEditor('Slate in an open shadow root', 'paste', (content) =>
  mountSlate(content, shadowRoot()),
);
