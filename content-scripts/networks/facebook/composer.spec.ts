import { describe, expect, it } from 'vitest';

import adapter from './adapter';
import chatPopups from './chat-popups.2026-08.fixture.html?raw';
import comments from './comments.2026-08.fixture.html?raw';
import groupFeed from './group-feed.2026-08.fixture.html?raw';
import messagesE2ee from './messages-e2ee.2026-08.fixture.html?raw';
import messages from './messages.2026-08.fixture.html?raw';
import mobile from './mobile.2024-08.fixture.html?raw';
import ownProfile from './own-profile.2024-08.fixture.html?raw';
import profile from './profile.2024-08.fixture.html?raw';

const SITE = 'https://www.facebook.com';

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The anchor of the first sighting of a name. */
function anchorOf(page: Document, url: URL, name: string, place: string): Element {
  const seen = [...adapter.people(page, url)].find(
    (one) => one.name === name && one.place === place,
  );
  if (!seen) throw new Error(`${name} is not on the page`);
  return seen.anchor;
}

describe('the message box of a chat', () => {
  const url = new URL(`${SITE}/messages/t/100000501050105/`);

  it('is the page’s main one and knows its partner', () => {
    const box = adapter.composer(pageOf(messages), url);
    expect(box?.editor).toBe('lexical');
    expect(box?.partner).toBe('facebook:@annalee501');
  });

  it('belongs with the header and with the open chat’s row, with nobody else’s row', () => {
    const page = pageOf(messages);
    const box = adapter.composer(page, url)?.element;
    expect(box).toBeInstanceOf(HTMLElement);
    const from = (name: string, place: string) =>
      adapter.composer(page, url, anchorOf(page, url, name, place))?.element ?? null;
    expect(from('Anna Lee', 'chat')).toBe(box);
    expect(from('Anna Lee', 'message-list')).toBe(box);
    expect(from('Bo Dahl', 'message-list')).toBeNull();
  });

  it('knows the partner of an end-to-end chat by the profile', () => {
    const sealed = new URL(`${SITE}/messages/e2ee/t/6780001112223334/`);
    expect(adapter.composer(pageOf(messagesE2ee), sealed)?.partner).toBe(
      'facebook:id100005551112223',
    );
  });

  it('has no partner when two people could be meant', () => {
    const page = pageOf(messages);
    const header = page.querySelector('[role="main"] h2')?.closest('a');
    const second = header?.cloneNode(true);
    if (second instanceof HTMLAnchorElement) {
      second.href = `${SITE}/bo.dahl`;
      header?.after(second);
    }
    expect(page.querySelectorAll('[role="main"] a[href$="/bo.dahl"]')).toHaveLength(1);
    expect(adapter.composer(page, url)?.partner).toBeUndefined();
    expect(adapter.subject(page, url)).toBeNull();
  });

  it('has no partner when the header shows no profile', () => {
    const page = pageOf(messages.replaceAll('href="https://www.facebook.com/anna.lee.501/"', ''));
    const box = adapter.composer(page, url);
    expect(box?.editor).toBe('lexical');
    expect(box?.partner).toBeUndefined();
  });
});

describe('chat pop-ups over a feed', () => {
  const url = new URL(`${SITE}/`);

  it('give each name its own chat’s box', () => {
    const page = pageOf(chatPopups);
    for (const [name, popup, key] of [
      ['Anna Lee', 'popup-1', 'facebook:@annalee501'],
      ['Bo Dahl', 'popup-2', 'facebook:id100000004004004'],
    ] as const) {
      const box = adapter.composer(page, url, anchorOf(page, url, name, 'chat'));
      expect(box?.element.closest(`#${popup}`)).not.toBeNull();
      expect(box?.partner).toBe(key);
    }
  });

  it('answer a post’s author only in the chat with that author, and in the post’s own box first', () => {
    const page = pageOf(chatPopups);
    const from = (name: string) =>
      adapter.composer(page, url, anchorOf(page, url, name, 'post'))?.element;
    expect(from('Kim Yoon')?.closest('#post-1')).not.toBeNull();
    expect(from('Anna Lee')?.closest('#popup-1')).not.toBeNull();
    expect(from('Stranger One')).toBeUndefined();
  });

  it('are no main box when there are two', () => {
    const page = pageOf(chatPopups);
    expect(adapter.composer(page, url)).toBeNull();
    page.querySelector('#popup-2')?.remove();
    expect(adapter.composer(page, url)?.partner).toBe('facebook:@annalee501');
  });
});

describe('comment boxes', () => {
  it('are the thread’s own before the post’s', () => {
    const url = new URL(`${SITE}/sam.poster/posts/pfbid0abc`);
    const page = pageOf(comments);
    const from = (name: string, place: string) =>
      adapter.composer(page, url, anchorOf(page, url, name, place))?.element.closest('form')?.id;
    expect(from('Rita Lopez', 'comment')).toBe('reply');
    expect(from('Max Adler', 'comment')).toBe('reply');
    expect(from('New Commenter', 'comment')).toBe('main-box');
    expect(from('Uma Rao', 'comment')).toBe('reply-2');
    expect(from('Sam Poster', 'post')).toBe('main-box');
    expect(
      adapter.composer(page, url, anchorOf(page, url, 'Rita Lopez', 'comment'))?.partner,
    ).toBeUndefined();
  });

  it('stay within their post', () => {
    const url = new URL(`${SITE}/groups/makers.market`);
    const page = pageOf(groupFeed);
    expect(adapter.composer(page, url, anchorOf(page, url, 'Ana Cruz', 'comment'))?.editor).toBe(
      'lexical',
    );
    const other = page.querySelector('[aria-posinset="3"]');
    expect(other && adapter.composer(page, url, other)).toBeNull();
  });

  it('are not offered for somebody whose name is elsewhere on a profile', () => {
    const own = pageOf(ownProfile);
    const url = new URL(`${SITE}/profile.php?id=100007777000111`);
    expect(adapter.composer(own, url)).toBeNull();
    expect(adapter.composer(own, url, anchorOf(own, url, 'Luc Petit', 'row'))).toBeNull();
    expect(adapter.composer(own, url, anchorOf(own, url, 'Luc Petit', 'mention'))?.editor).toBe(
      'lexical',
    );
  });
});

it('a chat pop-up with the open profile’s owner belongs with the heading', () => {
  const url = new URL(`${SITE}/chloe.martin.12`);
  const popup = pageOf(
    chatPopups.replaceAll('anna.lee.501', 'chloe.martin.12').replaceAll('Anna Lee', 'Chloé Martin'),
  ).querySelector('#popup-1');
  const page = pageOf(profile);
  const heading = anchorOf(page, url, 'Chloé Martin', 'profile');
  expect(adapter.composer(page, url, heading)).toBeNull();
  if (popup) page.body.append(page.importNode(popup, true));
  expect(adapter.composer(page, url, heading)?.partner).toBe('facebook:@chloemartin12');
});

it('the mobile site’s only text field is the box', () => {
  const url = new URL('https://m.facebook.com/story.php?story_fbid=1&id=100001');
  const page = pageOf(mobile);
  expect(adapter.composer(page, url)?.editor).toBe('plain');
  expect(
    adapter.composer(page, url, anchorOf(page, url, 'Ольга Сидоренко', 'comment'))?.editor,
  ).toBe('plain');
});
