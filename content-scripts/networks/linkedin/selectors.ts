/**
 * Where LinkedIn shows what, newest form first, each with the month it was seen and how sure it is (H: on saved pages or in
 * several sources; M: in one; L: older or inferred). Two front ends live side by side, chosen per subtree: the server-driven
 * one ("SDUI", hashed classes, `componentkey`, `data-testid`) and the classic one (Ember, readable classes).
 */

function list(...selectors: readonly string[]): string {
  return selectors.join(', ');
}

/** Hosts of the open shadow root in which SDUI pages keep Ember's overlays. 2026-05, H. */
export const SHADOW_HOSTS = list('#interop-outlet', '[data-testid="interop-shadowdom"]');

/** The list of posts of the SDUI feed. 2026-05, H. */
export const MAIN_FEED = '[data-testid="mainFeed"]';

/** One post. `FeedType_` stands within the key; what is before it changes from month to month. */
export const POST = list(
  `${MAIN_FEED} [role="listitem"]`, // 2026-05, H
  '[role="listitem"][componentkey*="FeedType_"]', // 2026-05 to 2026-09, H
  '[componentkey*="FeedType_"] > [role="listitem"]', // 2026-08, M
  '[data-view-name="feed-full-update"]', // 2025, M
  '.feed-shared-update-v2', // 2022-05 to 2026, H
  '[data-urn^="urn:li:activity:"]', // 2022-05, H
  '[data-id^="urn:li:activity:"]', // 2022-05, H
  '.feed-shared-update-detail-viewer', // 2022-05, H: the post beside an opened picture
);

/** Around an SDUI post and the tools for comments beside it. 2026-08, M. */
export const POST_WRAPPER = '[componentkey*="FeedType_"]';

/** One comment. */
export const COMMENT = list(
  '[componentkey^="replaceableComment_"]', // 2026-05 to 2026-09, H
  '.comments-comment-entity', // 2024 to 2026, M
  '.comments-comment-item', // 2022-05, H
  '[data-id^="urn:li:comment:"]', // 2022-05, H
);

/** Posts and comments that say their number. 2022-05 to 2026, H; the server-driven comments 2026-05 to 2026-09, M. */
export const POST_WITH_URN = list(
  '[data-urn^="urn:li:activity:"]',
  '[data-id^="urn:li:activity:"]',
);
export const COMMENT_WITH_URN = list(
  '[data-id^="urn:li:comment:"]',
  '[componentkey^="replaceableComment_urn:li:comment:"]',
);

/** What somebody wrote, in a post or a comment: links to people within are mentions. */
export const WRITTEN = list(
  '[data-testid="expandable-text-box"]', // 2026-05, H
  '.update-components-text', // 2026, H
  '.comments-comment-item__main-content', // 2022-05, H
  '.feed-shared-text', // 2022-05, H
);

/** One received or sent invitation. */
export const REQUEST = list(
  '[data-sdui-screen*="Invitation"] [role="listitem"]', // 2026, M
  '[componentkey="MyNetwork_InvitationsPreview"] [role="listitem"]', // 2026, M
  '[data-view-name="pending-invitation"]', // 2025, M
  '.invitation-card', // 2024, M
);

/** One person of a list: search, connections, suggestions, reactions, leads. */
export const ROW = list(
  '[role="listitem"]', // 2026-05, H
  '[data-view-name="search-entity-result-universal-template"]', // 2025, M
  '[data-view-name="people-search-result"]', // 2025, M
  '.reusable-search__result-container', // 2024, M
  '.discover-entity-type-card', // 2024, M
  'li',
  '[role="row"]',
  'tr',
);

/** One message of an open dialog, and those that somebody else wrote (oneself's lack the mark). 2022 to 2026, H. */
export const MESSAGE = '.msg-s-event-listitem';
export const MESSAGE_OF_OTHER = '.msg-s-event-listitem--other';
/** What is added to a dialog with a message: the message, or its place in the list. 2022 to 2026, H. */
export const MESSAGE_PLACE = '.msg-s-message-list__event, .msg-s-event-listitem';
/** Whose message it is, on the first of several in a row. 2022 to 2026, H. */
export const MESSAGE_AUTHOR = list(
  'a.msg-s-event-listitem__link',
  'a.msg-s-message-group__profile-link',
  'a:has(.msg-s-message-group__name)',
);

/** A dialog in a bubble over whatever page. 2022 to 2026-08, H. */
export const CHAT_BUBBLE = '.msg-overlay-conversation-bubble';

/** An open dialog as a whole. */
export const CHAT = list(
  CHAT_BUBBLE,
  '.msg-convo-wrapper', // 2024 to 2026, M
  '.msg-thread', // 2022 to 2026, M
  '.thread-container', // Sales Navigator, 2026-08, M
);

/** The head of an open dialog, by what leads to the partner. */
export const CHAT_PARTNER = list(
  'a.msg-thread__link-to-profile', // 2022 to 2026-08, H
  '.msg-overlay-bubble-header a[href]', // 2024 to 2026, H
  '.msg-entity-lockup a[href]', // 2025, M
  'h2 a[href]', // rebuilt messaging, 2026-07, M
  'a[href]:has(h2)', // rebuilt messaging, 2026-07, M
  '.thread-container a[href*="/sales/lead/"]', // Sales Navigator, 2026-08, M
);

/** Lists of dialogs. 2022 to 2026-08, H. */
export const DIALOG_LIST = list(
  '.msg-conversations-container__conversations-list',
  '.msg-overlay-list-bubble',
);

/** The card at the head of a profile: by its key (2026-04, H); its name is in no other card. */
export const TOP_CARD =
  '[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Topcard"]';
/** The member id within that key. */
export const TOP_CARD_ID = /\.ref(ACoA[\w-]{6,})Topcard$/u;

/** Elements that show just a name, for links that show more. */
export const NAME_ELEMENT = list(
  '[data-anonymize="person-name"]', // Sales Navigator, 2026, M
  '.update-components-actor__single-line-truncate', // 2025 to 2026, H
  '.update-components-actor__name', // 2023, M
  '.comments-comment-meta__description-title', // 2024 to 2026, H
  '.comments-post-meta__name-text', // 2022-05, H
  '.feed-shared-actor__name', // 2022-05, H
  '.msg-entity-lockup__entity-title', // 2022 to 2026-08, H
  '.msg-s-message-group__name', // 2022 to 2026, M
  '.artdeco-entity-lockup__title', // 2022 to 2026, M
  '.discover-person-card__name', // 2024, M
  '.mn-connection-card__name', // 2024, M
  '.invitation-card__title', // 2023, L
);

/** Within a name: what is drawn for screen readers only, pictures, marks of acquaintance, dates, buttons. */
export const NOT_NAME = list(
  '.visually-hidden',
  '.a11y-text',
  '[hidden]',
  'figure',
  'svg',
  'img',
  'button',
  'time',
  'style',
  'script',
  'template',
  '.distance-badge', // 2022-05, H
  '.presence-entity', // 2022-05, H
  '.artdeco-entity-lockup__badge', // 2024, M
  '.artdeco-entity-lockup__degree', // 2024, M
  '.update-components-actor__supplementary-actor-info', // 2025, H
  '.entity-result__badge', // 2024, M
);

/** Where links to people name nobody: navigation, menus, buttons. */
export const NEVER_NAMES = list(
  'nav',
  '[role="navigation"]',
  '[data-testid="primary-nav"]', // 2026-05, H
  '#global-nav', // 2022-05, H
  'button',
  '[role="menu"]',
  'a[role="button"]',
  'a.artdeco-button', // 2022 to 2026, H
);

/** Links to oneself, on any page. */
export const SELF_LINK = list(
  'a[data-view-name="identity-self-profile"]', // 2025, H
  '[data-view-name="identity-module"] a[href*="/in/"]', // 2025, H
  '.feed-identity-module a[href*="/in/"]', // 2022-05, H
  '.share-box-feed-entry__closed-share-box a[href*="/in/"]', // 2022-05, H
  '.profile-card-profile-link', // 2024, L
  '.global-nav__me a[href*="/in/"]', // 2024, M
  'a[href*="/in/"][href*="/edit/"]', // one's own profile, 2026-08, H
);
/** Left column of the classic feed: one's own card. 2022-05, H. */
export const CLASSIC_LEFT_COLUMN = '.scaffold-layout__sidebar a[href*="/in/"]';

/** Message boxes. */
export const CLASSIC_BOX = '.msg-form__contenteditable'; // 2022 to 2026-08, H
export const SALES_BOX = list('textarea[class^="_message-field"]', '.thread-container textarea'); // 2026-08, M
export const REBUILT_BOX = '[role="textbox"][contenteditable]'; // 2026-07, M

/** Comment boxes. */
export const TIPTAP_BOX = '.tiptap.ProseMirror, .ProseMirror[role="textbox"]'; // 2026-05 to 2026-09, H
export const QUILL_BOX = '.ql-editor'; // 2022-05 to 2026, H
/** The box of a new post of one's own: no answer to anybody. 2026-06, H. */
export const SHARE_BOX = list(
  '[data-test-modal-id="sharebox"]',
  '.share-box-v2__modal',
  '.share-box',
);
