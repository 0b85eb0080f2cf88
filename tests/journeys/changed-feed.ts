/** LinkedIn's feed, and as it would be after LinkedIn had changed its pages. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const FEED = 'https://www.linkedin.com/feed/';
export const PROFILE = 'https://www.linkedin.com/in/olena-koval/';
const FIXTURES = 'content-scripts/networks/linkedin';
export const PROFILE_PAGE = `${FIXTURES}/profile-sdui.2026-08.fixture.html`;

export const feed = readFileSync(
  resolve(import.meta.dirname, `../../${FIXTURES}/feed-sdui.2026-05.fixture.html`),
  'utf8',
);
/** The same feed with everything renamed that the adapter knows it by. */
export const renamed = feed
  .replaceAll('mainFeed', 'mainStream')
  .replaceAll('FeedType_', 'StreamType_')
  .replaceAll('replaceableComment_', 'comment-')
  .replaceAll('role="listitem"', 'role="group"')
  .replaceAll(/<(\/?)(?:main|aside|section)\b/gu, '<$1div');
/** And with profiles at other addresses. */
export const moved = renamed.replaceAll('/in/', '/member/');
