import { describe, expect, it } from 'vitest';

import { preparePage } from './editor-page';
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
    const names = Object.getOwnPropertyNames(world).toSorted();
    const markup = page.documentElement.outerHTML;
    runInFrame(page, '"paste", "Hello"');
    runInFrame(page, '"lexical", "Hello"');
    expect(Object.getOwnPropertyNames(world).toSorted()).toEqual(names);
    expect(page.documentElement.outerHTML).toBe(markup);
  });

  it('leaves the page its own answers after it answered for a shadow root', () => {
    const { page, world } = frameWithBox();
    const host = page.createElement('div');
    page.body.append(host);
    const box = page.createElement('div');
    box.contentEditable = 'true';
    host.attachShadow({ mode: 'open' }).append(box);
    const seen: unknown[] = [];
    box.addEventListener('paste', () => seen.push(page.activeElement));
    const before = [page, world].map((owner) =>
      Object.getOwnPropertyDescriptor(owner, 'getSelection'),
    );
    box.focus();
    runInFrame(page, '"paste", "Hello"');
    expect(seen).toEqual([box]);
    const after = [page, world].map((owner) =>
      Object.getOwnPropertyDescriptor(owner, 'getSelection'),
    );
    expect(after).toEqual(before);
    expect(page.activeElement).toBe(host);
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
