import { afterEach, describe, expect, it } from 'vitest';

import { editableBox, placeCaret, readCaret } from './caret';
import { fold, judge, readBox } from './read-back';

afterEach(() => document.body.replaceChildren());

/** An editable box from a line of markup, parsed apart from the page. */
function boxOf(markup: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(
    `<div contenteditable="true">${markup}</div>`,
    'text/html',
  ).body.firstElementChild;
  if (!(parsed instanceof HTMLElement)) throw new Error('No box in the markup.');
  document.body.append(document.adoptNode(parsed));
  return parsed;
}

describe('The text of a box', () => {
  it.each([
    ['', ''],
    ['<p><br></p>', ''],
    ['<p>a</p><p>b</p>', 'a\nb'],
    ['<p>a</p><p><br></p><p>b</p>', 'a\n\nb'],
    ['<p>a</p><p><br></p>', 'a\n'],
    ['<p>a<br>b<br></p>', 'a\nb'],
    ['a<br><br>', 'a\n'],
    ['a<br><br>b', 'a\n\nb'],
    ['a<div>b</div>c', 'a\nb\nc'],
    ['<div><div><span>a</span></div></div>\n  <div>b</div>', 'a\nb'],
    ['<div>a</div><br><div>b</div>', 'a\n\nb'],
    ['<p>a<img alt="🙂">b</p>', 'a🙂b'],
    ['<p>a<span contenteditable="false">Write…</span></p>', 'a'],
  ])('of %s is %j', (markup, text) => {
    expect(readBox(boxOf(markup))).toBe(text);
  });

  it.each([
    '<p>abc</p><p><br></p><p>d<b>ef</b></p>',
    '<span>abc<br><br>def</span>',
    '<div><div><span>a</span><span>b</span></div></div><div>c<img alt="🙂">d</div>',
  ])('has a place for the caret at each of its offsets: %s', (markup) => {
    const box = boxOf(markup);
    box.focus();
    const text = readBox(box);
    const places = Array.from({ length: text.length + 1 }, (_, i) => i).filter(
      (i) => !/[\ud800-\udbff]$/u.test(text.slice(0, i)),
    );
    const found = places.map((offset) => {
      placeCaret(box, offset);
      return readCaret(box)?.start;
    });
    expect(found).toEqual(places);
  });

  it('is compared without regard to kinds of white space and marks that nobody sees', () => {
    expect(fold('\u200bDear\u00a0 Anna,  \r\n\r\n \u200ethanks ❤️ ')).toBe('Dear Anna,\nthanks ❤');
    expect(fold('👨‍👩‍👧')).toBe('👨‍👩‍👧');
    expect(fold('می‌خواهم')).toBe('می‌خواهم');
  });
});

describe('The verdict on a write', () => {
  const before = 'Hi, bye';
  it.each([
    ['Hi, Anna! bye', 'landed'],
    ['Hi,\u00a0Anna!  bye\n', 'landed'],
    ['Hi, Anna🙂 bye', 'landed'],
    ['Hi, Anna!bye', 'landed'],
    ['Hi, bye', 'untouched'],
    ['Hi, Anna! Anna! bye', 'partial'],
    ['Hi, bye Anna!', 'partial'],
    ['Hi, Ann bye', 'partial'],
    ['Anna!', 'partial'],
    ['', 'partial'],
  ])('on %j is %s', (now, verdict) => {
    expect(judge(now, before, 3, ' Anna!')).toBe(verdict);
  });

  it('does not take lines run together for the text', () => {
    expect(judge('onetwo', '', 0, 'one\ntwo')).toBe('partial');
    expect(judge('one two', '', 0, 'one\ntwo')).toBe('partial');
  });

  it('does not take another sign for a text that is only signs', () => {
    expect(judge('!', '', 0, '🙂')).toBe('partial');
  });
});

describe('The box of an element', () => {
  it('is the whole editable element around a part of it, or within a wrapper', () => {
    const box = boxOf('<p><b>a</b></p>');
    const part = box.querySelector('b');
    const wrapper = document.createElement('div');
    box.replaceWith(wrapper);
    wrapper.append(box);
    expect(part && editableBox(part)).toBe(box);
    expect(editableBox(wrapper)).toBe(box);
  });

  it('is nothing where nothing can be written', () => {
    const label = document.createElement('div');
    document.body.append(label);
    expect(editableBox(label)).toBeNull();
  });
});
