import { describe, expect, it } from 'vitest';

import { fieldInput, fieldLink, fieldText, parseField } from './value';
import type { CustomFieldType } from './types';

const of = (type: CustomFieldType) => ({ type, currency: type === 'money' ? 'UAH' : null });

describe('the value of a custom field', () => {
  it.each([
    ['text', ' Blue ', 'Blue'],
    ['number', '1 250,5', 1250.5],
    ['number', '−3', -3],
    ['money', '99,90', 9990],
    ['date', '2026-02-28', '2026-02-28'],
    ['link', 'a.example', 'a.example'],
    ['phone', '+380 44', '+380 44'],
    ['email', 'a@b.example', 'a@b.example'],
  ] as const)('of type %s is read from what was typed: %s', (type, text, value) => {
    expect(parseField(of(type), text)).toBe(value);
    expect(parseField(of(type), fieldInput(of(type), value))).toBe(value);
    expect(parseField(of(type), '  ')).toBeNull();
  });

  it.each([
    ['number', '1,2,3'],
    ['number', '1e999'],
    ['money', '1.999'.padEnd(9, '9')],
    ['date', '2026-02-30'],
    ['link', 'javascript:alert(1)'],
    ['phone', 'none'],
    ['email', 'nobody'],
  ] as const)('of type %s refuses what is none: %s', (type, text) => {
    expect(parseField(of(type), text)).toBeUndefined();
  });

  it('is said in the language, and leads only where it may', () => {
    expect(fieldText(of('money'), 9990, 'en')).toContain('99.90');
    expect(fieldText(of('date'), '2026-02-28', 'en')).toBe('February 28, 2026');
    expect(fieldText(of('number'), 0.1, 'en')).toBe('0.1');
    expect(fieldText(of('text'), null, 'en')).toBe('');
    expect(fieldLink(of('link'), 'javascript:alert(1)')).toBeNull();
    expect(fieldLink(of('link'), 'https://a.example')).toBe('https://a.example/');
    expect(fieldLink(of('text'), 'https://a.example')).toBeNull();
  });
});
