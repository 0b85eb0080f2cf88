/** The kinds of page that adapters tell apart. */
export const PAGE_KINDS = [
  'feed',
  'profile',
  'post',
  'group',
  'search',
  'people',
  'messages',
  'requests',
  'other',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];
