import { describe, expect, it } from 'vitest';
import vk from './adapter';
import { pages, parsed } from './fixtures';

function open(page: { html: string; url: string }) {
  return { document: parsed(page.html), url: new URL(page.url) };
}

/** The message box as a test reads it. */
function boxOf(page: { html: string; url: string }, from?: string) {
  const { document, url } = open(page);
  const start = from === undefined ? undefined : (document.querySelector(from) ?? undefined);
  expect(start === undefined).toBe(from === undefined);
  const composer = vk.composer(document, url, start);
  return (
    composer && {
      box: composer.element.getAttribute('data-testid') ?? composer.element.className,
      editor: composer.editor,
      partner: composer.partner,
    }
  );
}

describe('the message box', () => {
  it('is the open dialog’s, with its partner', () => {
    expect(boxOf(pages.messenger)).toEqual({
      box: 'vkme_composer_input',
      editor: 'contenteditable',
      partner: 'vk:id501',
    });
    expect(boxOf(pages.messenger, '[data-itemkey="convo_611"] .PeerTitle__title')?.partner).toBe(
      'vk:id501',
    );
    expect(boxOf(pages.bubbles)).toMatchObject({ editor: 'contenteditable', partner: 'vk:id611' });
  });

  it('has no partner in a chat of several people, nor while address and head differ', () => {
    expect(boxOf(pages.groupChat)).toMatchObject({
      box: 'vkme_composer_input',
      partner: undefined,
    });
    const moved = { ...pages.messenger, url: 'https://vk.com/im/convo/611' };
    expect(boxOf(moved)).toMatchObject({ partner: undefined });
  });

  it('has the address’s partner where the dialog has no head', () => {
    const html = '<div class="im-chat-input--text im_editable" contenteditable="true"></div>';
    expect(boxOf({ html, url: 'https://vk.com/im?sel=5' })?.partner).toBe('vk:id5');
    expect(boxOf({ html, url: 'https://vk.com/im?sel=-5' })?.partner).toBeUndefined();
    expect(boxOf({ html, url: 'https://vk.com/im?sel=c5' })?.partner).toBeUndefined();
  });

  it('is plain where it is a text area', () => {
    const html = '<div class="ConvoComposer"><textarea class="box"></textarea></div>';
    expect(boxOf({ html, url: 'https://m.vk.com/im/convo/5' })).toEqual({
      box: 'box',
      editor: 'plain',
      partner: 'vk:id5',
    });
  });

  it('is the post’s own, and no other post’s', () => {
    const comment = {
      box: 'content-editable-input',
      editor: 'contenteditable',
      partner: undefined,
    };
    expect(boxOf(pages.feed, '[href^="/id501"][data-testid="post-header-title"]')).toEqual(comment);
    expect(boxOf(pages.feed, '[href="/Oleg.Sidorov"]')).toBeNull();
    expect(boxOf(pages.feed)).toBeNull();
    expect(boxOf(pages.comments)).toEqual(comment);
    expect(boxOf(pages.comments, '[data-testid="comment-owner"][href="/taras_k"]')).toEqual(
      comment,
    );
    expect(boxOf(pages.feedSignedOut, '[mention_id="id502"]')?.box).toBe('reply_field');
  });

  it('is never another comment’s box for an answer', () => {
    const html = `<div data-testid="post"><div data-testid="comment"><b>A</b></div>
      <div data-testid="comment"><div class="reply_form"><p contenteditable class="b"></p></div></div>
      <div class="reply_form"><p contenteditable class="main"></p></div></div>`;
    expect(boxOf({ html, url: 'https://vk.com/feed' }, 'b')?.box).toBe('main');
  });
});

function subjectOf(page: { html: string; url: string }) {
  const { document, url } = open(page);
  const subject = vk.subject(document, url);
  return subject && [subject.key, subject.aliases?.[0], subject.place];
}

describe('whom a page is about', () => {
  it('is the profile’s owner or the dialog’s partner', () => {
    expect(subjectOf(pages.profile)).toEqual(['vk:id501', 'vk:@anna.petrova', 'profile']);
    expect(subjectOf(pages.profileMobile)).toEqual(['vk:id501', 'vk:@anna.petrova', 'profile']);
    expect(subjectOf(pages.messenger)).toEqual(['vk:id501', 'vk:@anna.petrova', 'chat']);
  });

  it('is nobody in a feed, a group chat, and when it is oneself', () => {
    expect(subjectOf(pages.feed)).toBeNull();
    expect(subjectOf(pages.groupChat)).toBeNull();
    const own = `<li id="l_pr"><a href="/id501"></a></li>${pages.profile.html.replace('id="l_pr"', '')}`;
    expect(subjectOf({ html: own, url: pages.profile.url })).toBeNull();
  });
});
