/** The message and comment boxes of a page, and whom they write to. */
import type { Composer } from '@/content-scripts/network';
import type { PersonKey } from '@/domain/person/person-key';
import { Reader } from './people';
import { ANY_BOX, LEXICAL_BOX, PLAIN_BOX, POPUP_ROOT, POST_ATTRIBUTE } from './selectors';
import { popupAround } from './surroundings';
import { isMobile, pageKind } from './urls';

/**
 * The box that belongs with `from`: of the same dialog, chat or post, else the chat pop-up with that very person. A box
 * that might write to somebody else is never given. Without `from`: the open chat's, the top dialog's or the only one.
 */
export function composer(root: Document | ShadowRoot, url: URL, from?: Element): Composer | null {
  const box = from ? boxWith(from, root, url) : mainBox(root, url);
  if (!box) return null;
  const partner = partnerOf(box, url);
  return {
    element: box,
    editor: editorOf(box),
    ...(partner ? { partner } : {}),
  };
}

function editorOf(box: HTMLElement): Composer['editor'] {
  if (box.matches(LEXICAL_BOX)) return 'lexical';
  return box.matches(PLAIN_BOX) ? 'plain' : 'contenteditable';
}

function boxWith(from: Element, root: Document | ShadowRoot, url: URL): HTMLElement | null {
  if (isMobile(url)) return mobileBox(root, url);
  const scope = scopeOf(from, url);
  if (scope) {
    const box = nearestBox(from, scope, url);
    if (box) return box;
  }
  if (pageKind(url) === 'messages') {
    // A row of the chat list: only of the chat that is open.
    const main = root.querySelector('[role="main"]');
    return main && !scope && isOpenThread(from, url) ? (boxesIn(main, url)[0] ?? null) : null;
  }
  const reader = new Reader(from.ownerDocument, url);
  const key = keyOf(from, reader);
  if (!key) return null;
  const boxes = [...root.querySelectorAll(POPUP_ROOT)].flatMap((popup) =>
    popupAround(popup) === popup && reader.partnerIn(popup)?.key === key ? boxesIn(popup, url) : [],
  );
  return boxes[0] ?? null;
}

function mainBox(root: Document | ShadowRoot, url: URL): HTMLElement | null {
  const kind = pageKind(url);
  if (isMobile(url)) return mobileBox(root, url);
  if (kind === 'messages') {
    const main = root.querySelector('[role="main"]');
    return main ? (boxesIn(main, url)[0] ?? null) : null;
  }
  const inDialogs = [...root.querySelectorAll('[role="dialog"]')].flatMap((dialog) =>
    boxesIn(dialog, url).slice(0, 1),
  );
  // In a feed or profile the one comment box that happens to be there is nobody's main box.
  const others = boxesIn(root, url).filter((box) => kind === 'post' || popupAround(box) !== null);
  return inDialogs.at(-1) ?? (others.length === 1 ? (others[0] ?? null) : null);
}

/** The mobile site shows one thing at a time: its only box belongs with everything there. */
function mobileBox(root: Document | ShadowRoot, url: URL): HTMLElement | null {
  const kind = pageKind(url);
  const boxes = kind === 'messages' || kind === 'post' ? boxesIn(root, url) : [];
  return boxes.length === 1 ? (boxes[0] ?? null) : null;
}

/** What a box and the names around it have in common: the dialog, chat, post, or on a post's own page the page. */
function scopeOf(element: Element, url: URL): Element | null {
  const dialog = element.closest('[role="dialog"]');
  if (dialog) return dialog;
  const kind = pageKind(url);
  const main = element.closest('[role="main"]');
  if (!main) return popupAround(element);
  if (kind === 'messages') return main;
  const post = element.closest(`[${POST_ATTRIBUTE}]`) ?? outermostArticle(element);
  // On a post's own page comments are articles and the box stands beside them.
  return kind === 'post' ? (element.closest(`[${POST_ATTRIBUTE}]`) ?? main) : post;
}

function outermostArticle(element: Element): Element | null {
  let found: Element | null = null;
  for (
    let at = element.closest('[role="article"]');
    at;
    at = at.parentElement?.closest('[role="article"]') ?? null
  ) {
    found = at;
  }
  return found;
}

/**
 * The box of the innermost thread around an element: the reply box of its comment before the post's own. A box beside
 * other comments belongs to their thread. From a post's head it is the post's own, which lies least deep.
 */
function nearestBox(from: Element, scope: Element, url: URL): HTMLElement | null {
  const boxes = boxesIn(scope, url).filter((box) => scopeOf(box, url) === scope);
  for (let at: Element | null = from; at && scope.contains(at); at = at.parentElement) {
    const level = at;
    const near = boxes.find(
      (box) => level.contains(box) && isAfter(box, from) && isAlone(box, level),
    );
    if (near) return near;
  }
  const depths = boxes.map((box) => ({ box, depth: depthOf(box) }));
  return depths.toSorted((one, other) => one.depth - other.depth)[0]?.box ?? null;
}

function isAfter(box: Element, from: Element): boolean {
  return (from.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Whether no comments stand with the box in its branch below `level`. */
function isAlone(box: Element, level: Element): boolean {
  let branch = box;
  while (branch.parentElement && branch.parentElement !== level) branch = branch.parentElement;
  return !branch.querySelector('[role="article"]');
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let at = element.parentElement; at; at = at.parentElement) depth++;
  return depth;
}

function boxesIn(root: ParentNode, url: URL): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(ANY_BOX)].filter(
    (box) =>
      (isMobile(url) || !box.matches(PLAIN_BOX)) && !box.closest('[aria-hidden="true"], [hidden]'),
  );
}

/** Whether a row of the chat list is the open chat's. Works for every kind of thread. */
function isOpenThread(from: Element, url: URL): boolean {
  const row = from.closest('a[href]') ?? from.querySelector('a[href]');
  const to = row ? URL.parse(row.getAttribute('href') ?? '', url) : null;
  return to !== null && threadOf(to) !== null && threadOf(to) === threadOf(url);
}

function threadOf(url: URL): string | null {
  return /\/t\/([^/]+)\/?$/u.exec(url.pathname)?.[1] ?? null;
}

function keyOf(from: Element, reader: Reader): PersonKey | null {
  const heading = reader.profileSighting();
  if (heading?.anchor.contains(from)) return heading.key;
  const link = from.closest('a[href]');
  if (!link) return null;
  for (const found of reader.namesIn(link)) return found.key;
  return null;
}

function partnerOf(box: Element, url: URL): PersonKey | null {
  const kind = pageKind(url);
  if (box.closest('[role="dialog"]')) return null;
  const main = box.closest('[role="main"]');
  const chat = main ? (kind === 'messages' ? main : null) : popupAround(box);
  if (!chat) return null;
  return new Reader(box.ownerDocument, url).partnerIn(chat)?.key ?? null;
}
