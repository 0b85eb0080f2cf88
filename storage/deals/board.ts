/**
 * The deals of a funnel as its board shows them, kept in step with what is written anywhere. They are read stage by stage,
 * the open ones first. After that the history tells what changed, so that one move among thousands reads one deal.
 */
import { liveQuery } from 'dexie';

import type { Client } from '@/domain/client/schema';
import type { BoardDeal, NextTask } from '@/domain/deal/board';
import { earlier, nextTaskOf } from '@/domain/deal/next-task';
import { overdueAt } from '@/domain/task/moments';
import type { Deal } from '@/domain/deal/schema';
import type { HistoryEntry } from '@/domain/history/schema';
import type { Task } from '@/domain/task/schema';
import { db } from '../db';
import { isLiving } from '../draft';
import { lastStamp } from '../snapshots/snapshot';
import { boardChanges } from './board-changes';

export type BoardState = 'loading' | 'ready' | 'failed';

export interface BoardSnapshot {
  /** By id. While it loads, those that are read. */
  readonly deals: ReadonlyMap<string, BoardDeal>;
  readonly state: BoardState;
}

export class BoardSource {
  #byId = new Map<string, BoardDeal>();
  #snapshot: BoardSnapshot = { deals: new Map(), state: 'loading' };
  #state: BoardState = 'loading';
  readonly #listeners = new Set<() => void>();
  #stop: () => void = () => undefined;
  #isClosed = false;

  constructor(
    readonly projectId: string,
    readonly funnelId: string,
  ) {
    this.#start().catch((error: unknown) => this.#fail(error));
  }

  /** What there is now; the same object until something changes. */
  readonly current = (): BoardSnapshot => this.#snapshot;

  /** Calls back after each change; returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Ends the reading and the watching. */
  close(): void {
    this.#isClosed = true;
    this.#stop();
  }

  async #start(): Promise<void> {
    // What is written from here on is told by the history; what was before is read.
    const since = await lastStamp();
    await this.#load();
    if (this.#isClosed) return;
    this.#state = 'ready';
    this.#tell();
    this.#watch(since);
  }

  async #load(): Promise<void> {
    const stages = await db.stages
      .where('funnelId')
      .equals(this.funnelId)
      .filter(isLiving)
      .toArray();
    const inTurn = stages.toSorted(
      (a, b) => Number(a.kind !== 'open') - Number(b.kind !== 'open') || a.order - b.order,
    );
    const planned = plans(
      await db.tasks.where('[projectId+state]').equals([this.projectId, 'open']).toArray(),
    );
    this.#byId = new Map();
    for (const { id } of inTurn) {
      // oxlint-disable-next-line no-await-in-loop -- stage by stage, so that the first are there soon
      const deals = await db.deals
        .where('[funnelId+stageId]')
        .equals([this.funnelId, id])
        .toArray();
      // oxlint-disable-next-line no-await-in-loop -- as above
      const names = await namesOf(deals);
      if (this.#isClosed) return;
      this.#put(deals, names, planned);
      if (this.#state === 'loading') this.#tell();
    }
  }

  #put(deals: readonly Deal[], names: ReadonlyMap<string, string>, planned: Plans): void {
    for (const deal of deals) {
      if (!isLiving(deal) || deal.funnelId !== this.funnelId) {
        this.#byId.delete(deal.id);
        continue;
      }
      const next = planned.ofDeals.get(deal.id) ?? planned.ofClients.get(deal.clientId) ?? null;
      this.#byId.set(deal.id, { deal, clientName: names.get(deal.clientId) ?? '', next });
    }
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
            console.warn('Tabside: following the board', error);
          });
      },
      error: (error: unknown) => this.#fail(error),
    });
    this.#stop = () => subscription.unsubscribe();
  }

  async #follow(entries: readonly HistoryEntry[]): Promise<void> {
    const own = entries.filter(({ projectId }) => projectId === this.projectId);
    const { dealIds, clientIds, isUnclear } = boardChanges(own);
    if (isUnclear) await this.#load();
    else {
      const ids = new Set(dealIds);
      for (const { deal } of this.#byId.values()) {
        if (clientIds.has(deal.clientId)) ids.add(deal.id);
      }
      if (ids.size === 0) return;
      await this.#read([...ids]);
    }
    if (!this.#isClosed) this.#tell();
  }

  async #read(ids: readonly string[]): Promise<void> {
    const known = (await db.deals.bulkGet([...ids])).filter((deal) => deal !== undefined);
    const clientIds = [...new Set(known.map(({ clientId }) => clientId))];
    const [names, ofDeals, ofClients] = await Promise.all([
      namesOf(known),
      db.tasks.where('dealId').anyOf(ids).toArray(),
      db.tasks.where('clientId').anyOf(clientIds).toArray(),
    ]);
    if (!this.#isClosed) this.#put(known, names, plans([...ofDeals, ...ofClients]));
  }

  #fail(error: unknown): void {
    console.warn('Tabside: reading the board', error);
    this.#state = 'failed';
    this.#tell();
  }

  #tell(): void {
    this.#snapshot = { deals: new Map(this.#byId), state: this.#state };
    for (const listener of this.#listeners) listener();
  }
}

interface Plans {
  /** The next task of a deal, by its id. */
  readonly ofDeals: ReadonlyMap<string, NextTask>;
  /** The next one of a client that is about no deal, by the client's id. */
  readonly ofClients: ReadonlyMap<string, NextTask>;
}

function plans(tasks: readonly Task[]): Plans {
  const ofDeals = new Map<string, NextTask>();
  const ofClients = new Map<string, NextTask>();
  /** The ends of days in time zones, which are slow to work out and few. */
  const ends = new Map<string, number | null>();
  const dueOf = (task: Task) => {
    if (!task.isAllDay || task.snoozedUntil !== null) return overdueAt(task);
    const day = `${task.dueAt} ${task.zone}`;
    const end = ends.get(day);
    if (end !== undefined) return end;
    const found = overdueAt(task);
    ends.set(day, found);
    return found;
  };
  for (const task of tasks) {
    if (!isLiving(task) || task.state !== 'open') continue;
    const [whose, id] = task.dealId === null ? [ofClients, task.clientId] : [ofDeals, task.dealId];
    if (id === null) continue;
    const next = earlier(whose.get(id) ?? null, nextTaskOf(task, dueOf(task)));
    if (next) whose.set(id, next);
  }
  return { ofDeals, ofClients };
}

async function namesOf(deals: readonly Deal[]): Promise<Map<string, string>> {
  const ids = [...new Set(deals.map(({ clientId }) => clientId))];
  const clients = await db.clients.bulkGet(ids);
  return new Map(
    clients.flatMap((client: Client | undefined) => (client ? [[client.id, client.name]] : [])),
  );
}
