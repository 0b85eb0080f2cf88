import { describe, expect, it } from 'vitest';

import { PRESETS } from './presets';
import { statusSchema } from './schema';
import { TRADES } from './trades';

describe.each(TRADES)('the statuses of the trade %s', (trade) => {
  const statuses = PRESETS[trade];

  it('are five to seven, each with its own key, shape and caption', () => {
    expect(statuses.length).toBeGreaterThanOrEqual(5);
    expect(statuses.length).toBeLessThanOrEqual(7);
    for (const of of [
      statuses.map(({ key }) => key),
      statuses.map(({ icon }) => icon),
      ...(['en', 'uk', 'ru'] as const).map((tag) => statuses.map((each) => each.captions[tag])),
    ])
      expect(new Set(of).size).toBe(statuses.length);
  });

  it('are in ascending order and fit the stored form', () => {
    const orders = statuses.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    for (const status of statuses) {
      const record = { id: 'x', projectId: 'p', createdAt: 1, createdBy: 'me', deletedAt: null };
      expect(statusSchema.safeParse({ ...record, ...status, stamps: {} }).success).toBe(true);
    }
  });

  it('leave a person who is out of the game alone: no badge, no attention', () => {
    expect(statuses.filter(({ hiddenOnPage }) => hiddenOnPage)).toHaveLength(1);
    expect(statuses.at(-1)).toMatchObject({ hiddenOnPage: true, attentionDays: null });
  });

  it('have captions in the script of their language', () => {
    for (const { captions } of statuses) {
      expect(captions.en).toMatch(/^[A-Z][a-z ]+$/u);
      expect(captions.uk).toMatch(/^[А-ЯІЇЄҐ][а-яіїєґ ]+$/u);
      expect(captions.ru).toMatch(/^[А-ЯЁ][а-яё ]+$/u);
    }
  });
});
