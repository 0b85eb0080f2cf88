import { describe, expect, it } from 'vitest';

import { initials } from './PersonPhoto';

describe('initials', () => {
  it.each([
    ['Anna Lee', 'AL'],
    ['Олена Іванівна Ткач', 'ОТ'],
    ['🌸 Marie «Mimi» d’Arc 🌸', 'MD'],
    ['نرگس محمدی', 'نم'],
    ['李伟', '李'],
    ['e\u0301lodie', 'É'],
    ['🙂', ''],
    ['', ''],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
