import { describe, expect, it } from 'vitest';

import adapter from './adapter';
import groupFeed from './group-feed.2026-08.fixture.html?raw';
import groupMembers from './group-members.2026-08.fixture.html?raw';
import homeFeed from './home-feed.2026-08.fixture.html?raw';
import messagesE2ee from './messages-e2ee.2026-08.fixture.html?raw';
import messages from './messages.2026-08.fixture.html?raw';
import ownProfile from './own-profile.2024-08.fixture.html?raw';
import pageProfile from './page-profile.2026-08.fixture.html?raw';
import profile from './profile.2024-08.fixture.html?raw';
import search from './search.2026-08.fixture.html?raw';

const SITE = 'https://www.facebook.com';

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function rows(root: Element | Document, url: string): string[][] {
  return [...adapter.people(root, new URL(url))].map((seen) => [
    seen.key,
    seen.name ?? '',
    seen.place,
    ...(seen.aliases ?? []),
  ]);
}

/** The ends of the photos' addresses, in the order of the page. */
function photos(html: string, path: string): (string | undefined)[] {
  return [...adapter.people(pageOf(html), new URL(path, SITE))].map(({ photo }) =>
    photo?.slice(-9),
  );
}

function feedRows(html: string): string[][] {
  return rows(pageOf(html), `${SITE}/`);
}

function subjectOf(html: string, url: string): string | undefined {
  return adapter.subject(pageOf(html), new URL(url))?.key;
}

it('the photo is the person’s own, wherever it stands beside the name', () => {
  expect(photos(groupMembers, '/groups/1/members').at(-2)).toBe('/card.jpg');
  expect(photos(homeFeed, '/')).toEqual([
    'e/lan.jpg',
    undefined,
    undefined,
    undefined,
    'le/ha.jpg',
    'le/vu.jpg',
    'ntact.jpg',
  ]);
});

describe('oneself is known', () => {
  const url = `${SITE}/profile.php?id=100007777000111`;
  const story = /<a [^>]*stories\/create[^>]*>/u;
  const cover = /<input [^>]*type="file"[^>]*>/u;

  it.each([
    ['by "add to story" on the own profile', ownProfile.replace(cover, '')],
    ['by the cover that can be changed', ownProfile.replace(story, '<a>')],
  ])('%s', (_, html) => {
    expect(html).not.toBe(ownProfile);
    expect(rows(pageOf(html), url)).toEqual(rows(pageOf(ownProfile), url));
  });

  it('by the photo beside the box for news, or by the first entry of the menu', () => {
    const ownName = ['facebook:@toiladay', 'Tôi Là Đây', 'post'];
    const menu = /<div role="navigation" aria-label="Facebook"><ul>\s*<li><a href=[\s\S]*?<\/ul>/u;
    const photo = /<a aria-label="Dòng thời gian[^>]*>/u;
    expect(feedRows(homeFeed.replace(menu, '<div>'))).not.toContainEqual(ownName);
    expect(feedRows(homeFeed.replace(photo, '<a>'))).not.toContainEqual(ownName);
    expect(feedRows(homeFeed.replace(photo, '<a>').replace(menu, '<div>'))).toContainEqual(ownName);
  });
});

it('a profile with the links of two chats learns no number', () => {
  const other = '<a href="/messages/t/100001010101010/">Chat</a>';
  const url = `${SITE}/chloe.martin.12`;
  expect(rows(pageOf(profile), url)[0]).toHaveLength(4);
  expect(rows(pageOf(profile.replace('<h1>', `${other}<h1>`)), url)[0]).toHaveLength(3);
});

describe('while the site moves on', () => {
  it('a heading is nobody when the address is already the next profile', () => {
    const next = `${SITE}/bob.next`;
    expect(rows(pageOf(profile), next).filter(([key]) => key === 'facebook:@bobnext')).toEqual([]);
    expect(adapter.subject(pageOf(profile), new URL(next))).toBeNull();
  });

  it("an open chat learns no number from the next chat's address", () => {
    const next = `${SITE}/messages/t/61551112223334/`;
    const header = rows(pageOf(messages), next).find(([, , place]) => place === 'chat');
    expect(header).toEqual(['facebook:@annalee501', 'Anna Lee', 'chat']);
  });
});

it('lists of Pages, log-in and settings name nobody', () => {
  for (const path of ['/search/pages/?q=anna', '/login', '/settings'])
    expect(rows(pageOf(search), SITE + path)).toEqual([]);
});

it('the subject is the open profile, the open chat, or nobody', () => {
  expect(subjectOf(profile, `${SITE}/chloe.martin.12`)).toBe('facebook:@chloemartin12');
  expect(subjectOf(ownProfile, `${SITE}/profile.php?id=100007777000111`)).toBeUndefined();
  expect(subjectOf(pageProfile, `${SITE}/bluebird.bakery`)).toBeUndefined();
  expect(subjectOf(messages, `${SITE}/messages/t/100000501050105/`)).toBe('facebook:@annalee501');
  expect(subjectOf(messagesE2ee, `${SITE}/messages/e2ee/t/6780001112223334/`)).toBe(
    'facebook:id100005551112223',
  );
  expect(subjectOf(groupFeed, `${SITE}/groups/makers.market/user/100005550001112/`)).toBe(
    'facebook:id100005550001112',
  );
  expect(subjectOf(homeFeed, `${SITE}/`)).toBeUndefined();
});

it('only a feed must name somebody', () => {
  expect(adapter.expects('feed')).toEqual({ people: 1 });
  expect(adapter.expects('messages')).toBeNull();
});
