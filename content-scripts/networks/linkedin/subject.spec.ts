import { describe, expect, it } from 'vitest';

import adapter from './adapter';
import feedSdui from './feed-sdui.2026-05.fixture.html?raw';
import { at, parse, seen, sightings, told } from './fixture-page';
import messagingRebuilt from './messaging-rebuilt.2026-07.fixture.html?raw';
import messaging from './messaging.2026-08.fixture.html?raw';
import profileEmber from './profile-ember.2024-03.fixture.html?raw';
import profileSdui from './profile-sdui.2026-08.fixture.html?raw';

/** What the profile of the Ember fixture says of its owner. */
function factsOf(html: string): (string | undefined)[] {
  const subject = adapter.subject(parse(html), at('/in/дарья-орлова/'));
  return [subject?.headline, subject?.organisation];
}

describe('the subject', () => {
  it('is the owner of a profile', () => {
    expect(adapter.subject(parse(profileSdui), at('/in/olena-koval/'))?.anchor.tagName).toBe('H2');
    const ember = adapter.subject(parse(profileEmber), at('/in/дарья-орлова/'));
    expect(ember && told(ember)).toBe('profile linkedin:in/дарья-орлова Дарья Орлова');
  });

  it('has the line and the place of work that their profile shows', () => {
    expect(factsOf(profileEmber)).toEqual(['Юрист', 'Контора']);
    // Alone it may as well be a school, unless the part about experience has it.
    const [, work, school] = profileEmber.split(/(?=<li><button)|(?=\s*<\/ul>\s*<a href)/u);
    expect(factsOf(profileEmber.replace(school ?? '', ''))).toEqual(['Юрист', 'Контора']);
    expect(factsOf(profileEmber.replace(work ?? '', ''))).toEqual(['Юрист', undefined]);
    // Nothing marks it there, and a company that recommends is not where they work.
    const sdui = adapter.subject(parse(profileSdui), at('/in/olena-koval/'));
    expect([sdui?.headline, sdui?.organisation]).toEqual(['Керівниця продажу', undefined]);
  });

  it('is at the link when the heading is one', () => {
    const linked = profileSdui.replace(
      '<div componentkey="ProfileVerificationTriggerRef-olena-koval"><h2>Олена Коваль</h2></div>',
      '<a href="/in/olena-koval/"><h2>Олена Коваль</h2></a>',
    );
    const page = parse(linked);
    const found = adapter.subject(page, at('/in/olena-koval/'));
    expect(found?.anchor.tagName).toBe('A');
    expect(found?.nameElement?.tagName).toBe('H2');
    const places = sightings(page, at('/in/olena-koval/')).map(({ place }) => place);
    expect(places.filter((place) => place === 'profile')).toHaveLength(1);
  });

  it('is never somebody suggested before the profile', () => {
    const unmarked = profileSdui
      .replace('profile.card.ref', 'profile.card.other')
      .replace('Topcard', '');
    const found = adapter.subject(parse(unmarked), at('/in/olena-koval/'));
    expect(found && told(found)).toBe(
      'profile linkedin:in/olena-koval Олена Коваль = linkedin:ACoAABolenaKoval00001',
    );
    const alone = unmarked.replaceAll('olena-koval', 'ihor-melnyk');
    expect(adapter.subject(parse(alone), at('/in/olena-koval/'))).toBeNull();
  });

  it('is nobody while the address is already another than the page', () => {
    for (const html of [profileSdui, profileEmber]) {
      expect(adapter.subject(parse(html), at('/in/somebody-new/'))).toBeNull();
      expect(seen(html, at('/in/somebody-new/')).join()).not.toContain('profile ');
    }
  });

  it('is nobody on parts of a profile, on a feed and on one’s own profile', () => {
    expect(adapter.subject(parse(profileSdui), at('/in/olena-koval/details/skills/'))).toBeNull();
    expect(adapter.subject(parse(feedSdui), at('/feed/'))).toBeNull();
    const own = profileSdui.replace('/overlay/contact-info/', '/edit/intro/');
    expect(adapter.subject(parse(own), at('/in/olena-koval/'))).toBeNull();
    expect(seen(own, at('/in/olena-koval/'))).toEqual([
      'row linkedin:in/sofia-hrytsenko Софія Гриценко',
    ]);
  });

  it('is the partner of the open dialog on messaging pages', () => {
    for (const [html, key] of [
      [messaging, 'linkedin:ACoAABmariaBelova0001'],
      [messagingRebuilt, 'linkedin:in/nazar-bondar'],
    ] as const) {
      expect(adapter.subject(parse(html), at('/messaging/thread/2-abc/'))?.key).toBe(key);
    }
  });
});
