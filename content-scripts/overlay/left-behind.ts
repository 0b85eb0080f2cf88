/**
 * What an older script of ours left in the page. Chromium lets such a script run on, and it takes its own away. Firefox
 * ends it with the update, in the middle of whatever it does: its marks would stand beside the new ones and answer to
 * nothing, and its card, above everything of the page, could not be closed any more.
 */

/** Stands on what is in a mark's root; the card's has {@link CARD_CLASS}. The roots are closed: no page sees either. */
export const MARK_CLASS = 'tc-mark';
const CARD_CLASS = 'tc-root';

/** An element as content scripts in Firefox have it. */
interface SeenThrough extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Takes away every mark and card of before. Call it before the first one is made.
 *
 * @param roots the document and the open roots that hold names
 */
export function takeAwayLeftBehind(roots: Iterable<Document | ShadowRoot>): void {
  for (const root of roots) {
    for (const host of root.querySelectorAll<SeenThrough>('span:empty, div[popover]:empty')) {
      if (isOurs(host)) host.remove();
    }
  }
}

function isOurs({ openOrClosedShadowRoot: root }: SeenThrough): boolean {
  return [...(root?.children ?? [])].some(({ classList }) =>
    [MARK_CLASS, CARD_CLASS].some((name) => classList.contains(name)),
  );
}
