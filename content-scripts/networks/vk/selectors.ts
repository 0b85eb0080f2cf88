/**
 * Every selector of VK's pages, newest first in each list. "H/M/L" is how sure it is: seen by several / by one / old or
 * inferred. `[class*=vkitXxx__name]` matches the part of a class before its hash. Never a hash, never visible text.
 */

/** A comment, with the answers to it inside. test ids 2026-08 H; `.reply` pre-React 2026-08 H; mobile `.ReplyItem` M. */
export const COMMENT =
  '[data-testid="wall_comments_comment_in_thread"], [data-testid="wall_comments_comment_root"], ' +
  '[data-testid="comment"], [data-testid="review"], .ReplyItem__wrap, .reply, .group_activity_reply_wrap';

/** Whose comment it is: the link, or what is in it or around it. 2026-08 H; `.author` H, the others M. */
export const COMMENT_OWNER =
  '[data-testid="comment-owner"], [data-testid="review-name"], [class*="vkitCommentBaseOwnerName__ownerNameLink"], ' +
  '.ReplyItem__name, .reply .author, .group_activity_content_owner_name';

/** Whom a comment answers. React 2025-12 M, pre-React L. */
export const COMMENT_TARGET = '[class*="vkitCommentReplyTarget"], .reply_to';

/** A post, or one shown within another (pre-React author links carry the post's id too). 2026-08 H; `.post`, `.wall_item` pre-React M. */
export const POST =
  '[data-testid="post"], [data-post-id]:not(a), [data-post-nesting-lvl], .copy_quote, .post, .wall_item';

/** A post within a post: its wall is another than that of the post around it. 2026-03 M; pre-React M. */
export const REPOST = '[data-post-nesting-lvl]:not([data-post-nesting-lvl="0"]), .copy_quote';

/** The head of a post. 2026-08 H. */
export const POST_HEAD =
  '[class*="vkitPostHeader__container"], [data-testid="post-header"], .PostHeader, .copy_post_header, .wi_head, .pic_header';

/** Whose post it is. 2026-08 H; pre-React and logged out 2026-08 H; mobile `.pi_author` M. */
export const POST_AUTHOR =
  '[data-testid="post-header-title"], .PostHeaderTitle__authorLink, .CopyPost__authorLink, .pi_author, ' +
  '.post_author .author, .copy_post_author .copy_author';

/** The person who signed a community's post. Only people sign. 2026-08 M; pre-React L. */
export const POST_SIGNER = '[data-testid="post-footer-author"], .wall_signed_by';

/** A date of a post: its address carries the wall's owner. 2026-08 H. */
export const POST_DATE =
  'a[data-testid="post_date_block_preview"], a.PostHeaderSubtitle__item, a.published_by_date';

/** The dates that lead to a post, the mobile site's too, which are no evidence of its wall. 2026-08 H; `.wi_date` 2026-06 M. */
export const ITEM_DATE = `${POST_DATE}, a.wi_date`;

/** A date of a comment: its address carries the post and the comment. 2026-08 H; pre-React 2026-08 M. */
export const COMMENT_DATE = 'a[data-testid="wall_comment_date"], a.wd_lnk';

/**
 * Cells of lists that hold people only. Rich cell 2026-08 M-H; reactions 2026-08 M; followers and members 2026-08 M;
 * `.fans_fan_row` pre-React M; mobile `.inline_item` M; friends, search and small blocks pre-React L.
 */
export const PERSON_ROW =
  '[data-testid="userrichcell"], [data-testid="feed-reactions-modal"] .vkuiSimpleCell__host, ' +
  '[class*="ReactionsViewer"] .vkuiSimpleCell__host, ' +
  '.vkuiSimpleCell__host:has([data-testid="wall_reactions_modal_reacted_user_avatar"]), ' +
  '[class*="MembersListModal__modalContainer"] [data-testid="grid-item"], .fans_fan_row, ' +
  '.upanel > .inline_item, .friends_user_row, .people_row, .people_cell, [class*="ProfileFriends__item"]';

/** The small window over a mention. 2026-08 M. */
export const MENTION_TIP = '.mention_tt_wrap';

/** What a row of the message list is, either way of writing its peer. 2026-09 H. */
export const CONVO_ROW =
  '[data-testid="vkme_convo_list_item"], .ConvoListItem, .ConvoList__item[data-itemkey]';

/** Where the row's peer stands. 2026-09 H. */
export const CONVO_PEER = '[data-peer-id], [data-itemkey^="convo_"]';

/** The name in a row and in an open dialog's head, by preference. 2026-09 H, H, M, M. */
export const CONVO_NAME = [
  '.ConvoTitle__author',
  '.PeerTitle__title',
  '.ConvoListItem__name',
  '.PeerTitle',
] as const;

/** Rows and heads that are no dialog with a person: channels, and one's own notes. 2026-06 M. */
export const NO_PARTNER = '[class*="ChannelTitle"], .AvatarFavorites';

/** The open dialog and its head. 2026-09 H. */
export const CONVO_HEAD = '.ConvoHeader';
export const CONVO_HEAD_LINK = 'a.ConvoHeader__info[href]';

/** One message, in both skins, and in the old messenger (L). 2026-09 M-H. */
export const MESSAGE =
  '.ConvoHistory__messageBlock, .ConvoMessageWithoutBubble, .ConvoMessage, .im-mess-stack';

/** How many messages of a row are unread; without a figure where the reader put the mark there. 2026-09 H. */
export const UNREAD = '[data-testid="vkme_convo_list_item_unread_counter"], .UnreadCounter';

/** An open dialog as a whole, and its messages. 2026-09 H. */
export const CONVO = '[data-testid="me_main_content"], .ConvoMain';
export const HISTORY = '.ConvoHistory__flow';
/** One place of the history: empty while it is out of sight (2026-09 M-H). */
export const HISTORY_ITEM = `${HISTORY} .VirtualScrollItem[data-itemkey]`;

/** Whose message it is. 2026-09 M-H; the last L. */
export const MESSAGE_AUTHOR = 'a.ConvoMessageHeader__authorLink, a.im-mess-stack--lnk';

/** The picture beside a message; a mask in it names the peer. 2026-09 M. */
export const MESSAGE_AVATAR = 'a[class*="__avatar"]';
export const PEER_MASK = '[style*="mePeerFrame"]';

/** One's own messages: the stack's modifier, and the ticks that only they carry. 2026-09 M-H. */
export const OWN_STACK = '.ConvoStack--out';
export const OWN_TICKS = '[class*="__statusIcon"]';

/** Name of the partner in the old messenger's head. L. */
export const OLD_CONVO_HEAD = '.im-page--title';

/** The head of a person's page (communities have another): desktop, still pre-React, 2026-08 M-H; mobile 2026-08 M. */
export const PROFILE_HEAD = '.ProfileHeader__in, .ProfileHeader, .ProfileInfo__main';
export const PROFILE_NAME = '#owner_page_name, .OwnerPageName, .ProfileInfoName';
/** Its picture; the desktop one's id ends in the owner's number. */
export const PROFILE_AVATAR = '.ProfileHeader__ava > div > div[id]';
export const PROFILE_PHOTO =
  '[data-testid="profile-avatar"] img, .page_avatar_img img, img.page_avatar_img, .ProfileHeader__ava img';
/** A place of work in the lines about a person searches people by it, whatever the language (2018 to 2025, M). */
export const PROFILE_WORK =
  'a[href*="/search"]:is([href*="c[company]="], [href*="c%5Bcompany%5D="])';
/** Only one's own page offers to edit it. */
export const PROFILE_EDIT = 'a[href="/edit"], a[href^="/edit?"]';

/** Links to somebody's dialog: the number in them is the person's. 2026-09 H. */
export const DIALOG_LINK =
  'a[href*="/im/convo/"], a[href^="/write"], a[href*="vk.com/write"], a[href*="/im?sel="]';
/** Button that accepts a friend request; the number is in its id. 2024 L. */
export const ACCEPT_REQUEST = '[id^="accept_request_"]';

/**
 * Ids of the menus' entries that lead to one's own page, or to one's photos and music by number. `l_pr` 2026-08 H, the
 * others M. The mobile menu has none (2026-06 M).
 */
export const OWN_ENTRIES = [
  'l_pr',
  'top_profile_link',
  'top_myprofile_link',
  'l_ph',
  'l_aud',
] as const;
export const OWN_LINKS_MOBILE = '[data-testid="leftmenu"] a[href]';

/** Parts of a page that show links but no names: menus, heads, buttons, pictures. 2026-08 M-H. */
export const NO_NAMES =
  '#side_bar, #side_bar_inner, #page_header, #page_header_wrap, #top_profile_menu, #react_rootLeftMenuRoot, ' +
  '[data-testid="leftmenu"], [role="menu"], [role="menuitem"], [role="tablist"], a[role="button"], button, ' +
  '[class*="vkuiButton__"], .FlatButton, .flat_button, [data-testid="dropdownactionsheet-item"], .ui_actions_menu, ' +
  '[data-testid="vkme_replied_message"], [data-testid*="avatar"]';

/** Pictures, with or without the person's initials in them. */
export const AVATAR = '[data-testid*="avatar"], [class*="vatar"]';

/** Within a link around a whole cell: the part that is the name. 2026-08 M-H. */
export const NAME_PART =
  '[data-testid="userrichcell-name"], [data-testid="comment-owner"], [data-testid="review-name"], ' +
  '[data-testid="post-header-title"], .PeerTitle__title, .vkuiSimpleCell__children, ' +
  '.vkuiSimpleCell__content > span, .ii_owner';

/** The messenger's box; the old one's. 2026-09 H; L. */
export const MESSAGE_BOX =
  '[data-testid="vkme_composer_input"], .ConvoComposer__input, .ConvoComposer textarea, .im_editable, .im-chat-input--text';
/** The box under a post or a comment. 2026-08 H; pre-React M. */
export const COMMENT_BOX =
  '[class*="vkitCommentInput__root"], [data-testid="content-editable-input"], .reply_form';
