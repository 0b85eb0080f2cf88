import { describe, expect, it } from 'vitest';

import { HOSTILE } from '@/tests/hostile-corpus';
import { emailLink, phoneLink, safeLink } from './safe-link';

describe('a text as a link', () => {
  it.each([
    ['https://a.example/b', 'https://a.example/b'],
    ['a.example/b', 'https://a.example/b'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['tel:+380', 'tel:+380'],
  ])('leads to the web, to mail and to phones: %s', (text, link) => {
    expect(safeLink(text)).toBe(link);
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'chrome-extension://a/b',
    'vbscript:x',
    'no link',
    '',
  ])('leads nowhere else: %j', (text) => {
    expect(safeLink(text)).toBeNull();
  });

  it('is never more than that, whatever the text', () => {
    for (const text of HOSTILE) {
      expect(safeLink(text) ?? 'https:').toMatch(/^(?:https?|mailto|tel):/u);
      expect(phoneLink(text) ?? 'tel:1').toMatch(/^tel:\+?\d+$/u);
    }
  });

  it('dials the digits, and writes only to an address', () => {
    expect(phoneLink('+38 (044) 123-45')).toBe('tel:+3804412345');
    expect(phoneLink('call me')).toBeNull();
    expect(emailLink('a@b.example')).toBe('mailto:a@b.example');
    expect(emailLink('a@b.example?bcc=c@d.example')).toBeNull();
  });
});
