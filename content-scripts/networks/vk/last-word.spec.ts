import { describe, expect, it } from 'vitest';

import vk from './adapter';
import { pages, parsed } from './fixtures';

const DIALOG = new URL(pages.messenger.url);

/** Who had the last word, by the place and key of each name that says so. */
function words(page: Document, url: URL): string[] {
  return [...vk.people(page, url)].flatMap(({ place, key, lastWord }) =>
    lastWord === undefined ? [] : [`${place} ${key} ${lastWord}`],
  );
}

/** The open dialog of the fixture with one more message at its end. */
function dialogWith(message: string): Document {
  const page = parsed(pages.messenger.html);
  const item = `<div class="VirtualScrollItem" data-itemkey="7">${message}</div>`;
  page.querySelector('.ConvoHistory__flow')?.insertAdjacentHTML('beforeend', item);
  return page;
}

const inDialog = (message: string) =>
  words(dialogWith(message), DIALOG).filter((word) => word.startsWith('chat '));

const message = (inner: string) =>
  `<article class="ConvoHistory__messageBlock"><div class="ConvoMessageWithoutBubble">${inner}</div></article>`;
const picture = (peer: number, href: string) =>
  `<a class="ConvoMessageWithoutBubble__avatar" href="${href}"><div style="clip-path: url(#mePeerFrameOffline36Mask${peer})"></div></a>`;
const TEXT = '<span class="MessageText">…</span>';
const TICKS = '<span class="ConvoMessageInfoWithoutBubbles__statusIcon"></span>';

describe('who had the last word on VK', () => {
  it('is told of rows by the figure of unread messages, but not of the dialog that is open', () => {
    expect(words(parsed(pages.messenger.html), DIALOG)).toEqual([
      'message-list vk:id611 unread',
      'chat vk:id501 ours',
    ]);
    const list = words(parsed(pages.messenger.html), new URL('https://vk.com/im'));
    expect(list).toContain('message-list vk:id501 unread');
  });

  it('is told of the open dialog by the last message, in both skins', () => {
    expect(inDialog(message(picture(501, '/anna.petrova') + TEXT))).toEqual([
      'chat vk:id501 theirs',
    ]);
    expect(inDialog(message(TEXT + TICKS))).toEqual(['chat vk:id501 ours']);
    expect(words(parsed(pages.bubbles.html), new URL(pages.bubbles.url))).toEqual([
      'chat vk:id611 ours',
    ]);
  });

  it('is theirs in what follows in a row, and nobody’s where a row has lost its beginning', () => {
    const first = message(picture(501, '/anna.petrova') + TEXT);
    expect(inDialog(first + message(TEXT))).toEqual(['chat vk:id501 theirs']);
    expect(inDialog(message(TEXT))).toEqual([]);
  });

  it('is nobody’s while the end is out of sight, is no message, or a message is of somebody else', () => {
    expect(inDialog('<div style="height: 80px"></div>')).toEqual([]);
    expect(inDialog('<article class="ServiceMessage">Anna pinned a message</article>')).toEqual([]);
    expect(inDialog(message(picture(777, '/ivan') + TEXT) + message(TEXT + TICKS))).toEqual([]);
    expect(inDialog(message(picture(-44, '/some_shop') + TEXT))).toEqual([]);
  });

  it('is nobody’s in a chat of several', () => {
    expect(words(parsed(pages.groupChat.html), new URL(pages.groupChat.url))).toEqual([]);
  });

  it('has the head of a dialog read again with each message', () => {
    const page = dialogWith(message(TEXT + TICKS));
    const added = page.querySelector('.ConvoHistory__flow [data-itemkey="7"]') as Element;
    for (const node of [added, added.firstElementChild as Element]) {
      expect(vk.unit(node)).toBe(page.querySelector('.ConvoMain'));
    }
  });
});
