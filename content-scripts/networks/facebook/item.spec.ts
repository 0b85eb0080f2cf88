import { describe, expect, it } from 'vitest';

import chatPopups from './chat-popups.2026-08.fixture.html?raw';
import comments from './comments.2026-08.fixture.html?raw';
import groupFeed from './group-feed.2026-08.fixture.html?raw';
import homeFeed from './home-feed.2026-08.fixture.html?raw';
import messagesE2ee from './messages-e2ee.2026-08.fixture.html?raw';
import mobile from './mobile.2024-08.fixture.html?raw';
import postDialog from './post-dialog.2026-08.fixture.html?raw';
import adapter from './adapter';

const SITE = 'https://www.facebook.com';

/** Everybody on a page with where exactly they stand, in order; addresses without the site's own part. */
function places(html: string, address: string): string[] {
  const page = new URL(address, SITE);
  const document = new DOMParser().parseFromString(html, 'text/html');
  return [...adapter.people(document, page)].map(
    (seen) => `${seen.name} ${adapter.itemUrl?.(seen, page)?.replace(SITE, '') ?? '-'}`,
  );
}

/** A post by Ann, with these links where its time stamp stands and in its text. */
function post(time: string, more = '', name = 'ann.lee'): string {
  return `<div role="main"><div aria-posinset="1"><div><h4><a href="/${name}">Ann Lee</a></h4>
    <span><a href="${time}">2h</a></span></div>${more}</div></div>`;
}

const TEXT = (link: string) =>
  `<div data-ad-preview="message"><span dir="auto">See <a href="${link}">this</a></span></div>`;

/** A post within a post. */
const INNER = (time: string, name = 'bo.dahl') =>
  `<div><h4><a href="/${name}">Bo Dahl</a></h4><a href="${time}">1d</a></div>`;

/** A comment that says a link. */
const COMMENT = (link: string) =>
  `<div role="article"><a href="/bo.dahl?comment_id=5"><span dir="auto">Bo Dahl</span></a>
    <div dir="auto"><a href="${link}">look</a></div></div>`;

/** Somebody in the head of an open chat. */
const MEMBER = (name: string) => `<a href="/${name}"><h2>${name}</h2></a>`;

describe('the address of what a name stands in', () => {
  it('is the post by its own time stamp, without what follows the reader about', () => {
    const tracked = '/ann.lee/posts/pfbid0abc?__cft__[0]=AZ&__tn__=%2CO%2CP-R';
    expect(places(post(tracked), '/')).toEqual(['Ann Lee /ann.lee/posts/pfbid0abc']);
    const mentions = TEXT('/bo.dahl.7');
    expect(places(post(tracked, mentions), '/')).toEqual([
      'Ann Lee /ann.lee/posts/pfbid0abc',
      'this /ann.lee/posts/pfbid0abc',
    ]);
  });

  it.each([
    [
      '/permalink.php?story_fbid=pfbid0x&id=100001234&__cft__[0]=a',
      'profile.php?id=100001234',
      '/permalink.php?story_fbid=pfbid0x&id=100001234',
    ],
    [
      '/story.php?story_fbid=77&id=100001234&m_entstream_source=x',
      'profile.php?id=100001234',
      '/permalink.php?story_fbid=77&id=100001234',
    ],
    ['/groups/boats/posts/55/?__tn__=x', 'groups/boats/user/100001234/', '/groups/boats/posts/55/'],
    ['/groups/boats/permalink/55/', 'groups/boats/user/100001234/', '/groups/boats/posts/55/'],
  ])('is the post by %s', (time, name, found) => {
    expect(places(post(time, '', name), '/')).toEqual([`Ann Lee ${found}`]);
  });

  it('is unknown while time stamps are scrambled, as they are in feeds', () => {
    expect(places(homeFeed, '/').filter((line) => !line.endsWith(' -'))).toEqual([]);
  });

  it('is the comment by its time stamp; one just written has the number of its post alone', () => {
    const own = '/sam.poster/posts/pfbid0abc';
    expect(places(comments, own)).toEqual([
      `Sam Poster ${own}`,
      `Rita Lopez ${own}?comment_id=Y29tbWVudDox`,
      `Max Adler ${own}?comment_id=Y29tbWVudDox`,
      `Rita Lopez ${own}?comment_id=Y29tbWVudDox`,
      `New Commenter ${own}`,
      `Uma Rao ${own}?comment_id=777`,
    ]);
  });

  it('is a comment in a group although its post says no address', () => {
    expect(
      places(groupFeed, '/groups/makers.market').filter((line) => !line.endsWith(' -')),
    ).toEqual(['Ana Cruz /groups/makers.market/posts/55/?comment_id=991']);
  });

  it('is the page itself where the page is the post', () => {
    const own = '/permalink.php?story_fbid=12&id=100001234';
    expect(places(postDialog, `${own}&ref=x`)).toEqual([
      `Глеб Орлов ${own}`,
      `Глеб Орлов ${own}`,
      'Таня Белова /gleb.orlov/posts/pfbid0z?comment_id=11',
    ]);
    const story = 'https://m.facebook.com/story.php?story_fbid=12&id=100001234';
    expect(places(mobile, story).every((line) => line.endsWith(` ${own}`))).toBe(true);
  });

  it('is the chat with the partner, by whatever number its thread has, and in a pop-up', () => {
    expect(places(messagesE2ee, '/messages/e2ee/t/6780001112223334/')).toEqual([
      'Dũng Hoàng -',
      'Lan Nguyễn /messages/t/100005551112223',
    ]);
    expect(places(chatPopups, '/')).toEqual([
      'Kim Yoon -',
      'Anna Lee -',
      'Stranger One -',
      'Mia Stone -',
      'Anna Lee /messages/t/annalee501',
      'Bo Dahl /messages/t/100000004004004',
    ]);
  });

  it('is the open thread of several people itself', () => {
    const chat = `<div role="main">${MEMBER('ann.lee')}${MEMBER('bo.dahl')}</div>`;
    const found = ['/messages/t/7123456789012345', '/messages/e2ee/t/7123456789012345'];
    for (const thread of found) {
      expect(places(chat, `${thread}/`)).toEqual([`ann.lee ${thread}`, `bo.dahl ${thread}`]);
    }
    // A thread with a person's own number is nobody else's chat.
    expect(places(chat, '/messages/t/100001234')).toEqual(['ann.lee -', 'bo.dahl -']);
    expect(places(chat, '/messages/t/a%2Fb')).toEqual(['ann.lee -', 'bo.dahl -']);
  });
});

describe('a shared post', () => {
  it('is of its own author, and the sharing one of who shares', () => {
    expect(places(post('/ann.lee/posts/1', INNER('/bo.dahl/posts/2')), '/')).toEqual([
      'Ann Lee /ann.lee/posts/1',
      'Bo Dahl /bo.dahl/posts/2',
    ]);
  });

  it('is not taken for that of who shares it, nor the other way round', () => {
    expect(places(post('/?__cft__=x#?abc', INNER('/bo.dahl/posts/2')), '/')[0]).toBe('Ann Lee -');
    expect(places(post('/ann.lee/posts/1', INNER('/?__cft__=x#?abc')), '/')[1]).toBe('Bo Dahl -');
    expect(places(post('/?__cft__=x#?abc', INNER('/ann.lee/posts/2', 'ann.lee')), '/')[0]).toBe(
      'Ann Lee -',
    );
  });
});

describe('a hostile page', () => {
  it.each([
    'https://evil.example/ann.lee/posts/1',
    'https://www.facebook.com.evil.example/ann.lee/posts/1',
    'https://www.facebook.com@evil.example/ann.lee/posts/1',
    'https://l.facebook.com/ann.lee/posts/1',
    'http://www.facebook.com/ann.lee/posts/1',
    'javascript:/ann.lee/posts/1',
    '/ann.lee/posts/',
    '/ann.lee/posts/a%2F..%2Fb',
    '/ann.lee/posts/1/2',
    '/ann.lee/posts/1#?scrambled',
    '/ann.lee/posts/1#',
    `/ann.lee/posts/${'1'.repeat(5000)}`,
    '/somebody.else/posts/1',
    '/permalink.php?story_fbid=1',
    '/permalink.php?story_fbid=1&id=x',
    '/permalink.php?story_fbid=1&id=100009999',
    '/groups/boats/posts/55/',
    '/photo/?fbid=1&set=a.1',
    'https://[',
  ])('gives no address by %j', (time) => {
    expect(places(post(time), '/')).toEqual(['Ann Lee -']);
  });

  it('gives no post that its text leads to', () => {
    const own = `<div data-ad-preview="message"><a href="/ann.lee/posts/2">old</a> <a href="/bo.dahl">Bo</a></div>`;
    expect(places(post('/?__cft__=x#?abc', own), '/')).toEqual(['Ann Lee -', 'Bo -']);
    expect(places(post('/?__cft__=x#?abc', TEXT('/bo.dahl/posts/1')), '/')).toEqual(['Ann Lee -']);
    expect(places(post('/ann.lee/posts/1', TEXT('/ann.lee/posts/2')), '/')).toEqual([
      'Ann Lee /ann.lee/posts/1',
    ]);
  });

  it('gives no post that a comment leads to', () => {
    const comment = `<div role="article"><a href="/bo.dahl?comment_id=5">Bo Dahl</a> <a href="/ann.lee/posts/2">that</a></div>`;
    expect(places(post('/?__cft__=x#?abc', comment), '/')).toEqual(['Ann Lee -', 'Bo Dahl -']);
  });

  it('gives no comment that another one leads to', () => {
    const found = places(post('/ann.lee/posts/1', COMMENT('/some.body/posts/9?comment_id=8')), '/');
    expect(found).toEqual(['Ann Lee /ann.lee/posts/1', 'Bo Dahl /ann.lee/posts/1']);
  });
});
