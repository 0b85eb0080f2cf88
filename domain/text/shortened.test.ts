import { expect, it } from 'vitest';

import { shortened } from './shortened';

it.each([
  ['four', 4, 'four'],
  ['fives', 4, 'fiv…'],
  ['ab👍c', 4, 'ab…'],
  ['ab👍c', 5, 'ab👍c'],
  ['a👍bc', 4, 'a👍…'],
  ['', 3, ''],
])('%s in %i is %s', (text, length, short) => {
  expect(shortened(text, length)).toBe(short);
});
