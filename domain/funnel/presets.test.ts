import { describe, expect, it } from 'vitest';

import { FUNNEL_PRESETS, funnelPreset } from './presets';

const LANGUAGES = ['en', 'uk', 'ru'];

describe.each(FUNNEL_PRESETS)('the funnel for %s', (preset) => {
  it.each(LANGUAGES)(
    'leads to won and to lost, with a name of its own for each stage in %s',
    (tag) => {
      const { name, stages, lostReasons } = funnelPreset(preset, tag);
      expect(name).not.toBe('');
      expect(stages.slice(-2).map(({ kind }) => kind)).toEqual(['won', 'lost']);
      expect(stages.slice(0, -2).every(({ kind }) => kind === 'open')).toBe(true);
      expect(stages.length).toBeGreaterThanOrEqual(5);
      expect(new Set(stages.map((stage) => stage.name)).size).toBe(stages.length);
      expect(new Set(lostReasons).size).toBe(lostReasons.length);
    },
  );

  it('tells its open stages apart by their shapes', () => {
    const icons = funnelPreset(preset, 'en').stages.map(({ icon }) => icon);
    expect(new Set(icons).size).toBe(icons.length);
  });

  it('is the same funnel in every language', () => {
    const looks = LANGUAGES.map((tag) =>
      funnelPreset(preset, tag).stages.map(({ icon, color, nextTask }) => [
        icon,
        color,
        nextTask?.afterDays,
      ]),
    );
    expect(looks[1]).toEqual(looks[0]);
    expect(looks[2]).toEqual(looks[0]);
  });
});

describe('a language without presets', () => {
  it('gets the English ones', () => {
    expect(funnelPreset('shop', 'da')).toEqual(funnelPreset('shop', 'en'));
  });
});
