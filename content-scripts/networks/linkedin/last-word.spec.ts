import { describe, expect, it } from 'vitest';

import adapter from './adapter';
import { at, one, parse, sightings } from './fixture-page';
import messagingOverlay from './messaging-overlay.2026-05.fixture.html?raw';
import messagingRebuilt from './messaging-rebuilt.2026-07.fixture.html?raw';
import messaging from './messaging.2026-08.fixture.html?raw';

const THREAD = at('/messaging/thread/2-abc/');

function words(page: Document, url: URL): string[] {
  return sightings(page, url).flatMap(({ key, lastWord }) =>
    lastWord === undefined ? [] : [`${key} ${lastWord}`],
  );
}

/** The classic dialog with one more message at its end. */
function dialogWith(more: string): Document {
  const page = parse(messaging);
  const place = `<li class="msg-s-message-list__event">${more}</li>`;
  one(page, '.msg-s-message-list ul').insertAdjacentHTML('beforeend', place);
  return page;
}

const theirs = (author: string) =>
  `<div class="msg-s-event-listitem msg-s-event-listitem--other">${author}<p>…</p></div>`;
const by = (slug: string) =>
  `<a class="msg-s-event-listitem__link" href="https://www.linkedin.com/in/${slug}/"><img alt="" /></a>`;

describe('who had the last word on LinkedIn', () => {
  it('is told by the last message of a dialog, in the page and in bubbles', () => {
    expect(words(parse(messaging), THREAD)).toEqual(['linkedin:ACoAABmariaBelova0001 ours']);
    expect(words(parse(messagingOverlay), at('/feed/'))).toEqual([
      'linkedin:in/amara-diallo ours',
      'linkedin:ACoAABjonEriksson0001 theirs',
    ]);
  });

  it('is theirs with a message that only follows their others', () => {
    expect(words(dialogWith(theirs('')), THREAD)).toEqual([
      'linkedin:ACoAABmariaBelova0001 theirs',
    ]);
  });

  it('is ours before they have written at all', () => {
    const page = parse(messaging);
    one(page, '.msg-s-event-listitem--other').remove();
    expect(words(page, THREAD)).toEqual(['linkedin:ACoAABmariaBelova0001 ours']);
  });

  it('is nobody’s while a message is of somebody else, or of nobody known, or none is there', () => {
    expect(words(dialogWith(theirs(by('oleg-titov'))), THREAD)).toEqual([]);
    const page = parse(messaging);
    for (const link of page.querySelectorAll('.msg-s-event-listitem a')) link.remove();
    expect(words(page, THREAD)).toEqual([]);
    one(page, '.msg-s-message-list').remove();
    expect(words(page, THREAD)).toEqual([]);
  });

  it('is nobody’s where messages have no marks', () => {
    expect(words(parse(messagingRebuilt), at('/messaging/'))).toEqual([]);
  });

  it('has the head of a dialog read again with each message', () => {
    const added = one(dialogWith(theirs('')), 'li:last-child > .msg-s-event-listitem--other');
    for (const node of [added, added.parentElement as Element]) {
      expect(adapter.unit(node).className).toBe('msg-convo-wrapper msg-thread');
    }
    const [bubbles] = [...(adapter.deepRoots?.(parse(messagingOverlay)) ?? [])];
    const message = bubbles?.querySelector('#bubble-amara .msg-s-event-listitem') as Element;
    expect(adapter.unit(message).id).toBe('bubble-amara');
  });
});
