/**
 * What the adapter knows of Facebook's pages. No classes (they are generated) and no labels (they are in the reader's
 * language). Each: the month it was seen or last described, and how sure it is.
 */

/** Attribute of a unit of the home feed, a profile's posts and a group's feed (2026-08 and 2024-08, high). */
export const POST_ATTRIBUTE = 'aria-posinset';

/**
 * Attribute whose values mark the parts of a post: `profile_name` around the author, `story_message` around the text
 * (2026-08, medium to high; absent in 2024-08).
 */
export const PART_ATTRIBUTE = 'data-ad-rendering-role';
/** The author of a post (2026-08). */
export const AUTHOR_PART = 'profile_name';
/** The text of a post (2026-08). */
export const TEXT_PART = 'story_message';
/** Attributes of the same text, newest first (2026-08, medium; 2024). */
export const TEXT_ATTRIBUTES = ['data-ad-comet-preview', 'data-ad-preview'] as const;

/** The text of a post, by any of its marks. */
export const POST_TEXT = `[${PART_ATTRIBUTE}="${TEXT_PART}"], [data-ad-comet-preview="message"], [data-ad-preview="message"]`;

/** The post's author or text somewhere within an element: tells a found post from a found person. */
export const POST_PARTS = `[${PART_ATTRIBUTE}="${AUTHOR_PART}"], ${POST_TEXT}`;

/** The line of a post that names its author; a Page or a group may stand there as well (2024-08 and 2026-08, high). */
export const AUTHOR_LINE = ':is(h2, h3, h4):has(a[href])';

/** Links of a comment: its time stamp, and often its author's name (2026-07, medium to high). */
export const COMMENT_LINK = 'a[href*="comment_id="]';

/** A picture of somebody. Icons on buttons are hidden images (2024-08, high). */
export const PICTURE = 'svg image, img:not([aria-hidden="true"])';

/** Parts of a link that show no name: icons, and "active now" written for screen readers (2024-08, high). */
export const NOT_TEXT =
  'svg, [aria-hidden="true"], [hidden], [role="button"], [role="img"], [data-visualcompletion="ignore"]';

/** The blocks that hold one line of text each (2024-08 and 2026-08, high). */
export const TEXT_BLOCK = '[dir], h1, h2, h3, h4, h5, h6';

/** The tabs of a profile's header (2024-08, high). */
export const TAB_ROLE = 'tab';

/** On one's own profile only: "add to story" in the header (2024-08, medium). */
export const OWN_STORY = 'a[href*="/stories/create"]';

/** The roots of a chat pop-up: the first ancestor that can be focused by script and holds the box (2026-08, medium). */
export const POPUP_ROOT = '[tabindex="-1"]';

/** Facebook's editor, newest first: Lexical (2024-08 and 2026-08, high). */
export const LEXICAL_BOX =
  '[role="textbox"][contenteditable="true"][data-lexical-editor="true"], [contenteditable="true"][data-lexical-editor="true"]';
/** Any other rich text box of the site, should Lexical's mark go (low). */
const RICH_BOX = '[role="textbox"][contenteditable="true"]';
/** The mobile site's boxes (older, low). */
export const PLAIN_BOX = 'textarea';

/** Every box, for looking around. */
export const ANY_BOX = `${RICH_BOX}, [contenteditable="true"][data-lexical-editor="true"], ${PLAIN_BOX}`;

/** Roles of elements that are never names although they lead to somebody. */
export const CONTROL_ROLES: ReadonlySet<string> = new Set([
  'button',
  'tab',
  'menuitem',
  'menuitemradio',
  'option',
  'switch',
  'checkbox',
]);
