import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { keptFileName } from './name';

describe('the name of a kept file', () => {
  it.each([
    ['Договір 2026.pdf', 'Договір 2026.pdf'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['bill\u202Efdp.exe', 'billfdp.exe'],
    ['\n\t', 'file'],
    ['', 'file'],
  ])('is safe to show and to save: %j', (name, kept) => {
    expect(keptFileName(name)).toBe(kept);
  });

  it('is never too long nor half a character, and keeps its ending', () => {
    expect(keptFileName(`${'😀'.repeat(200)}.jpeg`)).toMatch(/^(?:😀)+\.jpeg$/u);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const kept = keptFileName(name);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept.length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
