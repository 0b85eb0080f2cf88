/**
 * What a profile says about its owner now, against what is kept. Differences are offered, never applied; one that the
 * seller declined is not offered again until the profile says something else.
 */

/** The facts that a profile may show, in the order in which they are offered. */
export const SHOWN_FIELDS = ['name', 'photo', 'headline', 'organisation'] as const;
export type ShownField = (typeof SHOWN_FIELDS)[number];

/** What a profile shows; a fact that it does not show is absent. */
export type ShownFacts = { readonly [Field in ShownField]?: string | undefined };

/** The client's field that remembers what a profile said and the seller did not take: it is stamped by itself. */
export type KeptField = `kept:${ShownField}`;

export function keptField(field: ShownField): KeptField {
  return `kept:${field}`;
}

/** What is kept of a client, as far as profiles show it. */
export interface StoredFacts {
  readonly name: string;
  readonly photo: string | null;
  readonly headline: string;
  readonly organisation: string;
  /** What was declined. */
  readonly kept: ShownFacts;
}

export interface Difference {
  readonly field: ShownField;
  /** Empty when nothing is kept. */
  readonly stored: string;
  readonly shown: string;
}

export function differences(stored: StoredFacts, shown: ShownFacts): Difference[] {
  return SHOWN_FIELDS.flatMap((field) => {
    const now = shown[field]?.trim() ?? '';
    const kept = stored[field] ?? '';
    const declined = stored.kept[field] ?? '';
    if (now === '' || isSame(field, now, kept) || isSame(field, now, declined)) return [];
    return [{ field, stored: kept, shown: now }];
  });
}

function isSame(field: ShownField, a: string, b: string): boolean {
  return field === 'photo' ? pictureOf(a) === pictureOf(b) : folded(a) === folded(b);
}

function folded(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** Sizes in the paths of networks' pictures (LinkedIn, Facebook, 2022 to 2026). */
const SIZE = /(?:shrink|scale|crop)?_?\d{2,4}[x_]\d{2,4}|\/[cps]\d+(?:\.\d+)*[x.\d]*[af]?(?=\/)/gu;

/**
 * What stays of a picture's address while it is the same picture: hosts, sizes and signed queries change from page to
 * page and from day to day.
 */
function pictureOf(address: string): string {
  if (!URL.canParse(address)) return address;
  return new URL(address).pathname.replaceAll(SIZE, '');
}
