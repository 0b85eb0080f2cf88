import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import linkedin from '@/content-scripts/networks/linkedin/adapter';
import type { NetworkAdapter } from '@/content-scripts/network';
import type { JudgedView } from '@/domain/site-health/site-health';
import type { OverlayBackend, OverlayHandlers } from '@/messaging/overlay-client';
import type { OverlaySetup } from '@/messaging/protocol';
import { linksOnly } from './links-only';
import { registerSecondLook } from './second-look';
import { startOverlay } from './start';
import { watchView } from './view-watch';

const FEED = new URL('https://www.linkedin.com/feed/');
const NAMES = '<a href="/in/ann-lee/">Ann Lee</a><a href="/in/bo-ek/">Bo Ek</a>';

let stop = new AbortController();
let setup: OverlaySetup;
let handlers: OverlayHandlers;
let told: JudgedView[] = [];
let kind: ReturnType<NetworkAdapter['pageKind']> = 'feed';
let people: NetworkAdapter['people'];
let subject: NetworkAdapter['subject'];
let itemUrl: NonNullable<NetworkAdapter['itemUrl']>;

/** A network that knows the page it is on as LinkedIn's feed, and finds what the test lets it. */
const adapter: NetworkAdapter = {
  ...linkedin,
  pageKind: () => kind,
  unit: (node) => node,
  people: (root, url) => people(root, url),
  subject: (root, url) => subject(root, url),
  itemUrl: (sighting, url) => itemUrl(sighting, url),
  personFromUrl: (url) => linkedin.personFromUrl(new URL(url.pathname, FEED)),
  isProfile: () => true,
};

const backend: OverlayBackend = {
  setup: () => Promise.resolve(setup),
  lookUp: () => Promise.resolve({}),
  loadCard: () => Promise.resolve(false),
  loadSecondLook: () => {
    registerSecondLook({ linksOnly, watchView });
    return Promise.resolve(true);
  },
  insertInPage: () => Promise.resolve(false),
  viewed: (_network, view) => told.push(view),
  listen: (given) => {
    handlers = given;
    return () => {};
  },
};

/** How many marks are in the page: elements that make no box and have nothing in them. */
const marks = (): number =>
  document.body.querySelectorAll('span:empty[style^="display: contents"]').length;

beforeEach(() => {
  stop = new AbortController();
  told = [];
  kind = 'feed';
  people = () => [];
  subject = () => {
    throw new Error('changed markup');
  };
  itemUrl = () => null;
  setup = {
    mode: 'overlay',
    covered: false,
    statuses: [],
    language: 'en',
    steps: {},
    tried: null,
  };
  document.body.innerHTML = NAMES;
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

function start(): void {
  startOverlay({ adapter, document, signal: stop.signal, backend });
}

function refreshed(change: Partial<OverlaySetup>): void {
  setup = { ...setup, ...change };
  void handlers['overlay.refresh']({}, {});
}

/** What the page answers about its subject, once it has started. */
async function answered() {
  subject = () => ({ anchor: document.body, key: 'linkedin:in/ann-lee', place: 'chat' });
  start();
  await expect.poll(() => handlers['tab.subject']({}, {})).not.toBeNull();
  return handlers['tab.subject']({}, {});
}

describe('a page whose adapter throws', () => {
  it('tells of it once, and is read by links as soon as it is told to', async () => {
    people = () => {
      throw new Error('changed markup');
    };
    start();
    await expect.poll(() => told).toEqual([{ kind: 'feed', adapter: 'error', links: null }]);
    expect(marks()).toBe(0);
    refreshed({ steps: { feed: 'links' } });
    await expect.poll(marks).toBe(2);
    refreshed({ steps: { feed: 'panel' } });
    await expect.poll(marks).toBe(0);
    expect(told).toHaveLength(1);
  });

  it('answers about nobody instead of failing', async () => {
    start();
    await expect.poll(() => told.length).toBe(0);
    expect(await handlers['tab.subject']({}, {})).toBeNull();
    expect(told).toEqual([{ kind: 'feed', adapter: 'error', links: null }]);
  });
});

describe('where exactly somebody stands', () => {
  const thread = 'https://www.linkedin.com/messaging/thread/2-abc/';

  it('is told with whom the page is about', async () => {
    itemUrl = ({ place }) => (place === 'chat' ? thread : null);
    expect(await answered()).toMatchObject({ key: 'linkedin:in/ann-lee', item: thread });
  });

  it('is left out where the page does not say, or can not be read so far', async () => {
    expect(await answered()).toMatchObject({ item: undefined });
    itemUrl = () => {
      throw new Error('changed markup');
    };
    expect(await handlers['tab.subject']({}, {})).toMatchObject({ item: undefined });
    expect(console.warn).not.toHaveBeenCalled();
  });
});

describe('a step', () => {
  it('is of the kind of page, also after the page went on to another without loading', async () => {
    setup = { ...setup, steps: { feed: 'links' } };
    start();
    await expect.poll(marks).toBe(2);
    kind = 'messages';
    history.pushState(null, '', location.href);
    await expect.poll(marks).toBe(0);
    kind = 'feed';
    history.pushState(null, '', location.href);
    await expect.poll(marks).toBe(2);
  });

  it('that is tried is of all pages, whatever their health', async () => {
    setup = { ...setup, tried: 'links', steps: { feed: 'panel' } };
    start();
    await expect.poll(marks).toBe(2);
    refreshed({ tried: 'off' });
    await expect.poll(marks).toBe(0);
  });
});
