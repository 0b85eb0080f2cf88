import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { useNavigateFromHere } from './use-navigate-from-here';

beforeEach(() => {
  location.hash = '#/clients/1';
});
afterEach(() => {
  cleanup();
  location.hash = '';
});

test('goes on from where the wait began', () => {
  const { result } = renderHook(() => useNavigateFromHere());
  act(() => result.current('/'));
  expect(location.hash).toBe('#/');
});

test('stays where the seller has gone meanwhile, also before React hears of it', async () => {
  const { result } = renderHook(() => useNavigateFromHere());
  const began = result.current;
  const heard = new Promise((resolve) => {
    addEventListener('hashchange', resolve, { once: true });
  });
  location.hash = '#/history';
  began('/');
  expect(location.hash).toBe('#/history');
  await act(() => heard);
  began('/');
  expect(location.hash).toBe('#/history');
});
