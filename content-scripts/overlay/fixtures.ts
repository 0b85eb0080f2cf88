/** Every fixture of every network as a page at its address. For tests only. */
import type { NetworkAdapter } from '@/content-scripts/network';

/** Where fixtures are from, by network and the beginning of the file's name; others are the network's feed. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'linkedin/': 'https://www.linkedin.com/feed/',
  'linkedin/profile-sdui': 'https://www.linkedin.com/in/olena-koval/',
  'linkedin/profile-ember': 'https://www.linkedin.com/in/дарья-орлова/',
  'linkedin/search': 'https://www.linkedin.com/search/results/people/',
  'linkedin/messaging.': 'https://www.linkedin.com/messaging/thread/2-abc/',
  'linkedin/messaging-rebuilt': 'https://www.linkedin.com/messaging/',
  'linkedin/invitations': 'https://www.linkedin.com/mynetwork/invitation-manager/received/',
  'linkedin/sales': 'https://www.linkedin.com/sales/search/people',
  'facebook/': 'https://www.facebook.com/',
  'facebook/profile': 'https://www.facebook.com/chloe.martin.12',
  'facebook/own-profile': 'https://www.facebook.com/profile.php?id=100007777000111',
  'facebook/page-profile': 'https://www.facebook.com/bluebird.bakery',
  'facebook/group-feed': 'https://www.facebook.com/groups/makers.market',
  'facebook/group-members': 'https://www.facebook.com/groups/123456789/members',
  'facebook/comments': 'https://www.facebook.com/sam.poster/posts/pfbid0abc',
  'facebook/friends': 'https://www.facebook.com/chloe.martin.12/friends',
  'facebook/requests': 'https://www.facebook.com/friends/requests/?profile_id=100001212121212',
  'facebook/search': 'https://www.facebook.com/search/people/?q=anna',
  'facebook/messages.': 'https://www.facebook.com/messages/t/100000501050105/',
  'facebook/messages-e2ee': 'https://www.facebook.com/messages/e2ee/t/6780001112223334/',
  'facebook/messenger': 'https://www.messenger.com/t/100001000200030/',
  'facebook/mobile': 'https://m.facebook.com/story.php?story_fbid=1&id=100001',
  'vk/': 'https://vk.com/feed',
  'vk/feed-signed-out': 'https://vk.com/wall501_12',
  'vk/profile-desktop': 'https://vk.com/anna.petrova',
  'vk/profile-mobile': 'https://m.vk.com/anna.petrova',
  'vk/comments': 'https://vk.com/wall-12_91',
  'vk/likes': 'https://vk.com/wall-12_91?w=likes%2Fwall-12_91',
  'vk/search': 'https://vk.com/search/people?q=a',
  'vk/followers': 'https://vk.com/id700',
  'vk/messenger': 'https://vk.com/im/convo/501?entrypoint=list',
  'vk/messenger-bubbles': 'https://web.vk.me/convo/611',
  'vk/group-chat': 'https://vk.ru/im/convo/2000000017',
  'vk/friends': 'https://vk.com/friends',
  'vk/requests': 'https://vk.ru/friends?section=requests',
  'practice/': 'chrome-extension://tabside/practice.html#/feed',
  'practice/profile': 'chrome-extension://tabside/practice.html#/p/anna-lindqvist',
  'practice/messages': 'chrome-extension://tabside/practice.html#/m/anna-lindqvist',
};

/** Every adapter, in the order of their folders' names. */
export const adapters: readonly NetworkAdapter[] = Object.values(
  import.meta.glob<NetworkAdapter>('../networks/*/adapter.ts', { eager: true, import: 'default' }),
);

const files = import.meta.glob<string>('../networks/*/*.fixture.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export interface FixturePage {
  /** `vk/feed.2026-08` */
  readonly name: string;
  readonly html: string;
  readonly url: URL;
  readonly adapter: NetworkAdapter;
}

export const fixturePages: readonly FixturePage[] = Object.entries(files).flatMap(
  ([path, html]) => {
    const name = path.replace('../networks/', '').replace('.fixture.html', '');
    const adapter = adapters.find(({ id }) => name.startsWith(`${id}/`));
    const [address] = Object.keys(ADDRESSES)
      .filter((start) => name.startsWith(start))
      .toSorted((one, other) => other.length - one.length);
    const url = address === undefined ? undefined : ADDRESSES[address];
    return adapter && url !== undefined ? [{ name, html, url: new URL(url), adapter }] : [];
  },
);

/** A page as the browser parses it, its declared shadow roots opened; shown nowhere. */
export function parse(html: string): Document {
  return Document.parseHTMLUnsafe(html);
}
