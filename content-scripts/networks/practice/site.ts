/**
 * The practice workspace's addresses. It has no match pattern, since the practice page starts the overlay itself.
 */
import type { NetworkSite, PageKind } from '@/content-scripts/network';
import { idOf, type PersonKey } from '@/domain/person/person-key';

const ID = 'practice';
const PAGE = '/practice.html';
export const OWN_SCHEMES = /^(?:chrome|moz)-extension:$/u;

/** `#/p/<slug>` is a person, `#/m/<slug>` the dialog with them (2026-11). */
const PERSON_HASH = /^#\/p\/([a-z0-9-]{1,64})$/u;
const DIALOG_HASH = /^#\/m\/([a-z0-9-]{1,64})$/u;
/** The slug of oneself: never a client. */
const ONESELF = 'me';

const KINDS: Readonly<Record<string, PageKind>> = {
  '': 'feed',
  feed: 'feed',
  p: 'profile',
  g: 'group',
  search: 'search',
  people: 'people',
  m: 'messages',
};

export function isOwnPage(url: URL): boolean {
  return OWN_SCHEMES.test(url.protocol) && url.pathname === PAGE;
}

function keyFromHash(url: URL, form: RegExp): PersonKey | null {
  const slug = isOwnPage(url) ? form.exec(url.hash)?.[1] : undefined;
  return slug === undefined || slug === ONESELF ? null : `${ID}:${slug}`;
}

export function personFromUrl(url: URL): PersonKey | null {
  return keyFromHash(url, PERSON_HASH);
}

/** Whom the dialog at an address is with, or null. */
export function partnerFromUrl(url: URL): PersonKey | null {
  return keyFromHash(url, DIALOG_HASH);
}

const site: NetworkSite = {
  id: ID,
  label: 'Fernway',
  matches: [],
  personFromUrl,
  profileUrl: (key) => `${PAGE}#/p/${idOf(key)}`,
  chatUrl: (key) => `${PAGE}#/m/${idOf(key)}`,
  pageKind: (url) =>
    isOwnPage(url) ? (KINDS[/^#\/([a-z]*)/u.exec(url.hash)?.[1] ?? ''] ?? 'other') : null,
};

export default site;
