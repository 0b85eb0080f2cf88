/**
 * A browser for automatic backups to live in: downloads that take their time, the hidden page that makes the file, a disk,
 * alarms, and a worker that can be stopped before or after anything it asks of the browser, alone or with the browser.
 */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { FromMaker } from './messages';

interface Item {
  readonly id: number;
  readonly url: string;
  readonly filename: string;
  readonly byExtensionId: string;
  state: 'in_progress' | 'complete' | 'interrupted';
  error?: string;
  fileSize: number;
  exists: boolean;
}

type Listener = (...args: readonly unknown[]) => unknown;

/** Thrown into the worker when it is stopped. */
class Stopped extends Error {}

/** Bytes of each backup. */
export const SIZE = 1000;
const PAGE = 'chrome-extension://test-extension-id/backup.html';

/** Waits for what the worker does one after the other, without anybody waiting for it. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- turn by turn
    await navigator.locks.request('tabside backup', () => undefined);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await new Promise(setImmediate);
  }
}

export class BackupBrowser {
  /** What lies in the downloads folder, and whether it is whole. */
  readonly disk = new Map<string, 'half' | 'whole'>();
  readonly items = new Map<number, Item>();
  /** Names of the alarms that were set, in order. */
  readonly set: string[] = [];
  /** How often the worker was stopped. */
  stops = 0;
  /** Bytes that the browser writes of each file. */
  writes = SIZE;
  readonly #listeners = new Map<string, Listener[]>();
  readonly #alarms = new Map<string, object>();
  /** The address of what the hidden page makes; null while there is no such page. */
  #page: string | null = null;
  #made = 0;
  #begun = 0;
  #left = Number.POSITIVE_INFINITY;
  #isStopped = false;

  /** @param start runs the worker's code anew: a worker that starts holds nothing of before */
  constructor(private readonly start: () => Promise<void>) {}

  install(): void {
    const listen = (name: string) => ({
      addListener: (listener: Listener) => {
        this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
      },
    });
    const effect = <T>(run: () => T) => this.#effect(run);
    const keep = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    // oxlint-disable-next-line typescript/no-misused-promises -- the other form, with a callback, is asked for nowhere
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((given: object) =>
      effect(() => keep(given)),
    );
    // No browser waits for its listeners before it says that something is kept.
    const { onChanged } = fakeBrowser.storage.local;
    const add = onChanged.addListener.bind(onChanged);
    vi.spyOn(onChanged, 'addListener').mockImplementation((listener) =>
      add((changes) => {
        listener(changes);
      }),
    );
    Object.assign(fakeBrowser.runtime, {
      id: 'test-extension-id',
      getURL: () => PAGE,
      onConnect: listen('connect'),
      onStartup: listen('startup'),
      getContexts: () => effect(() => (this.#page === null ? [] : [{}])),
    });
    Object.assign(fakeBrowser, {
      alarms: {
        onAlarm: listen('alarm'),
        get: (name: string) => effect(() => this.#alarms.get(name)),
        create: (name: string, info: object) =>
          effect(() => {
            this.set.push(name);
            this.#alarms.set(name, info);
          }),
        clear: (name: string) => effect(() => this.#alarms.delete(name)),
      },
      permissions: {
        contains: () => effect(() => true),
        onAdded: listen('added'),
        onRemoved: listen('removed'),
      },
      offscreen: {
        createDocument: () =>
          effect(() => {
            this.#made += 1;
            this.#page = `blob:${this.#made}`;
          }),
        closeDocument: () => effect(() => (this.#page = null)),
      },
      downloads: {
        onChanged: listen('changed'),
        download: ({ url, filename }: Record<'url' | 'filename', string>) =>
          effect(() => this.#download(url, filename)),
        search: (query: Partial<Item>) => effect(() => this.#search(query)),
        cancel: (id: number) => effect(() => this.#cancel(id)),
        removeFile: (id: number) => effect(() => this.#remove(id)),
        erase: ({ id }: Pick<Item, 'id'>) => effect(() => [this.items.delete(id)]),
      },
    });
  }

  /** Ends the worker, once it has done what it is at: it would go on in the next test. */
  async end(): Promise<void> {
    fakeBrowser.storage.local.onChanged.removeAllListeners();
    await settled();
  }

  /** Puts a backup of before onto the disk; gives the browser's number for it. */
  addWhole(name: string): number {
    const id = this.#begin(`blob:${name}`, name);
    this.#end(id);
    return id;
  }

  /** The worker is stopped after so many of the things it asks for, each of which counts before and after it is done. */
  stopAfter(effects: number): void {
    this.#left = effects;
  }

  /** What the worker's listeners give back for an event: as long as that is open, Firefox keeps its event page. */
  async answered(name: string, arg: unknown): Promise<void> {
    await Promise.all((this.#listeners.get(name) ?? []).map((listener) => listener(arg)));
  }

  /** An event wakes the worker. When it is stopped meanwhile, the browser may end with it. */
  async tell(name: string, arg: unknown, endsWithIt: boolean): Promise<void> {
    await Promise.allSettled(
      (this.#listeners.get(name) ?? []).map((listener) => Promise.resolve(listener(arg))),
    );
    await settled();
    if (!this.#isStopped) return;
    this.stops += 1;
    if (endsWithIt) this.#crash();
    await this.startWorker();
    if (endsWithIt) await this.tell('startup', undefined, false);
  }

  /** Starts the worker, which is not stopped before it is told to be. */
  async startWorker(): Promise<void> {
    this.#isStopped = false;
    this.#left = Number.POSITIVE_INFINITY;
    this.#listeners.clear();
    fakeBrowser.storage.local.onChanged.removeAllListeners();
    await this.start();
    await settled();
  }

  /** The hidden page calls the worker and says that the file is made. */
  async pageTells(stamp: string, endsWithIt: boolean): Promise<void> {
    const url = this.#page;
    if (url === null) return;
    const heard: Listener[] = [];
    const port = {
      name: 'backup',
      sender: { id: 'test-extension-id', url: PAGE },
      onMessage: { addListener: (listener: Listener) => void heard.push(listener) },
      postMessage: () => undefined,
    };
    for (const listener of this.#listeners.get('connect') ?? []) listener(port);
    const made: FromMaker = { kind: 'made', url, size: SIZE, stamp };
    this.#listeners.set('made', heard);
    await this.tell('made', made, endsWithIt);
  }

  /** What is being downloaded comes to its end. */
  async downloadsEnd(endsWithIt: boolean): Promise<void> {
    for (const { id, state } of this.items.values()) {
      if (state !== 'in_progress') continue;
      this.#end(id);
      // oxlint-disable-next-line no-await-in-loop -- one event after the other
      await this.tell('changed', { id, state: { current: 'complete' } }, endsWithIt);
    }
  }

  #begin(url: string, filename: string): number {
    this.#begun += 1;
    const id = this.#begun;
    const isTaken = this.disk.has(filename);
    const name = isTaken ? filename.replace('.zip', ` (${id}).zip`) : filename;
    const byExtensionId = 'test-extension-id';
    this.disk.set(name, 'half');
    const state = { state: 'in_progress', fileSize: -1, exists: true } as const;
    this.items.set(id, { id, url, filename: name, byExtensionId, ...state });
    return id;
  }

  #download(url: string, filename: string): number {
    if (!url.startsWith('blob:')) throw new Error('nothing is at this address');
    return this.#begin(url, filename);
  }

  #end(id: number): void {
    const item = this.items.get(id);
    if (!item) return;
    Object.assign(item, { state: 'complete', fileSize: this.writes });
    this.disk.set(item.filename, this.writes === SIZE ? 'whole' : 'half');
  }

  #search(query: Partial<Item>): Item[] {
    return [...this.items.values()].filter((item) =>
      Object.entries(query).every(([name, value]) => item[name as keyof Item] === value),
    );
  }

  #cancel(id: number): void {
    const item = this.items.get(id);
    if (item?.state !== 'in_progress') return;
    this.disk.delete(item.filename);
    Object.assign(item, { state: 'interrupted', error: 'USER_CANCELED', exists: false });
  }

  #remove(id: number): void {
    const item = this.items.get(id);
    if (!item?.exists) throw new Error('there is no such file');
    this.disk.delete(item.filename);
    item.exists = false;
  }

  #crash(): void {
    this.#page = null;
    this.#alarms.clear();
    for (const item of this.items.values()) {
      if (item.state === 'in_progress') {
        Object.assign(item, { state: 'interrupted', error: 'CRASH' });
      }
    }
  }

  async #effect<T>(run: () => T | PromiseLike<T>): Promise<Awaited<T>> {
    this.#step();
    const done = await run();
    this.#step();
    return done;
  }

  /** Before and after each effect. */
  #step(): void {
    this.#left -= 1;
    if (this.#left < 0) this.#isStopped = true;
    if (this.#isStopped) throw new Stopped();
  }
}
