import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { placeCard, type Box, type CardPlace } from './place-card';

const viewport = { width: 1280, height: 800 };
const badge = (left: number, top: number): Box => ({
  left,
  top,
  right: left + 16,
  bottom: top + 16,
});
const place = (anchor: Box, obstacles: readonly Box[] = [], direction: 'ltr' | 'rtl' = 'ltr') =>
  placeCard({ anchor, viewport, width: 360, obstacles, direction });

function edges({ left, width, top, bottom, maxHeight }: CardPlace, height: number): Box {
  const upper = top ?? height - (bottom ?? 0) - maxHeight;
  return { left, right: left + width, top: upper, bottom: upper + maxHeight };
}
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the place of the card', () => {
  it('is right of the badge, level with it', () => {
    expect(place(badge(300, 100))).toMatchObject({ left: 324, top: 92, bottom: null });
  });

  it('is left of the badge where the right has no room, and first of all in right-to-left languages', () => {
    expect(place(badge(1100, 100)).left).toBe(1100 - 8 - 360);
    expect(place(badge(600, 100), [], 'rtl').left).toBe(600 - 8 - 360);
  });

  it('grows upwards for a badge in the lower half', () => {
    expect(place(badge(300, 700))).toMatchObject({ top: null, bottom: 800 - 716 - 8 });
  });

  it('stays off the message box', () => {
    const box: Box = { left: 320, right: 900, top: 600, bottom: 780 };
    expect(overlap(edges(place(badge(300, 400), [box]), 800), box)).toBe(false);
  });

  it('is whole in the viewport and never on the badge, wherever there is room beside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1264 }),
        fc.integer({ min: -200, max: 1000 }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (left, top, direction) => {
          const card = edges(place(badge(left, top), [], direction), 800);
          expect(card.left).toBeGreaterThanOrEqual(8);
          expect(card.right).toBeLessThanOrEqual(1272);
          expect(card.top).toBeGreaterThanOrEqual(8);
          expect(card.bottom).toBeLessThanOrEqual(792);
          expect(overlap(card, badge(left, top))).toBe(false);
        },
      ),
    );
  });

  it('narrows on a phone', () => {
    const narrow = placeCard({
      anchor: badge(100, 100),
      viewport: { width: 340, height: 640 },
      width: 360,
      obstacles: [],
      direction: 'ltr',
    });
    expect(narrow).toMatchObject({ left: 8, width: 324, top: 124 });
  });
});
