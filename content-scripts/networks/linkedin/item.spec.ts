import { describe, expect, it } from 'vitest';

import feedEmber from './feed-ember.2022-05.fixture.html?raw';
import feedSdui from './feed-sdui.2026-05.fixture.html?raw';
import messagingOverlay from './messaging-overlay.2026-05.fixture.html?raw';
import messagingRebuilt from './messaging-rebuilt.2026-07.fixture.html?raw';
import messaging from './messaging.2026-08.fixture.html?raw';
import { at, parse, sightings } from './fixture-page';
import adapter from './adapter';

const ORIGIN = 'https://www.linkedin.com';

/** Everybody on a page with where exactly they stand, in order; addresses without the site's own part. */
function places(html: string, page: URL): string[] {
  return sightings(parse(html), page).map(
    (seen) => `${seen.name} ${adapter.itemUrl?.(seen, page)?.replace(ORIGIN, '') ?? '-'}`,
  );
}

/** A comment's URN as an address has it; from the last digit of its post on. */
const COMMENT = (number: string) =>
  encodeURIComponent(`urn:li:comment:(activity:690000000000000000${number})`);

/** A post by Ann with this mark. */
const POST = (mark: string) =>
  `<div class="feed-shared-update-v2" ${mark}><div class="feed-shared-actor"><a href="/in/ann-lee/">Ann Lee</a></div></div>`;

/** A comment by Ann with this mark, on a post. */
const COMMENTED = (mark: string) =>
  `<div class="feed-shared-update-v2" data-urn="urn:li:activity:5"><article class="comments-comment-item" ${mark}>
    <a href="/in/ann-lee/"><span class="comments-post-meta__name-text">Ann Lee</span></a></article></div>`;

describe('the address of what a name stands in', () => {
  it('is the post or the comment in the classic feed', () => {
    const [post, other] = ['6900000000000000001', '6900000000000000002'].map(
      (number) => `/feed/update/urn:li:activity:${number}/`,
    );
    expect(places(feedEmber, at('/feed/'))).toEqual([
      `Hugo Petit ${post}`,
      `Anne-Lise Moreau ${post}`,
      `Zoé Lambert ${post}`,
      `Hugo Petit ${post}?commentUrn=${COMMENT('1,7')}`,
      `Anne-Lise ${post}?commentUrn=${COMMENT('1,7')}`,
      `Bastien Roux ${other}`,
      `Inès Faure ${other}?commentUrn=${COMMENT('2,8')}`,
      'Paul Girard -',
      'Anne-Lise Moreau -',
    ]);
  });

  it('is the comment alone in the server-driven feed, which shows no number of a post', () => {
    const said = encodeURIComponent('urn:li:comment:(activity:7001,8001)');
    const comment = `/feed/update/urn:li:activity:7001/?commentUrn=${said}`;
    expect(places(feedSdui, at('/feed/')).filter((line) => !line.endsWith(' -'))).toEqual([
      `Tariq Aziz ${comment}`,
      `Nina Bergström ${comment}`,
    ]);
  });

  it('is the open thread on the messaging page, in both builds of it', () => {
    const thread = '/messaging/thread/2-MTIz_a-b==/';
    expect(places(messaging, at(thread))).toEqual([
      `Мария Белова ${thread}`,
      `Мария Белова ${thread}`,
    ]);
    expect(places(messagingRebuilt, at(`${thread}?filter=unread`))).toEqual([
      `Назар Бондар ${thread}`,
    ]);
    expect(places(messagingRebuilt, at('/messaging/'))).toEqual(['Назар Бондар -']);
  });

  it('is the chat with the partner of a bubble, where their number is known', () => {
    const chat = adapter.chatUrl('linkedin:ACoAABjonEriksson0001')?.replace(ORIGIN, '');
    expect(places(messagingOverlay, at('/feed/'))).toEqual([
      'Amara Diallo -',
      'Amara Diallo -',
      'Amara Diallo -',
      `Jon Eriksson ${chat}`,
    ]);
  });

  it('is nothing in a bubble of several people, though each could be written to', () => {
    const group = messagingOverlay.replace(
      'Boat club</h2></header>',
      `$&<div class="msg-s-event-listitem msg-s-event-listitem--other"><a href="/in/ACoAABjonEriksson0001/"><span class="msg-s-message-group__name">Jon Eriksson</span></a></div>`,
    );
    expect(places(group, at('/feed/')).at(-1)).toBe('Jon Eriksson -');
  });

  it('is no thread by an address that only looks like one', () => {
    for (const path of [
      '/messaging/thread/',
      '/messaging/thread/a%2F..%2Fb/',
      '/messaging/thread/2-abc/x/',
    ]) {
      const open = places(messagingRebuilt, at(path));
      expect(open).toEqual(['Назар Бондар -']);
    }
  });
});

describe('a hostile page', () => {
  it.each([
    'data-urn="urn:li:activity:1/../../../x"',
    'data-urn="urn:li:activity:"',
    'data-urn="urn:li:activity:1?to=https://evil.example"',
    `data-urn="urn:li:activity:${'1'.repeat(5000)}"`,
    'data-urn="https://evil.example/urn:li:activity:1"',
    'data-id="urn:li:activity:1 urn:li:activity:2"',
  ])('gives no address by %s', (mark) => {
    expect(places(POST(mark), at('/feed/'))).toEqual(['Ann Lee -']);
  });

  it('gives no comment that is none', () => {
    const feed = at('/feed/');
    const own = 'Ann Lee /feed/update/urn:li:activity:5/';
    expect(places(COMMENTED('data-id="urn:li:comment:(x,1)"'), feed)).toEqual([own]);
    expect(places(COMMENTED('data-id="urn:li:comment:(activity:5,1&amp;x=y)"'), feed)).toEqual([
      own,
    ]);
    expect(places(COMMENTED('data-id="urn:li:comment:(activity:5,1)"'), feed)).toEqual([
      `${own}?commentUrn=${encodeURIComponent('urn:li:comment:(activity:5,1)')}`,
    ]);
  });
});
