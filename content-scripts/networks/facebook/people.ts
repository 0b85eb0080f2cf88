/** Who is named on a page: the name links that are nobody's photo, button or own name, and the open profile's heading. */
import type { PageKind, Sighting } from '@/content-scripts/network';
import { linksIn, nameLinks } from '@/content-scripts/dom/name-links';
import type { NameLink } from '@/content-scripts/dom/name-links';
import type { PersonKey } from '@/domain/person/person-key';
import { aliasesInEntry, aliasesOfChat, aliasesOfProfile } from './aliases';
import { nameElement, nameText, picturesBefore } from './name-element';
import { pageFacts } from './page-facts';
import type { PageFacts } from './page-facts';
import { photoBeside, pictureBeside } from './photo';
import { Places } from './places';
import { CONTROL_ROLES, PICTURE, POST_PARTS } from './selectors';
import { lineOf, surroundingsOf } from './surroundings';
import type { Surroundings } from './surroundings';
import { isMobile, pageKind, personAddress } from './urls';
import type { AddressForm } from './urls';

type Root = Element | Document | ShadowRoot;

/** Every name within `root`. Each answer depends on the name's own surroundings, never on the root. */
export function* people(root: Root, url: URL): Generator<Sighting> {
  const document = root instanceof Document ? root : root.ownerDocument;
  const reader = new Reader(document, url);
  if (reader.isBare) return;
  const { heading } = reader.facts;
  const profile = heading && root.contains(heading) ? reader.profileSighting() : null;
  if (profile) yield profile;
  for (const found of reader.namesIn(root)) yield reader.sighting(found);
}

/** Addresses that may lead to a person by a chat or a list. */
const INDIRECT = /\/t\/|[?&]profile_id=/u;

/** Notifications lead to people too, and say a sentence about them, or about two (2026-08, medium). */
const NOTIFICATION = /[?&]notif_(?:id|t)=/u;

/** Reads one page for the length of one call. */
export class Reader {
  readonly facts: PageFacts;
  readonly kind: PageKind | null;
  readonly #around = new Map<Element, Surroundings>();
  readonly #names = new Map<Element, Element | null>();
  readonly #places: Places;
  readonly #forms = new Map<string, AddressForm | null>();

  constructor(
    readonly document: Document,
    readonly url: URL,
  ) {
    this.facts = pageFacts(document, url);
    this.kind = pageKind(url);
    this.#places = new Places(this);
  }

  /** Lists of Pages and places, which look like people's. */
  get isBare(): boolean {
    return this.kind === null || /^\/search\/(?:pages|places)\b/u.test(this.url.pathname);
  }

  namesIn(root: Root): Generator<NameLink> {
    return nameLinks(root, this.url, {
      personFromUrl: (url) => this.#linkKey(url),
      unit: (link) => this.around(link).unit ?? link,
      isLeftOut: (link, key) => this.#isLeftOut(link, key),
      nameIn: (link) => {
        const element = this.nameElement(link);
        return element && { element, name: nameText(element) };
      },
    });
  }

  nameElement(link: HTMLAnchorElement): Element | null {
    let element = this.#names.get(link);
    if (element === undefined) this.#names.set(link, (element = nameElement(link)));
    return element;
  }

  around(element: Element): Surroundings {
    let around = this.#around.get(element);
    if (!around) this.#around.set(element, (around = surroundingsOf(element)));
    return around;
  }

  sighting({ link, key, name, nameElement: element }: NameLink): Sighting {
    const place = this.#places.of(link, key);
    const aliases =
      place === 'chat'
        ? aliasesOfChat(this.document, key, name, this.url)
        : aliasesInEntry(link, key, this.url, this.around(link).entry);
    const { unit } = this.around(link);
    const base = this.url;
    return {
      anchor: link,
      ...(element ? { nameElement: element } : {}),
      key,
      ...(aliases.length > 0 ? { aliases } : {}),
      name,
      place,
      // Read when it is asked for: only an opened card shows it.
      get photo() {
        return photoBeside(link, key, base, unit);
      },
    };
  }

  /** The heading of somebody else's open profile. */
  profileSighting(): Sighting | null {
    const { heading, profile } = this.facts;
    if (!heading || !profile) return null;
    const aliases = aliasesOfProfile(heading, profile, this.url);
    return {
      anchor: heading,
      nameElement: heading,
      key: profile,
      ...(aliases.length > 0 ? { aliases } : {}),
      name: nameText(heading),
      place: 'profile',
    };
  }

  /** The partner's name in the header of an open chat; null for a group and when several people could be meant. */
  partnerIn(chat: Element): NameLink | null {
    let partner: NameLink | null = null;
    for (const found of this.namesIn(chat)) {
      const around = this.around(found.link);
      if (!this.isInChat(around) || around.unitKind === 'row') continue;
      if (partner && partner.key !== found.key) return null;
      partner ??= found;
    }
    return partner;
  }

  /** In the open chat of a message page, or in a chat pop-up over another page. */
  isInChat({ unitKind, navigation, banner, dialog }: Surroundings): boolean {
    if (unitKind === 'popup') return true;
    return this.kind === 'messages' && !navigation && !banner && !dialog;
  }

  #linkKey(url: URL): PersonKey | null {
    const address = personAddress(url);
    if (!address || address.form === 'tab') return null;
    return address.key;
  }

  /** In which form a link leads to a person; null when it leads to nobody. `isPerson`: it is known to. */
  formOf(link: HTMLAnchorElement, isPerson = false): AddressForm | null {
    const href = link.getAttribute('href') ?? '';
    if (isPerson && !INDIRECT.test(href)) return 'profile';
    const known = this.#forms.get(href);
    if (known !== undefined) return known;
    const url = URL.parse(href, this.url);
    const form = (url && personAddress(url)?.form) ?? null;
    this.#forms.set(href, form);
    return form;
  }

  #isLeftOut(link: HTMLAnchorElement, key: PersonKey): boolean {
    if (this.facts.notPeople.has(key)) return true;
    if (CONTROL_ROLES.has(link.getAttribute('role') ?? '')) return true;
    if (NOTIFICATION.test(link.getAttribute('href') ?? '')) return true;
    const around = this.around(link);
    if (around.isControl || isCount(link, around.unit)) return true;
    if (key === this.facts.profile && !this.#isOpenName(link)) return true;
    const form = this.formOf(link, true);
    if (form === 'thread') return !this.#isThreadRow(link, around);
    if (form === 'listed') return this.#hasNamedProfile(around.entry);
    if (around.banner) return true;
    if (around.navigation) return !(this.#listsPeople && around.entry !== null);
    if (this.#isAside(link, key, around)) return true;
    // In a chat the header shows name and photo together; "see profile" is a link to the same person.
    if (!this.isInChat(around) || around.unit?.getAttribute('role') === 'row') return false;
    if (link.querySelector(`${PICTURE}, h1, h2, h3, h4`)) return false;
    return lineOf(link, around.unit).heading === null;
  }

  /** Counts, tabs and "message" on a profile lead to it too: a name there is the heading's, or its beginning. */
  #isOpenName(link: HTMLAnchorElement): boolean {
    const { heading } = this.facts;
    const name = heading && this.nameElement(link);
    return !heading || !name || nameText(heading).startsWith(nameText(name));
  }

  /**
   * A name in the lines about a person ("works at …", "studied at …"), on the profile or in the card over a name: mostly
   * a company's. People in lists on a profile and in dialogs have their photo beside them (2024-08).
   */
  #isAside(link: HTMLAnchorElement, key: PersonKey, { unit, unitKind }: Surroundings): boolean {
    const isCard = unitKind === 'dialog' && unit?.querySelector(POST_PARTS) === null;
    const isLoose = unit === null && this.kind === 'profile' && !isMobile(this.url);
    if ((!isCard && !isLoose) || key === this.facts.profile) return false;
    return lineOf(link, unit).heading === null && !pictureBeside(link, key, this.url, unit);
  }

  get #listsPeople(): boolean {
    return this.kind === 'people' || this.kind === 'requests';
  }

  /** A chat in a list of chats, with one person: its photo is one. Anything else that leads to a chat is a button. */
  #isThreadRow(link: HTMLAnchorElement, { entry }: Surroundings): boolean {
    if (!entry || this.#hasNamedProfile(entry)) return false;
    const name = this.nameElement(link);
    return name !== null && picturesBefore(link, name) === 1;
  }

  /** Whether a list entry names its person by a link to the profile: then its other links are buttons. */
  #hasNamedProfile(entry: Element | null): boolean {
    if (!entry) return false;
    for (const link of linksIn(entry)) {
      if (this.formOf(link) === 'profile' && this.nameElement(link)) return true;
    }
    return false;
  }
}

/** Counts below a post ("3 comments") lead to the open profile; the post names them as its description (2024-08). */
function isCount(link: Element, unit: Element | null): boolean {
  if (link.id === '' || !unit) return false;
  return (unit.getAttribute('aria-describedby') ?? '').split(/\s+/u).includes(link.id);
}
