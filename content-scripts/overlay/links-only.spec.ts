import { describe, expect, it } from 'vitest';

import type { NetworkAdapter } from '@/content-scripts/network';
import { adapters, fixturePages, parse } from './fixtures';
import { linksOnly } from './links-only';
import { verdictOf, type Reading } from './view-verdict';

function readAll(adapter: NetworkAdapter, page: Document, url: URL) {
  const roots = [page, ...(adapter.deepRoots?.(page) ?? [])];
  return roots.flatMap((root) => [...adapter.people(root, url)]);
}

function network(id: string): NetworkAdapter {
  const adapter = adapters.find((one) => one.id === id);
  if (!adapter) throw new Error(`no network ${id}`);
  return adapter;
}

/** Whom a network shows by links alone, on a page made of a piece of markup. */
function found(id: string, markup: string, address: string): string[] {
  const links = linksOnly(network(id));
  return readAll(links, parse(markup), new URL(address)).map(({ key, name }) => `${key} ${name}`);
}

const link = (href: string, text: string) => `<p><a href="${href}">${text}</a></p>`;

const FEED = 'https://www.linkedin.com/feed/';

describe('a network by links alone', () => {
  it('shows names that lead to profiles, whatever the markup around them is', () => {
    expect(
      found(
        'linkedin',
        `<x-new><a href="/in/ann-lee"><img alt=""></a><div><a href="/in/ann-lee?a=1"><i><b>Ann Lee</b></i><s>Head of sales</s></a></div></x-new>
         <div><a href="https://www.linkedin.com/in/bo/"><span>BO</span><span>Bo Ek</span></a>
         <a href="/in/bo">See profile</a><a href="/in/cy"><p>Cy Roe • 3rd+</p><p>5h</p></a></div>`,
        FEED,
      ),
    ).toEqual(['linkedin:in/ann-lee Ann Lee', 'linkedin:in/bo Bo Ek', 'linkedin:in/cy Cy Roe']);
  });

  it('leaves out tabs, parts of profiles, chats, menus, dates, counts and addresses', () => {
    expect(
      found(
        'linkedin',
        link('/in/ann/recent-activity/', 'Ann') +
          link('/in/ann', '2 days ago') +
          link('/in/ann', '+380 50 1') +
          link('/in/ann', 'ann@example.com') +
          `<nav>${link('/in/me-too', 'Me Too')}</nav><div role="menu">${link('/in/ann', 'Ann')}</div>`,
        FEED,
      ),
    ).toEqual([]);
    const facebook = 'https://www.facebook.com/';
    expect(
      found(
        'facebook',
        link('/ann.lee.5/friends', 'Friends') +
          link('/profile.php?id=100001&sk=about', 'About') +
          link('/messages/t/100001', 'Ann') +
          link('/ann.lee.5', 'Ann Lee'),
        facebook,
      ),
    ).toEqual(['facebook:@annlee5 Ann Lee']);
    expect(
      found(
        'vk',
        link('/id5', 'Анна') +
          link('/some_community', 'Магазин') +
          link('/im?sel=5', 'Анна') +
          link('/id0', 'Нуль'),
        'https://vk.com/feed',
      ),
    ).toEqual(['vk:id5 Анна']);
  });

  it('finds no message box and says who the page is about only where a link names them', () => {
    const links = linksOnly(network('linkedin'));
    const page = parse(
      '<h1>Ann</h1><div role="textbox" contenteditable="true"></div><a href="/in/ann">Ann Lee</a>',
    );
    expect(links.composer(page, new URL(FEED))).toBeNull();
    expect(links.subject(page, new URL(FEED))).toBeNull();
    const profile = new URL('https://www.linkedin.com/in/ann/');
    expect(links.subject(page, profile)?.name).toBe('Ann Lee');
    expect(links.subject(parse('<h1>Ann</h1>'), profile)).toBeNull();
  });

  it('says of nobody in which post they stand, since that is read from the markup', () => {
    const page = parse('<div data-urn="urn:li:activity:1"><a href="/in/ann">Ann Lee</a></div>');
    const links = linksOnly(network('linkedin'));
    const [ann] = [...links.people(page, new URL(FEED))];
    expect(ann?.name).toBe('Ann Lee');
    expect(ann && links.itemUrl?.(ann, new URL(FEED))).toBeNull();
  });

  it('goes on where the adapter throws', () => {
    const broken = {
      ...network('linkedin'),
      deepRoots: () => {
        throw new Error('changed');
      },
    };
    expect(
      readAll(linksOnly(broken), parse('<a href="/in/ann">Ann</a>'), new URL(FEED)),
    ).toHaveLength(1);
  });
});

describe('the cross-check', () => {
  it('knows the fixtures of every network', () => {
    expect(new Set(fixturePages.map(({ adapter }) => adapter.id)).size).toBe(adapters.length);
    expect(fixturePages.length).toBeGreaterThan(40);
  });

  it.each(fixturePages)('finds nothing to say against $name', ({ html, url, adapter }) => {
    const page = parse(html);
    const read = (by: NetworkAdapter): Reading => {
      const names = readAll(by, page, url);
      const people = names.map(({ key, aliases = [] }) => [key, ...aliases]);
      const named = names.filter(({ place }) => place !== 'mention').length;
      return { people, named, threw: false };
    };
    const kind = adapter.pageKind(url);
    const verdict = verdictOf({
      wanted: kind && adapter.expects(kind),
      adapter: read(adapter),
      links: read(linksOnly(adapter)),
      isFull: true,
    });
    expect(verdict?.adapter).toBe('met');
  });
});
