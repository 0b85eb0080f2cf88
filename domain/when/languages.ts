import { lexiconOf, type Language, type Lexicon } from './lexicon';
import { da } from './words/da';
import { en } from './words/en';
import { fa } from './words/fa';
import { pl } from './words/pl';
import { ru } from './words/ru';
import { sr } from './words/sr';
import { uk } from './words/uk';

const LANGUAGES: readonly Language[] = [en, uk, ru, pl, sr, da, fa];
const lexicons = new Map<string, Lexicon>();

/** The tables of all languages, the one of a tag first ("uk", "sr-Latn"). Each is built with its first use. */
export function lexiconsFor(tag: string): Lexicon[] {
  const [own] = tag.toLowerCase().split('-');
  const order = LANGUAGES.toSorted((one, other) => rank(one, own) - rank(other, own));
  return order.map((language) => {
    const lexicon = lexicons.get(language.tag) ?? lexiconOf(language);
    lexicons.set(language.tag, lexicon);
    return lexicon;
  });
}

function rank({ tag }: Language, own: string | undefined): number {
  return tag === own ? 0 : 1;
}
