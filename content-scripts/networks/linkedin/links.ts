/** What links say: whom they lead to, and about a person besides the name other keys and a photo. */
import type { PersonKey } from '@/domain/person/person-key';
import { linksIn } from '@/content-scripts/dom/name-links';
import { photoAddress } from '@/content-scripts/dom/text';
import { NOBODY, readAddress, readPlainAddress, type Address } from './urls';

/** Photos of people; covers, logos and reactions have other addresses (2022 to 2026, M). */
const PHOTO = /\/profile-(?:displayphoto|framedphoto)/u;

/** Only such addresses lead to people or write to them: the others need not be taken apart. */
const MAY_SAY = /(?:in|sales|talent|messaging)[/\\]/iu;

/** Reads the addresses of a page's links, each only once. Made for one reading of the page. */
export class Addresses {
  readonly #known = new Map<string, Address>();
  readonly #said = new Map<Node, readonly Address[]>();

  /** @param root the part of the page that is read */
  constructor(
    readonly page: URL,
    private readonly root?: Element | Document | ShadowRoot,
  ) {}

  of(link: Element): Address {
    const href = link.getAttribute('href') ?? '';
    const known = this.#known.get(href);
    if (known) return known;
    const address = readPlainAddress(href) ?? this.#read(href);
    this.#known.set(href, address);
    return address;
  }

  #read(href: string): Address {
    const url = MAY_SAY.test(href) ? URL.parse(href, this.page) : null;
    return url ? readAddress(url) : NOBODY;
  }

  /** What every link of a part of the page says; nothing when none says more than whom it leads to. */
  moreIn(part: Element): readonly Address[] {
    if (this.root?.contains(part) && this.#moreIn(this.root).length === 0) return [];
    return this.#moreIn(part);
  }

  #moreIn(part: Element | Document | ShadowRoot): readonly Address[] {
    let said = this.#said.get(part);
    if (!said) {
      const all = linksIn(part).map((link) => this.of(link));
      said = all.some(({ alias, recipient }) => alias ?? recipient) ? all : [];
      this.#said.set(part, said);
    }
    return said;
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
  const said = addresses.moreIn(part);
  if (said.length === 0) return [];
  const aliases = new Set<PersonKey>();
  const everybody = new Set<PersonKey>();
  const recipients = new Set<PersonKey>();
  for (const { person, alias, recipient } of said) {
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
