import { expect, it } from 'vitest';
import adapter from './adapter';
it('x', () => {
  expect(adapter.id).toBe('linkedin');
  expect(document.body).toBeTruthy();
});
