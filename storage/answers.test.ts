import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';

import { answersTo, isOnItsWay } from './answers';

describe('answers', () => {
  it('are there at once when all of them are known', () => {
    expect(answersTo([1, 'two', null, undefined, [3]])).toEqual([1, 'two', null, undefined, [3]]);
  });

  it.each([
    ['the browser', Promise.resolve(2)],
    ['Dexie', Dexie.Promise.resolve(2)],
  ])('are waited for when one of them is still asked of %s', async (_whose, two) => {
    const answers = answersTo([1, two]);
    expect(isOnItsWay(answers)).toBe(true);
    expect(await answers).toEqual([1, 2]);
  });

  it('reject with the first that fails', async () => {
    await expect(answersTo([1, Promise.reject(new Error('no'))])).rejects.toThrow('no');
  });
});
