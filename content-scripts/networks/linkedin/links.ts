/** What links say: whom they lead to, and about a person besides the name other keys and a photo. */
import type { PersonKey } from '@/domain/person/person-key';
import { linksIn } from '@/content-scripts/dom/name-links';
import { photoAddress } from '@/content-scripts/dom/text';
import { aliasFromUrl, isProfileItself, personFromUrl, recipientFromUrl } from './urls';

/** Photos of people; covers, logos and reactions have other addresses (2022 to 2026, M). */
const PHOTO = /\/profile-(?:displayphoto|framedphoto)/u;

/** What one address says. */
export interface Address {
  /** The person it leads to, or null. */
  readonly person: PersonKey | null;
  /** Another key of that person, which the address carries. */
  readonly alias: PersonKey | null;
  /** Whom it writes to. */
  readonly recipient: PersonKey | null;
  /** Whether it leads to the profile itself, not to a part of it. */
  readonly isProfile: boolean;
}

const NOWHERE: Address = { person: null, alias: null, recipient: null, isProfile: false };

/** Reads the addresses of a page's links, each only once. Made for one reading of the page. */
export class Addresses {
  readonly #known = new Map<string, Address>();

  constructor(readonly page: URL) {}

  of(link: Element): Address {
    const href = link.getAttribute('href') ?? '';
    const known = this.#known.get(href);
    if (known) return known;
    const url = URL.parse(href, this.page);
    const address = url ? this.read(url) : NOWHERE;
    this.#known.set(href, address);
    return address;
  }

  read(url: URL): Address {
    const known = this.#known.get(url.href);
    if (known) return known;
    const person = personFromUrl(url);
    const address: Address = person
      ? { person, alias: aliasFromUrl(url), recipient: null, isProfile: isProfileItself(url) }
      : { ...NOWHERE, recipient: recipientFromUrl(url) };
    this.#known.set(url.href, address);
    return address;
  }
}

/**
 * The other keys of a person that a part of the page shows for certain: on a link of theirs (`miniProfileUrn`), or, where
 * `isAboutOne`, in the address of the button that writes to the only person there.
 */
export function aliasesIn(
  part: Element,
  key: PersonKey,
  addresses: Addresses,
  isAboutOne: boolean,
): PersonKey[] {
  const aliases = new Set<PersonKey>();
  const everybody = new Set<PersonKey>();
  const recipients = new Set<PersonKey>();
  for (const link of linksIn(part)) {
    const { person, alias, recipient } = addresses.of(link);
    if (person) everybody.add(person);
    if (person && alias && person === key) aliases.add(alias);
    if (person && alias && alias === key) aliases.add(person);
    if (recipient) recipients.add(recipient);
  }
  const others = [...everybody].filter((other) => other !== key && !aliases.has(other));
  if (isAboutOne && others.length === 0 && recipients.size === 1) {
    for (const recipient of recipients) aliases.add(recipient);
  }
  aliases.delete(key);
  return [...aliases];
}

/** The photo within a link to one of these keys, or undefined. */
export function photoIn(
  part: Element,
  keys: readonly PersonKey[],
  addresses: Addresses,
): string | undefined {
  for (const link of linksIn(part)) {
    const { person } = addresses.of(link);
    const image = person && keys.includes(person) ? personImage(link) : undefined;
    if (image) return photoAddress(image, addresses.page);
  }
  return undefined;
}

/** The first picture of a person within an element. */
export function personImage(element: Element): Element | undefined {
  for (const image of element.querySelectorAll('img[src], image')) {
    if (PHOTO.test(image.getAttribute('src') ?? image.getAttribute('href') ?? '')) return image;
  }
  return undefined;
}
