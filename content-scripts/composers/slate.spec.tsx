import type { SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Node, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

import { describeEditor, type Mount } from './editor-cases';

/** Slate with React, a paragraph a line, as its guide sets it up. */
const mount: Mount = (content, { parent, rejects }) => {
  const place = document.createElement('div');
  parent.append(place);
  const editor = withHistory(withReact(createEditor()));
  const reject = (event: Event | SyntheticEvent) => {
    if (rejects) event.preventDefault();
    return rejects;
  };
  const first: Descendant[] = [{ children: [{ text: content }] }];
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <Slate editor={editor} initialValue={first}>
        <Editable onDOMBeforeInput={reject} onPaste={reject} />
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
};

describeEditor({ name: 'Slate', library: 'slate', kind: 'paste', mount });
