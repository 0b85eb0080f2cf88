import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import linkedin from '@/content-scripts/networks/linkedin/adapter';
import type { NetworkAdapter } from '@/content-scripts/network';
import type { JudgedView } from '@/domain/site-health/site-health';
import { fixturePages, parse } from './fixtures';
import { HealthWatch, type HealthWatchOptions } from './health-watch';
import { linksOnly } from './links-only';
import { watchView } from './view-watch';

const FEED = fixturePages.find(({ name }) => name === 'linkedin/feed-sdui.2026-05');
/** Each look is told to the test, which may act in between. */
const LOOKS = [10, 20, 30, 40];

let stop = new AbortController();
let told: JudgedView[] = [];
let path = '/feed/';
let looked = 0;

const here = () => new URL(path, 'https://www.linkedin.com');

/** LinkedIn's adapter on this document, as if it were at `path`; `over` replaces functions of it. */
function start(over: Partial<NetworkAdapter> = {}, more: Partial<HealthWatchOptions> = {}) {
  const adapter: NetworkAdapter = {
    ...linkedin,
    pageKind: () => linkedin.pageKind(here()),
    expects: (kind) => {
      looked += 1;
      return linkedin.expects(kind);
    },
    people: (root) => linkedin.people(root, here()),
    ...over,
  };
  const plain = linksOnly(linkedin);
  const watch = new HealthWatch({
    adapter,
    readers: {
      links: { ...plain, people: (root) => plain.people(root, here()) },
      load: () => Promise.resolve({ linksOnly, watchView }),
    },
    page: document,
    signal: stop.signal,
    shown: () => 0,
    isDown: () => false,
    judged: (view) => told.push(view),
    looks: LOOKS,
    isDue: () => false,
    ...more,
  });
  watch.watch();
  return watch;
}

function show(html: string): void {
  document.body.replaceChildren(...parse(html).body.childNodes);
}

const nobody = { people: () => [] };

beforeEach(() => {
  stop = new AbortController();
  told = [];
  looked = 0;
  path = '/feed/';
  show(FEED?.html ?? '');
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

describe('the watch over a site’s health', () => {
  it('tells that a settled feed was met, once for its kind', async () => {
    start();
    await expect.poll(() => told).toEqual([{ kind: 'feed', adapter: 'met', links: 'met' }]);
    expect(looked).toBe(1);
  });

  it('tells of every met view while its kind of page is read in another way', async () => {
    const watch = start({}, { isDown: () => true });
    for (const times of [1, 2]) {
      // oxlint-disable-next-line no-await-in-loop -- one view after the other
      await expect.poll(() => told).toHaveLength(times);
      path = '/messaging/thread/1/';
      watch.watch();
      path = '/feed/';
      watch.watch();
    }
  });

  it('costs one look and no reading while the overlay shows people and no check is due', async () => {
    const people = vi.fn(() => []);
    start({ people }, { shown: () => 5 });
    await expect.poll(() => told).toEqual([{ kind: 'feed', adapter: 'met', links: null }]);
    expect(looked).toBe(1);
    expect(people).not.toHaveBeenCalled();
  });

  it('tells of a feed with people of whom the adapter finds none', async () => {
    start(nobody);
    await expect.poll(() => told).toEqual([{ kind: 'feed', adapter: 'unmet', links: 'met' }]);
  });

  it('tells of a full feed without any link to a person', async () => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="/in/"]')) {
      link.setAttribute('href', '/p/123');
    }
    start();
    await expect.poll(() => told).toEqual([{ kind: 'feed', adapter: 'unmet', links: 'unmet' }]);
  });

  it.each([
    ['an empty page', ''],
    ['a page without results', '<main><h1>Nothing here yet</h1><a href="/x">Back</a></main>'],
    ['a log-in', `<input type="password">${'<a href="/x">words of the page here</a>'.repeat(40)}`],
    ['navigation only', `<nav>${'<a href="/x">words of the page here</a>'.repeat(40)}</nav>`],
  ])('says nothing of %s', async (_what, html) => {
    show(html);
    const people = vi.fn(() => []);
    start({ people });
    // At every look but the first, of which it can't tell whether the page has settled.
    await expect.poll(() => people.mock.calls.length).toBe(LOOKS.length - 1);
    expect(told).toEqual([]);
  });

  it('looks at a page that is never idle all the same', async () => {
    // There only what has a limit is ever called.
    vi.spyOn(window, 'requestIdleCallback').mockImplementation((call, options) =>
      options?.timeout === undefined
        ? 0
        : window.setTimeout(call, 0, { didTimeout: true, timeRemaining: () => 0 }),
    );
    start({}, { shown: () => 5 });
    await expect.poll(() => told).toHaveLength(1);
  });

  it('waits until the page has settled', async () => {
    const growing = setInterval(() => {
      document.body.append(...parse(FEED?.html ?? '').body.childNodes);
    }, 1);
    const settled = vi.spyOn(document, 'querySelectorAll');
    start(nobody, { looks: [10, 30, 50, 80, 120, 170] });
    await expect.poll(() => settled.mock.calls.length).toBeGreaterThan(1);
    expect(told).toEqual([]);
    clearInterval(growing);
    await expect.poll(() => told).toHaveLength(1);
  });

  it('waits for a hidden tab to be seen', async () => {
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const load = vi.fn(() => Promise.resolve({ linksOnly, watchView }));
    const people = vi.fn(() => []);
    start({ people }, { readers: { links: linksOnly(linkedin), load } });
    await expect.poll(() => load.mock.calls.length).toBe(1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(people).not.toHaveBeenCalled();
    state.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(() => told).toHaveLength(1);
  });

  it('judges each page view by itself, a window over the page not as one', async () => {
    const watch = start(nobody);
    await expect.poll(() => told).toHaveLength(1);
    path = '/messaging/thread/1/';
    // The document keeps its own address: the view is told apart by kind.
    watch.watch();
    path = '/feed/';
    watch.watch();
    await expect.poll(() => told).toHaveLength(2);
    watch.watch();
    expect(told.map(({ kind }) => kind)).toEqual(['feed', 'feed']);
  });

  it('tells of an error at once, and only once in a view', async () => {
    const watch = start({
      people: () => {
        throw new Error('changed markup');
      },
    });
    watch.threw(false);
    watch.threw(true);
    expect(told).toEqual([{ kind: 'feed', adapter: 'error', links: null }]);
  });

  it('finds errors itself where nothing is drawn by the adapter any more', async () => {
    start({
      people: () => {
        throw new Error('changed markup');
      },
    });
    await expect.poll(() => told).toEqual([{ kind: 'feed', adapter: 'error', links: 'met' }]);
  });

  it('cross-checks when it is due, on pages of which nothing is certain too', async () => {
    path = '/search/results/people/';
    const [first] = linkedin.people(document, here());
    start(
      // Finds one of many.
      { people: (root) => (root === document && first ? [first] : []) },
      { isDue: () => true, shown: () => 1 },
    );
    await expect.poll(() => told).toEqual([{ kind: 'search', adapter: 'unmet', links: 'met' }]);
  });

  it('stops when it is told to, and with the overlay', async () => {
    const watch = start(nobody);
    watch.stop();
    watch.threw(false);
    expect(told).toEqual([]);
    watch.watch();
    stop.abort();
    watch.threw(false);
    expect(told).toEqual([]);
  });
});
