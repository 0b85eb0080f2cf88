/** The message and comment boxes of LinkedIn. */
import type { Composer, EditorKind } from '@/content-scripts/network';
import { chatAround, partnerLink } from './chat';
import { Addresses } from './links';
import { selfKeys } from './self';
import {
  CLASSIC_BOX,
  COMMENT,
  POST,
  POST_WRAPPER,
  QUILL_BOX,
  REBUILT_BOX,
  SALES_BOX,
  SHARE_BOX,
  TIPTAP_BOX,
} from './selectors';
import { pageKind } from './urls';

const COMMENT_BOXES = `${TIPTAP_BOX}, ${QUILL_BOX}`;

/**
 * The message box in the dialog of `from`; for a name in a post or comment, the comment box open there; else the dialog's
 * box with the person of `from`; else the page's main one. Null when there are several and nothing says which.
 */
export function composer(root: Document | ShadowRoot, page: URL, from?: Element): Composer | null {
  const messages = messageBoxes(root, page).map((element) => asComposer(element, page));
  if (from) {
    const chat = chatAround(from, page);
    if (chat) return messages.find(({ element }) => chat.contains(element)) ?? null;
    const comment = commentBox(from);
    if (comment) return { element: comment, editor: editorOf(comment) };
    const key = new Addresses(page).of(from).person;
    const theirs = messages.find(({ partner }) => key !== null && partner === key);
    if (theirs) return theirs;
  }
  return mainOf(messages, root) ?? (messages.length > 0 ? null : onlyCommentBox(root, page));
}

/** The partner of each open dialog whose head says who it is, and the box that writes to them. */
function asComposer(element: HTMLElement, page: URL): Composer {
  const chat = chatAround(element, page);
  const partner = chat && partnerLink(chat, new Addresses(page), selfKeys(chat, page));
  return { element, editor: editorOf(element), ...(partner && { partner: partner.key }) };
}

function messageBoxes(root: Document | ShadowRoot, page: URL): HTMLElement[] {
  const isSales = page.pathname.startsWith('/sales/');
  const boxes = root.querySelectorAll<HTMLElement>(
    isSales ? SALES_BOX : `${CLASSIC_BOX}, ${REBUILT_BOX}`,
  );
  return [...boxes].filter(
    (box) =>
      isSales ||
      (isWritable(box) &&
        !box.matches(COMMENT_BOXES) &&
        !box.closest(SHARE_BOX) &&
        (box.matches(CLASSIC_BOX) || chatAround(box, page) !== null)),
  );
}

/** The only one, or the one that the person writes in. On the messaging page bubbles are shut, so it has one. */
function mainOf(boxes: readonly Composer[], root: Document | ShadowRoot): Composer | null {
  const [first] = boxes;
  if (boxes.length < 2) return first ?? null;
  const focused = root.activeElement;
  return boxes.find(({ element }) => element.contains(focused)) ?? null;
}

/** The comment box nearest to a name: of the comment's own thread, else of the post. */
function commentBox(from: Element): HTMLElement | null {
  for (const part of [from.closest(COMMENT), outermostPost(from)]) {
    const boxes = part ? commentBoxesIn(part) : [];
    const focused = boxes.find((box) => box.contains(from.ownerDocument.activeElement));
    const box = focused ?? boxes[0];
    if (box) return box;
  }
  return null;
}

/** The comment tools may stand beside the post's own element, within one that has the same key (2026-08). */
function outermostPost(from: Element): Element | null {
  const around = `${POST}, ${POST_WRAPPER}`;
  let post: Element | null = null;
  for (let next = from.closest(around); next; next = next.parentElement?.closest(around) ?? null) {
    post = next;
  }
  return post;
}

function onlyCommentBox(root: Document | ShadowRoot, page: URL): Composer | null {
  if (pageKind(page) !== 'post') return null;
  const [box, another] = commentBoxesIn(root);
  return box && !another ? { element: box, editor: editorOf(box) } : null;
}

function commentBoxesIn(part: Element | Document | ShadowRoot): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(COMMENT_BOXES)].filter(
    (box) => isWritable(box) && !box.closest(SHARE_BOX),
  );
}

function isWritable(box: HTMLElement): boolean {
  const editable = box.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

function editorOf(box: HTMLElement): EditorKind {
  if (box instanceof HTMLTextAreaElement) return 'plain';
  if (box.matches(TIPTAP_BOX)) return 'paste';
  return box.matches(QUILL_BOX) ? 'quill' : 'contenteditable';
}
