import { describe, expect, it } from 'vitest';

import type { Field } from '@/domain/filter/field';
import { row } from '@/domain/filter/testing';
import { editText, typedValue } from './cell-text';
import { numberIn } from './number-in';

const text: Field = { id: 'name', type: 'text', read: ({ name }) => name };
const phones: Field = {
  id: 'phones',
  type: 'texts',
  digitsOnly: true,
  read: (client) => client.phones,
};
const birthday: Field = { id: 'birthday', type: 'birthday', read: (client) => client.birthday };
const moment: Field = { id: 'keepUntil', type: 'moment', read: (client) => client.keepUntil };
const money: Field = { id: 'field:m', type: 'money', currency: 'EUR', read: () => 1990 };

describe('what is typed into a cell', () => {
  it.each<[Field, string, unknown]>([
    [text, ' Anna ', 'Anna'],
    [text, ' ', undefined],
    [phones, '+49 1, 2;2\n3', ['+49 1', '2', '3']],
    [phones, '', []],
    [birthday, '--02-29', '--02-29'],
    [birthday, '1990-02-29', undefined],
    [birthday, '', null],
    [moment, '2026-13-01', undefined],
    [moment, '2026-11-25', new Date(2026, 10, 25).getTime()],
    [money, '1 234,5', 123_450],
    [money, 'a lot', undefined],
  ])('is understood (%#)', (field, typed, expected) => {
    expect(typedValue(field, typed)).toEqual(expected);
  });

  it('is at first what stands there', () => {
    const anna = row({
      name: 'Anna',
      phones: ['1', '2'],
      keepUntil: new Date(2026, 0, 2).getTime(),
    });
    expect([text, phones, moment, birthday, money].map((field) => editText(field, anna))).toEqual([
      'Anna',
      '1, 2',
      '2026-01-02',
      '',
      '19.90',
    ]);
  });
});

describe('numbers', () => {
  it('are numbers only', () => {
    expect(['1e5', 'Infinity', '', '-', '0x10', '-3,5', '1 200'].map(numberIn)).toEqual([
      ...Array.from({ length: 5 }, () => null),
      -3.5,
      1200,
    ]);
  });
});
