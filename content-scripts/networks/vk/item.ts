/** Which post, comment or dialog a name stands in, as an address of VK's. */
import type { Sighting } from '@/content-scripts/network';
import { openDialog } from './messenger';
import { asNumber } from './numbers';
import * as s from './selectors';
import { dialogUrl, isScreenName, keyOfNumber, ownDialog, peerFromUrl, wallItem } from './urls';

/** See `NetworkAdapter.itemUrl`. A comment without a date of its own leads to its post. */
export function itemUrl(sighting: Sighting, page: URL): string | null {
  const { anchor } = sighting;
  return (
    dialogOf(sighting, page) ??
    datedItem(anchor.closest(s.COMMENT), s.COMMENT, s.COMMENT_DATE, page) ??
    postAround(anchor, page)
  );
}

/** The dialog whose row, head or message the name stands in: a chat of several people too, and a community's own. */
function dialogOf({ anchor, key, place }: Sighting, page: URL): string | null {
  if (place === 'message-list') return ownDialog(key, page);
  if (!anchor.closest(`${s.CONVO_HEAD}, ${s.MESSAGE}`)) return null;
  const peer = peerFromUrl(page);
  if (peer === null) return null;
  const partner = keyOfNumber(peer);
  // While the page goes from one dialog to the next, the address is of another one than the names.
  if (partner && place === 'chat' && partner !== key) {
    const isPartner = isScreenName(key) && openDialog(anchor.ownerDocument, page)?.key === partner;
    if (!isPartner) return null;
  }
  return dialogUrl(peer, page);
}

/** The innermost post with an address: a repost stands within the post of who shares it. */
function postAround(anchor: Element, page: URL): string | null {
  for (
    let post = anchor.closest(s.POST);
    post;
    post = post.parentElement?.closest(s.POST) ?? null
  ) {
    const found = datedItem(post, s.POST, s.ITEM_DATE, page) ?? numberedPost(post, page);
    if (found) return found;
  }
  return null;
}

/** The address that the dates of a post or comment agree on, not counting those of parts of the same kind within it. */
function datedItem(part: Element | null, kind: string, dates: string, page: URL): string | null {
  const found = new Set<string>();
  for (const date of part?.querySelectorAll(dates) ?? []) {
    const url = date.closest(kind) === part && URL.parse(date.getAttribute('href') ?? '', page);
    const item = url && wallItem(url);
    if (item) found.add(item);
  }
  const [item = null] = found;
  return found.size === 1 ? item : null;
}

/** The post that an element says it is. */
function numberedPost(post: Element, page: URL): string | null {
  const id = post.getAttribute('data-post-id') ?? /^post(.+)$/u.exec(post.id)?.[1];
  const [, wall, number] = /^(-?\d+)_(\d+)$/u.exec(id ?? '') ?? [];
  if (asNumber(wall) === null || asNumber(number) === null) return null;
  const url = URL.parse(`/wall${wall}_${number}`, page);
  return url && wallItem(url);
}
