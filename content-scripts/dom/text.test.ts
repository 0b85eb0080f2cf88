import { describe, expect, it } from 'vitest';

import { foldText } from './text';

describe('a name from a page', () => {
  it('is cut to 200 units, and never in the middle of a character', () => {
    expect(foldText('x'.repeat(300))).toHaveLength(200);
    const cut = foldText(`x${'👍'.repeat(200)}`);
    expect(cut).toBe(`x${'👍'.repeat(99)}`);
    expect(cut.isWellFormed()).toBe(true);
  });

  it('keeps joiners, and loses marks that turn text round', () => {
    expect(foldText(' \u202Eab\u202C\n\u200Fc  می\u200Cخواهم 👩\u200D💻 ')).toBe(
      'ab c می\u200Cخواهم 👩\u200D💻',
    );
  });
});
