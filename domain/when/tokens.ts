/** A text as words, numbers and marks, each made comparable and with its place in the text. */

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Folded: lower case, without accents and apostrophes, digits as ours. */
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
}

// A word may hold apostrophes and joiners but neither begins nor ends with them.
const TOKEN =
  /\p{L}[\p{L}\p{M}]*(?:(?:['’ʼ\u00AD]|\u200C|\u200D)[\p{L}\p{M}]+)*|\p{Nd}+|[^\s\p{Cf}]/gu;

/** Tokens in order. Invisible marks between them are left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(TOKEN)) {
    const [typed] = found;
    const kind = kindOf(typed);
    const folded = kind === 'number' ? ownDigits(typed) : foldWord(typed);
    tokens.push({ kind, text: folded, typed, from: found.index, to: found.index + typed.length });
  }
  return tokens;
}

function kindOf(typed: string): Token['kind'] {
  if (/^\p{L}/u.test(typed)) return 'word';
  return /^\p{Nd}/u.test(typed) ? 'number' : 'mark';
}

/** Letters that are no letter with a mark for Unicode. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  å: 'a',
  ё: 'е',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  أ: 'ا',
  إ: 'ا',
  ة: 'ه',
  ۀ: 'ه',
};

/** A word as the tables know it: typed with or without accents, on an Arabic keyboard or a Persian one. */
export function foldWord(word: string): string {
  const letters = Array.from(
    word.normalize('NFKC').toLowerCase(),
    (letter) => LETTERS[letter] ?? letter,
  );
  return (
    letters
      .join('')
      // "Friday's call" is not on Fridays.
      .replace(/['’]s$/u, '')
      .replaceAll(/['’ʼ\u00AD]|\u200C|\u200D/gu, '')
      .replaceAll(/[\u0610-\u061A\u064B-\u0652\u0670]/gu, '')
      .normalize('NFD')
      .replaceAll(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
  );
}

/** Persian, Arabic and full-width digits as ours; of other scripts as they are, which is no number here. */
function ownDigits(digits: string): string {
  return digits
    .normalize('NFKC')
    .replaceAll(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x06_60))
    .replaceAll(/[۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x06_f0));
}
