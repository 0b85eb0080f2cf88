import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { emojiFound, emojiLines } from './lines';

const linesIn = (language: string) =>
  emojiLines(
    JSON.parse(
      readFileSync(`node_modules/emojibase-data/${language}/data.json`, 'utf8'),
    ) as unknown,
  );

describe('the emoji of the card in a page', () => {
  it.each(['en', 'uk', 'ru'])(
    'are there in %s, the smiling faces first, no parts among them',
    (language) => {
      const lines = linesIn(language);
      expect(lines.length).toBeGreaterThan(1500);
      expect(lines[0]?.[0]).toBe('😀');
      const signs = lines.map(([emoji]) => emoji);
      expect(signs).not.toContain('🏽');
      expect(signs).not.toContain('🇺');
      expect(new Set(signs).size).toBe(signs.length);
    },
  );

  it('are found by their words in the language of the interface', () => {
    const signs = (language: string, text: string) =>
      emojiFound(linesIn(language), text).map(([emoji]) => emoji);
    expect(signs('en', ' Seedling ')).toEqual(['🌱']);
    expect(signs('uk', 'сонце')).toContain('☀️');
    expect(signs('ru', 'нет такого')).toEqual([]);
    expect(signs('en', '')).toHaveLength(linesIn('en').length);
  });

  it('are none where the data is not what it should be', () => {
    for (const data of [null, {}, 'x', 3]) expect(emojiLines(data)).toEqual([]);
  });
});
