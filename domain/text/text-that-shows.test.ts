import { describe, expect, it } from 'vitest';

import { textThatShows } from './text-that-shows';

describe('a text', () => {
  it.each(['', ' ', '\u200B\u200D', '\u00AD\u3164', '\u202E\u2066', '\uFE0F', '\u0000\n\t'])(
    'of which nothing is seen is as good as none: %j',
    (text) => {
      expect(textThatShows(text)).toBe('');
    },
  );

  it.each(['a', ' a\u200B', '👩‍👧', '۰', '.', '\uD800'])(
    'of which something is seen stays as it is: %j',
    (text) => {
      expect(textThatShows(text)).toBe(text);
    },
  );
});
