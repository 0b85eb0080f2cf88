import { describe, expect, it } from 'vitest';

import { TRADES, type Trade } from '@/domain/status/trades';
import { presetTemplates } from './presets';
import { renderTemplate } from './render';
import { templateValues } from './variables';

const nobody = { name: '', myName: '', network: 'VK', statusCaption: null, date: '' };
const anna = templateValues({ ...nobody, name: 'Anna Lee' });

function lettersOf(trade: Trade, tag: 'uk' | 'ru'): string {
  return presetTemplates(trade, tag)
    .map(({ title, text }) => title + text)
    .join('');
}

describe.each(TRADES)('the starter templates of the trade %s', (trade) => {
  it.each(['en', 'uk', 'ru'] as const)('are three in %s, whole with a name and without', (tag) => {
    const templates = presetTemplates(trade, tag);
    expect(new Set(templates.map(({ key }) => key)).size).toBe(3);
    for (const { title, text } of templates) {
      expect(title).not.toBe('');
      expect(renderTemplate(text, anna)).toMatchObject({ missing: [] });
      expect(renderTemplate(text, anna).text).toContain('Anna');
      expect(renderTemplate(text, templateValues(nobody))).toMatchObject({ missing: [] });
    }
  });

  it('are in the language asked for', () => {
    for (const { title, text } of presetTemplates(trade, 'en'))
      expect(title + text).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(lettersOf(trade, 'uk')).not.toMatch(/[ыэёъ]/u);
    expect(lettersOf(trade, 'ru')).not.toMatch(/[іїєґ’]/u);
  });
});
