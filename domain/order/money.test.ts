import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decimalsOf, moneyInput, moneyText, parseMoney } from './money';

describe('a sum of money', () => {
  it('has the decimals of its currency', () => {
    expect(['EUR', 'UAH', 'JPY', 'KWD'].map(decimalsOf)).toEqual([2, 2, 0, 3]);
    expect(decimalsOf('not a code')).toBe(2);
  });

  it.each([
    ['1250', 'EUR', 125_000],
    ['1 250,5', 'EUR', 125_050],
    ['1,250.50', 'EUR', 125_050],
    ['1.250,50', 'EUR', 125_050],
    ['1.250', 'EUR', 125_000],
    ['1.250', 'KWD', 1250],
    ['1.234.567', 'EUR', 123_456_700],
    [',5', 'EUR', 50],
    ['-3.20', 'EUR', -320],
    ['1500', 'JPY', 1500],
    ['۱۲٫۵', 'EUR', 1250],
    ['0', 'EUR', 0],
  ])('is read as people write it: %s %s', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor);
  });

  it.each([
    ['', 'EUR'],
    ['abc', 'EUR'],
    ['1.2.3', 'EUR'],
    ['12,34,5', 'EUR'],
    ['1.2345', 'EUR'],
    ['1.5', 'JPY'],
    ['=1+1', 'EUR'],
    ['1e5', 'EUR'],
    ['9'.repeat(20), 'EUR'],
  ])('is refused rather than guessed: %s %s', (text, currency) => {
    expect(parseMoney(text, currency)).toBeNull();
  });

  it('is read back from a field exactly as it was put there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.constantFrom('EUR', 'UAH', 'JPY', 'KWD'),
        (minor, currency) => {
          expect(parseMoney(moneyInput(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });

  it('is shown in the form of the language, without decimals that say nothing', () => {
    expect(moneyText(125_000, 'EUR', 'en')).toBe('€1,250');
    expect(moneyText(125_050, 'EUR', 'en')).toBe('€1,250.50');
    expect(moneyText(1500, 'JPY', 'en')).toBe('¥1,500');
    expect(moneyText(100, 'not a code', 'en')).toBe('1 not a code');
  });
});
