import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { CASES } from './editor-case';
import { describeEditor, type MountedEditor, type Place } from './editor-cases';

/** Draft.js expects the global object under Node's name, so it is imported only when that is there. */
async function mount(content: string, { parent, rejects }: Place): Promise<MountedEditor> {
  Object.assign(globalThis, { global: globalThis });
  const { ContentState, Editor, EditorState } = await import('draft-js');
  const place = document.createElement('div');
  parent.append(place);
  const shown = { state: EditorState.createWithContent(ContentState.createFromText(content)) };
  function Box() {
    const [state, setState] = useState(shown.state);
    shown.state = state;
    return <Editor editorState={state} onChange={setState} readOnly={rejects} />;
  }
  const root = createRoot(place);
  flushSync(() => root.render(<Box />));
  const element = place.querySelector('.public-DraftEditor-content');
  if (!(element instanceof HTMLElement)) throw new Error('Draft.js made no editor.');
  return {
    element,
    model: () => shown.state.getCurrentContent().getPlainText('\n'),
    unmount: () => root.unmount(),
  };
}

describeEditor({
  name: 'Draft.js',
  library: 'draft-js',
  kind: 'paste',
  mount,
  // It fails there by itself.
  copies: { 'shadow root': CASES },
});
