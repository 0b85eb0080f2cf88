/** What a VK address can begin with when it is no screen name. Lists, not rules: VK documents neither. */

/**
 * Kinds of thing whose address is the kind and a number: `/wall1_2`, `/club1`, `/audio_playlist1_2`. Seen 2026-08; H for
 * those of walls, media and communities, M for the rest.
 */
const NUMBERED =
  /^(?:albums?|apps?|articles?|audios?|audio_playlist|board|clips?|club|docs?|event|gifts?|gim|group|market|market_album|notes?|page|photos?|playlist|podcasts?|poll|product|public|reviews|stats|stickers|story|tag|topic|uslugi|videos?|video_playlist|wall|write)\d+(?:_\w*)?$/u;

/** Files and scripts of the site: `/away.php`, `/al_im.php`, `/robots.txt`. Seen 2026-08, H. */
const FILE = /\.(?:php|html?|txt|xml|js|json|ico|png|svg|css)$/u;

/** Sections of the site. Seen 2026-08, M-H. */
const SECTIONS = new Set(
  `about ads adsedit albums al api app apps article articles artist audio audios away badbrowser blank blog board
  bookmarks bugs bugtracker business calls catalog clips club communities community contacts cookies covid19 dev
  developers discover doc docs donut edit editapp event events exchange explore faq fave fave_pages feed followers
  friends games gifts gim go graffiti group groups help home id im images index invite invites jobs join landing legal
  licence license live login logout mail market me media memories menu messages messenger mini_apps miniapps mobile
  music news newsfeed notes notifications page pages people photo photos places playlist podcasts poll polls post press
  privacy product products profile promo public publics reg registration reports restore restrictions reviews rules
  safety search security services settings share shopping signup stats stickers stories story subscribers
  subscriptions support terms topic transfers uslugi verify video videos vkpay vkvideo wall wallet widget widgets
  write`
    .trim()
    .split(/\s+/u),
);

/** Tells whether the first segment of a path (lower case) is the site's own and so nobody's screen name. */
export function isReserved(segment: string): boolean {
  return (
    SECTIONS.has(segment) ||
    NUMBERED.test(segment) ||
    FILE.test(segment) ||
    segment.startsWith('al_') ||
    segment.startsWith('widget_')
  );
}
