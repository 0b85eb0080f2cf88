/* oxlint-disable vitest/expect-expect -- `comesBack` expects */
import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { describe, it } from 'vitest';

import { RUNS, SEED } from './testing-people';
import { anyPerson, comesBack, corpus } from './testing-round-trip';

describe.each(['csv', 'xlsx', 'vcard3', 'vcard4'] as const)('a file of the kind %s', (format) => {
  it('comes back exactly with every hostile text in every field', async () => {
    await comesBack(corpus, format);
  });

  it('comes back exactly with random people', async () => {
    const people = fc.array(anyPerson, { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(people, (each) => comesBack(each, format));
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  }, 3_600_000);
});
