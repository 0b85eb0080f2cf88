import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';

import { describeEditor, pageInsert, preparePage, type MountedEditor } from './editor-cases';
import { insertText } from './insert';

function mountField(tag: 'input' | 'textarea', content: string): MountedEditor {
  const element = document.createElement(tag);
  element.value = content;
  document.body.append(element);
  return { element, model: () => element.value };
}

/** A field whose text is React's state: what the state does not learn, the next render takes away. */
function mountControlled(content: string): MountedEditor {
  const place = document.createElement('div');
  document.body.append(place);
  const shown = { text: content };
  function Box() {
    const [text, setText] = useState(content);
    shown.text = text;
    return <textarea value={text} onChange={(event) => setText(event.target.value)} />;
  }
  const root = createRoot(place);
  flushSync(() => root.render(<Box />));
  const element = place.querySelector('textarea');
  if (!element) throw new Error('React drew no field.');
  return { element, model: () => shown.text, unmount: () => root.unmount() };
}

describeEditor('A textarea', 'plain', (content) => mountField('textarea', content));
describeEditor(
  'An input, whose lines become one,',
  'plain',
  (content) => mountField('input', content),
  (text) => text.replace(/\n+/gu, ' '),
);
describeEditor('A textarea that React controls', 'plain', mountControlled);

describe('Writing into fields', () => {
  const page = preparePage();

  it('tells the page with one input and one change event', async () => {
    const { element } = mountField('textarea', '');
    const events: string[] = [];
    for (const type of ['input', 'change']) element.addEventListener(type, () => events.push(type));
    await insertText({ element, editor: 'plain' }, 'Hello', pageInsert);
    expect(events).toEqual(['input', 'change']);
  });

  it.each([
    ['longer than the field takes', (field: HTMLInputElement) => (field.maxLength = 3)],
    ['into a field without a caret', (field: HTMLInputElement) => (field.type = 'email')],
    ['into a field that is read only', (field: HTMLInputElement) => (field.readOnly = true)],
    ['into a field that is off', (field: HTMLInputElement) => (field.disabled = true)],
    ['into a field that is gone', (field: HTMLInputElement) => field.remove()],
  ])('copies a text that is to go %s', async (_name, change) => {
    const element = document.createElement('input');
    document.body.append(element);
    change(element);
    const outcome = await insertText({ element, editor: 'plain' }, 'Hello', pageInsert);
    expect(outcome).toEqual({ result: 'copied' });
    expect(element.value).toBe('');
    expect(page.copied).toEqual(['Hello']);
  });
});
