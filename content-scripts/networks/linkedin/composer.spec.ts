import { describe, expect, it } from 'vitest';

import adapter from './adapter';
import feedEmber from './feed-ember.2022-05.fixture.html?raw';
import feedSdui from './feed-sdui.2026-05.fixture.html?raw';
import { at, one, parse } from './fixture-page';
import messagingOverlay from './messaging-overlay.2026-05.fixture.html?raw';
import messagingRebuilt from './messaging-rebuilt.2026-07.fixture.html?raw';
import messaging from './messaging.2026-08.fixture.html?raw';
import sales from './sales.2026-08.fixture.html?raw';

const FEED = at('/feed/');

function shadowOf(page: Document): ShadowRoot {
  const [shadow] = [...(adapter.deepRoots?.(page) ?? [])];
  if (!shadow) throw new Error('no shadow root');
  return shadow;
}

describe('the message box', () => {
  it('of classic messaging knows its partner', () => {
    const page = parse(messaging);
    const box = adapter.composer(page, at('/messaging/thread/2-abc/'));
    expect(box).toEqual({
      element: one(page, '.msg-form__contenteditable'),
      editor: 'contenteditable',
      partner: 'linkedin:ACoAABmariaBelova0001',
    });
  });

  it('is the one in the same bubble, or the one with the same person', () => {
    const page = parse(messagingOverlay);
    const shadow = shadowOf(page);
    for (const [bubble, partner] of [
      ['#bubble-amara', 'linkedin:in/amara-diallo'],
      ['#bubble-jon', 'linkedin:ACoAABjonEriksson0001'],
      ['#bubble-group', undefined],
    ] as const) {
      const found = adapter.composer(shadow, FEED, one(shadow, `${bubble} h2`));
      expect(found?.element).toBe(one(shadow, `${bubble} [role=textbox]`));
      expect(found?.partner).toBe(partner);
    }
    const post = one(page, '[role=listitem] a');
    expect(adapter.composer(shadow, FEED, post)?.partner).toBe('linkedin:in/amara-diallo');
  });

  it('is none when several are open and nothing says which', () => {
    const page = parse(messagingOverlay);
    const shadow = shadowOf(page);
    expect(adapter.composer(shadow, FEED)).toBeNull();
    one(shadow, '#bubble-amara').remove();
    one(shadow, '#bubble-group').remove();
    expect(adapter.composer(shadow, FEED)?.partner).toBe('linkedin:ACoAABjonEriksson0001');
    one(shadow, '#bubble-jon').remove();
    expect(adapter.composer(shadow, FEED)).toBeNull();
  });

  it('of rebuilt messaging is the text box beside the only heading', () => {
    const page = parse(messagingRebuilt);
    const shadow = shadowOf(page);
    expect(adapter.composer(shadow, at('/messaging/'))).toEqual({
      element: one(shadow, '[role=textbox]'),
      editor: 'contenteditable',
      partner: 'linkedin:in/nazar-bondar',
    });
  });

  it('of Sales Navigator is a plain field', () => {
    const page = parse(sales);
    expect(adapter.composer(page, at('/sales/search/people'))).toEqual({
      element: one(page, 'textarea'),
      editor: 'plain',
      partner: 'linkedin:sales/ACwAABleadMarta0001',
    });
  });

  it('for a name in a post or comment is the comment box open there', () => {
    const sdui = parse(feedSdui);
    const inPost = adapter.composer(sdui, FEED, one(sdui, '[componentkey*="AAAA"] strong'));
    expect(inPost).toEqual({ element: one(sdui, '.ProseMirror'), editor: 'paste' });
    expect(adapter.composer(sdui, FEED, one(sdui, '[componentkey*="BBBB"] strong'))).toBeNull();
    const ember = parse(feedEmber);
    const inComment = adapter.composer(ember, FEED, one(ember, '.comments-post-meta__name-text'));
    expect(inComment).toEqual({ element: one(ember, '.ql-editor'), editor: 'quill' });
  });

  it('is none on an empty page', () => {
    expect(adapter.composer(parse(''), FEED)).toBeNull();
    expect(adapter.composer(parse(''), at('/messaging/'))).toBeNull();
  });
});
