/** LinkedIn's addresses: which lead to people, and back. Pure. */
import type { PersonKey } from '@/domain/person/person-key';
import type { PageKind } from '@/content-scripts/network';
import { idOf, isPersonKey } from '@/domain/person/person-key';

export const ID = 'linkedin';
const ORIGIN = 'https://www.linkedin.com';

/** The site itself and its country and mobile hosts; help, business and the like show no profiles. */
const HOST = /^(?:(?:www|m|mobile|touch|[a-z]{2})\.)?linkedin\.com$/u;

/** A member id in an address or a URN, case-sensitive (seen 2022-05 and 2026-04). */
const MEMBER_ID = /^ACoA[\w-]{6,}$/u;
/** Looks like a member id but is none that the site's profile addresses take (lower-cased, or of another kind). */
const OPAQUE_ID = /^ac[a-z]a[\w-]{24,}$/iu;
const MEMBER_URN = /^urn:li:fsd?_(?:mini)?profile:(ACoA[\w-]{6,})$/iu;

/** Ids of Sales Navigator and Recruiter: tokens of their own, never slugs. */
const TOKEN = /^[\w-]{6,}$/u;

/** What a slug never holds: it would have been another path, a broken address or a decoy. */
const NOT_IN_SLUG =
  /[\s\p{Cc}\p{Cs}\p{Co}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff/?#%:;,<>"\\@]/u;
/** `/in/me` is oneself; the others are what broken templates leave behind. */
const NOT_SLUGS = new Set(['me', 'edit', 'null', 'undefined']);
const MAX_SLUG = 200;

export function isLinkedIn(url: URL): boolean {
  return /^https?:$/u.test(url.protocol) && HOST.test(url.hostname);
}

/**
 * The person an address leads to: `linkedin:in/<slug>` (decoded, lower case), `linkedin:ACoA…` (case kept),
 * `linkedin:sales/<id>`, `linkedin:talent/<id>`. Null for oneself (`/in/me`), everything else and broken addresses.
 */
export function personFromUrl(url: URL): PersonKey | null {
  return isLinkedIn(url) ? personAt(segments(url)) : null;
}

function personAt([first, second = '', third = '']: readonly string[]): PersonKey | null {
  if (first === 'in') return memberKey(second);
  if (first === 'sales' && (second === 'lead' || second === 'people')) {
    return tokenKey('sales', third.split(',')[0] ?? '');
  }
  if (first === 'talent' && second === 'profile') return tokenKey('talent', third);
  return null;
}

/** The member id that the address of a link carries beside the person it leads to (`?miniProfileUrn=`), as a key. */
export function aliasFromUrl(url: URL): PersonKey | null {
  if (url.search === '' || !isLinkedIn(url)) return null;
  return urnKey(url.searchParams.get('miniProfileUrn'));
}

/** The member that `/messaging/compose/?profileUrn=…&recipient=…` writes to; null for any other address. */
function recipientAt(url: URL, [first, second]: readonly string[]): PersonKey | null {
  if (first !== 'messaging' || second !== 'compose') return null;
  const recipient = url.searchParams.get('recipient') ?? '';
  return (
    urnKey(url.searchParams.get('profileUrn')) ??
    (MEMBER_ID.test(recipient) ? memberKey(recipient) : null)
  );
}

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

/** What an address says that leads to nobody. */
export const NOBODY: Address = { person: null, alias: null, recipient: null, isProfile: false };

/** Everything that an address says, taken apart once. */
export function readAddress(url: URL): Address {
  if (!isLinkedIn(url)) return NOBODY;
  const path = segments(url);
  const person = personAt(path);
  if (person) {
    return { person, alias: aliasFromUrl(url), recipient: null, isProfile: isProfileItself(path) };
  }
  const recipient = recipientAt(url, path);
  return recipient ? { ...NOBODY, recipient } : NOBODY;
}

/**
 * The plain form of most links to people: nothing encoded, no parameters but the member id of classic pages. Too short to
 * be an opaque id.
 */
const PLAIN =
  /^(?:https:\/\/www\.linkedin\.com)?\/in\/([a-z\d-]{1,27})\/?(?:\?miniProfileUrn=urn%3Ali%3Afsd?_(?:mini)?[Pp]rofile%3A(ACoA[\w-]{6,}))?$/u;

/**
 * The same for a raw address in its plain form, without taking it apart, which costs ten times as much; null for any
 * other form. For pages of LinkedIn only.
 */
export function readPlainAddress(href: string): Address | null {
  const [, slug, member] = PLAIN.exec(href) ?? [];
  if (slug === undefined || NOT_SLUGS.has(slug)) return null;
  return {
    person: `${ID}:in/${slug}`,
    alias: member === undefined ? null : `${ID}:${member}`,
    recipient: null,
    isProfile: true,
  };
}

/** The slug that an invitation link is for (`/preload/custom-invite/?vanityName=`), or null. */
export function invitedSlug(href: string): string | null {
  const encoded = /[?&]vanityName=([^&#]+)/u.exec(href)?.[1];
  return encoded === undefined ? null : (decode(encoded)?.normalize('NFC').toLowerCase() ?? null);
}

/** Tells a link to the profile itself from one to a part of it (activity, details, contact), which shows no name. */
function isProfileItself([first, second, third]: readonly string[]): boolean {
  if (first !== 'in') return first === 'sales' || first === 'talent';
  // A two-letter language may follow the slug: `/in/anna-lee/de/`.
  return second !== undefined && (third === undefined || /^[a-z]{2}$/u.test(third));
}

/** Whether the page is a profile whose head is shown: itself, one of its overlays, or a lead in Sales Navigator. */
export function isProfilePage(url: URL): boolean {
  const path = segments(url);
  return personFromUrl(url) !== null && (isProfileItself(path) || path[2] === 'overlay');
}

/** Where a person's profile is; null for leads of Sales Navigator, whose addresses need more than the id, and for others. */
export function profileUrl(key: PersonKey): string | null {
  const id = idOf(key);
  if (!key.startsWith(`${ID}:`)) return null;
  if (id.startsWith('in/')) return `${ORIGIN}/in/${encodeURIComponent(id.slice(3))}/`;
  if (id.startsWith('talent/')) return `${ORIGIN}/talent/profile/${id.slice(7)}`;
  return MEMBER_ID.test(id) ? `${ORIGIN}/in/${id}/` : null;
}

/** Where a message to a person is written. Only member ids have such an address (seen 2026-04). */
export function chatUrl(key: PersonKey): string | null {
  const id = idOf(key);
  if (!key.startsWith(`${ID}:`) || !MEMBER_ID.test(id)) return null;
  const urn = encodeURIComponent(`urn:li:fsd_profile:${id}`);
  return `${ORIGIN}/messaging/compose/?profileUrn=${urn}&recipient=${id}`;
}

/** The post that a URN is of (`urn:li:activity:1`, seen 2022-05 to 2026); null for any other. */
export function postAddress(urn: string): string | null {
  const number = /^urn:li:activity:(\d{1,25})$/u.exec(urn)?.[1];
  return number === undefined ? null : `${ORIGIN}/feed/update/urn:li:activity:${number}/`;
}

/** The comment that a key or URN is of, both ways of writing its post (seen 2022-05 and 2026-05); null for any other. */
export function commentAddress(urn: string): string | null {
  const [, post, comment] =
    /urn:li:comment:\((?:urn:li:)?activity:(\d{1,25}),(\d{1,25})\)/u.exec(urn) ?? [];
  if (post === undefined) return null;
  const said = encodeURIComponent(`urn:li:comment:(activity:${post},${comment})`);
  return `${ORIGIN}/feed/update/urn:li:activity:${post}/?commentUrn=${said}`;
}

/** The open thread of the messaging page, whoever is in it; null on any other page. */
export function threadAddress(page: URL): string | null {
  const thread = /^\/messaging\/thread\/((?:[\w-]|=|%3D){3,300})\/?$/u.exec(page.pathname)?.[1];
  return thread !== undefined && isLinkedIn(page) ? `${ORIGIN}/messaging/thread/${thread}/` : null;
}

const KINDS: Readonly<Record<string, PageKind | null>> = {
  feed: 'feed',
  posts: 'post',
  pulse: 'post',
  in: 'profile',
  groups: 'group',
  search: 'search',
  mynetwork: 'people',
  messaging: 'messages',
  login: null,
  signup: null,
  uas: null,
  checkpoint: null,
  authwall: null,
  legal: null,
  help: null,
  psettings: null,
  settings: null,
};
const SALES_KINDS: Readonly<Record<string, PageKind>> = {
  lead: 'profile',
  people: 'profile',
  search: 'search',
  lists: 'people',
  inbox: 'messages',
};

/** The kind of page an address shows; null off LinkedIn and where no people are shown (sign-in, settings, legal). */
export function pageKind(url: URL): PageKind | null {
  if (!isLinkedIn(url)) return null;
  const [first = '', second = '', third = ''] = segments(url);
  if (first === 'feed' && second !== '') return second === 'update' ? 'post' : 'other';
  if (first === 'mynetwork' && second === 'invitation-manager') return 'requests';
  if (first === 'company' && third === 'people') return 'people';
  if (first === 'sales') return SALES_KINDS[second] ?? 'other';
  if (first === 'talent') return second === 'profile' ? 'profile' : 'other';
  const kind = Object.hasOwn(KINDS, first) ? KINDS[first] : 'other';
  return kind ?? null;
}

function memberKey(encoded: string): PersonKey | null {
  const id = decode(encoded);
  if (id === null || id === '') return null;
  if (MEMBER_ID.test(id)) return `${ID}:${id}`;
  const slug = id.normalize('NFC').toLowerCase();
  if (OPAQUE_ID.test(id) || NOT_IN_SLUG.test(slug)) return null;
  if (NOT_SLUGS.has(slug) || slug.length > MAX_SLUG) return null;
  const key: PersonKey = `${ID}:in/${slug}`;
  return isPersonKey(key) ? key : null;
}

function tokenKey(kind: 'sales' | 'talent', token: string): PersonKey | null {
  return TOKEN.test(token) ? `${ID}:${kind}/${token}` : null;
}

function urnKey(urn: string | null): PersonKey | null {
  const id = MEMBER_URN.exec(urn ?? '')?.[1];
  return id === undefined ? null : `${ID}:${id}`;
}

function segments(url: URL): string[] {
  return url.pathname.split('/').filter((segment) => segment !== '');
}

/** Percent-decodes once; null when the encoding is broken. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
