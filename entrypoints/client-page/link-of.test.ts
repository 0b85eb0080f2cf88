import { describe, expect, it } from 'vitest';

import type { SeenPerson } from '@/domain/client/card-view';
import { placeOf } from './link-of';

function met(key: SeenPerson['key'], url: string, aliases: SeenPerson['aliases'] = []) {
  return placeOf({ key, aliases, name: '', photo: null, url });
}

function metIn(item: string, url = 'https://vk.com/feed') {
  return placeOf({ key: 'vk:id501', aliases: [], name: '', photo: null, url, item });
}

describe('the post, comment or chat that a page names', () => {
  it('is where the person was met, whatever the page itself is', () => {
    expect(metIn('https://vk.com/wall1_2?reply=3')).toBe('https://vk.com/wall1_2?reply=3');
    expect(metIn('https://vk.com/wall1_2', 'https://vk.com/im')).toBe('https://vk.com/wall1_2');
  });

  it.each([
    'https://evil.example/wall1_2',
    'https://vk.com.evil.example/wall1_2',
    'https://vk.com@evil.example/wall1_2',
    'https://www.linkedin.com/feed/update/urn:li:activity:1/',
    'http://vk.com/wall1_2',
    'javascript:alert(1)//vk.com',
    '/wall1_2',
    'nonsense',
    '',
    `https://vk.com/wall1_${'2'.repeat(2000)}`,
  ])('is not %j: then the page is', (item) => {
    expect(metIn(item)).toBeNull();
    expect(metIn(item, 'https://vk.com/wall5_6')).toBe('https://vk.com/wall5_6');
  });
});

describe('where a person was met', () => {
  it.each([
    ['a chat, by the person', 'vk:id501', 'https://vk.com/im', 'https://vk.com/im/convo/501'],
    ['a post', 'vk:id501', 'https://vk.com/wall1_2', 'https://vk.com/wall1_2'],
    [
      'a profile',
      'linkedin:in/ann',
      'https://www.linkedin.com/in/ann/',
      'https://www.linkedin.com/in/ann/',
    ],
  ] as const)('is %s', (_what, key, url, place) => {
    expect(met(key, url)).toBe(place);
  });

  it('is a chat by another key of theirs, and never whatever chat is open', () => {
    const chat = 'https://www.linkedin.com/messaging/thread/2-abc/';
    const member = `linkedin:ACoAA${'x'.repeat(34)}` as const;
    expect(met('linkedin:in/ann', chat)).toBeNull();
    expect(met('linkedin:in/ann', chat, [member])).toContain('/messaging/compose/');
  });

  it('is nowhere in a feed, on another site, or in no address', () => {
    expect(met('vk:id501', 'https://vk.com/feed')).toBeNull();
    expect(met('vk:id501', 'https://example.com/wall1_2')).toBeNull();
    expect(met('vk:id501', 'http://vk.com/wall1_2')).toBeNull();
    expect(met('vk:id501', 'nonsense')).toBeNull();
  });
});
