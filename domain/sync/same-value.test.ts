import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeepStrictEqual } from 'node:util';

import { sameValue } from './same-value';

describe('the comparison of stored values', () => {
  it('finds a copy equal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameValue(value, structuredClone(value))).toBe(true);
      }),
    );
  });

  it('agrees with the platform on any two values', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
        expect(sameValue(a, b)).toBe(isDeepStrictEqual(structuredClone(a), structuredClone(b)));
      }),
    );
  });

  it('is not misled by names that every object has', () => {
    expect(sameValue({ toString: 1 }, { valueOf: 1 })).toBe(false);
    expect(sameValue({ constructor: undefined }, { other: undefined })).toBe(false);
    expect(sameValue([], {})).toBe(false);
  });
});
