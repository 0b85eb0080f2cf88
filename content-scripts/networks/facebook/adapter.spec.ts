import { describe, expect, it } from 'vitest';

import adapter from './adapter';
import { cases } from './pages';

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function rows(root: Element | Document, url: string): string[][] {
  return [...adapter.people(root, new URL(url))].map((seen) => [
    seen.key,
    seen.name ?? '',
    seen.place,
    ...(seen.aliases ?? []),
  ]);
}

describe.each(cases)('$title', ({ html, url, people }) => {
  it('gives exactly these', () => {
    expect(rows(pageOf(html), url)).toEqual(people);
  });

  it('gives the same when asked part by part', () => {
    const page = pageOf(html);
    const whole = [...adapter.people(page, new URL(url))];
    const parts = new Map<Element, unknown>();
    for (const element of page.querySelectorAll('*')) {
      const unit = adapter.unit(element);
      expect(unit.contains(element)).toBe(true);
      for (const seen of adapter.people(unit, new URL(url))) {
        expect(seen).toEqual(parts.get(seen.anchor) ?? seen);
        parts.set(seen.anchor, seen);
      }
    }
    expect(parts).toEqual(new Map(whole.map((seen) => [seen.anchor, seen])));
    // Whatever changes within a name's own link or heading, its unit holds the name.
    for (const { anchor, nameElement } of whole) {
      expect(adapter.unit(nameElement?.firstElementChild ?? anchor).contains(anchor)).toBe(true);
    }
  });

  it('gives nothing wrong when the main part has another mark', () => {
    const page = pageOf(html.replaceAll('role="main"', 'role="presentation"'));
    const known = new Set(people.map(([key, name]) => `${key} ${name}`));
    for (const [key, name] of rows(page, url)) expect(known).toContain(`${key} ${name}`);
    expect(() => adapter.subject(page, new URL(url))).not.toThrow();
    expect(() => adapter.composer(page, new URL(url))).not.toThrow();
  });

  it('says where in the link the name stands', () => {
    for (const { anchor, nameElement, name } of adapter.people(pageOf(html), new URL(url))) {
      expect(anchor.contains(nameElement ?? anchor)).toBe(true);
      expect((nameElement ?? anchor).textContent.trim()).toBe(name);
    }
  });
});

describe('an empty page', () => {
  it('names nobody and has no box', () => {
    const page = pageOf('');
    for (const { url } of cases) {
      expect(rows(page, url)).toEqual([]);
      expect(adapter.subject(page, new URL(url))).toBeNull();
      expect(adapter.composer(page, new URL(url))).toBeNull();
    }
  });
});
