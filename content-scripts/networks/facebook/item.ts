/**
 * Which post, comment or chat a name stands in, as an address of Facebook's. Time stamps mostly have a scrambled address
 * until they are pointed at: then nothing is known. Posts also hold the addresses of others, shared or written in their
 * text: an address counts only where it is certain whose it is.
 */
import { linksIn } from '@/content-scripts/dom/name-links';
import type { Sighting } from '@/content-scripts/network';
import type { PersonKey } from '@/domain/person/person-key';
import { Reader } from './people';
import { AUTHOR_LINE, POST_ATTRIBUTE, POST_PARTS, POST_TEXT } from './selectors';
import { chatUrl, pageKind, personAddress, postAddress, threadUrl, type PostAddress } from './urls';

/** See `NetworkAdapter.itemUrl`. */
export function itemUrl(sighting: Sighting, page: URL): string | null {
  const { anchor, key, aliases = [], place } = sighting;
  const reader = new Reader(anchor.ownerDocument, page);
  const around = reader.around(anchor);
  if (reader.isInChat(around)) return chatOf(sighting, page, reader);
  if (place !== 'post' && place !== 'comment' && place !== 'mention') return null;
  const comment = anchor.closest('[role="article"]');
  const commentUrl = comment && commentIn(comment, page);
  if (commentUrl) return commentUrl;
  const post = anchor.closest(`[${POST_ATTRIBUTE}]`) ?? around.unit;
  const author = place === 'post' ? anchor : post?.querySelector(`${AUTHOR_LINE} a[href]`);
  const keys = place === 'post' ? [key, ...aliases] : keysOf(author, page);
  const postUrl = author ? postOf(author, keys, page) : null;
  return postUrl ?? (pageKind(page) === 'post' ? (postAddress(page)?.href ?? null) : null);
}

/** The chat with a person, where only that one is in it; else, on the page of messages, the open thread. */
function chatOf({ anchor, key, aliases = [] }: Sighting, page: URL, reader: Reader): string | null {
  const { unit, unitKind } = reader.around(anchor);
  const chat = unitKind === 'popup' ? unit : anchor.closest('[role="main"]');
  const partner = chat && reader.partnerIn(chat)?.key;
  if (partner && [key, ...aliases].includes(partner)) return chatUrl(key);
  return unitKind === 'popup' ? null : threadUrl(page);
}

/** The comment's own time stamp; what is written in the comment may lead to other ones. */
function commentIn(article: Element, page: URL): string | null {
  if (article.querySelector(POST_PARTS)) return null;
  const found = new Set<string>();
  for (const link of linksIn(article)) {
    if (link.closest('[role="article"]') !== article) continue;
    const text = link.closest('[dir]');
    if (text && text !== article && article.contains(text)) continue;
    const post = addressOf(link, page);
    if (post?.isComment) found.add(post.href);
  }
  const [comment = null] = found;
  return found.size === 1 ? comment : null;
}

/** The post's time stamp: the only one around the author's name that leads to a post by that author. */
function postOf(author: Element, keys: readonly PersonKey[], page: URL): string | null {
  for (let part = author.parentElement; part; part = part.parentElement) {
    // Another author: a post within the post, or the next one.
    if (part.querySelectorAll(AUTHOR_LINE).length > 1) return null;
    const found = [...linksIn(part)].flatMap((link) => {
      const isInComment = link.closest('[role="article"]') !== author.closest('[role="article"]');
      const post = isInComment || link.closest(POST_TEXT) ? null : addressOf(link, page);
      return post && !post.isComment ? [post] : [];
    });
    const [post] = found;
    if (post) {
      const isOne = found.every(({ href }) => href === post.href);
      return isOne && isBy(post, author, keys) ? post.href : null;
    }
  }
  return null;
}

/** A post in a group says the group, as its author's link there does; any other says its author. */
function isBy(post: PostAddress, author: Element, keys: readonly PersonKey[]): boolean {
  if (post.group === null) return post.owner !== null && keys.includes(post.owner);
  return (author.getAttribute('href') ?? '').includes(`/groups/${post.group}/user/`);
}

function keysOf(author: Element | null | undefined, page: URL): readonly PersonKey[] {
  const url = URL.parse(author?.getAttribute('href') ?? '', page);
  const key = url && personAddress(url)?.key;
  return key ? [key] : [];
}

function addressOf(link: Element, page: URL): PostAddress | null {
  const url = URL.parse(link.getAttribute('href') ?? '', page);
  return url && postAddress(url);
}
