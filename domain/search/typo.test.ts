import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { slipsFor, startsWithSlips } from './typo';

/** All texts that one slip makes of a word: an oracle that knows nothing of rows and columns. */
function slipsOf(word: string, letters: string): Set<string> {
  const made = new Set([word]);
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== '') made.add(before + after.slice(1));
    if (after.length > 1) made.add(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2));
    for (const letter of letters) {
      made.add(before + letter + after);
      if (after !== '') made.add(before + letter + after.slice(1));
    }
  }
  return made;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

describe('the beginning of a word with a slip', () => {
  it('is told exactly when one slip makes it of a beginning', () => {
    fc.assert(
      fc.property(word, word, (whole, typed) => {
        const beginnings = Array.from({ length: whole.length + 1 }, (_, end) =>
          whole.slice(0, end),
        );
        const isOne = beginnings.some((beginning) => slipsOf(beginning, 'abc').has(typed));
        // An empty word has no beginning to be mistyped, and nothing typed is no search.
        fc.pre(whole !== '' && typed !== '');
        expect(startsWithSlips(whole, typed, 1)).toBe(isOne);
      }),
      { numRuns: 2000 },
    );
  });

  it('is allowed more in longer words, and none in short ones', () => {
    expect([3, 4, 7, 8, 20].map(slipsFor)).toEqual([0, 1, 1, 2, 2]);
  });
});
