import type { Kind, Lexicon } from './lexicon';
import type { Token } from './tokens';

export interface Phrase {
  readonly value: string;
  /** The token after it. */
  readonly next: number;
}

/** The tokens of a text with what they mean in one language. */
export class Words {
  private readonly phrases = new Map<number, readonly (Phrase & { readonly kind: Kind })[]>();

  constructor(
    readonly tokens: readonly Token[],
    private readonly lexicon: Lexicon,
  ) {}

  /** The longest phrase of one of these kinds that begins at a token. */
  at(index: number, ...kinds: readonly Kind[]): Phrase | null {
    return this.phrasesAt(index).find(({ kind }) => kinds.includes(kind)) ?? null;
  }

  /** The token after such a phrase, or the same token when there is none. */
  after(index: number, ...kinds: readonly Kind[]): number {
    return this.at(index, ...kinds)?.next ?? index;
  }

  text(index: number): string {
    return this.tokens[index]?.text ?? '';
  }

  isNumber(index: number): boolean {
    return this.tokens[index]?.kind === 'number';
  }

  isWord(index: number): boolean {
    return this.tokens[index]?.kind === 'word';
  }

  /** Tells whether nothing stands between a token and the one before it. */
  isGlued(index: number): boolean {
    const [before, token] = [this.tokens[index - 1], this.tokens[index]];
    return before !== undefined && token !== undefined && before.to === token.from;
  }

  private phrasesAt(index: number): readonly (Phrase & { readonly kind: Kind })[] {
    const known = this.phrases.get(index);
    if (known) return known;
    const found: (Phrase & { kind: Kind })[] = [];
    for (let length = this.lexicon.longest; length > 0; length -= 1) {
      if (index + length > this.tokens.length) continue;
      const key = this.tokens
        .slice(index, index + length)
        .map(({ text }) => text)
        .join(' ');
      for (const { kind, value } of this.lexicon.meanings.get(key) ?? [])
        found.push({ kind, value, next: index + length });
    }
    this.phrases.set(index, found);
    return found;
  }
}
