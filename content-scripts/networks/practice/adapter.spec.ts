import { describe, expect, it } from 'vitest';

import adapter from './adapter';
import feed from './feed.2026-11.fixture.html?raw';
import messages from './messages.2026-11.fixture.html?raw';
import profile from './profile.2026-11.fixture.html?raw';

const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const FEED = new URL(`${ORIGIN}/practice.html#/feed`);
const PROFILE = new URL(`${ORIGIN}/practice.html#/p/anna-lindqvist`);
const CHAT = new URL(`${ORIGIN}/practice.html#/m/darya-orlova`);

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function seen(html: string, url: URL): string[] {
  return [...adapter.people(pageOf(html), url)].map(
    ({ key, name, place }) => `${place} ${key} ${name}`,
  );
}

describe('people of the practice network', () => {
  it('are named once each in the feed: authors, reposter, mentions, commenters; no decoys', () => {
    expect(seen(feed, FEED)).toEqual([
      'post practice:oksana-melnyk Оксана Мельник',
      'mention practice:tom-ashby Tom Ashby',
      'comment practice:shirin-ahmadi شیرین احمدی',
      'mention practice:oksana-melnyk Оксано',
      'comment practice:oksana-melnyk Оксана Мельник',
      'post practice:maria-kowalska Maria Kowalska',
      'post practice:jens-sorensen Jens Sørensen',
    ]);
  });

  it('are told apart by their address when two share a name', () => {
    expect(seen(profile, PROFILE)).toEqual([
      'profile practice:anna-lindqvist Anna Lindqvist',
      'row practice:anna-lindqvist-2 Anna Lindqvist',
    ]);
  });

  it('are known by the dialog in rows without a link to them', () => {
    expect(seen(messages, CHAT)).toEqual([
      'chat practice:darya-orlova Дарья Орлова',
      'message-list practice:kaveh-rostami کاوه رستمی',
      'message-list practice:darya-orlova Дарья Орлова',
    ]);
  });

  it('are the same whichever element is asked', () => {
    for (const [html, url] of [
      [feed, FEED],
      [profile, PROFILE],
      [messages, CHAT],
    ] as const) {
      const page = pageOf(html);
      const whole = [...adapter.people(page, url)].map((sighting) => sighting.anchor);
      expect(whole.flatMap((anchor) => [...adapter.people(anchor, url)])).toHaveLength(
        whole.length,
      );
      for (const anchor of whole) {
        const inUnit = [...adapter.people(adapter.unit(anchor), url)];
        expect(inUnit.map((sighting) => sighting.anchor)).toContain(anchor);
      }
    }
  });

  it('have the name itself as name element where the link shows more', () => {
    const rows = [...adapter.people(pageOf(messages), CHAT)].filter(
      (sighting) => sighting.place === 'message-list',
    );
    expect(rows.map((row) => row.nameElement?.textContent)).toEqual(['کاوه رستمی', 'Дарья Орлова']);
  });

  it('are nobody on an empty page, a renamed one and a foreign one', () => {
    expect(seen('', FEED)).toEqual([]);
    expect(seen(feed.replaceAll('data-testid', 'data-x'), FEED)).toEqual([]);
    expect(seen(messages.replaceAll('data-testid', 'data-x'), CHAT)).toEqual([]);
    expect(seen(feed, new URL('https://fernway.example/practice.html#/feed'))).toEqual([]);
  });
});

/** Who had the last word with each of a chat page's people. */
function wordsIn(page: Document) {
  return [...adapter.people(page, CHAT)].map(({ key, lastWord }) => [key, lastWord]);
}

describe('who had the last word in the practice network', () => {
  it('is told by the last message of the open chat, and by the mark of unread rows', () => {
    const page = pageOf(messages);
    expect(wordsIn(page)).toEqual([
      ['practice:darya-orlova', 'theirs'],
      ['practice:kaveh-rostami', 'unread'],
      ['practice:darya-orlova', undefined],
    ]);
    const last = page.querySelector('[data-testid="their-message"]');
    expect(last && adapter.unit(last)).toBe(page.querySelector('[data-testid="chat"]'));
    last?.remove();
    expect(wordsIn(page)[0]).toEqual(['practice:darya-orlova', 'ours']);
    page.querySelector('[data-testid="own-message"]')?.remove();
    expect(wordsIn(page)[0]).toEqual(['practice:darya-orlova', undefined]);
  });
});

describe('addresses of the practice network', () => {
  it.each([
    ['#/p/anna-lindqvist', 'practice:anna-lindqvist'],
    ['?dir=rtl#/p/anna-lindqvist', 'practice:anna-lindqvist'],
    ['#/p/me', null],
    ['#/p/', null],
    ['#/p/Anna', null],
    ['#/p/a/b', null],
    ['#/p/%3Cb%3E', null],
    [`#/p/${'a'.repeat(65)}`, null],
    ['#/m/anna-lindqvist', null],
    ['', null],
  ])('%s leads to %s', (rest, key) => {
    expect(adapter.personFromUrl(new URL(`${ORIGIN}/practice.html${rest}`))).toBe(key);
  });

  it('are accepted from the practice page of the extension alone', () => {
    for (const address of [
      'https://www.linkedin.com/practice.html#/p/anna-lindqvist',
      `${ORIGIN}/welcome.html#/p/anna-lindqvist`,
      `${ORIGIN}/a/practice.html#/p/anna-lindqvist`,
    ]) {
      expect(adapter.personFromUrl(new URL(address))).toBeNull();
      expect(adapter.pageKind(new URL(address))).toBeNull();
    }
    const firefox = new URL('moz-extension://1b2c/practice.html#/p/anna-lindqvist');
    expect(adapter.personFromUrl(firefox)).toBe('practice:anna-lindqvist');
  });

  it('lead back to the person', () => {
    const address = adapter.profileUrl('practice:anna-lindqvist') ?? '';
    expect(adapter.personFromUrl(new URL(address, ORIGIN))).toBe('practice:anna-lindqvist');
    expect(adapter.chatUrl('practice:anna-lindqvist')).toBe('/practice.html#/m/anna-lindqvist');
  });

  it.each([
    ['', 'feed'],
    ['#/feed', 'feed'],
    ['#/p/anna-lindqvist', 'profile'],
    ['#/g/handmade', 'group'],
    ['#/search?q=a', 'search'],
    ['#/people', 'people'],
    ['#/m/anna-lindqvist', 'messages'],
    ['#/c/northlight', 'other'],
  ])('%s is a page of the kind %s', (hash, kind) => {
    expect(adapter.pageKind(new URL(`${ORIGIN}/practice.html${hash}`))).toBe(kind);
  });
});

describe('message boxes of the practice network', () => {
  it('are the chat with its partner', () => {
    const page = pageOf(messages);
    const box = adapter.composer(page, CHAT);
    expect(box?.element.getAttribute('aria-label')).toBe('Сообщение');
    expect(box).toMatchObject({ editor: 'contenteditable', partner: 'practice:darya-orlova' });
  });

  it('are the comment box of the post that the name is in', () => {
    const page = pageOf(feed);
    const [first, second] = page.querySelectorAll('textarea');
    const jens = page.querySelector('[href$="jens-sorensen"]') ?? undefined;
    const shirin = page.querySelector('[href$="shirin-ahmadi"]') ?? undefined;
    // Two empty boxes are equal, so it has to be the very element.
    expect(adapter.composer(page, FEED, shirin)?.element).toBe(first);
    expect(adapter.composer(page, FEED, jens)?.element).toBe(second);
    expect(adapter.composer(page, FEED, jens)).toMatchObject({ editor: 'plain' });
  });

  it('are none where there is no chat', () => {
    expect(adapter.composer(pageOf(feed), FEED)).toBeNull();
    expect(adapter.composer(pageOf(''), CHAT)).toBeNull();
  });
});

describe('whom a practice page is about', () => {
  it('is the owner of a profile', () => {
    expect(adapter.subject(pageOf(profile), PROFILE)).toMatchObject({
      key: 'practice:anna-lindqvist',
      headline: 'Interior designer',
      organisation: 'Studio North',
    });
  });

  it('is the partner of the open chat', () => {
    expect(adapter.subject(pageOf(messages), CHAT)).toMatchObject({
      key: 'practice:darya-orlova',
      place: 'chat',
    });
  });

  it('is nobody in the feed, and nobody while the page still shows somebody else', () => {
    expect(adapter.subject(pageOf(feed), FEED)).toBeNull();
    const ahead = new URL(`${ORIGIN}/practice.html#/p/tom-ashby`);
    expect(adapter.subject(pageOf(profile), ahead)).toBeNull();
  });
});
