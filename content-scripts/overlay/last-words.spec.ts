import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { NetworkAdapter, Sighting } from '@/content-scripts/network';
import type { BadgeView } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';
import { LAST_WORDS } from '@/domain/reply/last-word';
import type { LookUp } from '@/messaging/protocol';
import { Overlay } from './overlay';
import { People } from './people';

/** A network whose rows name somebody and say who had the last word. */
const adapter: NetworkAdapter = {
  id: 'test',
  label: 'Test',
  matches: [],
  watchedAttributes: ['data-key'],
  personFromUrl: () => null,
  profileUrl: () => null,
  chatUrl: () => null,
  pageKind: () => 'messages',
  unit: (node) => node.closest('p') ?? node,
  *people(root) {
    const own = root instanceof Element && root.matches('p') ? [root] : [];
    for (const row of [...own, ...root.querySelectorAll('p')]) yield sightingOf(row);
  },
  composer: () => null,
  subject: () => null,
  expects: () => null,
};

function sightingOf(anchor: HTMLElement): Sighting {
  const { key = '', word } = anchor.dataset;
  const lastWord = LAST_WORDS.find((each) => each === word);
  return { anchor, key: `test:${key}`, name: key, place: 'message-list', lastWord };
}

let asked: LookUp[][] = [];
let clients: PersonKey[] = [];
let isSilent = false;
let stop = new AbortController();
let overlay: Overlay;
let people: People;

function viewOf({ key }: LookUp): [PersonKey, BadgeView] {
  return [key, { clientId: `of ${key}`, name: key, statusId: null }];
}

function start(): void {
  people = new People({
    lookUp: (questions) => {
      asked.push([...questions]);
      if (isSilent) return Promise.resolve(null);
      const found = questions.filter(({ key }) => clients.includes(key));
      return Promise.resolve(Object.fromEntries(found.map(viewOf)) as Record<PersonKey, BadgeView>);
    },
  });
  overlay = new Overlay({
    adapter,
    page: document,
    setup: {
      mode: 'overlay',
      covered: false,
      statuses: [],
      language: 'en',
      steps: {},
      tried: null,
    },
    people,
    signal: stop.signal,
    opened: () => {},
    failed: (error) => {
      throw error;
    },
  });
}

beforeEach(() => {
  document.body.innerHTML = '<main></main>';
  asked = [];
  clients = ['test:al', 'test:bo'];
  isSilent = false;
  stop = new AbortController();
});
afterEach(() => stop.abort());

/** A row more; resolves when its mark is drawn. */
async function add(key: string, word: string): Promise<void> {
  const main = document.querySelector('main') as Element;
  main.insertAdjacentHTML('beforeend', `<p data-key="${key}" data-word="${word}">${key}</p>`);
  await drawn();
}

const drawn = () =>
  expect
    .poll(() => document.querySelectorAll('p + span, p > span').length)
    .toBe(document.querySelectorAll('p').length);

/** The page's marks of somebody are asked about anew, as after a change of theirs. */
async function changed(key: PersonKey): Promise<void> {
  const before = asked.length;
  people.forget([key]);
  overlay.refresh([key]);
  await expect.poll(() => asked.length).toBe(before + 1);
}

/** What the worker was told of somebody. */
const told = (key: PersonKey) =>
  asked.flat().flatMap((each) => (each.key === key ? (each.lastWord ?? []) : []));

describe('who had the last word with a client', () => {
  it('is said once, and again when it changes', async () => {
    start();
    for (const word of ['ours', 'ours', 'theirs', 'theirs', 'unread', 'ours']) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      await add('al', word);
    }
    expect(told('test:al')).toEqual(['ours', 'theirs', 'unread', 'ours']);
  });

  it('is said of a name that stays where it is, and of whom its place is given to', async () => {
    start();
    await add('al', 'ours');
    const row = document.querySelector('p') as HTMLElement;
    row.dataset['word'] = 'theirs';
    row.append(document.createElement('b'));
    await expect.poll(() => told('test:al')).toEqual(['ours', 'theirs']);
    row.dataset['key'] = 'bo';
    await expect.poll(() => told('test:bo')).toEqual(['theirs']);
  });

  it('is not said again when it is old by now, whatever is asked about anew', async () => {
    start();
    await add('al', 'unread');
    await add('al', 'ours');
    await changed('test:al');
    people.forget(['test:al']);
    await add('al', 'ours');
    expect(told('test:al')).toEqual(['unread', 'ours']);
  });

  it('is said of somebody who becomes a client, and asked about no more of who is none', async () => {
    clients = [];
    start();
    await add('al', 'theirs');
    await add('al', 'unread');
    expect(asked).toHaveLength(1);
    clients = ['test:al'];
    await changed('test:al');
    expect(told('test:al')).toEqual(['theirs', 'theirs']);
  });

  it('is said again when there was no answer', async () => {
    start();
    await add('al', 'ours');
    isSilent = true;
    const row = document.querySelector('p') as HTMLElement;
    row.dataset['word'] = 'theirs';
    row.append(document.createElement('b'));
    await expect.poll(() => asked.length).toBe(2);
    isSilent = false;
    await add('bo', 'ours');
    expect(told('test:al')).toEqual(['ours', 'theirs', 'theirs']);
  });
});
