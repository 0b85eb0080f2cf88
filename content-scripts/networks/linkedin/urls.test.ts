import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  chatUrl,
  pageKind,
  personFromUrl,
  profileUrl,
  readAddress,
  readPlainAddress,
} from './urls';

const MEMBER = 'ACoAABmariaBelova0001';

function person(address: string): string | null {
  return personFromUrl(new URL(address, 'https://www.linkedin.com/feed/'));
}

describe('addresses of people', () => {
  it.each([
    ['https://www.linkedin.com/in/anna-lee/', 'linkedin:in/anna-lee'],
    ['https://www.linkedin.com/in/anna-lee', 'linkedin:in/anna-lee'],
    ['http://linkedin.com/in/Anna-Lee/?trk=x#top', 'linkedin:in/anna-lee'],
    ['https://uk.linkedin.com/in/anna-lee', 'linkedin:in/anna-lee'],
    ['https://m.linkedin.com/in/anna-lee//', 'linkedin:in/anna-lee'],
    ['/in/anna-lee/', 'linkedin:in/anna-lee'],
    ['/in/anna-lee/de/', 'linkedin:in/anna-lee'],
    ['/in/anna-lee/recent-activity/all/', 'linkedin:in/anna-lee'],
    ['/in/anna-lee/details/experience/', 'linkedin:in/anna-lee'],
    ['/in/anna-lee/overlay/contact-info/', 'linkedin:in/anna-lee'],
    ['/in/nina-bergstr%C3%B6m/', 'linkedin:in/nina-bergström'],
    ['/in/nina-bergstr%c3%96m/', 'linkedin:in/nina-bergström'],
    ['/in/%D0%94%D0%B0%D1%80%D1%8C%D1%8F/', 'linkedin:in/дарья'],
    ['/in/کاوه/', 'linkedin:in/کاوه'],
    ['/in/ada-%F0%9F%9A%80/', 'linkedin:in/ada-🚀'],
    [`/in/${MEMBER}/`, `linkedin:${MEMBER}`],
    [`/in/${MEMBER}?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3A${MEMBER}`, `linkedin:${MEMBER}`],
    ['/sales/lead/ACwAABleadMarta0001,NAME_SEARCH,aB3x', 'linkedin:sales/ACwAABleadMarta0001'],
    ['/sales/people/ACwAABleadMarta0001,x,y?z=1', 'linkedin:sales/ACwAABleadMarta0001'],
    ['/talent/profile/AEMAABtalentKim001?x=1', 'linkedin:talent/AEMAABtalentKim001'],
  ])('%s leads to %s', (address, key) => {
    expect(person(address)).toBe(key);
  });

  it.each([
    '/in/me',
    '/in/me/',
    '/in/me/recent-activity/',
    '/in/',
    '/in',
    '/in/%',
    '/in/100%25-anna/',
    '/in/%E0%A4%A/',
    '/in/a%2Fb/',
    '/in/%20/',
    '/in/a%00b/',
    '/in/a%E2%80%AEb/',
    `/in/${MEMBER.toLowerCase()}xxxxxxxxxxxx/`,
    '/in/ACwAABsomeSalesToken0000000001/',
    `/in/${'a'.repeat(500)}/`,
    '/sales/lead/',
    '/sales/lead/,x,y',
    '/sales/company/4242',
    '/sales/home',
    '/talent/profile/',
    '/talent/search',
    ...['company', 'school', 'showcase', 'groups', 'jobs', 'feed', 'posts', 'pulse', 'newsletters']
      .concat(['events', 'learning', 'mynetwork', 'messaging', 'notifications', 'search'])
      .concat(['premium', 'preload', 'help', 'legal', 'settings', 'pub', 'inbox'])
      .map((word) => `/${word}/anna-lee/`),
    `/messaging/compose/?recipient=${MEMBER}`,
    '/messaging/thread/2-abc/',
    '/search/results/people/headless?origin=x',
    'https://www.linkedin.com.example.org/in/anna-lee/',
    'https://notlinkedin.com/in/anna-lee/',
    'https://example.org/in/anna-lee/',
    'https://business.linkedin.com/in/anna-lee/',
    'javascript:void(0)',
    'mailto:anna@linkedin.com',
  ])('%s leads to nobody', (address) => {
    expect(person(address)).toBeNull();
  });

  it('come back from the keys that have one', () => {
    for (const key of [
      'linkedin:in/nina-bergström',
      'linkedin:in/дарья',
      `linkedin:${MEMBER}`,
      'linkedin:talent/AEMAABtalentKim001',
    ] as const) {
      expect(person(profileUrl(key) ?? '')).toBe(key);
    }
    expect(profileUrl('linkedin:sales/ACwAABleadMarta0001')).toBeNull();
    expect(profileUrl('vk:id1')).toBeNull();
  });
});

describe('addresses of chats', () => {
  it('exist for member ids only', () => {
    expect(chatUrl(`linkedin:${MEMBER}`)).toBe(
      `https://www.linkedin.com/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${MEMBER}&recipient=${MEMBER}`,
    );
    expect(chatUrl('linkedin:in/anna-lee')).toBeNull();
    expect(chatUrl('linkedin:sales/ACwAABleadMarta0001')).toBeNull();
    expect(chatUrl(`facebook:${MEMBER}`)).toBeNull();
  });
});

describe('kinds of pages', () => {
  it.each([
    ['/feed/', 'feed'],
    ['/feed/update/urn:li:activity:1/', 'post'],
    ['/posts/anna-lee_hello-activity-1', 'post'],
    ['/in/anna-lee/', 'profile'],
    ['/sales/lead/ACwAABleadMarta0001,x,y', 'profile'],
    ['/search/results/people/', 'search'],
    ['/sales/search/people', 'search'],
    ['/groups/123/', 'group'],
    ['/mynetwork/grow/', 'people'],
    ['/company/acme/people/', 'people'],
    ['/mynetwork/invitation-manager/received/', 'requests'],
    ['/messaging/thread/2-abc/', 'messages'],
    ['/notifications/', 'other'],
    ['/constructor/', 'other'],
    ['/login', null],
    ['/checkpoint/lg/x', null],
    ['https://example.org/feed/', null],
  ])('%s is %s', (address, kind) => {
    expect(pageKind(new URL(address, 'https://www.linkedin.com/'))).toBe(kind);
  });
});

const part = (...parts: string[]) => fc.constantFrom(...parts);

describe('plain addresses', () => {
  const address = fc.tuple(
    part('', 'https://www.linkedin.com', 'https://uk.linkedin.com', 'https://example.org'),
    part('/in/', '/in/', '/in/', '/company/', '//in/'),
    fc.oneof(
      fc.stringMatching(/^[a-z\d-]{0,30}$/u),
      part('me', 'edit', 'null', 'Anna', MEMBER, '%D0%94', 'aceaabcdefghijklmnopqrstuvwx'),
    ),
    part('', '/', '/', '/de/'),
    part('', '#', '?trk=x', `?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3A${MEMBER}`),
  );

  it('say the same as when they are taken apart', () => {
    let plain = 0;
    fc.assert(
      fc.property(address, (parts) => {
        const href = parts.join('');
        const said = readPlainAddress(href);
        if (said === null) return;
        plain += 1;
        expect(said).toEqual(readAddress(new URL(href, 'https://www.linkedin.com/feed/')));
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(50);
  });
});
