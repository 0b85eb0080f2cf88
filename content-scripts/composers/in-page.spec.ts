import { describe, expect, it } from 'vitest';

import { preparePage } from './editor-cases';
import { insertInPage } from './in-page';

/** Runs the function from its source in a page of its own, as the worker has it run. */
function runInFrame(page: Document, call: string): void {
  const script = page.createElement('script');
  script.textContent = `document.title = String((${insertInPage.toString()})(${call}))`;
  page.body.append(script);
  script.remove();
}

function frameWithBox(): { page: Document; box: HTMLElement; world: Window } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument;
  const world = frame.contentWindow;
  if (!page || !world) throw new Error('The frame has no page.');
  const box = page.createElement('div');
  box.contentEditable = 'true';
  page.body.append(box);
  return { page, box, world };
}

describe('The half of an insertion in the page', () => {
  preparePage();

  it.each(['paste', 'lexical'] as const)('runs from its source alone (%s)', (editor) => {
    const { page, box } = frameWithBox();
    const taken: unknown[] = [];
    box.addEventListener('paste', (event) =>
      taken.push(event.clipboardData?.getData('text/plain')),
    );
    box.addEventListener('beforeinput', (event) =>
      taken.push(event.dataTransfer?.getData('text/plain')),
    );
    box.focus();
    runInFrame(page, `${JSON.stringify(editor)}, "Hello"`);
    expect(page.title).toBe('true');
    expect(taken).toEqual(['Hello']);
  });

  it('leaves nothing behind in the page', () => {
    const { page, box, world } = frameWithBox();
    box.focus();
    page.title = 'true';
    const names = Object.getOwnPropertyNames(world);
    const markup = page.documentElement.outerHTML;
    runInFrame(page, '"paste", "Hello"');
    runInFrame(page, '"lexical", "Hello"');
    expect(Object.getOwnPropertyNames(world)).toEqual(names);
    expect(page.documentElement.outerHTML).toBe(markup);
  });

  it('writes nothing and says so where nothing editable has the focus, or Quill is not what it asks for', () => {
    const box = document.createElement('div');
    box.contentEditable = 'true';
    document.body.append(box);
    expect(insertInPage('paste', 'Hello')).toBe(false);
    box.focus();
    expect(insertInPage('quill', 'Hello')).toBe(false);
    expect(box.textContent).toBe('');
  });
});
