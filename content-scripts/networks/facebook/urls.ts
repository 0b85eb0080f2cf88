/** Facebook's addresses: whose they are, and what kind of page they show. All functions are pure and never throw. */
import type { PageKind } from '@/content-scripts/network';
import type { PersonKey } from '@/domain/person/person-key';
import { idOf, networkOf } from '@/domain/person/person-key';
import { isReserved } from './reserved';

/**
 * What an address that leads to a person is.
 *
 * - `profile`: the profile itself, also within a group; the only form that a shown name leads to.
 * - `tab`: a tab of the profile (`/anna/friends`, `?sk=about`). It tells whose page is open; as a link it is a button.
 * - `listed`: a row of the friends pages that carries the person's number (`?profile_id=`).
 * - `thread`: a chat whose number is the person's.
 */
export type AddressForm = 'profile' | 'tab' | 'listed' | 'thread';

interface PersonAddress {
  readonly key: PersonKey;
  readonly form: AddressForm;
}

/** Hosts that show the site itself; `l.`, `business.`, `developers.` and the like do not. */
const SITE = /^(?:(?:www|m|web|mbasic|touch|d|[a-z]{2}-[a-z]{2})\.)?facebook\.com$/u;
const MESSENGER = /^(?:www\.)?messenger\.com$/u;

const NUMBER = /^[1-9]\d{0,19}$/u;
/**
 * People's numbers have at most 15 digits (10 or fewer before 2009, 15 from 1000…, 14 from 6155… since 2022). Group
 * chats made in the last years have 16 and more, so a longer one is never taken for a person. Confidence: medium.
 */
const PERSON_THREAD = /^[1-9]\d{0,14}$/u;
/** A vanity name. Five characters today; three and four are old ones, still in use. */
const VANITY = /^[A-Za-z0-9.]{3,50}$/u;
/** Files at the root: `l.php`, `permalink.php`, `robots.txt`. */
const FILE = /\.(?:php|html?|txt|xml|json|js|css|ico|png|jpe?g)$/iu;

/** The tabs of a profile, as second path segment. Posts, photos and videos of their own have more segments. */
const TAB =
  /^(?:about|posts|friends|photos|videos|reels|followers|following|likes|likes_all|events|groups|map|places|check-?ins|sports|music|movies|tv|books|games|reviews|reviews_given|notes|mentions|community|directory_[a-z_]+|(?:about|friends|photos|videos|reels|likes)_[a-z_]+)$/u;

/** Query parts that make a profile's address that of something else. */
const OTHER_THINGS = /[?&](?:story_fbid|fbid|set|v)=/u;
/** A tab of the profile. */
const TAB_QUERY = /[?&]sk=[^&]/u;

/** The person that an address leads to and in which form, or null. */
export function personAddress(url: URL): PersonAddress | null {
  if (!isWeb(url) || isDecoy(url)) return null;
  const path = segmentsOf(url);
  if (MESSENGER.test(url.hostname)) return threadAddress(path);
  if (!SITE.test(url.hostname)) return null;
  const [first = '', second, third, fourth] = path;

  if (path.length === 1 && first.toLowerCase() === 'profile.php') {
    return tabbed(url, idKey(url.searchParams.get('id')));
  }
  if (first === 'groups') {
    return path.length === 4 && third === 'user' ? address(idKey(fourth), 'profile') : null;
  }
  if (first === 'people') return path.length === 3 ? tabbed(url, idKey(third)) : null;
  if (first === 'friends') {
    return path.length <= 2 ? address(idKey(url.searchParams.get('profile_id')), 'listed') : null;
  }
  if (first === 'messages' || first === 't') return threadAddress(path);
  const key = nameKey(first);
  if (path.length === 1) return tabbed(url, key);
  if (path.length === 2 && second && TAB.test(second)) return address(key, 'tab');
  return null;
}

/** The number or vanity name in an address segment, as a key. */
function nameKey(segment: string): PersonKey | null {
  if (NUMBER.test(segment)) return segment.length >= 5 ? idKey(segment) : null;
  if (!VANITY.test(segment) || FILE.test(segment) || isReserved(segment)) return null;
  const bare = segment.toLowerCase().replaceAll('.', '');
  return bare.length >= 3 && /[a-z]/u.test(bare) ? `facebook:@${bare}` : null;
}

function idKey(id: string | null | undefined): PersonKey | null {
  return id && NUMBER.test(id) ? `facebook:id${id}` : null;
}

/** `/messages/t/<id>` and `/t/<id>`. End-to-end and marketplace threads have numbers of their own: never a person. */
function threadAddress(path: readonly string[]): PersonAddress | null {
  const [last, ...more] = path[0] === 'messages' ? path.slice(2) : path.slice(1);
  const isThread = path[0] === 't' || (path[0] === 'messages' && path[1] === 't');
  if (!isThread || last === undefined || more.length > 0) return null;
  if (/^\d+$/u.test(last)) return PERSON_THREAD.test(last) ? address(idKey(last), 'thread') : null;
  return address(nameKey(last), 'thread');
}

function tabbed(url: URL, key: PersonKey | null): PersonAddress | null {
  if (OTHER_THINGS.test(url.search)) return null;
  return address(key, TAB_QUERY.test(url.search) ? 'tab' : 'profile');
}

function address(key: PersonKey | null, form: AddressForm): PersonAddress | null {
  return key && { key, form };
}

/**
 * Time stamps carry the address of the open page with a scrambled end (`/anna.lee?__cft__…#?dec`, seen 2024-08 and
 * 2026-08) until they are pointed at; `…#` is a button.
 */
function isDecoy(url: URL): boolean {
  return url.hash.startsWith('#?') || url.href.endsWith('#');
}

/** The mobile site, which marks nothing with roles. */
export function isMobile(url: URL): boolean {
  return /^(?:m|mbasic|touch)\./u.test(url.hostname);
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

function segmentsOf(url: URL): string[] {
  return url.pathname.split('/').filter((segment) => segment !== '');
}

/** The kind of page an address shows, or null where no people are to be met (settings, log-in, other hosts). */
export function pageKind(url: URL): PageKind | null {
  if (!isWeb(url)) return null;
  const path = segmentsOf(url);
  if (MESSENGER.test(url.hostname)) return 'messages';
  if (!SITE.test(url.hostname)) return null;
  const [first = '', second, third] = path;
  if (first === '' || first === 'home.php') return 'feed';
  const kind = KINDS.get(first);
  if (kind === 'group' && third !== undefined) {
    if (POSTS.has(third)) return 'post';
    if (third === 'members' || third === 'user') return third === 'user' ? 'profile' : 'people';
    if (third === 'search') return 'search';
  }
  if (kind === 'people' && second === 'requests') return 'requests';
  if (kind !== undefined) return kind;
  if (second !== undefined && POSTS.has(second) && third !== undefined) return 'post';
  if (personAddress(url)) return 'profile';
  return QUIET.has(first.replace(/\.php$/u, '')) ? null : 'other';
}

/** Pages where nobody is met, or where nothing of ours should be. */
const QUIET: ReadonlySet<string> = new Set(
  `login logout recover checkpoint reg r register settings ads adsmanager ad_center business businesses help privacy
  privacycenter policies policy legal terms security accountscenter dialog plugins sharer share_channel oauth v2 tr
  professional_dashboard payments developers careers download l ajax api`.split(/\s+/u),
);

const POSTS: ReadonlySet<string> = new Set(['posts', 'permalink', 'photos', 'videos', 'reels']);

const KINDS: ReadonlyMap<string, PageKind> = new Map<string, PageKind>([
  ...words('group', 'groups'),
  ...words('search', 'search hashtag'),
  ...words('people', 'friends'),
  ...words('messages', 'messages t e2ee'),
  ...words('post', 'permalink.php story.php photo photo.php share reel reels watch video.php'),
  ...words('other', 'events marketplace notifications pages saved memories stories'),
]);

function words(kind: PageKind, list: string): [string, PageKind][] {
  return list.split(' ').map((word) => [word, kind]);
}

/** Where the person's profile is, or null for a key that is not Facebook's. */
export function profileUrl(key: PersonKey): string | null {
  const id = siteId(key);
  if (id === null) return null;
  const path = id.number ? `profile.php?id=${id.name}` : id.name;
  return `https://www.facebook.com/${path}`;
}

/** Where the chat with the person is; the site leads a vanity name on to the number. */
export function chatUrl(key: PersonKey): string | null {
  const id = siteId(key);
  return id && `https://www.facebook.com/messages/t/${id.name}`;
}

/** What the address of a post says. */
export interface PostAddress {
  /** The address with only what is needed to get there. */
  readonly href: string;
  /** Whose post it is; null in a group. */
  readonly owner: PersonKey | null;
  readonly group: string | null;
  /** Whether it leads to a comment of the post. */
  readonly isComment: boolean;
}

/** A post's number, or its newer name of letters and digits (`pfbid…`, 2022 to 2026). */
const POST_ID = /^[\w-]{1,200}$/u;
/** A comment just written is called `client:…` until the site has numbered it (2026-07). */
const COMMENT_ID = /^[\w+/=-]{1,200}$/u;

/** The post or comment that an address leads to; null for every other one, scrambled ones included. */
export function postAddress(url: URL): PostAddress | null {
  if (url.protocol !== 'https:' || !SITE.test(url.hostname) || isDecoy(url)) return null;
  const found = postAt(segmentsOf(url), url.searchParams);
  if (!found) return null;
  const to = new URL(found.path, 'https://www.facebook.com');
  for (const name of ['comment_id', 'reply_comment_id']) {
    const id = url.searchParams.get(name) ?? '';
    if (COMMENT_ID.test(id)) to.searchParams.set(name, id);
  }
  const isComment = to.searchParams.has('comment_id');
  return { href: to.href, owner: found.owner, group: found.group ?? null, isComment };
}

/** `/<name>/posts/<id>`, `/groups/<group>/posts/<number>` and `/permalink.php?story_fbid=…&id=…`, with older forms of them. */
function postAt(
  [first = '', second = '', third = '', ...more]: readonly string[],
  query: URLSearchParams,
): { path: string; owner: PersonKey | null; group?: string } | null {
  if (first === 'groups') {
    const [id = ''] = more;
    const isPost = third === 'posts' || third === 'permalink';
    return isPost &&
      more.length === 1 &&
      NUMBER.test(id) &&
      POST_ID.test(second.replaceAll('.', ''))
      ? { path: `/groups/${second}/posts/${id}/`, owner: null, group: second }
      : null;
  }
  if (second === '' && /^(?:permalink|story)\.php$/u.test(first)) {
    const story = query.get('story_fbid') ?? '';
    const owner = query.get('id') ?? '';
    return POST_ID.test(story) && NUMBER.test(owner)
      ? { path: `/permalink.php?story_fbid=${story}&id=${owner}`, owner: idKey(owner) }
      : null;
  }
  const owner = second === 'posts' && more.length === 0 ? nameKey(first) : null;
  return owner && POST_ID.test(third) ? { path: `/${first}/posts/${third}`, owner } : null;
}

/** The thread that is open on the page of messages, whoever is in it. A person's own number is no thread of several. */
export function threadUrl(page: URL): string | null {
  if (pageKind(page) !== 'messages' || personAddress(page)) return null;
  const thread = /^\/(?:messages\/)?((?:e2ee\/)?t\/[1-9]\d{0,24})\/?$/u.exec(page.pathname)?.[1];
  return thread === undefined ? null : `https://www.facebook.com/messages/${thread}`;
}

function siteId(key: PersonKey): { name: string; number: boolean } | null {
  if (networkOf(key) !== 'facebook') return null;
  const number = /^id([1-9]\d{0,19})$/u.exec(idOf(key))?.[1];
  if (number !== undefined) return { name: number, number: true };
  const name = /^@([a-z0-9]{3,50})$/u.exec(idOf(key))?.[1];
  return name === undefined ? null : { name, number: false };
}
