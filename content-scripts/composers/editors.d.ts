/** What the specs use of editors that ship without types. */

declare module 'quill1' {
  export default class Quill {
    constructor(container: Element, options?: { theme?: string });
    getText(): string;
    setText(text: string): void;
    on(event: 'text-change', listener: () => void): void;
  }
}

declare module 'draft-js' {
  import type { ComponentType } from 'react';

  interface ContentState {
    getPlainText(delimiter?: string): string;
  }
  export const ContentState: { createFromText(text: string): ContentState };
  export interface EditorState {
    getCurrentContent(): ContentState;
  }
  export const EditorState: { createWithContent(content: ContentState): EditorState };
  export const Editor: ComponentType<{
    editorState: EditorState;
    onChange: (state: EditorState) => void;
    readOnly?: boolean;
  }>;
}
