import * as fc from 'fast-check';
import { slugify } from 'transliteration';
import { describe, expect, it } from 'vitest';

import { HOSTILE } from '@/tests/hostile-corpus';
import { levelWord, levelWords } from './latin';

const same = (words: readonly string[]) => new Set(words.map(levelWord)).size;

function check(text: string): void {
  for (const word of levelWords(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
}

describe('a levelled word', () => {
  it.each([
    [['Андрій', 'Andrii', 'Andriy', 'ANDRIJ']],
    [['Юлия', 'Yulia', 'Julia', 'Iuliia', 'Юлія']],
    [['Милош', 'Miloš', 'Milos', 'Milosh']],
    [['Марковић', 'Marković', 'Markovic', 'Markovich']],
    [['Євгеній', 'Yevhenii', 'Евгений', 'Evgeniy']],
    [['Щербак', 'Shcherbak', 'Scherbak']],
    [['Виктор', 'Victor', 'Viktor', 'Wiktor']],
    [['Михаил', 'Mikhail', 'Mihail']],
    [['Александр', 'Aleksandr', 'Alexandr']],
    [['Ганна', 'Hanna', 'Ganna']],
    [['Żurek', 'Zurek', 'Журек']],
    [['Łukasz', 'Lukasz', 'Лукаш']],
    [['Søren', 'Soren', 'Сорен']],
    [['Zoë', 'Zoe', 'ZOE\u0308']],
    [['كريم', 'کریم']],
    [['آرش', 'ارش']],
    [['می\u200Cروم', 'میروم']],
    [['۱۲۳', '١٢٣', '123']],
  ])('is the same for %j', (words) => {
    expect(same(words)).toBe(1);
  });

  it.each([
    [['Анна', 'Инна']],
    [['Олег', 'Ольга']],
    [['Maria', 'Marta']],
    [['کریم', 'رحیم']],
    [['Ivan', 'Ian']],
  ])('is not the same for %j', (words) => {
    expect(same(words)).toBe(words.length);
  });

  it('leads from Cyrillic to the Latin that another transliteration writes', () => {
    for (const name of ['Сергей', 'Наталья', 'Дмитрий', 'Оксана', 'Ярослав', 'Богдан', 'Тимофей'])
      expect(levelWord(slugify(name))).toBe(levelWord(name));
  });

  it('is made of letters and digits alone, for any text', () => {
    for (const text of HOSTILE) check(text);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), check));
  });

  it('has no Ukrainian, Russian or Serbian letter left', () => {
    const letters = 'абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюяђјљњћџ';
    expect(levelWord(letters + letters.toUpperCase())).toMatch(/^[a-z]+$/u);
  });
});

describe('the words of a text', () => {
  it('hold an apostrophe within and end at a hyphen, each once', () => {
    expect(levelWords("Мар’яна O'Neill, Anna-Maria (ANNA)")).toEqual([
      'mariana',
      'oneil',
      'ana',
      'maria',
    ]);
  });

  it('are none where there are no letters', () => {
    expect(levelWords(' 🌱 — … ')).toEqual([]);
  });
});
