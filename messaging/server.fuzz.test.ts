/* oxlint-disable vitest/valid-expect, vitest/no-conditional-expect, unicorn/consistent-function-scoping, no-shadow -- messages name the case of many; what is expected hangs on how a case was made */
/**
 * The worker's router under random messages of every kind of sender. What has to come out is known from how a message
 * and its sender were made (and from rules written down again here), never asked of the code under test.
 * `npm run test:long` runs 100,000 messages; `FUZZ_RUNS` sets the count, `FUZZ_SEED` repeats a run.
 */
import * as fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { foreignLinks, sellingActs } from './testing-fuzz-selling';
import { ID, isHarmless, OWN, PAGES } from './testing-harmless';
import { serve, type WorkerActions, type WorkerMessage } from './server';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 3000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

/** A sender, and the network that it may ask about: null for one that may ask nothing. */
interface Sender {
  readonly kind: string;
  readonly network: string | null;
  readonly sender: object;
}

const NO_NETWORK = [
  'https://example.com/',
  'https://linkedin.com.example.com/',
  'https://notlinkedin.com/',
  'https://example.com/https://www.linkedin.com/',
  'https://vk.com@example.com/',
  'https://example.com#www.facebook.com',
  'https://vk.me/',
  'ftp://vk.com/',
  'file:///vk.com/index.html',
  'blob:https://vk.com/1',
  'data:text/html,vk.com',
  'about:blank',
  'javascript:alert(1)',
  'chrome-extension://another/practice.html',
  'moz-extension://tabside-test/practice.html',
  'vk.com',
  '',
];
const OWN_PAGES = ['popup', 'sidepanel', 'welcome', 'practice.html/x', 'practice2'].map(
  (name) => `${OWN}/${name}${name.includes('.') ? '' : '.html'}`,
);

const tab = fc.record({ id: fc.nat() });
const base = { id: fc.constant(ID), tab, frameId: fc.constant(0) };
const allPages = Object.entries(PAGES).flatMap(([network, urls]) =>
  urls.map((url) => ({ network, url })),
);
const page = fc.constantFrom(...allPages);

const refused = (kind: string, sender: fc.Arbitrary<object>): fc.Arbitrary<Sender> =>
  sender.map((made) => ({ kind, network: null, sender: made }));
const onPage = (more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ ...base, url: page.map(({ url }) => url), ...more }) as fc.Arbitrary<object>;

const senders: readonly fc.Arbitrary<Sender>[] = [
  fc.tuple(page, tab).map(([{ network, url }, madeTab]) => ({
    kind: network === 'practice' ? 'practice page' : 'network page',
    network,
    sender: { id: ID, tab: madeTab, frameId: 0, url },
  })),
  refused('other extension', onPage({ id: fc.string().filter((id) => id !== ID) })),
  refused('nobody', onPage({ id: fc.constant(undefined) })),
  refused('frame', onPage({ frameId: fc.oneof(fc.integer({ min: 1 }), fc.constantFrom(-1, 0.5)) })),
  refused('no frame', onPage({ frameId: fc.constantFrom(undefined, null, '0') })),
  refused('no tab', onPage({ tab: fc.constantFrom(undefined, null, {}) })),
  refused('no address', onPage({ url: fc.constantFrom(undefined, null) })),
  refused('page of no network', onPage({ url: fc.constantFrom(...NO_NETWORK) })),
  refused('any address', onPage({ url: fc.string() })),
  refused('own page', onPage({ url: fc.constantFrom(...OWN_PAGES) })),
];

/** A message, and what is certain about it. */
interface Message {
  readonly name: string;
  readonly data: unknown;
  /** `good` only when every key in it is of `network`; `foreign` when one is not; `wild` when nothing is certain. */
  readonly is: 'good' | 'foreign' | 'bad' | 'wild';
}

const NETWORKS = Object.keys(PAGES);
const idText = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' })
  .map((text) => text.replaceAll(/\s/gu, '_'));
const keyOf = (network: string) => idText.map((id) => `${network}:${id}`);
const anyId = fc.string({ minLength: 1, maxLength: 500, unit: 'binary' });

/** Good messages of a network. */
function good(network: string): fc.Arbitrary<{ name: string; data: object }> {
  const key = keyOf(network);
  const aliases = fc.array(key, { maxLength: 10 });
  const person = fc.record({
    key,
    aliases,
    name: fc.string({ maxLength: 500, unit: 'binary' }),
    photo: fc.option(fc.webUrl()),
    url: fc.webUrl(),
    item: fc.constantFrom(
      undefined,
      ...(PAGES[network] ?? []).filter((at) => at.startsWith('https:')),
    ),
  });
  const act = (name: string, ...args: fc.Arbitrary<unknown>[]) =>
    fc.tuple(...args).map((made) => ({ name: 'card.act', data: { name, args: made } }));
  const say = (name: string, shape: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(shape).map((data) => ({ name, data }));
  return fc.oneof(
    say('overlay.setup', { network: fc.constant(network) }),
    say('people.lookUp', {
      people: fc.array(
        fc.record(
          { key, aliases, lastWord: fc.constantFrom('ours', 'theirs', 'unread') },
          { requiredKeys: ['key', 'aliases'] },
        ),
        { maxLength: 20 },
      ),
    }),
    say('site.viewed', {
      network: fc.constant(network),
      view: fc.record({
        kind: fc.constantFrom('feed', 'profile', 'messages', 'other'),
        adapter: fc.constantFrom('met', 'unmet', 'error'),
        links: fc.constantFrom('met', 'unmet', 'error', null),
      }),
    }),
    say('card.load', {}),
    say('when.load', {}),
    say('secondLook.load', {}),
    say('card.view', { key, aliases }),
    say('template.inserted', { templateId: anyId, key }),
    say('composer.insertInPage', {
      editor: fc.constantFrom('lexical', 'quill', 'paste'),
      text: fc.string({ maxLength: 2000, unit: 'binary' }),
    }),
    say('draft.keep', {
      clientId: fc.option(anyId),
      noteId: fc.option(anyId),
      text: fc.string({ maxLength: 2000, unit: 'binary' }),
    }),
    say('keys.read', {}),
    say('emoji.read', { language: fc.string({ maxLength: 35 }) }),
    // One kind of message among a dozen: with each action as one of them, small runs would at times lack another.
    {
      weight: 6,
      arbitrary: fc.oneof(
        act('addClient', person, fc.option(anyId)),
        act('setStatus', anyId, fc.option(anyId)),
        act('renameClient', anyId, fc.string({ maxLength: 500 })),
        act('addClient', person, fc.constant(null), fc.string({ maxLength: 2000, unit: 'binary' })),
        act('setDoNotContact', anyId, fc.boolean()),
        act('ignorePerson', person),
        act('noticePerson', person),
        act('deleteClient', anyId),
        act('saveNote', anyId, fc.option(anyId), fc.string({ maxLength: 2000, unit: 'binary' })),
        act('saveNote', anyId, fc.constant(null), fc.string({ maxLength: 2000 }), fc.uuid()),
        act(
          'settleShown',
          anyId,
          fc.constantFrom('name', 'photo', 'headline', 'organisation'),
          fc.string({ maxLength: 4000, unit: 'binary' }),
          fc.constantFrom('take', 'keep'),
        ),
        act('setNoteKind', anyId, fc.constantFrom('note', 'call', 'meeting')),
        act('pinNote', anyId, fc.boolean()),
        act('deleteNote', anyId),
        act('saveTemplate', fc.option(anyId), fc.string({ maxLength: 200 }), fc.string()),
        act(
          'saveTemplate',
          fc.constant(null),
          fc.string({ maxLength: 200 }),
          fc.string(),
          fc.uuid(),
        ),
        act('deleteTemplate', anyId),
        ...sellingActs(PAGES[network] ?? []).map(([name, ...args]) => act(name, ...args)),
        act('undo', anyId),
      ),
    },
  );
}

/** Ways to spoil a good message for certain. */
const SPOILERS: readonly ((data: object) => unknown)[] = [
  (data) => ({ ...data, extra: 1 }),
  (data) => [data],
  (data) => JSON.stringify(data),
  (data) => ({ ...data, [Object.keys(data)[0] ?? 'key']: { toString: 1 } }),
  (data) => ({ ...data, constructor: 'x' }),
  (data) => Object.defineProperty({ ...data }, '__proto__', { value: {}, enumerable: true }),
  (data) => ({ ...data, args: 'x'.repeat(300_000) }),
  () => null,
  () => 7,
];

function messages(network: string): fc.Arbitrary<Message> {
  const other = fc.constantFrom(...NETWORKS.filter((it) => it !== network));
  const names = fc.constantFrom(
    'overlay.setup',
    'people.lookUp',
    'card.load',
    'when.load',
    'secondLook.load',
    'card.view',
    'card.act',
    'template.inserted',
    'composer.insertInPage',
    'draft.keep',
    'keys.read',
    'emoji.read',
    'tab.subject',
    'site.viewed',
    'tab.insert',
    'tab.command',
    'people.changed',
    'overlay.refresh',
    'toString',
    '__proto__',
    'constructor',
    '',
  );
  const foreign: fc.Arbitrary<Message> = fc
    .tuple(keyOf(network), other.chain(keyOf), fc.boolean())
    .chain(([own, strange, asAlias]) => {
      const key = asAlias ? own : strange;
      const aliases = asAlias ? [own, strange] : [];
      const person = { key, aliases, name: '', photo: null, url: 'https://vk.com/' };
      return fc.constantFrom<{ name: string; data: unknown }>(
        { name: 'overlay.setup', data: { network: strange.split(':')[0] } },
        {
          name: 'site.viewed',
          data: {
            network: strange.split(':')[0],
            view: { kind: 'feed', adapter: 'unmet', links: null },
          },
        },
        { name: 'card.view', data: { key, aliases } },
        {
          name: 'people.lookUp',
          data: {
            people: [
              { key: own, aliases: [] },
              { key, aliases },
            ],
          },
        },
        { name: 'template.inserted', data: { templateId: 't', key: strange } },
        { name: 'card.act', data: { name: 'addClient', args: [person, null] } },
        ...foreignLinks(network, PAGES[strange.split(':')[0] ?? ''] ?? []),
      );
    })
    .map((made) => ({ ...made, is: 'foreign' }));
  return fc.oneof(
    { weight: 3, arbitrary: good(network).map((made): Message => ({ ...made, is: 'good' })) },
    { weight: 2, arbitrary: foreign },
    {
      weight: 3,
      arbitrary: fc
        .tuple(good(network), fc.constantFrom(...SPOILERS))
        .map(([{ name, data }, spoil]): Message => ({ name, data: spoil(data), is: 'bad' })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(names, fc.anything({ withNullPrototype: true, maxDepth: 4 }))
        .map(([name, data]): Message => ({ name, data, is: 'wild' })),
    },
  );
}

type Listener = (envelope: unknown, sender: unknown) => Promise<unknown> | undefined;

/** Every message that the worker answers: one that is missing here, or from the good ones, fails the test. */
const ANSWERED = Object.keys({
  'overlay.setup': 0,
  'people.lookUp': 0,
  'card.load': 0,
  'when.load': 0,
  'card.view': 0,
  'card.act': 0,
  'template.inserted': 0,
  'composer.insertInPage': 0,
  'draft.keep': 0,
  'keys.read': 0,
  'emoji.read': 0,
  'secondLook.load': 0,
  'site.viewed': 0,
} satisfies Record<WorkerMessage, 0>);

const ran: { name: string; data: unknown; asker: { network: string; tabId: number } }[] = [];
let listener: Listener;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = ID;
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => OWN + path);
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((given: unknown) => {
    listener = given as Listener;
  });
  const record = (name: string) => (data: unknown, asker: { network: string; tabId: number }) => {
    ran.push({ name, data, asker });
    return Promise.resolve(name);
  };
  serve(
    Object.fromEntries(ANSWERED.map((name) => [name, record(name)])) as unknown as WorkerActions,
  );
});

it(
  `no message of ${RUNS} does more than its sender may`,
  async () => {
    const counts: Record<string, number> = {};
    const taken = new Set<string>();
    const made = fc
      .oneof({ weight: 4, arbitrary: senders[0] as fc.Arbitrary<Sender> }, ...senders.slice(1))
      .chain((sender) => fc.tuple(fc.constant(sender), messages(sender.network ?? 'linkedin')));
    await fc.assert(
      fc.asyncProperty(made, async ([{ kind, network, sender }, { name, data, is }]) => {
        ran.length = 0;
        const answered = await listener({ message: name, data }, sender);
        const ok = (answered as { ok?: boolean } | undefined)?.ok === true;
        const key = `${kind}, ${is}: ${ok ? 'ran' : ((answered as { problem?: string })?.problem ?? 'ignored')}`;
        counts[key] = (counts[key] ?? 0) + 1;

        if (ok) taken.add(name);
        expect(ran.length, 'actions run').toBe(ok ? 1 : 0);
        if (network === null || is === 'bad' || is === 'foreign') expect(ok, key).toBe(false);
        if (network !== null && is === 'good') expect(ok, key).toBe(true);
        if (network !== null && is === 'foreign')
          expect(answered).toHaveProperty('problem', 'not-allowed');
        for (const { data: given, asker } of ran) {
          expect(asker.network).toBe(network);
          expect(isHarmless(given, asker.network), JSON.stringify(given)).toBe(true);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    const rows = Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));
    console.info(
      `seed ${SEED}\n${rows.map(([what, count]) => `${String(count).padStart(7)} ${what}`).join('\n')}`,
    );
    expect([...taken].toSorted(), 'messages that were answered').toEqual(ANSWERED.toSorted());
    // Every kind of sender has had its turn.
    expect(new Set(rows.map(([what]) => what.split(',')[0])).size).toBe(senders.length + 1);
  },
  30_000 + RUNS * 10,
);
