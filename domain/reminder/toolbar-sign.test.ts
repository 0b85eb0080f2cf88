import { expect, it } from 'vitest';

import { toolbarSign } from './toolbar-sign';

const text = (overdue: number, today: number, trouble = false, covered = false, language = 'en') =>
  toolbarSign({ overdue, today }, trouble, covered, language).text;

it('counts what is overdue and of today, and goes before the point of a site in trouble', () => {
  expect(text(2, 3)).toBe('5');
  expect(text(2, 3, true)).toBe('5');
  expect(text(0, 0, true)).toBe('•');
  expect(text(0, 0)).toBe('');
  expect(text(60, 60)).toBe('99+');
  expect(text(1, 1, false, false, 'fa')).toBe('۲');
});

it('is no count while everything is covered', () => {
  expect(text(2, 3, false, true)).toBe('');
  expect(text(2, 3, true, true)).toBe('•');
});

it('is red only when something is overdue', () => {
  const [red, usual] = [1, 0].map((overdue) =>
    toolbarSign({ overdue, today: 1 }, false, false, 'en'),
  );
  expect(red?.color).not.toBe(usual?.color);
});
