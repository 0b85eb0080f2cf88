/**
 * One Latin spelling for many: so that a search in one script or spelling finds a name in another. Cyrillic of Ukrainian,
 * Russian and Serbian is written in Latin letters (the Ukrainian rules of 2010 and the passports' Russian ones are where
 * the table starts), then what the many ways to write the same sound differ in is levelled out: Андрій, Andriy, Andrii;
 * Милош, Miloš, Milos; Юлия, Yulia, Julia. Lossy on purpose: never shown, never stored as a name, and different names may
 * come out the same.
 */

// prettier-ignore
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'dj', е: 'e', ё: 'e', є: 'ie',
  ж: 'zh', з: 'z', ѕ: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', ј: 'i', к: 'k', л: 'l',
  љ: 'l', м: 'm', н: 'n', њ: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ch',
  у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', џ: 'dzh', ш: 'sh', щ: 'sh',
  ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
};

/** Latin letters that are no letter with a mark for Unicode, or whose mark says more than the letter. */
// prettier-ignore
const LATIN: Readonly<Record<string, string>> = {
  č: 'ch', ć: 'ch', ç: 'ch', š: 'sh', ś: 'sh', ş: 'sh', ž: 'zh', ź: 'zh', ż: 'zh',
  ł: 'l', đ: 'dj', ð: 'd', ø: 'o', œ: 'e', æ: 'e', ß: 'ss', ı: 'i', þ: 't',
};

/** Letters of Arabic and Persian keyboards that stand for the same. */
// prettier-ignore
const ARABIC: Readonly<Record<string, string>> = {
  ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ة: 'ه', ۀ: 'ه', ؤ: 'و',
};

/** Spellings of one sound, in the order in which they are levelled out. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|szcz|stch|sch/gu, 's'],
  [/tsch|tch|ch|cz|ts|tz/gu, 'C'],
  [/sh|sz/gu, 's'],
  [/dzh|dj|zh/gu, 'z'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/ck/gu, 'k'],
  [/c(?=[a-z])(?![eiy])/gu, 'k'],
  [/x/gu, 'ks'],
  [/qu?/gu, 'k'],
  [/w/gu, 'v'],
  [/[jy]/gu, 'i'],
  [/ie|io/gu, 'e'],
  [/h/gu, 'g'],
];

/** A text in lower case with one letter for what is typed in several ways; marks and vowel signs do not count. */
function levelLetters(text: string): string {
  const spelt = text
    .normalize('NFKC')
    .toLowerCase()
    // Joiners and stretching change how a word looks, not what it is.
    .replaceAll(/[\u00AD\u0640\u200B-\u200F\u2060-\u2064\u2066-\u2069\u202A-\u202E\uFEFF]/gu, '')
    .replaceAll(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x06_60))
    .replaceAll(/[۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x06_f0));
  const letters = Array.from(spelt, (letter) => LATIN[letter] ?? ARABIC[letter] ?? letter);
  // й and ї are letters of their own, not и and і with a mark: only what the table lacks comes apart.
  const apart = letters.map((letter) => CYRILLIC[letter] ?? letter.normalize('NFKD')).join('');
  return Array.from(apart, (letter) => CYRILLIC[letter] ?? letter).join('');
}

/** A word as searches compare it: letters of the Latin and Cyrillic scripts levelled out, others as they are. */
export function levelWord(word: string): string {
  let level = levelLetters(word).replaceAll(/[^\p{L}\p{N}]/gu, '');
  for (const [spelling, sound] of SOUNDS) level = level.replace(spelling, sound);
  // A mark over a Latin letter came apart above and was dropped with all that is no letter.
  return level.toLowerCase().replaceAll(/(?<letter>\p{L})\k<letter>+/gu, '$<letter>');
}

/** The words of a text as searches compare them, each once, in their order. */
export function levelWords(text: string): string[] {
  // An apostrophe is within a word (Мар’яна, O'Neill), a hyphen between two.
  const words =
    text.replaceAll(/[’'ʼ`´\u0640\u200C\u200D]/gu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.map(levelWord).filter((word) => word !== ''))];
}
