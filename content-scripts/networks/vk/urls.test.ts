import { describe, expect, it } from 'vitest';
import type { PageKind } from '@/content-scripts/network';
import type { PersonKey } from '@/domain/person/person-key';
import { chatUrl, pageKind, peerFromUrl, personFromUrl, profileUrl } from './urls';

describe('the person an address leads to', () => {
  it.each<[string, PersonKey]>([
    ['https://vk.com/id1', 'vk:id1'],
    ['https://vk.ru/id1034309676/', 'vk:id1034309676'],
    ['https://m.vk.com/id5?from=search#top', 'vk:id5'],
    ['https://www.vk.com/ID5', 'vk:id5'],
    ['http://m.vk.ru/durov', 'vk:@durov'],
    ['https://vk.com/Anna.Petrova_1?ref=feed', 'vk:@anna.petrova_1'],
    ['https://vk.com/@id123', 'vk:id123'],
    ['https://vk.com/@anna', 'vk:@anna'],
    ['https://vk.com/video/@id123', 'vk:id123'],
    ['https://vk.com/video/@anna', 'vk:@anna'],
    ['https://vk.com/im?sel=5', 'vk:id5'],
    ['https://vk.com/im?tab=all&sel=5', 'vk:id5'],
    ['https://vk.ru/im/convo/5?cmid=3', 'vk:id5'],
    ['https://vk.ru/im/convo/2100000000', 'vk:id2100000000'],
    ['https://vk.ru/gim137130907/convo/102594038', 'vk:id102594038'],
    ['https://vk.com/gim5?sel=7', 'vk:id7'],
    ['https://vk.com/write5', 'vk:id5'],
    ['https://web.vk.me/convo/5', 'vk:id5'],
    ['https://vk.me/anna', 'vk:@anna'],
    ['https://vk.me/id5', 'vk:id5'],
    ['https://vk.com/public_name', 'vk:@public_name'],
    ['https://vk.com/wallpapers', 'vk:@wallpapers'],
  ])('%s is %s', (url, key) => {
    expect(personFromUrl(new URL(url))).toBe(key);
  });

  it.each(
    `club1 public1 event1 group1 wall-1_2 wall1_2 wall1_2?reply=3 photo1_2 photo-1_2 album1_00 albums1 video1_2
    video-1_2 clip1_2 poll1 topic-1_2 topic1_2 doc1_2 app7 audios1 audio_playlist1_2 market-1 story1_2 gifts1 notes1
    feed friends friends?id=5 im groups albums photos video videos music audios apps settings support search login join
    restore away away.php?to=x wall market clips stories bookmarks fave notifications docs followers subscriptions gifts
    notes edit ads dev write mail terms privacy about jobs share.php widget_community.php al_im.php video_ext.php
    al_feed robots.txt id0 id id05 id99999999999 id2000000001 id5/wall anna/photos @anna-article video/@ im/convo/-5
    im/convo/2000000001 im/convo/abc im/convo/ im?sel=-5 im?sel=c5 im?sel=2000000001 im?sel=anna im?sel= im?sel=5_7 write-5 write
    gim5 123 . a анна %E0%A4%A %2e%2e`
      .trim()
      .split(/\s+/u),
  )('vk.com/%s is nobody', (path) => {
    expect(personFromUrl(new URL(`https://vk.com/${path}`))).toBeNull();
  });

  it.each([
    'https://vk.com/',
    'https://vk.me/club5',
    'https://vk.me/join/abc',
    'https://web.vk.me/anna',
    'https://dev.vk.com/anna',
    'https://id.vk.com/id5',
    'https://notvk.com/id5',
    'https://vk.com.example.org/id5',
    'https://example.org/id5',
    'mailto:id5@vk.com',
    'javascript:void(0)',
    'about:blank',
  ])('%s is nobody', (url) => {
    expect(personFromUrl(new URL(url))).toBeNull();
  });

  it('is the same on every host of the site', () => {
    const hosts = ['vk.com', 'www.vk.com', 'm.vk.com', 'vk.ru', 'www.vk.ru', 'm.vk.ru'];
    const keys = hosts.map((host) => personFromUrl(new URL(`https://${host}/Anna`)));
    expect(new Set(keys)).toEqual(new Set(['vk:@anna']));
  });
});

it('reads the peer of a dialog with its sign', () => {
  expect(peerFromUrl(new URL('https://vk.com/im/convo/-44'))).toBe(-44);
  expect(peerFromUrl(new URL('https://vk.com/im?sel=c5'))).toBe(2_000_000_005);
  expect(peerFromUrl(new URL('https://vk.com/durov'))).toBeNull();
});

it.each<[string, PageKind | null]>([
  ['https://vk.com/', 'feed'],
  ['https://vk.com/feed?section=notifications', 'feed'],
  ['https://vk.ru/id5', 'profile'],
  ['https://vk.com/anna?w=wall5_7', 'profile'],
  ['https://vk.com/anna?act=members', 'people'],
  ['https://vk.com/wall-5_7', 'post'],
  ['https://vk.com/video5_7?reply=1', 'post'],
  ['https://vk.com/club5', 'group'],
  ['https://vk.com/groups', 'group'],
  ['https://vk.com/search/people', 'search'],
  ['https://vk.com/friends', 'people'],
  ['https://vk.com/friends?id=5&section=all', 'people'],
  ['https://vk.com/friends?section=requests', 'requests'],
  ['https://vk.com/friends?section=all_requests', 'requests'],
  ['https://vk.com/friends?section=online', 'other'],
  ['https://vk.com/im', 'messages'],
  ['https://vk.com/im/convo/5', 'messages'],
  ['https://vk.com/gim5/convo/7', 'messages'],
  ['https://vk.com/write5', 'messages'],
  ['https://web.vk.me/', 'messages'],
  ['https://vk.com/music', 'other'],
  ['https://vk.com/anna/x', 'other'],
  ['https://vk.com/login', null],
  ['https://vk.com/away.php?to=x', null],
  ['https://vk.com/widget_community.php', null],
  ['https://oauth.vk.com/authorize', null],
  ['https://example.org/', null],
])('%s is a page of the kind %s', (url, kind) => {
  expect(pageKind(new URL(url))).toBe(kind);
});

it.each<[PersonKey, string | null, string | null]>([
  ['vk:id5', 'https://vk.com/id5', 'https://vk.com/im/convo/5'],
  ['vk:@anna.p', 'https://vk.com/anna.p', null],
  ['vk:@../x', null, null],
  ['vk:id0', null, null],
  ['vk:5', null, null],
  ['facebook:id5', null, null],
])('the key %s has the profile %s and the chat %s', (key, profile, chat) => {
  expect(profileUrl(key)).toBe(profile);
  expect(chatUrl(key)).toBe(chat);
});
