/** VK's message and comment boxes. */
import type { Composer } from '@/content-scripts/network';
import { hasDialogHead, openDialog } from './messenger';
import * as s from './selectors';
import { keyOfNumber, pageKind, peerFromUrl } from './urls';

/** Where a box belongs with the names around it: a post with its comments, or a comment. */
const TALK = `${s.POST}, ${s.COMMENT}`;

/** The box that belongs with `from`, or the page's main one. See `NetworkAdapter.composer`. */
export function composerOf(
  root: Document | ShadowRoot,
  page: URL,
  from?: Element,
): Composer | null {
  // A post shown in a message has no box of its own.
  const talk = from?.closest(s.MESSAGE) ? null : from?.closest(TALK);
  // Under somebody's post only that post's own box will do: another's would answer somebody else.
  if (talk) return inTalk(talk);
  const message = boxIn(root, s.MESSAGE_BOX);
  if (message) {
    const partner = partnerOf(root, page);
    return { ...message, ...(partner ? { partner } : {}) };
  }
  return pageKind(page) === 'post' ? boxIn(root, s.COMMENT_BOX) : null;
}

/** The box of a comment, else of the post around it. */
function inTalk(talk: Element): Composer | null {
  for (let around: Element | null | undefined = talk; around;) {
    const here = around;
    const box = boxIn(here, s.COMMENT_BOX, (element) => element.closest(TALK) === here);
    if (box) return box;
    around = around.parentElement?.closest(TALK);
  }
  return null;
}

/** The first element to write in that a selector means: itself, or within it. */
function boxIn(
  root: ParentNode,
  selector: string,
  belongs: (element: Element) => boolean = () => true,
): Composer | null {
  for (const found of root.querySelectorAll<HTMLElement>(selector)) {
    if (!belongs(found)) continue;
    const element = isBox(found)
      ? found
      : found.querySelector<HTMLElement>(
          'textarea, [contenteditable]:not([contenteditable="false"])',
        );
    if (!element) continue;
    const isPlain = element instanceof HTMLTextAreaElement;
    return { element, editor: isPlain ? 'plain' : 'contenteditable' };
  }
  return null;
}

function isBox(element: Element): boolean {
  return element.matches('textarea, [contenteditable]:not([contenteditable="false"])');
}

/** Whom a message would go to: the dialog's head when there is one, since it knows of contradictions; else the address. */
function partnerOf(root: Document | ShadowRoot, page: URL) {
  if (hasDialogHead(root)) return openDialog(root, page)?.key ?? null;
  return keyOfNumber(peerFromUrl(page));
}
