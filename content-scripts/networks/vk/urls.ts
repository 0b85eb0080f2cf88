/**
 * VK's addresses. vk.com, vk.ru, their `www.` and `m.` are one site; query and hash never say who somebody is, save
 * `sel` in the old messenger's.
 *
 * A screen name may be a person's, a community's or an app's, and the address does not tell which. So a key made from
 * one says "whoever this is": where names are looked for, `surfaces.ts` decides whether a person can be meant.
 */
import type { PageKind } from '@/content-scripts/network';
import { idOf, networkOf, type PersonKey } from '@/domain/person/person-key';
import { isReserved } from './reserved';

const SITE = new Set(
  ['vk.com', 'vk.ru'].flatMap((host) => [host, `www.${host}`, `m.${host}`, `new.${host}`]),
);
const MESSENGER = 'web.vk.me';
const SHORT_LINKS = 'vk.me';

/** Chats of several people have peer ids from here … (seen 2026-08, H) */
const FIRST_CHAT = 2_000_000_000;
/** … to here; people's numbers may go on above (seen 2026-08, M). */
const AFTER_LAST_CHAT = 2_100_000_000;
/** No person has a higher number (seen 2026-08, M). */
const LAST_PERSON = 5_000_000_000;

/** Tells whether a peer id is a person's: communities are negative, chats of several people have their own range. */
export function isPersonNumber(peer: number): boolean {
  return (
    Number.isSafeInteger(peer) &&
    peer > 0 &&
    peer <= LAST_PERSON &&
    (peer < FIRST_CHAT || peer >= AFTER_LAST_CHAT)
  );
}

/** The key of a person's number, or null when the number is a community's, a chat's or none. */
export function keyOfNumber(peer: number | null): PersonKey | null {
  return peer !== null && isPersonNumber(peer) ? `vk:id${peer}` : null;
}

/** Whether a key is made from a screen name. */
export function isScreenName(key: PersonKey): boolean {
  return idOf(key).startsWith('@');
}

/**
 * The peer whose dialog an address opens: positive for a person, negative for a community, from 2·10⁹ for a chat of
 * several people. Null when it opens none.
 */
export function peerFromUrl(url: URL): number | null {
  const onMessenger = url.hostname === MESSENGER;
  return onMessenger || SITE.has(url.hostname) ? peerOfPath(pathOf(url), url) : null;
}

function peerOfPath(path: string, url: URL): number | null {
  // Asked for every link of a page: most leave here.
  if (!/^\/(?:im|gim|write|convo)/u.test(path)) return null;
  const direct =
    /^\/(?:(?:im|gim\d+)\/convo\/|write)(-?\d+)$/u.exec(path) ??
    (url.hostname === MESSENGER ? /^\/convo\/(-?\d+)$/u.exec(path) : null);
  if (direct) return Number(direct[1]);
  if (!/^\/(?:im|gim\d+)$/u.test(path)) return null;
  const chosen = /^(c?)(-?\d+)$/u.exec(url.searchParams.get('sel') ?? '');
  if (!chosen) return null;
  return chosen[1] === 'c' ? FIRST_CHAT + Number(chosen[2]) : Number(chosen[2]);
}

/** The person an address leads to, or null. See the head of this file for screen names. */
export function personFromUrl(url: URL): PersonKey | null {
  const host = url.hostname;
  const path = pathOf(url);
  if (SITE.has(host)) {
    const number = /^\/id([1-9]\d*)$/u.exec(path);
    if (number) return keyOfNumber(Number(number[1]));
  } else if (host === SHORT_LINKS) return keyOfName(path.slice(1));
  else if (host !== MESSENGER) return null;
  const peer = peerOfPath(path, url);
  if (peer !== null) return keyOfNumber(peer);
  if (host === MESSENGER) return null;
  const author = /^\/(?:video\/)?@([^/]+)$/u.exec(path);
  return keyOfName(author?.[1] ?? path.slice(1));
}

/** The key of what stands for somebody in an address: `id1`, `anna.petrova`. Null for everything else. */
function keyOfName(segment: string): PersonKey | null {
  const name = segment.toLowerCase();
  const number = /^id([1-9]\d*)$/u.exec(name);
  if (number) return keyOfNumber(Number(number[1]));
  if (!/^[a-z0-9_.]{2,50}$/u.test(name) || !/[a-z]/u.test(name)) return null;
  return isReserved(name) || /^id\d+$/u.test(name) ? null : `vk:@${name}`;
}

/** The path without slashes at its end. A path that is badly encoded matches nothing here, and so needs no decoding. */
function pathOf(url: URL): string {
  const path = url.pathname;
  return path.endsWith('/') ? path.replace(/\/+$/u, '') : path;
}

/** A person's profile; null for a key that is none of VK's. */
export function profileUrl(key: PersonKey): string | null {
  const name = /^(?:@([a-z0-9_.]{2,50})|(id[1-9]\d*))$/u.exec(idOf(key));
  return name && networkOf(key) === 'vk' ? `https://vk.com/${name[1] ?? name[2]}` : null;
}

/** The chat with a person. VK opens chats by number only (seen 2026-08), so a screen name has none. */
export function chatUrl(key: PersonKey): string | null {
  const number = /^id([1-9]\d*)$/u.exec(idOf(key));
  return number && networkOf(key) === 'vk' ? `https://vk.com/im/convo/${number[1]}` : null;
}

/** The messenger that a page is of: one's own, or a community's (`/gim1`). */
function messengerOf(page: URL): string {
  return /^\/gim\d+/u.exec(page.pathname)?.[0] ?? '/im';
}

/** The dialog with a peer, in the messenger of a page. */
export function dialogUrl(peer: number, page: URL): string {
  return `https://vk.com${messengerOf(page)}/convo/${peer}`;
}

/** The same with a person; null when their number is not known. */
export function ownDialog(key: PersonKey, page: URL): string | null {
  return chatUrl(key)?.replace('/im/', `${messengerOf(page)}/`) ?? null;
}

/** The post or comment that an address leads to, without anything else that is in it; null for every other address. */
export function wallItem(url: URL): string | null {
  const path = pathOf(url);
  if (url.protocol !== 'https:' || !SITE.has(url.hostname)) return null;
  if (!/^\/wall-?[1-9]\d{0,14}_[1-9]\d{0,14}$/u.test(path)) return null;
  const comment = ['reply', 'thread'].flatMap((name) => {
    const number = url.searchParams.get(name) ?? '';
    return /^[1-9]\d{0,14}$/u.test(number) ? [`${name}=${number}`] : [];
  });
  return `https://vk.com${path}${comment.length > 0 ? '?' : ''}${comment.join('&')}`;
}

/** Pages that stand alone, open in frames or only pass on: nothing to do there. */
const NO_PAGE = new Set(['login', 'logout', 'join', 'restore', 'away', 'badbrowser', 'reg']);

/** The kind of page an address shows; null on VK's other hosts and where nobody is ever shown. */
export function pageKind(url: URL): PageKind | null {
  if (url.hostname === MESSENGER) return 'messages';
  if (!SITE.has(url.hostname)) return null;
  const [first = '', second] = pathOf(url).slice(1).toLowerCase().split('/');
  if (NO_PAGE.has(first) || first.endsWith('.php')) return null;
  if (first === '' || first === 'feed') return 'feed';
  if (/^(?:im|mail|gim\d+|write-?\d+)$/u.test(first)) return 'messages';
  if (first === 'friends') return friendsKind(url);
  if (first === 'search' || first === 'people') return 'search';
  if (/^(?:wall|photo|video|clip|topic|story)-?\d+_\d+/u.test(first)) return 'post';
  if (url.searchParams.get('act') === 'members') return 'people';
  if (/^(?:club|public|event|group)\d+$/u.test(first) || first === 'groups') return 'group';
  return second === undefined && personFromUrl(url) ? 'profile' : 'other';
}

/** Tabs of the friends page. `requests` and `all_requests` hold those who asked (seen 2026-08, M). */
function friendsKind(url: URL): PageKind {
  const section = url.searchParams.get('section') ?? 'all';
  if (section === 'requests' || section === 'all_requests') return 'requests';
  return section === 'all' ? 'people' : 'other';
}

/** Whether a page lists communities in the same cells in which others list people. */
export function listsCommunities(url: URL): boolean {
  const path = pathOf(url).toLowerCase();
  const section = url.searchParams.get('c[section]') ?? url.searchParams.get('section') ?? '';
  return (
    /^\/(?:groups|search\/(?:groups|communities))\b/u.test(path) ||
    (path === '/search' && /^(?:groups|communities|auto|all)$/u.test(section))
  );
}
