import { describe, expect, it } from 'vitest';

import type { PersonKey } from '@/domain/person/person-key';
import { chatUrl, pageKind, personAddress, profileUrl } from './urls';

const SITE = 'https://www.facebook.com';

function keyOf(address: string): string | null {
  return personAddress(new URL(address, SITE))?.key ?? null;
}

function formOf(address: string): string | undefined {
  return personAddress(new URL(address, SITE))?.form;
}

describe('an address leads to a person', () => {
  it.each([
    ['/profile.php?id=100001234567890', 'facebook:id100001234567890'],
    ['/profile.php?__cft__[0]=AZX&id=4&__tn__=-UC%2CP-R', 'facebook:id4'],
    ['/profile.php?id=61550001112223&sk=about', 'facebook:id61550001112223'],
    ['/profile.php?id=100001&comment_id=Y29t&__tn__=R]-R', 'facebook:id100001'],
    ['/Anna.Lee.501', 'facebook:@annalee501'],
    ['/annalee501/', 'facebook:@annalee501'],
    ['/zuck', 'facebook:@zuck'],
    ['/anna.lee?__cft__[0]=AZX&__tn__=-UC%2CP-R', 'facebook:@annalee'],
    ['/anna.lee?comment_id=client%3A0c6f&locale=uk_UA', 'facebook:@annalee'],
    ['/anna.lee#main', 'facebook:@annalee'],
    ['/100001234567890', 'facebook:id100001234567890'],
    ['/groups/123456/user/100001234567890/?__cft__[0]=AZX', 'facebook:id100001234567890'],
    ['/groups/makers.market/user/61550001112223/', 'facebook:id61550001112223'],
    ['/people/Anna-Lee/100001234567890/', 'facebook:id100001234567890'],
    ['/people/%D0%90%D0%BD%D0%BD%D0%B0/100001', 'facebook:id100001'],
    ['/friends/requests/?profile_id=100001', 'facebook:id100001'],
    ['/friends/suggestions/?profile_id=100001', 'facebook:id100001'],
    ['/messages/t/100001234567890/', 'facebook:id100001234567890'],
    ['/messages/t/anna.lee', 'facebook:@annalee'],
    ['https://www.messenger.com/t/100001234567890', 'facebook:id100001234567890'],
    ['https://m.facebook.com/anna.lee?refid=18', 'facebook:@annalee'],
    ['https://web.facebook.com/profile.php?id=7', 'facebook:id7'],
    ['https://facebook.com/anna.lee', 'facebook:@annalee'],
    ['https://uk-ua.facebook.com/anna.lee', 'facebook:@annalee'],
    ['/anna.lee/about', 'facebook:@annalee'],
    ['/anna.lee/friends_mutual/', 'facebook:@annalee'],
    ['/anna.lee?sk=photos', 'facebook:@annalee'],
  ])('%s', (address, key) => {
    expect(keyOf(address)).toBe(key);
  });
});

describe('an address leads to nobody', () => {
  it.each([
    '/',
    '/?__cft__[0]=AZX&__tn__=%2CO%2CP-R#?abc',
    '/profile.php?__cft__[0]=AZX&__tn__=%2CO%2CP-R#?dec',
    '/profile.php',
    '/profile.php?id=',
    '/profile.php?id=0123',
    '/profile.php?id=12ab',
    '/profile.php?id=123456789012345678901',
    '/profile.php?id=1&story_fbid=2',
    '/anna.lee?__cft__[0]=AZX&__tn__=%2CO%2CP-R#?dec',
    '/anna.lee#',
    '/groups/123456/?__cft__[0]=AZX#?fgh',
    '/groups/123456/',
    '/groups/123456/user/',
    '/groups/123456/user/anna/',
    '/groups/123456/user/1/about',
    '/groups/123456/posts/1/?comment_id=2',
    '/anna.lee/posts/pfbid02abc',
    '/anna.lee/photos/a.1/2',
    '/anna.lee/videos/123',
    '/permalink.php?story_fbid=1&id=2',
    '/story.php?story_fbid=1&id=2',
    '/photo/?fbid=1&set=a.2',
    '/photo.php?fbid=1',
    '/stories/100001/UzpfS/',
    '/reel/123456',
    '/hashtag/sale',
    '/events/123456',
    '/pages/Shop/123456',
    '/marketplace/item/1',
    '/friends',
    '/friends/requests/',
    '/friends/list/x?profile_id=abc',
    '/messages/e2ee/t/100001234567890',
    '/messages/t/7123456789012345/',
    '/messages/marketplace/t/100001',
    '/marketplace/t/100001',
    '/messages/t/',
    '/messages',
    '/notifications',
    '/Watch/',
    '/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fanna.lee',
    '/robots.txt',
    '/ab',
    '/...',
    '/1234',
    '/anna-lee',
    '/anna_lee',
    '/анна',
    `/${'a'.repeat(51)}`,
    '/%ff%00',
    '/policies?ref=pf',
    '/help/592374095673797',
    '/business/',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fanna.lee',
    'https://l.facebook.com/anna.lee',
    'https://business.facebook.com/anna.lee',
    'https://developers.facebook.com/docs',
    'https://notfacebook.com/anna.lee',
    'https://www.facebook.com.evil.example/anna.lee',
    'https://www.messenger.com/anna.lee',
    'https://www.messenger.com/e2ee/t/100001',
    'https://www.instagram.com/anna.lee',
    'javascript:void(0)',
    'mailto:anna@example.com',
    'chrome-extension://abc/anna.lee',
  ])('%s', (address) => {
    expect(keyOf(address)).toBeNull();
  });

  it('and no reserved word is somebody, however it is written', () => {
    for (const word of [
      'groups',
      'Groups',
      'home.php',
      'log.in',
      'me',
      'reels',
      'policies',
      'e2ee',
    ])
      expect(keyOf(`/${word}`)).toBeNull();
  });
});

it('tells a profile from its tabs, from a listed person and from a thread', () => {
  expect(formOf('/anna.lee')).toBe('profile');
  expect(formOf('/groups/1/user/2')).toBe('profile');
  expect(formOf('/anna.lee/friends')).toBe('tab');
  expect(formOf('/profile.php?id=1&sk=friends')).toBe('tab');
  expect(formOf('/friends/requests/?profile_id=1')).toBe('listed');
  expect(formOf('/messages/t/100001')).toBe('thread');
});

describe('the kind of page', () => {
  it.each([
    ['/', 'feed'],
    ['/home.php?sk=h_chr', 'feed'],
    ['/anna.lee', 'profile'],
    ['/anna.lee/friends', 'profile'],
    ['/profile.php?id=1', 'profile'],
    ['/anna.lee/posts/pfbid02', 'post'],
    ['/permalink.php?story_fbid=1&id=2', 'post'],
    ['/photo/?fbid=1', 'post'],
    ['/groups/1/posts/2', 'post'],
    ['/groups/1', 'group'],
    ['/groups/feed/', 'group'],
    ['/groups/1/members', 'people'],
    ['/groups/1/user/2/', 'profile'],
    ['/groups/1/search/?q=a', 'search'],
    ['/search/people/?q=anna', 'search'],
    ['/friends/suggestions', 'people'],
    ['/friends/requests', 'requests'],
    ['/messages/e2ee/t/1', 'messages'],
    ['https://www.messenger.com/t/1', 'messages'],
    ['/events/', 'other'],
    ['/media/set/?set=a.1', 'other'],
    ['/settings', null],
    ['/login.php', null],
    ['https://business.facebook.com/', null],
    ['https://l.facebook.com/l.php?u=x', null],
  ])('%s is %s', (address, kind) => {
    expect(pageKind(new URL(address, SITE))).toBe(kind);
  });
});

describe('the addresses of a person', () => {
  it.each<[PersonKey, string, string]>([
    ['facebook:id42421', `${SITE}/profile.php?id=42421`, `${SITE}/messages/t/42421`],
    ['facebook:@annalee', `${SITE}/annalee`, `${SITE}/messages/t/annalee`],
  ])('of %s lead back to them', (key, profile, chat) => {
    expect(profileUrl(key)).toBe(profile);
    expect(chatUrl(key)).toBe(chat);
    expect(keyOf(profile)).toBe(key);
    expect(keyOf(chat)).toBe(key);
  });

  it.each<PersonKey>([
    'facebook:id42/../settings',
    'facebook:@a/../b',
    'facebook:annalee',
    'facebook:id',
    'vk:id42',
  ])('of %s do not exist', (key) => {
    expect(profileUrl(key)).toBeNull();
    expect(chatUrl(key)).toBeNull();
  });
});
