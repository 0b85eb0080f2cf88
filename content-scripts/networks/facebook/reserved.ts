/**
 * First path segments that are Facebook's own pages and never somebody's name. A missing word costs a false badge, a
 * word too many costs one person, so only words that Facebook itself uses stand here.
 */

/** Sections seen in links and described for 2024-08 to 2026-10, with older ones that still redirect. */
const WORDS = `
  about account accounts accountscenter ad_center ads adsmanager advertising ajax album albums api app app_center apps
  audience birthdays blog bookmarks browse business businesses careers chat checkpoint cities comment comments commerce
  communities community communitystandards compose connect contacts cookie cookies creators creatorstudio
  crisisresponse dating developer developers dialog directory donate download dyi e2ee email embed events explore
  facebook family favorites feed feeds find findfriends flx follow followers following formedia friend_requests
  friendrequests friends fundraiser fundraisers games gaming graphql groups guide hashtag help home hub images inbox
  insights instagram instantgames intern invite jobs language latest legal legal_terms lists lite live local locations
  login logout maps marketplace me media memories mentions menu messages messenger meta metaai mobile mynetwork nearby
  newsfeed notes notices notifications now nt oauth offers onthisday page pages pages_manager payments people permalink
  photo photos places play plugins pokes policies policy posts privacy privacycenter professional_dashboard profile
  public publish questions quicksilver ranking recover redirect reel reels reg register report requests restricted
  reviews safety salesgroups saved script search security sell settings share sharer shop shops signup site sitemap
  sports stars stories story subscribe support survey terms ticket_center tools topic topics transfer translations
  trending tv upload user username usernames verify video videos wallet watch watchparty weather web whitehat work
  world xti your_information zero
`;

const RESERVED: ReadonlySet<string> = new Set(WORDS.split(/\s+/u).filter(Boolean));

/** Tells whether a first path segment belongs to the site. Case and dots count as the site counts them: not at all. */
export function isReserved(segment: string): boolean {
  const word = segment.toLowerCase();
  return RESERVED.has(word) || (word.includes('.') && RESERVED.has(word.replaceAll('.', '')));
}
