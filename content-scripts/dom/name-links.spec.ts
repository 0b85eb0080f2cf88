import { beforeEach, describe, expect, it } from 'vitest';

import { nameLinks, type NameLinkRules } from './name-links';
import { foldText, photoAddress } from './text';

const PAGE = new URL('https://net.example/feed');

const rules: NameLinkRules = {
  personFromUrl: (url) => {
    const slug = /^\/u\/(\w+)$/u.exec(url.pathname)?.[1];
    return url.hostname === 'net.example' && slug ? `net:${slug}` : null;
  },
  unit: (link) => link.closest('article') ?? link,
};

/** `key name` of each name link of a page. */
function found(html: string, own: Partial<NameLinkRules> = {}): string[] {
  document.body.innerHTML = html;
  return [...nameLinks(document, PAGE, { ...rules, ...own })].map(
    ({ key, name }) => `${key} ${name}`,
  );
}

beforeEach(() => {
  document.body.replaceChildren();
});

describe('name links', () => {
  it('are links with text that lead to a person', () => {
    expect(
      found('<a href="/u/ann">Ann  Lee</a> <a href="https://net.example/u/bo">Bo</a>'),
    ).toEqual(['net:ann Ann Lee', 'net:bo Bo']);
  });

  it('are not avatars, buttons, other addresses or other protocols', () => {
    expect(
      found(`<a href="/u/ann"><img alt="Ann"></a><a href="/u/ann#">Ann</a><a href="#">x</a>
        <a href="/groups/1">G</a><a href="javascript:alert(1)">x</a><a href="mailto:u@u">x</a>
        <a href="https://other.example/u/ann">Ann</a><a>Ann</a><a href="http://[">x</a>`),
    ).toEqual([]);
  });

  it('are not in hidden blocks or in what the person writes', () => {
    expect(
      found(`<div aria-hidden="true"><a href="/u/ann">Ann</a></div>
        <div contenteditable="true"><a href="/u/ann">Ann</a></div>`),
    ).toEqual([]);
  });

  it('are not where the adapter says that there never are any', () => {
    const html = '<nav><a href="/u/ann">Ann</a></nav><p><a href="/u/bo">Bo</a></p>';
    expect(found(html, { neverWithin: 'nav' })).toEqual(['net:bo Bo']);
    expect(found(html)).toEqual(['net:ann Ann', 'net:bo Bo']);
  });

  it('are those of the page behind a dialog too, though it is hidden from screen readers', () => {
    expect(found(`<main aria-hidden="true"><a href="/u/ann">Ann</a></main>`)).toEqual([
      'net:ann Ann',
    ]);
    expect(
      found(`<div aria-hidden="true"><div role="main"><a href="/u/ann">Ann</a></div></div>`),
    ).toEqual(['net:ann Ann']);
  });

  it('leave out dates and headlines of the same person in the same unit, but not the name again', () => {
    expect(
      found(`<article><a href="/u/ann"><img></a><a href="/u/ann">Ann</a><a href="/u/ann">2 h</a>
        <p>with <a href="/u/bo">Bo</a> and <a href="/u/ann">Ann</a></p></article>`),
    ).toEqual(['net:ann Ann', 'net:bo Bo', 'net:ann Ann']);
  });

  it('give the same answer through whatever root they are asked', () => {
    found(`<article><a href="/u/ann">Ann</a><p><a href="/u/ann">see profile</a></p></article>`);
    const inner = document.querySelector('p') as Element;
    expect([...nameLinks(inner, PAGE, rules)]).toEqual([]);
    const link = document.querySelector('article > a') as Element;
    expect([...nameLinks(link, PAGE, rules)].map(({ name }) => name)).toEqual(['Ann']);
  });

  it('have names of their own in a unit within a unit', () => {
    expect(
      found(`<article><a href="/u/ann">Ann</a>
        <article><a href="/u/ann">Ann again</a></article></article>`),
    ).toEqual(['net:ann Ann', 'net:ann Ann again']);
  });

  it('say which element shows just the name', () => {
    document.body.innerHTML = '<a href="/u/ann"><b>Ann</b><i>Head of sales</i></a>';
    const [link] = nameLinks(document, PAGE, {
      ...rules,
      nameIn: (anchor) => {
        const element = anchor.querySelector('b');
        return element && { element, name: element.textContent };
      },
    });
    expect(link?.name).toBe('Ann');
    expect(link?.nameElement?.tagName).toBe('B');
  });
});

describe('text of a page', () => {
  it('is folded, without direction marks, with joiners', () => {
    expect(foldText(' Ann\u00a0\n\u200eLee\u200f ')).toBe('Ann Lee');
    expect(foldText('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(foldText('👩‍👧')).toBe('👩‍👧');
    expect(foldText('\u200b')).toBe('');
    expect(foldText(null)).toBe('');
    expect(foldText('x'.repeat(5000))).toHaveLength(200);
  });

  it('gives photos by http only', () => {
    const image = document.createElement('img');
    image.setAttribute('src', '/p.jpg');
    expect(photoAddress(image, PAGE)).toBe('https://net.example/p.jpg');
    image.setAttribute('src', 'data:image/png;base64,AA');
    expect(photoAddress(image, PAGE)).toBeUndefined();
    expect(photoAddress(null, PAGE)).toBeUndefined();
  });
});
