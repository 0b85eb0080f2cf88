import { describe, expect, it } from 'vitest';

import adapter from './adapter';
import { at, one, parse, roots, seen, sightings, told } from './fixture-page';
import feedEmber from './feed-ember.2022-05.fixture.html?raw';
import feedSdui from './feed-sdui.2026-05.fixture.html?raw';
import invitations from './invitations.2026-06.fixture.html?raw';
import messagingOverlay from './messaging-overlay.2026-05.fixture.html?raw';
import messagingRebuilt from './messaging-rebuilt.2026-07.fixture.html?raw';
import messaging from './messaging.2026-08.fixture.html?raw';
import profileEmber from './profile-ember.2024-03.fixture.html?raw';
import profileSdui from './profile-sdui.2026-08.fixture.html?raw';
import sales from './sales.2026-08.fixture.html?raw';
import searchEmber from './search-ember.2024-06.fixture.html?raw';
import searchSdui from './search-sdui.2026-05.fixture.html?raw';

interface Page {
  readonly title: string;
  readonly html: string;
  readonly url: URL;
  /** `place key name`, then the aliases, in the order of the page. */
  readonly people: readonly string[];
}

const PAGES: readonly Page[] = [
  {
    title: 'the SDUI feed',
    html: feedSdui,
    url: at('/feed/'),
    people: [
      'post linkedin:in/liam-okafor Liam Okafor',
      'post linkedin:in/nina-bergström Nina Bergström = linkedin:ACoAABninaBergstrom01',
      'mention linkedin:ACoAABpaulDubois0001 Paul Dubois',
      'mention linkedin:in/nina-bergström Nina',
      'mention linkedin:ACoAABpaulDubois0001 Paul',
      'comment linkedin:in/tariq-aziz Tariq Aziz',
      'mention linkedin:in/nina-bergström Nina Bergström',
      'post linkedin:in/tariq-aziz Tariq Aziz',
      'post linkedin:in/mei-lin Mei Lin',
      'row linkedin:in/ravi-menon Ravi Menon',
      'row linkedin:in/kofi-boateng Kofi Boateng',
    ],
  },
  {
    title: 'the Ember feed behind an open dialog',
    html: feedEmber,
    url: at('/feed/'),
    people: [
      'post linkedin:ACoAABhugoPetit000001 Hugo Petit = linkedin:in/hugo-petit',
      'post linkedin:in/anne-lise-moreau Anne-Lise Moreau = linkedin:ACoAABanneLise0000001',
      'mention linkedin:ACoAABzoeLambert000001 Zoé Lambert',
      'comment linkedin:in/hugo-petit Hugo Petit',
      'mention linkedin:ACoAABanneLise0000001 Anne-Lise',
      'post linkedin:in/bastien-roux Bastien Roux = linkedin:ACoAABbastienRoux00001',
      'comment linkedin:in/ines-faure Inès Faure',
      'row linkedin:in/paul-girard Paul Girard',
      'post linkedin:in/anne-lise-moreau Anne-Lise Moreau = linkedin:ACoAABanneLise0000001',
    ],
  },
  {
    title: 'an SDUI profile',
    html: profileSdui,
    url: at('/in/olena-koval/'),
    people: [
      'post linkedin:in/olena-koval Олена Коваль = linkedin:ACoAABolenaKoval00001',
      'row linkedin:in/sofia-hrytsenko Софія Гриценко',
      'profile linkedin:in/olena-koval Олена Коваль = linkedin:ACoAABolenaKoval00001',
    ],
  },
  {
    title: 'an Ember profile',
    html: profileEmber,
    url: at('/in/дарья-орлова/'),
    people: [
      'row linkedin:in/kirill-lebedev Кирилл Лебедев',
      'row linkedin:in/vera-sokolova Вера Соколова = linkedin:ACoAABveraSokolova001',
      'profile linkedin:in/дарья-орлова Дарья Орлова',
    ],
  },
  {
    title: 'the SDUI people search',
    html: searchSdui,
    url: at('/search/results/people/?keywords=x'),
    people: [
      'row linkedin:in/grace-adeyemi Grace Adeyemi',
      'row linkedin:in/john-smith-42 John Smith',
      'row linkedin:in/peter-novak Peter Novák = linkedin:ACoAABpeterNovak00001',
    ],
  },
  {
    title: 'the Ember people search',
    html: searchEmber,
    url: at('/search/results/people/'),
    people: [
      'row linkedin:in/shirin-ahmadi شیرین احمدی = linkedin:ACoAABshirinAhmadi001',
      'row linkedin:in/کاوه کاوه رستمی',
    ],
  },
  {
    title: 'classic messaging',
    html: messaging,
    url: at('/messaging/thread/2-abc/'),
    people: [
      'chat linkedin:ACoAABmariaBelova0001 Мария Белова',
      'chat linkedin:ACoAABmariaBelova0001 Мария Белова',
    ],
  },
  {
    title: 'chat bubbles in the shadow root',
    html: messagingOverlay,
    url: at('/feed/'),
    people: [
      'post linkedin:in/amara-diallo Amara Diallo',
      'chat linkedin:in/amara-diallo Amara Diallo',
      'chat linkedin:in/amara-diallo Amara Diallo',
      'chat linkedin:ACoAABjonEriksson0001 Jon Eriksson',
    ],
  },
  {
    title: 'rebuilt messaging',
    html: messagingRebuilt,
    url: at('/messaging/'),
    people: ['chat linkedin:in/nazar-bondar Назар Бондар'],
  },
  {
    title: 'invitations',
    html: invitations,
    url: at('/mynetwork/invitation-manager/received/'),
    people: [
      'request linkedin:in/anton-gusev Антон Гусев = linkedin:ACoAABantonGusev00001',
      'request linkedin:in/rita-popova Рита Попова',
      'request linkedin:in/anton-gusev Антон Гусев',
    ],
  },
  {
    title: 'Sales Navigator',
    html: sales,
    url: at('/sales/search/people'),
    people: [
      'row linkedin:sales/ACwAABleadMarta0001 Marta Kowalczyk',
      'row linkedin:sales/ACwAABleadOmar00001 Omar Haddad',
      'chat linkedin:sales/ACwAABleadMarta0001 Marta Kowalczyk',
    ],
  },
];

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
