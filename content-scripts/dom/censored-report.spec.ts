import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { NetworkAdapter } from '@/content-scripts/network';
import { siteOfUrl } from '@/content-scripts/networks/registry';
import { adapters, fixturePages, parse } from '@/content-scripts/overlay/fixtures';
import { HOSTILE } from '@/tests/hostile-corpus';
import { censoredReport } from './censored-report';
import { REPORT_WORDS } from './report-words';

const PAGE = new URL('https://www.linkedin.com/in/anna-lee/');

/** Words that every report has, by its own making. */
const OWN = new Set(
  'doctype html head body meta charset utf link rel canonical href title template shadowrootmode open photos elsewhere example jpg https http data every text name id number photo and made element lang dir rtl amp quot'.split(
    ' ',
  ),
);
/** Names of elements are HTML's own. */
const tags = (page: Document) => [...page.querySelectorAll('*')].map(({ localName }) => localName);

function reportOf(html: string, url: URL = PAGE): string {
  return censoredReport(parse(html), { about: 'test', url });
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a run is made of words of the closed list, each with a capital, and of numbers of one or two digits. */
function isPublic(run: string): boolean {
  const parts = run.match(/\p{N}+|\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}\p{N}]+|\p{Lu}/gu) ?? [];
  return parts.every((part) => REPORT_WORDS.has(part.toLowerCase()) || /^\p{N}{1,2}$/u.test(part));
}

/** Words and numbers of three characters and more that are not public, in lower case. */
function words(text: string): string[] {
  return [...text.matchAll(RUN)]
    .filter(([run]) => run.length >= 3 && !isPublic(run))
    .map(([run]) => run.toLowerCase());
}

/** All that a page says in texts and values of attributes, each by itself. */
function said(page: Document): string[] {
  const texts: string[] = [page.documentElement.textContent];
  const read = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        texts.push(name, decodedLoosely(value));
      }
      if (element.shadowRoot) {
        texts.push(element.shadowRoot.textContent);
        read(element.shadowRoot);
      }
    }
  };
  read(page);
  return texts;
}

function decodedLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The words of a page that are still in its report, those of the closed list aside. */
function survivors(html: string, report: string): string[] {
  const page = parse(html);
  const own = new Set([...OWN, ...tags(page)]);
  const left = new Set(said(parse(report)).flatMap(words));
  return [...new Set(said(page).flatMap(words))].filter((word) => left.has(word) && !own.has(word));
}

/** Who is read where on a page, each person by a number of their own. */
function readBy(adapter: NetworkAdapter, page: Document, url: URL): string[] {
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    numbers.set(key, numbers.get(key) ?? numbers.size);
    return numbers.get(key);
  };
  const roots = [page, ...(adapter.deepRoots?.(page) ?? [])];
  const people = roots.flatMap((root) => [...adapter.people(root, url)]);
  const boxes = roots.map((root) => adapter.composer(root, url));
  const subject = adapter.subject(page, url);
  return [
    ...people.map(({ place, key, aliases = [], name, photo }) =>
      [
        place,
        ...[key, ...aliases].map(numberOf),
        (name ?? '').length > 0,
        photo !== undefined,
      ].join(' '),
    ),
    ...boxes.map(
      (box) => `${box?.editor} ${box?.partner === undefined ? '' : numberOf(box.partner)}`,
    ),
    `about ${subject === null ? '' : numberOf(subject.key)}`,
  ];
}

function addressIn(report: Document): URL {
  return new URL(report.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '');
}

describe('a page’s report', () => {
  it.each(fixturePages)(
    'of $name is read by the adapter as the page is',
    ({ html, url, adapter }) => {
      const page = parse(html);
      const report = parse(censoredReport(page, { about: '', url }));
      const at = addressIn(report);
      expect(siteOfUrl(at)?.id ?? 'practice').toBe(adapter.id);
      expect(adapter.pageKind(at)).toBe(adapter.pageKind(url));
      expect(readBy(adapter, report, at)).toEqual(readBy(adapter, page, url));
    },
  );

  it.each(fixturePages)('of $name says nothing of what the page says', ({ html, url }) => {
    expect(survivors(html, reportOf(html, url))).toEqual([]);
  });
});

/** A page with a text in every place that a page can say something. */
function pageWith(text: string): string {
  const page = document.implementation.createHTMLDocument(text);
  const link = page.createElement('a');
  const names = 'href id class title alt aria-label data-testid data-urn role style name value src';
  for (const name of names.split(' ')) link.setAttribute(name, text);
  link.href = `https://www.linkedin.com/in/${encodeURIComponent(text.toWellFormed())}?q=${encodeURIComponent(text.toWellFormed())}#${encodeURIComponent(text.toWellFormed())}`;
  link.textContent = text;
  const image = page.createElement('img');
  for (const name of ['src', 'alt', 'srcset', 'onerror']) image.setAttribute(name, text);
  const comment = page.createComment(text.replaceAll('-', ''));
  const field = page.createElement('textarea');
  field.textContent = text;
  page.body.append(text, link, image, comment, field);
  return page.documentElement.outerHTML;
}

describe('a page’s report of hostile pages', () => {
  it.each(HOSTILE.filter((text) => text !== ''))('makes nothing of %j but structure', (text) => {
    const html = pageWith(text);
    const report = reportOf(html);
    expect(survivors(html, report)).toEqual([]);
    const made = parse(report);
    const active = 'script, iframe, object, embed, style, [onerror], [onload], [src^="x"]';
    expect(made.querySelectorAll(active)).toHaveLength(0);
    const links = [...made.querySelectorAll('[href]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(
      links.filter((href) => !/^(?:https?:|\/|#|\?|$)/u.test(href) && href.includes(':')),
    ).toEqual([]);
    expect(made.querySelectorAll('a')).toHaveLength(1);
  });

  it('lets no word or number of any page through', () => {
    const unit = fc.constantFrom(
      'Anna',
      'ЛЕНА',
      'post',
      '+380501234567',
      'a@b.c',
      'علی',
      '山田太郎',
      'x9y8z7',
      '1000123',
      ' ',
      '<',
      '&',
      '-',
      '_',
      '/',
      '%20',
      'ß',
    );
    const text = fc.array(unit, { maxLength: 8 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ maxLength: 30, unit: 'grapheme' })), (given) => {
        const html = pageWith(given);
        expect(survivors(html, reportOf(html))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps equal links equal and different ones different', () => {
    const hrefs = [
      '/in/anna-lee/',
      'https://www.linkedin.com/in/Anna-Lee',
      '/in/anna-lea',
      '/in/%D0%B0%D0%BD%D0%BD%D0%B0',
    ];
    const made = parse(reportOf(hrefs.map((href) => `<a href="${href}">x</a>`).join('')));
    const slugs = [...made.querySelectorAll('a')].map((link) =>
      decodeURIComponent(new URL(link.getAttribute('href') ?? '', PAGE).pathname)
        .toLowerCase()
        .replace(/\/$/u, ''),
    );
    expect(slugs[0]).toBe(slugs[1]);
    expect(new Set(slugs).size).toBe(3);
    expect(slugs[3]).toMatch(/^\/in\/\p{Script=Cyrillic}{4}$/u);
  });

  it('is cut to a size that can be sent, and still a whole page', () => {
    const report = reportOf(
      '<ul>' + '<li><a href="/in/ann">Ann Lee</a></li>'.repeat(20_000) + '</ul>',
    );
    expect(report.length).toBeLessThan(500_000);
    expect(report.endsWith('</body>\n</html>\n')).toBe(true);
    expect(parse(report).querySelectorAll('li').length).toBeGreaterThan(1000);
  });

  it('leaves no trace of marks in the page', () => {
    const marked = '<p><a href="/in/ann">Ann</a><span></span></p>';
    expect(reportOf(marked)).toBe(reportOf(marked.replace('<span></span>', '')));
  });
});

const captures = import.meta.glob<string>('../../../../shared/captures/*.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const captured = Object.entries(captures).flatMap(([path, html]) => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const url = name.startsWith('linkedin')
    ? 'https://www.linkedin.com/feed/'
    : 'https://www.facebook.com/';
  const adapter = adapters.find(({ id }) => name.startsWith(`${id}-`));
  return adapter ? [{ name, html, url: new URL(url), adapter }] : [];
});

describe('a page’s report of pages saved from the networks, where there are any', () => {
  it('says nothing of what they say and is read as they are', () => {
    for (const { html, url, adapter } of captured) {
      const page = parse(html);
      const text = censoredReport(page, { about: '', url });
      const report = parse(text);
      expect(survivors(html, text)).toEqual([]);
      expect(readBy(adapter, report, addressIn(report))).toEqual(readBy(adapter, page, url));
    }
  });
});
