import { describe, expect, it } from 'vitest';

import adapter from './adapter';
import { at, one, parse, roots, seen, sightings, told } from './fixture-page';
import feedSdui from './feed-sdui.2026-05.fixture.html?raw';
import profileSdui from './profile-sdui.2026-08.fixture.html?raw';
import { PAGES } from './pages';

/** All marks that the page's parts are known by, gone. */
function stripped(html: string): string {
  return html
    .replaceAll(/\b(?:class|role|componentkey|data-[a-z-]+)=/gu, 'data-x=')
    .replaceAll(/<(\/?)(?:main|aside|section|nav|li|ol|ul|h1|h2)\b/gu, '<$1div');
}

describe.each(PAGES)('people on $title', ({ html, url, people }) => {
  it('are exactly those named, each name once', () => {
    expect(seen(html, url)).toEqual(people);
  });

  it('are the same whichever root is asked', () => {
    const page = parse(html);
    const whole = sightings(page, url);
    const inUnits = new Set(
      whole.flatMap(({ anchor }) => [...adapter.people(adapter.unit(anchor), url)].map(told)),
    );
    expect([...inUnits].toSorted()).toEqual([...new Set(people)].toSorted());
    const everywhere = new Map<Element, string>();
    for (const root of roots(page)) {
      for (const element of root.querySelectorAll('*')) {
        for (const sighting of adapter.people(element, url)) {
          const before = everywhere.get(sighting.anchor) ?? told(sighting);
          expect(told(sighting)).toBe(before);
          everywhere.set(sighting.anchor, before);
        }
      }
    }
    expect(new Set(everywhere.keys())).toEqual(new Set(whole.map(({ anchor }) => anchor)));
  });

  it('show just their name in the name element, or in the anchor', () => {
    for (const { anchor, nameElement, name } of sightings(parse(html), url)) {
      const shown = nameElement ?? anchor;
      expect(shown.closest('[aria-hidden="true"]')?.contains(anchor) ?? true).toBe(true);
      expect(anchor.contains(shown)).toBe(true);
      expect(shown.textContent.trim().startsWith(name ?? '-')).toBe(true);
    }
  });

  it('are nobody when nothing on the page is known any more', () => {
    expect(seen(stripped(html), url)).toEqual([]);
  });

  it('are nobody wrong when only the main container was renamed', () => {
    const renamed = html
      .replaceAll('data-testid="mainFeed"', 'data-testid="other"')
      .replaceAll('id="interop-outlet" data-testid="interop-shadowdom"', 'id="other"')
      .replaceAll(/<(\/?)main\b/gu, '<$1div')
      .replaceAll('role="main"', 'role="region"');
    const names = new Set(people.map((line) => line.replace(/^\S+ | = .*$/gu, '')));
    for (const line of seen(renamed, url)) {
      expect(names).toContain(line.replace(/^\S+ | = .*$/gu, ''));
    }
  });
});

describe('people', () => {
  it('are nobody on an empty page and on pages of others', () => {
    expect(seen('', at('/feed/'))).toEqual([]);
    expect(seen('', at('/in/olena-koval/'))).toEqual([]);
    expect(seen(feedSdui, new URL('https://example.org/feed/'))).toEqual([]);
    expect(seen(feedSdui, at('/login'))).toEqual([]);
  });

  it('are found in a card that is a link around a link, once', () => {
    const page = parse('<main><div role="listitem"></div></main>');
    const card = page.createElement('a');
    card.href = '/in/anna-lee/';
    const name = page.createElement('a');
    name.href = '/in/anna-lee/';
    name.append('Anna Lee');
    const headline = page.createElement('p');
    headline.append('Engineer');
    card.append(name, headline);
    one(page, '[role=listitem]').append(card);
    const found = sightings(page, at('/search/results/people/'));
    expect(found.map(({ anchor }) => anchor)).toEqual([name]);
  });

  it('are somebody else once the page gives a link to somebody else', () => {
    const page = parse(feedSdui);
    const post = one(page, '[componentkey*="BBBB"] > [role=listitem]');
    for (const link of post.querySelectorAll('a[href*="mei-lin"]')) {
      link.setAttribute('href', 'https://www.linkedin.com/in/other-person/');
    }
    expect([...adapter.people(post, at('/feed/'))].map(({ key }) => key)).toEqual([
      'linkedin:in/tariq-aziz',
      'linkedin:in/other-person',
    ]);
  });

  it('have the photo that their own link shows, never a cover', () => {
    const photos = sightings(parse(feedSdui), at('/feed/')).map(({ photo }) => photo ?? null);
    expect(photos.slice(0, 3)).toEqual([
      'https://media.licdn.com/dms/image/v2/b/profile-displayphoto-scale_100_100/0/2?e=1',
      'https://media.licdn.com/dms/image/v2/c/profile-displayphoto-scale_100_100/0/3?e=1',
      null,
    ]);
    expect(adapter.subject(parse(profileSdui), at('/in/olena-koval/'))?.photo).toBe(
      'https://media.licdn.com/dms/image/v2/d/profile-displayphoto-scale_400_400/0/1',
    );
  });

  it('never include oneself, known from an earlier page of the same document', () => {
    const page = parse(feedSdui);
    sightings(page, at('/feed/'));
    one(page, 'aside').remove();
    const post = one(page, '[componentkey*="DDDD"]');
    expect([...adapter.people(post, at('/search/results/all/'))]).toEqual([]);
  });
});

describe('the parts that are read as a whole', () => {
  it('are small: a post, a comment, a row, never a column or the feed', () => {
    const page = parse(feedSdui);
    expect(adapter.unit(one(page, '[data-testid=mainFeed]'))).toBe(
      one(page, '[data-testid=mainFeed]'),
    );
    expect(adapter.unit(one(page, '[componentkey*="AAAA"] strong'))).toBe(
      one(page, '[componentkey*="AAAA"]'),
    );
    expect(adapter.unit(one(page, '[componentkey^=replaceableComment] svg'))).toBe(
      one(page, '[componentkey^=replaceableComment]'),
    );
  });
});

describe('health', () => {
  it('expects people of a feed and nothing of pages that may be one’s own', () => {
    expect(adapter.expects('feed')).toEqual({ people: 1 });
    expect(adapter.expects('profile')).toBeNull();
  });
});
