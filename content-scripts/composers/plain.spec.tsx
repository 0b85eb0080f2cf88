import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';

import { describeEditor, type Mount } from './editor-cases';
import { pageInsert, preparePage } from './editor-page';
import { insertText } from './insert';

function makeField<T extends 'input' | 'textarea'>(
  tag: T,
  content: string,
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.value = content;
  return element;
}

function mountOf(tag: 'input' | 'textarea'): Mount {
  return (content, { parent, rejects }) => {
    const element = makeField(tag, content);
    if (rejects) element.addEventListener('input', () => (element.value = content));
    parent.append(element);
    return { element, model: () => element.value };
  };
}

/** A field whose text is React's state: what the state does not learn, the next render takes away. */
const mountControlled: Mount = (content, { parent, rejects }) => {
  const place = document.createElement('div');
  parent.append(place);
  const shown = { text: content };
  function Box() {
    const [text, setText] = useState(content);
    shown.text = text;
    const change = (wanted: string) => setText(rejects ? content : wanted);
    return <textarea value={text} onChange={(event) => change(event.target.value)} />;
  }
  const root = createRoot(place);
  flushSync(() => root.render(<Box />));
  const element = place.querySelector('textarea');
  if (!element) throw new Error('React drew no field.');
  return { element, model: () => shown.text, unmount: () => root.unmount() };
};

describeEditor({ name: 'textarea', kind: 'plain', mount: mountOf('textarea') });
describeEditor({
  name: 'input (lines become one)',
  kind: 'plain',
  mount: mountOf('input'),
  shown: (text) => text.replace(/\n+/gu, ' '),
});
describeEditor({
  name: 'textarea under React',
  library: 'react',
  kind: 'plain',
  mount: mountControlled,
});

describe('Writing into fields', () => {
  const page = preparePage();

  it('tells the page with one input and one change event', async () => {
    const element = makeField('textarea', '');
    document.body.append(element);
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
