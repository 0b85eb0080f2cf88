/** Emoji as the card in a page is told of them: the sign, and the words that it is found by, in lower case. */
export type EmojiLine = readonly [emoji: string, words: string];

/** Drawn by the systems of today; newer ones would be empty squares for many. */
const NEWEST = 15;
/** Colours of skin and the like: no sign of their own. */
const PARTS = 2;

/** The lines of a data file of emojibase, in the order in which they are offered. */
export function emojiLines(data: unknown): EmojiLine[] {
  if (!Array.isArray(data)) return [];
  return (data as readonly Entry[])
    .filter(
      ({ order, group, version = 0 }) =>
        order !== undefined && group !== PARTS && version <= NEWEST,
    )
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ emoji, label, tags = [] }) => [emoji, [label, ...tags].join(' ').toLowerCase()]);
}

/** The lines that have a text in their words; all for none. */
export function emojiFound(all: readonly EmojiLine[], text: string): readonly EmojiLine[] {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? all : all.filter(([, words]) => words.includes(wanted));
}

interface Entry {
  readonly emoji: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly order?: number;
  readonly group?: number;
  readonly version?: number;
}
