import { describe, expect, it } from 'vitest';

import { HOSTILE } from '@/tests/hostile-corpus';
import { firstName } from './first-name';

describe('the first name', () => {
  it.each([
    ['Anna Lee', 'Anna'],
    ['Anna', 'Anna'],
    ['  Anna   Maria Lee ', 'Anna'],
    ['Anna-Maria Lee', 'Anna-Maria'],
    ["D'Arcy O'Neil", "D'Arcy"],
    ['Anna (Ann) Lee', 'Anna'],
    ['Anna Lee, MBA, PhD', 'Anna'],
    ['Lee, Anna', 'Anna'],
    ['Dr. Anna Lee', 'Anna'],
    ['Mr Lee', 'Lee'],
    ['J. Robert Oppenheimer', 'Robert'],
    ['Анна Иванова', 'Анна'],
    ['Анна Петровна Иванова', 'Анна'],
    ['Иванова Анна Петровна', 'Анна'],
    ['Абрамович Роман Аркадьевич', 'Роман'],
    ['Роман Аркадьевич Абрамович', 'Роман'],
    ['Шевченко Олена Андріївна', 'Олена'],
    ['Ілля Абрамович', 'Ілля'],
    ['Илья Ильич', 'Илья'],
    ['علی رضایی', 'علی'],
    ['\u200Fעלי כהן\u200F', 'עלי'],
    ['می‌نا کریمی', 'می‌نا'],
    ['山田太郎', '山田太郎'],
    ['李 娜', '李 娜'],
    ['🌸 Anna Lee 🌸', 'Anna'],
    ['✨Anna✨ Lee', 'Anna'],
    ['Anna 👩‍👩‍👧', 'Anna'],
    ['Zoë Ångström', 'Zoë'],
    ['Zoe\u0308 Lee', 'Zoe\u0308'],
  ])('of %s is %s', (name, first) => {
    expect(firstName(name)).toBe(first);
  });

  it('is empty where there is none to be sure of', () => {
    for (const name of [
      '',
      ' ',
      '🌸',
      '👩‍👩‍👧‍👦 🏳️‍🌈',
      'A. Lee',
      'А. Б. Петров',
      'А.Б. Петров',
      '\u200B',
      '\uD83D',
    ])
      expect(firstName(name)).toBe('');
  });

  it('is part of the name, for any name', () => {
    for (const name of HOSTILE) {
      const words = firstName(name).split(' ');
      expect(words.every((word) => name.includes(word))).toBe(true);
    }
  });
});
