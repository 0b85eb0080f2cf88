import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { HOSTILE } from '@/tests/hostile-corpus';
import { parseTemplate, renderTemplate } from './render';
import { templateValues, VARIABLES } from './variables';

const values = templateValues({
  name: 'Anna Lee',
  myName: 'Olena',
  network: 'VK',
  statusCaption: null,
  date: '22 November',
});
const hostile = fc.constantFrom(...HOSTILE);
const text = fc.oneof(hostile, fc.string({ unit: 'binary' }));

describe('a template', () => {
  it('has its variables filled in', () => {
    expect(
      renderTemplate('Hi {{first_name}}, {{ my_name }} from {{network}} here.', values),
    ).toEqual({ text: 'Hi Anna, Olena from VK here.', missing: [] });
  });

  it('takes the fallback for a value that is empty, unknown or shows nothing', () => {
    expect(renderTemplate('Hi {{status|there}}!', values).text).toBe('Hi there!');
    expect(renderTemplate('Hi {{nickname | friend}}!', values).text).toBe('Hi friend!');
    expect(renderTemplate('Hi {{name|there}}!', { name: ' \u200B\u2060' }).text).toBe('Hi there!');
    expect(renderTemplate('Hi{{status|}}!', values)).toEqual({ text: 'Hi!', missing: [] });
  });

  it('keeps what it cannot fill in visible, and names it once', () => {
    expect(renderTemplate('{{status}} {{nickname}} {{status}}', values)).toEqual({
      text: '{{status}} {{nickname}} {{status}}',
      missing: ['status', 'nickname'],
    });
  });

  it('writes escaped braces as they are', () => {
    expect(renderTemplate(String.raw`\{{name}} is {{name}}`, values)).toEqual({
      text: '{{name}} is Anna Lee',
      missing: [],
    });
  });

  it('takes wrong braces for text', () => {
    for (const wrong of ['{{', '}}', '{{}}', '{{ }}', '{{|x}}', '{{name', '{name}', '{{a\nb}}'])
      expect(renderTemplate(wrong, values)).toEqual({ text: wrong, missing: [] });
    expect(renderTemplate('{{{{name}}}}', values).text).toBe('{{Anna Lee}}');
  });

  it('never takes a value from what every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(renderTemplate(`{{${name}}}`, values)).toEqual({
        text: `{{${name}}}`,
        missing: [name],
      });
  });

  it('shows a hostile value exactly as it is, and never reads it as a template', () => {
    fc.assert(
      fc.property(text, text, (name, around) => {
        const plain = around.replaceAll('{', '(').replaceAll('\\', '/');
        const { text: made } = renderTemplate(`${plain}{{name}}`, {
          name,
          my_name: 'never',
        });
        const shows = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(name);
        expect(made).toBe(plain + (shows ? name : '{{name}}'));
      }),
    );
  });

  it('gives back any text whose braces are escaped', () => {
    fc.assert(
      fc.property(text, (any) => {
        const escaped = any.replaceAll('{{', String.raw`\{{`);
        expect(renderTemplate(escaped, values)).toEqual({ text: any, missing: [] });
      }),
    );
  });

  it('is all there in its parts, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.constantFrom('{{name}}', '{{x|y}}'))), (pieces) => {
        const whole = pieces.join('').replaceAll('\\', '/');
        const parts = parseTemplate(whole);
        expect(parts.map((p) => (p.kind === 'text' ? p.text : p.source)).join('')).toBe(whole);
      }),
    );
  });

  it('fills in every variable that the editor offers', () => {
    const all = Object.fromEntries(VARIABLES.map((name) => [name, `<${name}>`]));
    const { text: made, missing } = renderTemplate(
      VARIABLES.map((name) => `{{${name}}}`).join(''),
      all,
    );
    expect(made).toBe('<first_name><name><my_name><network><status><date>');
    expect(missing).toEqual([]);
    expect(Object.keys(values)).toEqual([...VARIABLES]);
  });
});
