import { describe, expect, it } from 'vitest';
import type { Sighting } from '@/content-scripts/network';
import vk from './adapter';
import { pages, parsed } from './fixtures';

const EMPTY = '<!doctype html><title>VK</title>';

function line(sighting: Sighting): string {
  const { key, aliases = [], name, place, photo } = sighting;
  return [key, ...aliases, name, place, photo?.split('/').at(-1)]
    .filter((part) => part !== undefined)
    .join(' | ');
}

function linesOf(html: string, url: string): string[] {
  return [...vk.people(parsed(html), new URL(url))].map(line);
}

/** What makes a sighting one: equal for equal answers about the same element. */
function answers(people: Iterable<Sighting>, all: Element[]): string[] {
  return [...people]
    .map(
      (s) =>
        `${all.indexOf(s.anchor)} ${s.nameElement ? all.indexOf(s.nameElement) : '-'} ${line(s)}`,
    )
    .toSorted();
}

describe.each(Object.entries(pages))('on the page "%s"', (_name, { html, url, expected }) => {
  const page = new URL(url);

  it('finds everyone named, once for each name, and nobody else', () => {
    expect(linesOf(html, url)).toEqual(expected);
  });

  it('gives each element the same answer, whichever root it is asked through', () => {
    const document = parsed(html);
    const all = [...document.querySelectorAll('*')];
    const everyone = [...vk.people(document, page)];
    for (const root of all) {
      const within = everyone.filter((sighting) => root.contains(sighting.anchor));
      expect(answers(vk.people(root, page), all)).toEqual(answers(within, all));
    }
  });

  it('finds as much unit by unit as in the whole', () => {
    const document = parsed(html);
    const all = [...document.querySelectorAll('*')];
    const units = new Set(all.map((element) => vk.unit(element)));
    const byUnit = [...units].flatMap((unit) => answers(vk.people(unit, page), all));
    expect([...new Set(byUnit)].toSorted()).toEqual(answers(vk.people(document, page), all));
  });

  it('names nobody wrongly when VK has renamed its containers', () => {
    const document = parsed(html);
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('#l_pr, #l_ph, #top_profile_link, [data-testid="leftmenu"]')) continue;
      element.removeAttribute('class');
      element.removeAttribute('data-testid');
      element.removeAttribute('id');
    }
    const known = new Set(expected.flatMap((each) => each.match(/vk:\S+/gu) ?? []));
    const found = [...vk.people(document, page)].map((sighting) => sighting.key);
    expect(found.filter((key) => !known.has(key))).toEqual([]);
  });

  it('names nobody on an empty page at the same address', () => {
    expect(linesOf(EMPTY, url)).toEqual([]);
    expect(vk.subject(parsed(EMPTY), page)).toBeNull();
    expect(vk.composer(parsed(EMPTY), page)).toBeNull();
  });
});

function anchorsOf(html: string, url: string) {
  return [...vk.people(parsed(html), new URL(url))].map(({ anchor, nameElement }) => [
    anchor.localName,
    nameElement?.getAttribute('data-testid') ?? nameElement?.className ?? nameElement?.localName,
  ]);
}

describe('the place for the badge', () => {
  it('is the name within a link around a whole cell', () => {
    expect(anchorsOf(pages.likes.html, pages.likes.url).slice(0, 2)).toEqual([
      ['a', ''],
      ['a', ''],
    ]);
    expect(anchorsOf(pages.search.html, pages.search.url)).toEqual([
      ['a', 'userrichcell-name'],
      ['a', undefined],
      ['a', undefined],
      ['a', undefined],
      ['a', 'ii_owner'],
    ]);
  });

  it('is the name of a row or head that has no link', () => {
    const document = parsed(pages.messenger.html);
    const anchors = [...vk.people(document, new URL(pages.messenger.url))].map((s) => s.anchor);
    expect(anchors.slice(2).map((anchor) => anchor.className)).toEqual([
      'ConvoTitle__author',
      'PeerTitle__title',
      'ConvoTitle__author',
      'ConvoTitle__author',
    ]);
  });
});

describe('oneself', () => {
  it('is left out on one’s own page', () => {
    const html = `<div class="ProfileHeader__in"><h2 class="OwnerPageName">Maria</h2><a href="/edit">Edit</a></div>`;
    expect(linesOf(html, 'https://vk.com/masha_own')).toEqual([]);
  });

  it('is left out by number where the link has the screen name', () => {
    const html = `<a id="top_profile_link" href="/id9"></a>
      <div class="fans_fan_row" data-id="9"><a href="/masha">Maria</a></div>`;
    expect(linesOf(html, 'https://vk.com/feed')).toEqual([]);
  });

  it('is nobody in one’s own notes, also where no menu tells who one is', () => {
    const row = `<button class="ConvoListItem" data-peer-id="9">
      <h3 class="ConvoTitle__author">Notes</h3><i class="AvatarFavorites"></i></button>`;
    expect(linesOf(row, 'https://web.vk.me/')).toEqual([]);
    expect(linesOf(row.replace('AvatarFavorites', ''), 'https://web.vk.me/')).toHaveLength(1);
  });

  it('is known by number from the menu when the menu links the screen name', () => {
    const menu =
      '<ul><li id="l_pr"><a href="/masha"></a></li><li id="l_aud"><a href="/audios9"></a></li></ul>';
    expect(linesOf(`${menu}<p><a href="/id9">Maria</a></p>`, 'https://vk.com/feed')).toEqual([]);
    expect(linesOf(`<p><a href="/id9">Maria</a></p>`, 'https://vk.com/feed')).toHaveLength(1);
  });
});

const TITLE = '<h2 class="ConvoTitle__author" title="Anna">Anna</h2>';

function head(inner: string): string {
  return `<header class="ConvoHeader">${inner}</header>`;
}

function headLink(href: string, inner: string): string {
  return head(`<a class="ConvoHeader__info" href="${href}">${inner}</a>`);
}

function mask(peer: number): string {
  return `<i style="clip-path: url(#mePeerFrameOnline32Mask${peer})"></i>`;
}

function profileWithAppLink(canonical: string): string {
  return `<link rel="canonical" href="https://vk.com/${canonical}">
    <link rel="alternate" href="android-app://com.vkontakte.android/vkontakte/vk.com/id501">
    <body><div class="ProfileHeader__in"><h2 id="owner_page_name">Anna</h2></div>`;
}

describe('a card that no selector knows', () => {
  it('gives its first line for the name, and one name for several links', () => {
    const card = `<div><a href="/id5"><div class="Avatar">AP</div><div>Anna</div><div>12 friends</div></a>
      <a href="/id5">See all</a></div>`;
    expect(linesOf(card, 'https://vk.com/feed')).toEqual(['vk:id5 | Anna | row']);
  });
});

describe('what is not certain', () => {
  it('does not judge a repost by the community that shares it', () => {
    const html = `<div class="post" id="post-12_1"><div class="copy_quote"><div class="copy_post_header">
      <a class="CopyPost__authorLink" href="/anna">Anna</a></div></div></div>`;
    expect(linesOf(html, 'https://vk.com/feed')).toEqual(['vk:@anna | Anna | post']);
  });

  it('has no partner while the address and the dialog’s head differ', () => {
    const url = 'https://vk.com/im/convo/7';
    expect(linesOf(head(TITLE), url)).toEqual(['vk:id7 | Anna | chat']);
    expect(linesOf(head(mask(5) + TITLE), url)).toEqual([]);
    expect(linesOf(headLink('/id5', TITLE), url)).toEqual([]);
    expect(linesOf(headLink('/club5', TITLE), url)).toEqual([]);
  });

  it('takes a screen name in a dialog’s head for an alias only beside the number', () => {
    const url = 'https://vk.com/im/convo/7';
    expect(linesOf(headLink('/anna', TITLE), url)).toEqual(['vk:id7 | Anna | chat']);
    expect(linesOf(headLink('/anna', mask(7) + TITLE), url)).toEqual([
      'vk:id7 | vk:@anna | Anna | chat',
    ]);
    expect(linesOf(headLink('/anna', TITLE), 'https://vk.com/im')).toEqual([]);
  });

  it('follows a row that is used again for somebody else', () => {
    const document = parsed(pages.messenger.html);
    const row = document.querySelector('[data-itemkey="convo_501"]');
    row?.querySelector('button')?.setAttribute('data-peer-id', '777');
    const page = new URL('https://vk.com/im');
    const rows = () => [...vk.people(row ?? document, page)].map((sighting) => sighting.key);
    expect(rows()).toEqual([]);
    row?.setAttribute('data-itemkey', 'convo_777');
    expect(rows()).toEqual(['vk:id777']);
  });

  it('shows no profile when its number is another than the address says', () => {
    const html = `<div class="ProfileHeader__in"><div class="ProfileHeader__ava"><div><div id="ava_5"></div></div></div>
      <h2 id="owner_page_name">Anna</h2></div>`;
    expect(linesOf(html, 'https://vk.com/id5')).toEqual(['vk:id5 | Anna | profile']);
    expect(linesOf(html, 'https://vk.com/id7')).toEqual([]);
    expect(linesOf(html, 'https://vk.com/club5')).toEqual([]);
  });

  it('learns a number from the link to VK’s app only while it is the shown page’s', () => {
    const url = 'https://vk.ru/anna';
    expect(linesOf(profileWithAppLink('anna'), url)).toEqual([
      'vk:id501 | vk:@anna | Anna | profile',
    ]);
    expect(linesOf(profileWithAppLink('olga'), url)).toEqual(['vk:@anna | Anna | profile']);
  });

  it('shows no community that has a person’s kind of head', () => {
    const html = `<div class="ProfileHeader__in"><h2 id="owner_page_name">Shop</h2><a href="/im/convo/-5">Write</a></div>`;
    expect(linesOf(html, 'https://vk.com/shop')).toEqual([]);
    expect(linesOf('<h1 class="OwnerPageName">Shop</h1>', 'https://vk.com/shop')).toEqual([]);
  });

  it('takes no screen name from a list that may hold communities', () => {
    const html = '<div data-testid="userrichcell"><a href="/shop">Shop</a></div>';
    expect(linesOf(html, 'https://vk.com/search?c%5Bsection%5D=people')).toHaveLength(1);
    expect(linesOf(html, 'https://vk.com/search?c%5Bsection%5D=communities')).toEqual([]);
    expect(linesOf(html, 'https://vk.com/groups')).toEqual([]);
  });

  it('throws on nothing that a page may hold', () => {
    const html = `<a href="http://[">a</a><a href="/%E0%A4%A">b</a><a href="javascript:alert(1)">c</a><a href="">d</a>
      <a href="/id99999999999999999999">e</a><a href="/id0">f</a><a href="mailto:id5@vk.com">g</a>
      <div class="ConvoListItem" data-peer-id="abc"><h3 class="ConvoTitle__author">h</h3></div>
      <div class="ConvoListItem" data-peer-id="9e9"><h3 class="ConvoTitle__author">i</h3></div>
      <div class="ConvoListItem" data-peer-id="12"><h3 class="ConvoTitle__author" title=" "></h3></div>
      <div class="fans_fan_row" data-id="x"><a href="/id5"><img src="javascript:1">\u202eEvil\u200b</a></div>`;
    expect(linesOf(html, 'https://vk.com/im?sel=%')).toEqual(['vk:id5 | Evil | row']);
  });
});
