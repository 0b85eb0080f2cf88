import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { describeEditor, type MountedEditor } from './editor-cases';

/** Draft.js expects the global object under Node's name, so it is imported only when that is there. */
async function mountDraft(content: string): Promise<MountedEditor> {
  Object.assign(globalThis, { global: globalThis });
  const { ContentState, Editor, EditorState } = await import('draft-js');
  const place = document.createElement('div');
  document.body.append(place);
  const shown = { state: EditorState.createWithContent(ContentState.createFromText(content)) };
  function Box() {
    const [state, setState] = useState(shown.state);
    shown.state = state;
    return <Editor editorState={state} onChange={setState} />;
  }
  const root = createRoot(place);
  flushSync(() => root.render(<Box />));
  const element = place.querySelector('[contenteditable="true"]');
  if (!(element instanceof HTMLElement)) throw new Error('Draft.js made no editor.');
  return {
    element,
    model: () => shown.state.getCurrentContent().getPlainText('\n'),
    unmount: () => root.unmount(),
  };
}

describeEditor('Draft.js', 'paste', mountDraft);
