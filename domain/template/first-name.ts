/** Finding the name to greet by within a full name as networks show it. */

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|пан|пані)\.?$/iu;
/** Patronymics of Russian and Ukrainian names. */
const PATRONYMIC = /\p{L}(?:ович|евич|йович|ьич|ична|овна|евна|івна|ївна|ивна)$/iu;
/** Scripts that write names without spaces between their parts, or with the family name first. */
const WHOLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const INITIALS = /^(?:\p{L}\.?)+$/u;

/**
 * The first name within a full name, for a greeting; empty when there is none to be sure of (only an initial, only
 * emoji), so that a template's fallback takes over. Decorations and titles go, a part in brackets too; a Cyrillic name
 * with patronymic has its first name just before it, whichever end the family name stands at.
 */
export function firstName(fullName: string): string {
  const words = wordsOf(fullName);
  const [first = ''] = words;
  if (words.some((word) => WHOLE.test(word))) return words.join(' ');
  if (words.length < 2) return first;
  const patronymic = words.findIndex((word, index) => index > 0 && PATRONYMIC.test(word));
  if (words.length > 2 && patronymic > 0) return words[patronymic - 1] ?? first;
  return words.slice(0, -1).find((word) => !isInitial(word)) ?? '';
}

function wordsOf(fullName: string): string[] {
  const [name = '', rest = ''] = fullName.replace(/\([^()]*\)/gu, ' ').split(/,(.*)/su, 2);
  const words = wordsIn(name);
  // `Anna Lee, MBA` tells a degree after the comma, `Lee, Anna` the first name.
  const afterComma = words.length === 1 ? wordsIn(rest) : [];
  return afterComma.length > 0 ? [...afterComma, ...words] : words;
}

function wordsIn(text: string): string[] {
  const words = text
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{M}\p{N}.]+$/u, ''))
    .filter((word) => /\p{L}/u.test(word));
  const withoutTitles = words.filter((word) => !TITLES.test(word));
  return withoutTitles.length > 0 ? withoutTitles : words;
}

/** One letter with or without its dot, or several with dots: `J.`, `A.B.`. */
function isInitial(word: string): boolean {
  return word.replaceAll('.', '').length === 1 || (word.includes('.') && INITIALS.test(word));
}
