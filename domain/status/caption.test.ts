import { describe, expect, it } from 'vitest';

import { captionIn } from './caption';

describe('the caption of a status', () => {
  const captions = { en: 'New', uk: 'Новий' };

  it('is in the language asked for', () => {
    expect(captionIn(captions, 'uk')).toBe('Новий');
  });

  it('is English where that language has none, and any at all where English has none', () => {
    expect(captionIn(captions, 'da')).toBe('New');
    expect(captionIn({ uk: 'Новий' }, 'da')).toBe('Новий');
    expect(captionIn({}, 'da')).toBe('');
  });

  it('is never taken from a name that every object has', () => {
    expect(captionIn(captions, 'constructor')).toBe('New');
    expect(captionIn(captions, '__proto__')).toBe('New');
  });
});
