import { describe, expect, it } from 'vitest';

import { verdictOf, type Reading, type Seen } from './view-verdict';

/** A reading that found these people, each by one key or several. */
function people(...found: readonly string[]): Reading {
  return {
    people: found.map((keys) => keys.split('=').map((key) => `net:${key}` as const)),
    named: found.length,
    threw: false,
  };
}
const THREW: Reading = { people: [], named: 0, threw: true };
const FEED = { people: 1 };

function verdict(adapter: Reading, links: Reading, more: Partial<Seen> = {}) {
  return verdictOf({ wanted: FEED, adapter, links, isFull: true, ...more });
}

describe('a page view', () => {
  it('is met when the page gives what it must', () => {
    expect(verdict(people('a'), people('a'))).toEqual({ adapter: 'met', links: 'met' });
    expect(verdict(people('a'), people())).toEqual({ adapter: 'met', links: 'unmet' });
  });

  it('is unmet when the page has people or is full, and the adapter finds none', () => {
    expect(verdict(people(), people('a'), { isFull: false })).toEqual({
      adapter: 'unmet',
      links: 'met',
    });
    expect(verdict(people(), people())).toEqual({ adapter: 'unmet', links: 'unmet' });
  });

  it('is unmet when only mentions are found', () => {
    const mentions = { ...people('a', 'b'), named: 0 };
    expect(verdict(mentions, people('a'))?.adapter).toBe('unmet');
  });

  it('says nothing when an empty page gives nobody, or when nothing is certain of it', () => {
    expect(verdict(people(), people(), { isFull: false })).toBeNull();
    expect(verdict(people(), people('a'), { wanted: null })).toBeNull();
    expect(verdict(people('a'), people('a'), { wanted: null })?.adapter).toBe('met');
  });

  it('is an error when reading threw, of links too', () => {
    expect(verdict(THREW, people('a'))).toEqual({ adapter: 'error', links: 'met' });
    expect(verdict(THREW, THREW)).toEqual({ adapter: 'error', links: 'error' });
    expect(verdict(THREW, people(), { wanted: null })).toEqual({ adapter: 'error', links: null });
  });

  it('is unmet when the adapter misses a big share of those whom links show, on any page', () => {
    const six = people('a', 'b', 'c', 'd', 'e', 'f');
    expect(verdict(people('a', 'b'), six, { wanted: null })?.adapter).toBe('unmet');
    expect(verdict(people('a', 'b', 'c'), six, { wanted: null })?.adapter).toBe('met');
    expect(verdict(people('z=a', 'y=b', 'x=c'), six)?.adapter).toBe('met');
    const five = people('a', 'b', 'c', 'd', 'e');
    expect(verdict(people('z'), five)?.adapter).toBe('met');
    expect(verdict(people('z'), people('a', 'a', 'a', 'a', 'a', 'a'))?.adapter).toBe('met');
  });
});
