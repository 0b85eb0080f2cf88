import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { nameLinks } from '@/content-scripts/dom/name-links';
import type { NetworkAdapter } from '@/content-scripts/network';
import type { BadgeView } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';
import type { LookUp, OverlaySetup } from '@/messaging/protocol';
import { Overlay } from './overlay';
import { People } from './people';

const STATUS = {
  id: 's1',
  icon: 'star',
  color: 'green',
  captions: { en: 'Customer' },
  hiddenOnPage: false,
} as const;
const HIDDEN = { ...STATUS, id: 's2', hiddenOnPage: true };
const setup: OverlaySetup = {
  mode: 'overlay',
  covered: false,
  statuses: [STATUS, HIDDEN],
  language: 'en',
  steps: {},
  tried: null,
};

/** A network whose posts are articles and whose people live at /u/<name>. */
const adapter: NetworkAdapter = {
  id: 'test',
  label: 'Test',
  matches: [],
  personFromUrl: (url) => {
    const slug = /^\/u\/([a-z]+)$/u.exec(url.pathname)?.[1];
    return slug ? `test:${slug}` : null;
  },
  profileUrl: () => null,
  chatUrl: () => null,
  pageKind: () => 'feed',
  unit: (node) => node.closest('article') ?? node,
  *people(root, url) {
    for (const found of nameLinks(root, url, adapter)) {
      const alias = found.link.dataset['alias'];
      yield {
        anchor: found.link,
        key: found.key,
        name: found.name,
        place: 'post',
        ...(alias ? { aliases: [`test:${alias}`] } : {}),
      };
    }
  },
  composer: () => null,
  subject: () => null,
  expects: () => null,
};

const roots = new Map<Element, ShadowRoot>();
type Attach = (this: Element, init: ShadowRootInit) => ShadowRoot;
const modes = new Set<ShadowRootMode>();
let asked: LookUp[][] = [];
let clients: Record<PersonKey, BadgeView> = {};
let stop = new AbortController();
let overlay: Overlay;
let opened: PersonKey[] = [];
let failures: unknown[] = [];
let silent = false;

function start(own: NetworkAdapter = adapter): void {
  overlay = new Overlay({
    adapter: own,
    page: document,
    setup,
    people: new People({
      lookUp: (people) => {
        asked.push([...people]);
        if (silent) return Promise.resolve(null);
        const found = people.filter(({ key }) => clients[key]);
        return Promise.resolve(
          Object.fromEntries(found.map(({ key }) => [key, clients[key]])) as Record<
            PersonKey,
            BadgeView
          >,
        );
      },
    }),
    signal: stop.signal,
    opened: (badge) => opened.push(badge.sighting.key),
    failed: (error) => failures.push(error),
  });
}

const post = (slug: string, name = slug.toUpperCase()): string =>
  `<article><a href="/u/${slug}"><img alt=""></a><h3><a href="/u/${slug}">${name}</a></h3><p>…</p></article>`;

const MARK = 'button, [role="button"]';
const markOf = (host: Element): HTMLElement =>
  roots.get(host)?.querySelector<HTMLElement>(MARK) as HTMLElement;

/** The captions of all badges, in the order of the page. */
function captions(): (string | null | undefined)[] {
  return [...document.querySelectorAll('span')].flatMap((host) => {
    const root = roots.get(host);
    return root ? [root.querySelector(MARK)?.getAttribute('aria-label')] : [];
  });
}

beforeEach(() => {
  document.body.innerHTML = '<main></main>';
  asked = [];
  clients = {};
  opened = [];
  failures = [];
  silent = false;
  stop = new AbortController();
  const attach = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')
    ?.value as Attach;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
    this: Element,
    init: ShadowRootInit,
  ) {
    modes.add(init.mode);
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
});

afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

const main = (): Element => document.querySelector('main') as Element;

describe('the overlay', () => {
  it('puts one badge beside each name and asks about all of them in one message', async () => {
    clients['test:bo'] = { clientId: 'c', name: 'Bo', statusId: 's1' };
    main().innerHTML = post('al') + post('bo');
    start();
    await expect.poll(captions).toEqual(['Add AL as a client', 'Bo: Customer. Open the card']);
    expect(asked).toEqual([
      [
        { key: 'test:al', aliases: [] },
        { key: 'test:bo', aliases: [] },
      ],
    ]);
  });

  it('puts a ring around the mark of somebody who needs the seller, and says why', async () => {
    const next = 'Offer · overdue: Call';
    const anna = { clientId: 'c', name: 'Al', statusId: 's1', urgency: 'overdue', next } as const;
    clients = { 'test:al': anna, 'test:bo': { clientId: 'd', name: 'Bo', statusId: 's1' } };
    main().innerHTML = post('al') + post('bo');
    start();
    const said = `Al: Customer; ${next}. Open the card`;
    await expect.poll(captions).toEqual([said, 'Bo: Customer. Open the card']);
    const styles = [...document.querySelectorAll('span')]
      .filter((host) => roots.has(host))
      .map((host) => getComputedStyle(roots.get(host)?.querySelector('svg') as Element));
    expect(styles.map(({ outlineStyle }) => outlineStyle)).toEqual(['solid', 'none']);
    // Only pills have room for words.
    expect(
      markOf([...document.querySelectorAll('span')].find((host) => roots.has(host)) as Element)
        .textContent,
    ).toBe('');
  });

  it('reads what the page adds later, and asks only about people it does not know yet', async () => {
    main().innerHTML = post('al');
    start();
    await expect.poll(captions).toHaveLength(1);
    main().insertAdjacentHTML('beforeend', post('al') + post('cy'));
    await expect.poll(captions).toHaveLength(3);
    expect(asked.map((people) => people.map(({ key }) => key))).toEqual([['test:al'], ['test:cy']]);
  });

  it('asks once about a person of whom only one name shows another address, and marks them all', async () => {
    main().innerHTML = post('al').replace('<h3><a', '<h3><a data-alias="id7"') + post('al');
    start();
    await expect.poll(captions).toEqual(['Add AL as a client', 'Add AL as a client']);
    expect(asked).toEqual([[{ key: 'test:al', aliases: ['test:id7'] }]]);
  });

  it('asks once more when an answer is gone before its mark is drawn', async () => {
    main().innerHTML = post('al');
    start();
    const { people } = Reflect.get(overlay, 'options') as { people: People };
    // Unknown when asked about, and forgotten again when drawn.
    vi.spyOn(people, 'get').mockReturnValueOnce(undefined).mockReturnValueOnce(undefined);
    await expect.poll(captions).toEqual(['Add AL as a client']);
  });

  it('draws a mark anew where it stands, without taking it out of the page', async () => {
    main().innerHTML = post('al');
    start();
    await expect.poll(captions).toEqual(['Add AL as a client']);
    const moves: MutationRecord[] = [];
    const observer = new MutationObserver((records) => moves.push(...records));
    observer.observe(document, { childList: true, subtree: true });
    clients['test:al'] = { clientId: 'c', name: 'Al', statusId: 's1' };
    const { people } = Reflect.get(overlay, 'options') as { people: People };
    people.forget(null);
    overlay.restyle(setup);
    await expect.poll(captions).toEqual(['Al: Customer. Open the card']);
    expect([...moves, ...observer.takeRecords()]).toEqual([]);
    observer.disconnect();
  });

  it('sees that a list gave a name to somebody else', async () => {
    clients['test:bo'] = { clientId: 'c', name: 'Bo', statusId: 's1' };
    main().innerHTML = post('al');
    start();
    await expect.poll(captions).toEqual(['Add AL as a client']);
    for (const link of document.querySelectorAll('a')) link.setAttribute('href', '/u/bo');
    await expect.poll(captions).toEqual(['Bo: Customer. Open the card']);
  });

  it('takes a badge away when its name turns into something else', async () => {
    main().innerHTML = post('al');
    start();
    await expect.poll(captions).toHaveLength(1);
    for (const link of document.querySelectorAll('a')) link.setAttribute('href', '/groups/1');
    await expect.poll(captions).toEqual([]);
  });

  it('puts a dropped badge back, but not for ever', async () => {
    main().innerHTML = post('al');
    start();
    await expect.poll(captions).toHaveLength(1);
    for (let time = 0; time < 8; time += 1) {
      document.querySelector('h3 > span')?.remove();
      expect(captions()).toHaveLength(0);
      await expect.poll(captions).toHaveLength(1);
    }
    document.querySelector('h3 > span')?.remove();
    main().insertAdjacentHTML('beforeend', post('bo'));
    await expect.poll(captions).toEqual(['Add BO as a client']);
  });

  it('lets go of names that left the page', async () => {
    main().innerHTML = post('al') + post('bo');
    start();
    await expect.poll(() => overlay.named).toBe(2);
    document.querySelector('article')?.remove();
    await expect.poll(() => overlay.named).toBe(1);
  });

  it('shows a change at once, for that person everywhere on the page', async () => {
    main().innerHTML = post('al') + post('bo') + post('al');
    start();
    await expect.poll(captions).toHaveLength(3);
    clients['test:al'] = { clientId: 'c', name: 'Al', statusId: 's1' };
    const people = Reflect.get(overlay, 'options') as { people: People };
    people.people.forget(['test:al']);
    overlay.refresh(['test:al']);
    await expect
      .poll(captions)
      .toEqual([
        'Al: Customer. Open the card',
        'Add BO as a client',
        'Al: Customer. Open the card',
      ]);
  });

  it('draws nothing for a status that is hidden on pages', async () => {
    clients['test:al'] = { clientId: 'c', name: 'Al', statusId: 's2' };
    main().innerHTML = post('al') + post('bo');
    start();
    await expect.poll(captions).toEqual(['Add BO as a client']);
  });

  it('leaves the page as it was when it ends', async () => {
    main().innerHTML = post('al') + post('bo');
    const before = document.body.innerHTML;
    start();
    await expect.poll(captions).toHaveLength(2);
    stop.abort();
    expect(document.body.innerHTML).toBe(before);
  });

  it('shows the page an empty element that says nothing but that it makes no box, and cannot be pressed by script', async () => {
    main().innerHTML = post('al');
    start();
    await expect.poll(captions).toHaveLength(1);
    const host = document.querySelector('h3 > span') as HTMLElement;
    expect(host.outerHTML).toBe('<span style="display: contents !important;"></span>');
    expect(host.shadowRoot).toBeNull();
    expect([...modes]).toEqual(['closed']);
    host.click();
    markOf(host).click();
    expect(opened).toEqual([]);
  });

  it('is pressed by the keys of a button, once for each press, and by no key that a script made', async () => {
    clients['test:bo'] = { clientId: 'c', name: 'Bo', statusId: 's1' };
    main().innerHTML = post('al') + post('bo');
    start();
    await expect.poll(captions).toHaveLength(2);
    for (const host of document.querySelectorAll('h3 > span')) {
      markOf(host).focus();
      markOf(host).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
      );
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await userEvent.keyboard('{Enter}');
      // oxlint-disable-next-line no-await-in-loop -- as above
      await userEvent.keyboard(' x');
    }
    expect(opened).toEqual(['test:al', 'test:al', 'test:bo', 'test:bo']);
  });

  it('goes on when an adapter throws', async () => {
    main().innerHTML = post('al');
    let times = 0;
    start({
      ...adapter,
      *people(root, url) {
        times += 1;
        if (times === 2) throw new Error('changed markup');
        yield* adapter.people(root, url);
      },
    });
    await expect.poll(captions).toHaveLength(1);
    main().insertAdjacentHTML('beforeend', post('bo'));
    await expect.poll(() => failures.length).toBe(1);
    main().insertAdjacentHTML('beforeend', post('cy'));
    await expect.poll(captions).toHaveLength(2);
  });

  it('draws nothing while the worker gives no answer, and asks again with the next scan', async () => {
    silent = true;
    main().innerHTML = post('al');
    start();
    await expect.poll(() => asked.length).toBe(1);
    silent = false;
    expect(captions()).toEqual([]);
    main().insertAdjacentHTML('beforeend', post('bo'));
    await expect.poll(captions).toHaveLength(2);
  });
});
