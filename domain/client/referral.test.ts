import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mayBeReferredBy, referralTree, referrersOf, type Referred } from './referral';

/** a sent b and c, b sent d. */
const FAMILY: readonly Referred[] = [
  { id: 'a', referredBy: null },
  { id: 'b', referredBy: 'a' },
  { id: 'c', referredBy: 'a' },
  { id: 'd', referredBy: 'b' },
];
const of = (clients: readonly Referred[]) => (id: string) =>
  clients.find((client) => client.id === id)?.referredBy ?? null;

describe('who sent whom', () => {
  it('refuses oneself and everybody below', () => {
    for (const by of ['a', 'b', 'c', 'd']) {
      expect(mayBeReferredBy('a', by, of(FAMILY))).toBe(false);
    }
    expect(mayBeReferredBy('d', 'c', of(FAMILY))).toBe(true);
    expect(mayBeReferredBy('b', 'd', of(FAMILY))).toBe(false);
  });

  it('is shown upwards to the first, and downwards with counts', () => {
    expect(referrersOf('d', of(FAMILY))).toEqual(['b', 'a']);
    expect(referralTree('a', FAMILY)).toEqual({
      id: 'a',
      below: 3,
      children: [
        { id: 'b', below: 1, children: [{ id: 'd', below: 0, children: [] }] },
        { id: 'c', below: 0, children: [] },
      ],
    });
  });

  it('ends even where a ring was made elsewhere', () => {
    const ring = [
      { id: 'a', referredBy: 'b' },
      { id: 'b', referredBy: 'a' },
    ];
    expect(referrersOf('a', of(ring))).toEqual(['b']);
    expect(referralTree('a', ring).below).toBe(1);
    expect(mayBeReferredBy('x', 'a', of(ring))).toBe(true);
  });

  it('never comes to a ring by changes that it allowed', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const change = fc.record({ id: fc.constantFrom(...ids), by: fc.constantFrom(...ids) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const by = new Map<string, string>();
        for (const each of changes) {
          if (mayBeReferredBy(each.id, each.by, (id) => by.get(id) ?? null))
            by.set(each.id, each.by);
        }
        for (const id of ids) {
          let at: string | undefined = id;
          for (let steps = 0; at !== undefined; steps += 1) {
            expect(steps).toBeLessThanOrEqual(ids.length);
            at = by.get(at);
          }
        }
      }),
    );
  });
});
