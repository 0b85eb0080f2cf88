import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { PAGE_KINDS, type PageKind } from './page-kind';
import {
  afterView,
  lowestStep,
  stepsDown,
  UNMET_IN_A_ROW,
  type JudgedView,
  type SiteHealth,
  type Verdict,
} from './site-health';

const NOW = 1000;

/** `u` the adapter unmet, `m` met, `e` an error; then `m`, `u`, `e` or `-` for links. */
function after(views: readonly string[], kind: PageKind = 'feed', start: SiteHealth = {}) {
  const words = { m: 'met', u: 'unmet', e: 'error', '-': null } as const;
  const word = (letter: string | undefined) => words[(letter ?? '-') as keyof typeof words];
  let health = start;
  for (const [adapter, links] of views) {
    health = afterView(
      health,
      { kind, adapter: word(adapter) as Verdict, links: word(links) },
      NOW,
    );
  }
  return health;
}

describe('a site', () => {
  it('is well as long as views are met, and nothing is written', () => {
    const start: SiteHealth = {};
    expect(afterView(start, { kind: 'feed', adapter: 'met', links: null }, NOW)).toBe(start);
  });

  it('is read by links after three unmet views in a row, not after two, nor with a met one between', () => {
    expect(lowestStep(after(['um', 'um']))).toBe('adapter');
    expect(lowestStep(after(['um', 'um', 'mm', 'um', 'um']))).toBe('adapter');
    expect(after(['um', 'um', 'um']).feed).toEqual({
      step: 'links',
      unmet: 0,
      because: 'unmet',
      since: NOW,
    });
  });

  it('is read by links after one error', () => {
    expect(after(['e-']).feed).toMatchObject({ step: 'links', because: 'error' });
  });

  it('is left to the side panel once links give too little three times more, or throw', () => {
    expect(lowestStep(after(['uu', 'uu', 'uu', 'uu', 'uu']))).toBe('links');
    expect(lowestStep(after(['uu', 'uu', 'uu', 'uu', 'uu', 'uu']))).toBe('panel');
    expect(lowestStep(after(['e-', 'ee']))).toBe('panel');
  });

  it('stays by links where links are met or nothing can be said of them', () => {
    expect(lowestStep(after(['e-', 'um', 'uu', 'uu', 'um', 'uu', 'u-', 'u-']))).toBe('links');
  });

  it('steps up again: to links when they are there, to the adapter with one met view', () => {
    const panel = after(['e-', 'ee']);
    expect(lowestStep(after(['uu', 'u-'], 'feed', panel))).toBe('panel');
    expect(lowestStep(after(['um'], 'feed', panel))).toBe('links');
    expect(after(['mm'], 'feed', panel)).toEqual({});
  });

  it('is judged for each kind of page by itself', () => {
    const health = after(['um', 'um'], 'messages', after(['e-'], 'feed'));
    expect(stepsDown(health)).toEqual({ feed: 'links' });
    expect(lowestStep(after(['uu', 'uu', 'uu', 'uu'], 'messages', health))).toBe('panel');
    expect(stepsDown(after(['mm'], 'feed', health))).toEqual({});
  });

  it('never goes down by less than an error or three views in a row, whatever comes', () => {
    const verdict = fc.constantFrom<Verdict>('met', 'unmet', 'error');
    const view = fc.record({
      kind: fc.constantFrom(...PAGE_KINDS),
      adapter: verdict,
      links: fc.option(verdict),
    });
    fc.assert(
      fc.property(fc.array(view, { maxLength: 60 }), (views: readonly JudgedView[]) => {
        let health: SiteHealth = {};
        const passed: JudgedView[] = [];
        for (const each of views) {
          const before = health[each.kind]?.step ?? 'adapter';
          health = afterView(health, each, NOW);
          passed.push(each);
          const now = health[each.kind]?.step ?? 'adapter';
          const last = passed.filter(({ kind }) => kind === each.kind).slice(-UNMET_IN_A_ROW);
          const threeUnmet = last.length === 3 && last.every(({ adapter }) => adapter === 'unmet');
          const wentDown = before === 'adapter' && now === 'links';
          expect(wentDown && each.adapter !== 'error' && !threeUnmet).toBe(false);
          expect(each.adapter === 'met' && now !== 'adapter').toBe(false);
          expect([before, now]).not.toEqual(['adapter', 'panel']);
        }
      }),
    );
  });
});
