/**
 * How a page is built, with nothing of what it says: a valid page of its own in which every text, name, id, number and
 * photo is made up, equal ones alike, and every link leads to a made-up place of the same form. Good as a fixture.
 */
import { Inventions } from './report-inventions';
import { ReportValues } from './report-values';

/** The most that a report is, in characters, and the most elements it shows. */
const MOST_CHARACTERS = 400_000;
const MOST_ELEMENTS = 8000;

const LEFT_OUT =
  'script, style, link, meta, base, noscript, iframe, frame, embed, template, canvas, video, audio, source, track';
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'area', 'col']);
const TEXTS = new Set(['alt', 'title', 'placeholder', 'label']);
const ARIA_TEXTS = /^aria-(?:label|description|roledescription|valuetext|placeholder)$/u;
const ADDRESSES = new Set(['href', 'xlink:href']);
const NEVER = /^(?:on|style$|value$|content$|srcset$|sizes$|nonce$|integrity$|src$|d$|data$)/u;

export interface ReportOptions {
  /** What stands in the first line: the network, the kind of page, the month. */
  readonly about: string;
  readonly url: URL;
}

/** Makes the report of a page. */
export function censoredReport(page: Document, { about, url }: ReportOptions): string {
  const inventions = new Inventions(wordsOf(page, url));
  const values = new ReportValues(inventions, url.hostname);
  const { documentElement: html } = page;
  const lang = /^[a-z]{2,3}(?:-[a-zA-Z]{2,4})?$/u.exec(html.lang)?.[0] ?? 'en';
  const report = new Report(values);
  const body = page.body ? report.element(page.body) : '<body></body>';
  return [
    '<!doctype html>',
    `<!-- ${values.structure(about)}. Every text, name, id, number and photo is made up. -->`,
    `<html lang="${lang}"${html.dir === 'rtl' ? ' dir="rtl"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<link rel="canonical" href="${escape(values.address(url.href))}">`,
    `<title>${escape(values.text(page.title))}</title>`,
    '</head>',
    body,
    '</html>',
    '',
  ].join('\n');
}

class Report {
  #characters = 0;
  #elements = 0;

  constructor(private readonly values: ReportValues) {}

  /** An element with all in it; nothing when there is no room for it any more. */
  element(element: Element): string {
    if (element.matches(LEFT_OUT) || this.#isFull()) return '';
    const tag = this.#tag(element);
    const attributes = [...element.attributes].map((it) => this.#attribute(element, it)).join('');
    // What an extension has put between the page's own elements, ours among them.
    if (tag === 'span' && attributes === '' && element.childNodes.length === 0) return '';
    this.#elements += 1;
    const start = `<${tag}${attributes}>`;
    this.#characters += start.length + tag.length + 3;
    if (VOID.has(tag)) return start;
    return `${start}${this.#within(element)}</${tag}>`;
  }

  #within(element: Element): string {
    // Of a drawing only the pictures in it are structure.
    if (element.localName === 'svg') {
      return [...element.querySelectorAll('image')].map((image) => this.element(image)).join('');
    }
    const shadow = element.shadowRoot;
    return [
      ...(shadow ? ['<template shadowrootmode="open">', this.#nodes(shadow), '</template>'] : []),
      this.#nodes(element),
    ].join('');
  }

  #nodes(parent: Element | ShadowRoot): string {
    return [...parent.childNodes].map((node) => this.#node(node)).join('');
  }

  #node(node: Node): string {
    if (node instanceof Element) return this.element(node);
    if (!(node instanceof Text) || this.#isFull()) return '';
    const text = escape(this.values.text(node.data));
    this.#characters += text.length;
    return text;
  }

  /** Elements that a site has named itself show in how a page is built only as far as their names are public. */
  #tag(element: Element): string {
    const name = element.localName;
    if (element instanceof HTMLUnknownElement) return 'div';
    if (!name.includes('-')) return /^[a-z][a-z0-9]*$/u.test(name) ? name : 'div';
    return this.values.isPublic(name) && /^[a-z0-9-]+$/u.test(name) ? name : 'x-element';
  }

  #attribute(element: Element, { name, value }: Attr): string {
    if (name === 'src')
      return element.localName === 'img' ? ` src="${escape(this.values.photo(value))}"` : '';
    if (NEVER.test(name) && !(name === 'style' && value.includes('url('))) return '';
    if (!/^[a-z][a-z0-9:_-]*$/u.test(name) || !this.values.isPublic(name)) return '';
    if (name === 'class') return this.#classes(value);
    if (value === '') return ` ${name}`;
    return ` ${name}="${escape(this.#value(element, name, value))}"`;
  }

  #value(element: Element, name: string, value: string): string {
    if (TEXTS.has(name) || ARIA_TEXTS.test(name)) return this.values.text(value);
    if (!ADDRESSES.has(name)) return this.values.structure(value);
    return element.localName === 'image' ? this.values.photo(value) : this.values.address(value);
  }

  /** Class names of which at least one word is public; others are drawn by lot with each build of a site. */
  #classes(value: string): string {
    const kept = value
      .split(/\s+/u)
      .filter((name) => name !== '' && /[a-z]{3}/iu.test(name))
      .map((name) => ({ name, made: this.values.structure(name) }))
      .filter(({ name, made }) => sharesWord(name, made))
      .map(({ made }) => made);
    return kept.length > 0 ? ` class="${escape(kept.join(' '))}"` : '';
  }

  #isFull(): boolean {
    return this.#characters > MOST_CHARACTERS || this.#elements > MOST_ELEMENTS;
  }
}

function sharesWord(name: string, made: string): boolean {
  const left = new Set(longWords(made));
  return longWords(name).some((word) => left.has(word));
}

function longWords(text: string): readonly string[] {
  return text.match(/\p{Lu}?\p{Ll}{2,}/gu) ?? [];
}

/** Every word and number of the page, in lower case: texts and all attributes, of open shadow roots too. */
function wordsOf(page: Document, url: URL): Set<string> {
  const words = new Set<string>();
  const add = (text: string) => {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) words.add(word);
  };
  const read = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        add(name);
        add(value);
        if (value.includes('%')) add(decodeLoosely(value));
      }
      if (element.shadowRoot) read(element.shadowRoot);
    }
    const texts = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) add(texts.currentNode.nodeValue ?? '');
  };
  add(decodeLoosely(url.href));
  read(page);
  return words;
}

function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
