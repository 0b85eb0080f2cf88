/**
 * All clients of a project as the table's rows, kept in step with what is written anywhere. They are read page by page, the
 * newest few first. After that the history tells what changed: it holds every change of every context, with each record as
 * it is now.
 */
import { liveQuery } from 'dexie';

import { clientRow, type Around, type ClientRow } from '@/domain/client/client-row';
import type { Client } from '@/domain/client/schema';
import type { HistoryEntry } from '@/domain/history/schema';
import { readChanged } from './client-row-changes';
import { aroundOf, pagesOfAround } from './client-row-sources';
import { clientCount } from '../counters';
import { db } from '../db';
import { isLiving } from '../draft';
import { newestFirst } from '../history/history';
import { lastStamp } from '../snapshots/snapshot';

/** Clients that come first, and clients read at a stretch: a page's worth is unpacked in far less than 50 ms. */
const FIRST = 60;
const PAGE = 500;

export type LoadState = 'loading' | 'ready' | 'failed';

/** Told what has changed: the ids, or null for anything at all. */
export type RowsListener = (changed: ReadonlySet<string> | null) => void;

export class ClientRows {
  readonly rows = new Map<string, ClientRow>();
  state: LoadState = 'loading';
  /** How many there will be, as far as is known before they are read. */
  expected = 0;
  readonly #listeners = new Set<RowsListener>();
  #stop: () => void = () => undefined;
  #isClosed = false;

  constructor(
    readonly projectId: string,
    after: Promise<void> = Promise.resolve(),
  ) {
    this.#load(after).catch((error: unknown) => {
      console.warn('Tabside: reading the clients', error);
      this.state = 'failed';
      this.#tell(null);
    });
  }

  /** Calls back after each change; returns the way to stop. */
  subscribe(listener: RowsListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Ends the reading and the watching. */
  close(): void {
    this.#isClosed = true;
    this.#stop();
  }

  async #load(after: Promise<void>): Promise<void> {
    await after;
    if (this.#isClosed) return;
    // What is written from here on is told by the history; what was before is read.
    const since = await lastStamp();
    this.expected = await clientCount(this.projectId);
    await this.#loadFirst();
    const around = new Map<string, Around>();
    for await (const page of pagesOfAround(this.projectId)) {
      if (this.#isClosed) return;
      for (const [id, own] of page) around.set(id, own);
    }
    for (let last = ''; ;) {
      // oxlint-disable-next-line no-await-in-loop -- page by page, so that the first are there soon
      const page = await db.clients.where(':id').above(last).limit(PAGE).toArray();
      if (this.#isClosed) return;
      for (const client of page) this.#put(client, around.get(client.id) ?? NOTHING_AROUND);
      if (page.length < PAGE) break;
      last = page.at(-1)?.id ?? '';
      if (this.rows.size % (PAGE * 10) < PAGE) this.#tell(null);
    }
    this.#watch(since);
    this.state = 'ready';
    this.#tell(null);
  }

  async #loadFirst(): Promise<void> {
    const all = db.clients
      .where('[projectId+createdAt]')
      .between([this.projectId, 0], [this.projectId, Infinity]);
    const newest = await newestFirst(all).filter(isLiving).limit(FIRST).toArray();
    const around = await aroundOf(newest.map(({ id }) => id));
    for (const client of newest) this.#put(client, around.get(client.id) ?? NOTHING_AROUND);
    this.#tell(null);
  }

  #put(client: Client, around: Around): void {
    if (client.projectId !== this.projectId) return;
    if (isLiving(client)) this.rows.set(client.id, clientRow(client, around));
    else this.rows.delete(client.id);
  }

  #watch(from: string): void {
    let since = from;
    let last = Promise.resolve();
    const query = liveQuery(() => db.history.where('stamp').above(since).sortBy('stamp'));
    const subscription = query.subscribe({
      next: (entries) => {
        const fresh = entries.filter(({ stamp }) => stamp > since);
        since = fresh.at(-1)?.stamp ?? since;
        // One after the other: what was read later must not be overtaken.
        last = last
          .then(() => this.#follow(fresh))
          .catch((error: unknown) => {
            console.warn('Tabside: following the clients', error);
          });
      },
      error: () => {
        this.state = 'failed';
        this.#tell(null);
      },
    });
    this.#stop = () => subscription.unsubscribe();
  }

  async #follow(entries: readonly HistoryEntry[]): Promise<void> {
    const { clients, around } = await readChanged(
      entries.filter(({ projectId }) => projectId === this.projectId),
      (id) => this.rows.has(id),
    );
    if (this.#isClosed) return;
    if (entries.some(({ action }) => action === 'client.erase')) await this.#dropErased();
    if (clients.size + around.size === 0) return;
    for (const [id, client] of clients) {
      this.#put(client, around.get(id) ?? this.rows.get(id) ?? NOTHING_AROUND);
    }
    for (const [id, own] of around) {
      const row = this.rows.get(id);
      if (row && !clients.has(id)) this.rows.set(id, { ...row, ...own });
    }
    this.#tell(new Set([...clients.keys(), ...around.keys()]));
  }

  /** An erasure says of nobody who it was. */
  async #dropErased(): Promise<void> {
    const there = new Set(await db.clients.toCollection().primaryKeys());
    const gone = [...this.rows.keys()].filter((id) => !there.has(id));
    for (const id of gone) this.rows.delete(id);
    if (gone.length > 0) this.#tell(new Set(gone));
  }

  #tell(changed: ReadonlySet<string> | null): void {
    for (const listener of this.#listeners) listener(changed);
  }
}

const NOTHING_AROUND: Around = { networks: [], orders: null };

const open = new Map<string, { readonly rows: ClientRows; holders: number }>();

/**
 * The rows of a project, read once for all who show them; the second of the answer lets go of them.
 * @param after the reading begins then, unless it has begun already
 */
export function holdClientRows(
  projectId: string,
  after?: Promise<void>,
): readonly [ClientRows, () => void] {
  const held = open.get(projectId) ?? { rows: new ClientRows(projectId, after), holders: 0 };
  open.set(projectId, held);
  held.holders += 1;
  return [
    held.rows,
    () => {
      held.holders -= 1;
      // A moment for whoever takes over: another section of the same project.
      setTimeout(() => {
        if (held.holders > 0 || open.get(projectId) !== held) return;
        open.delete(projectId);
        held.rows.close();
      }, LINGER);
    },
  ];
}

/** Milliseconds that rows stay after the last one has let go. */
const LINGER = 60_000;
