import { describe, expect, it } from 'vitest';

import { HOSTILE } from '@/tests/hostile-corpus';
import { foldName } from './fold-name';

describe('a folded name', () => {
  it('is the same however it is written', () => {
    for (const [a, b] of [
      ['Anna  LEE ', 'anna lee'],
      ['СЕМЁН', 'семен'],
      ['ａｎｎａ', 'Anna'],
      ['Zoe\u0308', 'Zoë'],
    ] as const)
      expect(foldName(a)).toBe(foldName(b));
  });

  it('keeps different letters apart', () => {
    expect(foldName('Андрий')).not.toBe(foldName('Андрии'));
    expect(foldName('Ana')).not.toBe(foldName('Аna'));
  });

  it('stays as it is when folded again, for any text', () => {
    for (const name of HOSTILE) expect(foldName(foldName(name))).toBe(foldName(name));
  });
});
