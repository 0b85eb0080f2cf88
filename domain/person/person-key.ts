/**
 * Person keys: the one way the product names a person on a network.
 *
 * A key is `<network>:<id>`: `vk:id1`, `facebook:id1000123`, `linkedin:in/anna-lee`. One person usually has several:
 * the others are *aliases* (`vk:@anna`, `facebook:@anna.lee`, `linkedin:ACoAAB…`). Network ids are open strings, since
 * stored data outlives the adapters that made it.
 */

/** `<network>:<id>`, at most {@link MAX_KEY_LENGTH} characters. Compare with `===`. */
export type PersonKey = `${string}:${string}`;

/** The longest key that is accepted from a page. LinkedIn's percent-encoded slugs are the longest ones seen. */
export const MAX_KEY_LENGTH = 400;

const KEY_FORM = /^[a-z][a-z0-9-]{0,31}:\S+$/u;

/** Tells whether a value from outside is a well-formed person key. */
export function isPersonKey(value: unknown): value is PersonKey {
  return typeof value === 'string' && value.length <= MAX_KEY_LENGTH && KEY_FORM.test(value);
}

/** The network's id within a key: `vk` for `vk:id1`. */
export function networkOf(key: PersonKey): string {
  return key.slice(0, key.indexOf(':'));
}

/** What the network calls the person within a key: `id1` for `vk:id1`. */
export function idOf(key: PersonKey): string {
  return key.slice(key.indexOf(':') + 1);
}

/**
 * Tells whether somebody with these keys surely is not the person behind `other`. A number and a screen name may well
 * be one person's; two numbers or two screen names are not.
 */
export function isSomebodyElse(keys: readonly PersonKey[], other: PersonKey): boolean {
  if (keys.includes(other)) return false;
  return keys.some(
    (key) =>
      networkOf(key) === networkOf(other) &&
      isChangeable(key) === isChangeable(other) &&
      !isToken(key) &&
      !isToken(other),
  );
}

/** Ids that name a person in one part of a site only (LinkedIn's Sales Navigator, Recruiter). */
function isToken(key: PersonKey): boolean {
  return /^(?:sales|talent)\//u.test(idOf(key));
}

/**
 * Tells whether the network may give this name to somebody else one day: screen names (`@…`) and LinkedIn slugs
 * (`in/…`) change hands, numbers and member ids do not.
 */
export function isChangeable(key: PersonKey): boolean {
  const id = idOf(key);
  return id.startsWith('@') || id.startsWith('in/');
}
