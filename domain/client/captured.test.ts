import { describe, expect, it } from 'vitest';

import { HOSTILE } from '@/tests/hostile-corpus';
import { captured } from './captured';

const person = {
  key: 'vk:id1',
  aliases: [],
  name: ' Anna Lee ',
  photo: 'https://img.example/a.jpg?size=1',
  url: 'https://vk.example/anna?from=feed#top',
} as const;

describe('what is kept of a person on a page', () => {
  it('is the name, the photo and the page without its query', () => {
    expect(captured(person)).toEqual({
      name: 'Anna Lee',
      photo: 'https://img.example/a.jpg?size=1',
      headline: '',
      organisation: '',
      capturedFrom: 'https://vk.example/anna',
    });
  });

  it('has the id for a name where the page shows none', () => {
    expect(captured({ ...person, name: '  ' }).name).toBe('id1');
  });

  it('holds web addresses only', () => {
    for (const address of ['javascript:alert(1)', 'data:image/png;base64,AA', 'nonsense', '']) {
      const kept = captured({ ...person, photo: address, url: address });
      expect(kept.photo).toBeNull();
      expect(kept.capturedFrom).toBeNull();
    }
    expect(
      captured({ ...person, photo: `https://a.example/${'x'.repeat(4000)}` }).photo,
    ).toBeNull();
  });

  it('keeps a hostile name as text, cut to what fits and never in the middle of a character', () => {
    for (const name of HOSTILE) {
      const kept = captured({ ...person, name }).name;
      expect(kept.length).toBeLessThanOrEqual(500);
      expect((name.trim() || 'id1').startsWith(kept)).toBe(true);
    }
    const smiles = captured({ ...person, name: `x${'😀'.repeat(400)}` }).name;
    expect(smiles).toBe(`x${'😀'.repeat(249)}`);
  });
});
