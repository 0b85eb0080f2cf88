/** The head of a profile, which names its owner without a link, or with one around the heading. */
import type { PersonKey } from '@/domain/person/person-key';
import type { Addresses } from './links';
import { idOf } from '@/domain/person/person-key';
import { linksIn } from '@/content-scripts/dom/name-links';
import { foldText } from '@/content-scripts/dom/text';
import { aliasesIn } from './links';
import { TOP_CARD, TOP_CARD_ID } from './selectors';
import { ID, invitedSlug, isProfilePage, personFromUrl } from './urls';

export interface ProfileHead {
  readonly key: PersonKey;
  readonly heading: Element;
  /** The part of the page that is about the owner alone. */
  readonly card: Element;
  /** Whether the heading is within a link to the profile itself, which then is found as any other link. */
  readonly isLinked: boolean;
  readonly aliases: readonly PersonKey[];
}

/** SDUI has no `h1` (2026-08, H); Ember has one (2022 to 2026, H). */
const HEADINGS = 'main h1, main h2';

/**
 * The head of the profile that the page is about, or null. While the site changes from one profile to the next, the
 * address is new and the page still old: so the head must itself lead to the person of the address.
 */
export function profileHead(document: Document, addresses: Addresses): ProfileHead | null {
  const { page } = addresses;
  const key = isProfilePage(page) ? personFromUrl(page) : null;
  if (!key) return null;
  for (const heading of headings(document)) {
    const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
    const target = link && addresses.of(link);
    // Somebody else's name, in a column of suggestions that stands before the profile (2026-08).
    if (target?.person && target.person !== key) continue;
    const card = heading.closest(`${TOP_CARD}, section`) ?? heading.parentElement;
    const isLinked = target?.person === key && target.isProfile;
    if (!card || (!isLinked && !leadsTo(card, key, addresses))) return null;
    return { key, heading, card, isLinked, aliases: aliasesOf(card, key, addresses) };
  }
  return null;
}

function headings(document: Document): Element[] {
  const inCard = document.querySelector(`${TOP_CARD} :is(h1, h2)`);
  if (inCard) return [inCard];
  const first = document.querySelectorAll(HEADINGS);
  const h1 = [...first].filter((heading) => heading.tagName === 'H1');
  return h1.length > 0 ? h1 : [...first];
}

/** Whether a part of the page has a link to somebody, to a part of their profile, or that invites or writes to them. */
function leadsTo(card: Element, key: PersonKey, addresses: Addresses): boolean {
  if (memberIdOf(card) === key) return true;
  for (const link of linksIn(card)) {
    const { person, recipient } = addresses.of(link);
    if (person === key || recipient === key) return true;
    if (idOf(key) === `in/${invitedSlug(link.getAttribute('href') ?? '')}`) return true;
  }
  return false;
}

function aliasesOf(card: Element, key: PersonKey, addresses: Addresses): PersonKey[] {
  const member = memberIdOf(card);
  const aliases = new Set([...(member ? [member] : []), ...aliasesIn(card, key, addresses, true)]);
  aliases.delete(key);
  return [...aliases];
}

/**
 * The line under the owner's name, or undefined where nothing marks it: in Ember it has a style of its own (2022 to
 * 2024), in SDUI it follows the degree of acquaintance, which begins with a sign that is the same in every language
 * (2026-08).
 */
export function headlineOf({ card }: ProfileHead): string | undefined {
  const own = card.querySelector(':scope .text-body-medium');
  if (own) return foldText(own.textContent) || undefined;
  const degree = [...card.querySelectorAll('p')].find((each) => /^\s*·/u.test(each.textContent));
  const next = degree?.nextElementSibling;
  return next?.tagName === 'P' ? foldText(next.textContent) || undefined : undefined;
}

/** Where the owner works and where they learnt, in this order, at the side of Ember's card (2021 to 2024, M). */
const COMPANIES = '.pv-text-details__right-panel li';

/**
 * The owner's place of work, or undefined where nothing marks it. One line alone may be a school: it counts when the part
 * about their experience has it too. SDUI marks nothing (2026-08).
 */
export function organisationOf({ card }: ProfileHead): string | undefined {
  const [first, second] = card.querySelectorAll(COMPANIES);
  const name = first && (foldText(first.textContent) || undefined);
  if (name === undefined || second) return name;
  const experience = card.ownerDocument.querySelector('#experience')?.closest('section');
  return foldText(experience?.textContent).includes(name) ? name : undefined;
}

/** The owner's member id, which the card's key holds (2026-04, M). */
function memberIdOf(card: Element): PersonKey | null {
  const id = TOP_CARD_ID.exec(card.getAttribute('componentkey') ?? '')?.[1];
  return id === undefined ? null : `${ID}:${id}`;
}
