import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PersonKey } from '@/domain/person/person-key';
import { clientOf, identityId, learn, projectOf, type KnownKey } from './identity';

/** A small world: which client each key leads to, and the contradictions kept. */
interface World {
  readonly clientOf: Map<PersonKey, string>;
  readonly contradictions: Map<PersonKey, { otherKey: PersonKey }[]>;
}

function show(state: World, pair: readonly [PersonKey, PersonKey]) {
  const known = (key: PersonKey): KnownKey | null => {
    const clientId = state.clientOf.get(key);
    if (clientId === undefined) return null;
    return { key, clientId, contradictions: state.contradictions.get(key) ?? [] };
  };
  const learnt = learn(pair, [known(pair[0]), known(pair[1])], (clientId) =>
    [...state.clientOf].filter(([, id]) => id === clientId).map(([key]) => key),
  );
  if (learnt.kind === 'add') state.clientOf.set(learnt.key, learnt.clientId);
  if (learnt.kind === 'contradiction') {
    for (const { key, otherKey } of learnt.on) {
      state.contradictions.set(key, [...(state.contradictions.get(key) ?? []), { otherKey }]);
    }
  }
  return learnt;
}

function world(known: Record<PersonKey, string>): World {
  return {
    clientOf: new Map(Object.entries(known) as [PersonKey, string][]),
    contradictions: new Map(),
  };
}

describe('learning that two keys are one person', () => {
  it('gives a client the key that was not known yet', () => {
    for (const pair of [
      ['vk:id1', 'vk:@anna'],
      ['vk:@anna', 'vk:id1'],
    ] as const)
      expect(show(world({ 'vk:id1': 'A' }), pair)).toEqual({
        kind: 'add',
        key: 'vk:@anna',
        clientId: 'A',
      });
  });

  it('gives a client known by a screen name only the number behind it', () => {
    expect(show(world({ 'vk:@anna': 'A' }), ['vk:@anna', 'vk:id1'])).toEqual({
      kind: 'add',
      key: 'vk:id1',
      clientId: 'A',
    });
  });

  it('learns nothing about strangers, from a key beside itself, or of another network', () => {
    const nothing = { kind: 'nothing' };
    expect(show(world({}), ['vk:id1', 'vk:@anna'])).toEqual(nothing);
    expect(show(world({ 'vk:id1': 'A' }), ['vk:id1', 'vk:id1'])).toEqual(nothing);
    expect(show(world({ 'vk:id1': 'A' }), ['vk:id1', 'facebook:@anna'])).toEqual(nothing);
    expect(show(world({ 'vk:id1': 'A', 'vk:@a': 'A' }), ['vk:id1', 'vk:@a'])).toEqual(nothing);
  });

  it('keeps a contradiction on both identities when they lead to two clients, and once', () => {
    const two = world({ 'vk:id1': 'A', 'vk:@anna': 'B' });
    expect(show(two, ['vk:id1', 'vk:@anna'])).toEqual({
      kind: 'contradiction',
      on: [
        { key: 'vk:id1', otherKey: 'vk:@anna' },
        { key: 'vk:@anna', otherKey: 'vk:id1' },
      ],
    });
    expect(show(two, ['vk:@anna', 'vk:id1'])).toEqual({ kind: 'contradiction', on: [] });
  });

  it('keeps a contradiction when the client already has another number on that network', () => {
    expect(show(world({ 'vk:id1': 'A', 'vk:@anna': 'A' }), ['vk:id2', 'vk:@anna'])).toEqual({
      kind: 'contradiction',
      on: [{ key: 'vk:@anna', otherKey: 'vk:id2' }],
    });
  });

  it('does not learn a key that once contradicted, though nobody has it now', () => {
    const state = world({ 'vk:@anna': 'A' });
    state.contradictions.set('vk:@anna', [{ otherKey: 'vk:id1' }]);
    expect(show(state, ['vk:id1', 'vk:@anna'])).toEqual({ kind: 'contradiction', on: [] });
  });

  it('keeps no more contradictions than an identity can hold', () => {
    const full = world({ 'vk:id1': 'A', 'vk:@anna': 'B' });
    full.contradictions.set(
      'vk:id1',
      Array.from({ length: 20 }, (_, index) => ({ otherKey: `vk:id${index + 100}` as PersonKey })),
    );
    expect(show(full, ['vk:id1', 'vk:@anna'])).toEqual({
      kind: 'contradiction',
      on: [{ key: 'vk:@anna', otherKey: 'vk:id1' }],
    });
  });

  const key = fc.constantFrom<PersonKey>(
    ...(['vk:id1', 'vk:id2', 'vk:id3', 'vk:@a', 'vk:@b', 'vk:@c'] as const),
    ...(['linkedin:ACoA1', 'linkedin:ACoA2', 'linkedin:in/a', 'linkedin:in/b'] as const),
  );
  const claims = fc.array(fc.tuple(key, key), { maxLength: 60 });
  const start = fc.dictionary(key, fc.constantFrom('A', 'B', 'C'), { maxKeys: 5 });
  /** The keys that change hands, listed by hand: an oracle apart from the code. */
  const MOVABLE = new Set(['vk:@a', 'vk:@b', 'vk:@c', 'linkedin:in/a', 'linkedin:in/b']);

  it('never changes the client that a known key leads to, whatever pages claim', () => {
    fc.assert(
      fc.property(start, claims, (known, pairs) => {
        const state = world(known);
        for (const pair of pairs) {
          const before = new Map(state.clientOf);
          show(state, pair);
          for (const [each, clientId] of before) expect(state.clientOf.get(each)).toBe(clientId);
        }
      }),
    );
  });

  it('never gives a client a second number of one network', () => {
    fc.assert(
      fc.property(start, claims, (known, pairs) => {
        const state = world(known);
        const numbers = () => {
          const counts = new Map<string, number>();
          for (const [each, clientId] of state.clientOf) {
            if (MOVABLE.has(each)) continue;
            const name = `${clientId} ${each.split(':')[0]}`;
            counts.set(name, (counts.get(name) ?? 0) + 1);
          }
          return counts;
        };
        const atStart = numbers();
        for (const pair of pairs) show(state, pair);
        for (const [name, count] of numbers())
          expect(count).toBeLessThanOrEqual(Math.max(1, atStart.get(name) ?? 0));
      }),
    );
  });

  it('keeps each contradiction once, however often it is claimed', () => {
    fc.assert(
      fc.property(start, claims, (known, pairs) => {
        const state = world(known);
        for (const pair of [...pairs, ...pairs]) show(state, pair);
        for (const kept of state.contradictions.values()) {
          const others = kept.map(({ otherKey }) => otherKey);
          expect(new Set(others).size).toBe(others.length);
        }
      }),
    );
  });
});

function knownAs(key: PersonKey, clientId: string, otherKey?: PersonKey): KnownKey {
  return { key, clientId, contradictions: otherKey ? [{ otherKey }] : [] };
}

describe('the client of a person on a page', () => {
  it('is the one that the key leads to, whatever the aliases say', () => {
    expect(clientOf('vk:id1', knownAs('vk:id1', 'A'), [knownAs('vk:@b', 'B')], () => [])).toBe('A');
  });

  it('is else the one that the aliases lead to', () => {
    expect(clientOf('vk:id1', null, [knownAs('vk:@a', 'A')], () => ['vk:@a'])).toBe('A');
    expect(clientOf('vk:id1', null, [], () => [])).toBeNull();
  });

  it('is nobody when anything speaks against it', () => {
    const two = [knownAs('vk:@a', 'A'), knownAs('vk:@b', 'B')];
    expect(clientOf('vk:id1', null, two, () => [])).toBeNull();
    expect(clientOf('vk:id1', null, [knownAs('vk:@a', 'A')], () => ['vk:@a', 'vk:id2'])).toBeNull();
    expect(clientOf('vk:id1', null, [knownAs('vk:@a', 'A', 'vk:id1')], () => [])).toBeNull();
    expect(clientOf('vk:id1', null, [knownAs('facebook:@a', 'A')], () => [])).toBeNull();
  });
});

describe('an identity', () => {
  it('is found by project and key', () => {
    expect(identityId('p1', 'vk:id1')).toBe('p1/vk:id1');
  });

  it('lives in the practice project when its network is the practice one', () => {
    expect(projectOf('practice', 'p1')).toBe('practice');
    expect(projectOf('vk', 'p1')).toBe('p1');
  });
});
