/**
 * A browser for the worker to live in, as far as reminders are concerned: alarms that go by the clock on the wall,
 * notifications that stay until somebody closes them or the browser ends, and a worker that can be stopped before or after
 * anything it does.
 */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { vi } from 'vitest';

import { db } from '@/storage/db';

interface Alarm {
  readonly name: string;
  readonly scheduledTime: number;
  readonly periodInMinutes?: number;
}

/** The browser fires no alarm earlier than that, in milliseconds. */
const SHORTEST = 30_000;

/** When the worker is stopped: after so many effects, or in the first showing, right before or after it. */
export type Stop = number | 'before showing' | 'after showing';

/** Thrown into the worker when it is stopped. */
class Stopped extends Error {}

export class Machine {
  readonly alarms = new Map<string, Alarm>();
  /** What is on the screen. */
  readonly screen = new Set<string>();
  /** What was put onto the screen by the worker's last run, in order. */
  shown: string[] = [];
  /** Whether the worker's last run wrote anything into the database. */
  hasWritten = false;
  /** What it showed and wrote nothing after: nobody but the screen knows of it. */
  unnoted: string | null = null;
  /** While true the browser refuses to show anything. */
  isRefusing = false;
  #isRunning = false;
  #isStopped = false;
  /** Effects before it is stopped. */
  #left = Number.POSITIVE_INFINITY;
  #stop: Stop = Number.POSITIVE_INFINITY;
  readonly #transaction = db.transaction.bind(db);

  install(): void {
    const effect = <T>(run: () => T) => this.#effect(run);
    Object.assign(fakeBrowser, {
      alarms: {
        get: (name: string) => effect(() => this.alarms.get(name)),
        clear: (name: string) => effect(() => this.alarms.delete(name)),
        create: (name: string, info: Record<string, number | undefined>) =>
          effect(() => this.#setAlarm(name, info)),
      },
      notifications: {
        getAll: () =>
          effect(() => Object.fromEntries([...this.screen].map((id) => [id, {}] as const))),
        getPermissionLevel: () => Promise.resolve('granted'),
        clear: (id: string) => effect(() => this.screen.delete(id)),
        create: (id: string) => this.#nowShowing(() => effect(() => this.#show(id))),
      },
      permissions: { contains: () => Promise.resolve(true) },
    });
    vi.spyOn(db, 'transaction').mockImplementation(((...given: readonly unknown[]) => {
      const run = this.#transaction as (...all: readonly unknown[]) => PromiseLike<unknown>;
      return this.#effect(async () => {
        const done = await run(...given);
        if (this.#isRunning) [this.hasWritten, this.unnoted] = [true, null];
        return done;
      });
    }) as never);
  }

  /**
   * Runs the worker's code, which is stopped on its way: after an odd number of effects with the last one done. Resolves to
   * whether it ran to its end.
   */
  async run(work: () => Promise<unknown>, stop: Stop = Number.POSITIVE_INFINITY): Promise<boolean> {
    this.shown = [];
    this.hasWritten = false;
    this.unnoted = null;
    this.#isRunning = true;
    this.#isStopped = false;
    this.#stop = stop;
    this.#left = typeof stop === 'number' ? stop : Number.POSITIVE_INFINITY;
    try {
      await work();
      return !this.#isStopped;
    } catch (error) {
      if (!this.#isStopped) throw error;
      return false;
    } finally {
      // What it had begun side by side finds itself stopped, too.
      for (let turn = 0; turn < 5 && this.#isStopped; turn += 1) await new Promise(setImmediate);
      this.#isRunning = false;
    }
  }

  /** The alarms that are due go off, those that repeat are set again. Resolves to whether any did. */
  ring(now: number): boolean {
    const due = [...this.alarms.values()].filter(({ scheduledTime }) => scheduledTime <= now);
    for (const { name, periodInMinutes } of due) {
      if (periodInMinutes === undefined) this.alarms.delete(name);
      else {
        const scheduledTime = now + periodInMinutes * 60_000;
        this.alarms.set(name, { name, scheduledTime, periodInMinutes });
      }
    }
    return due.length > 0;
  }

  #setAlarm(name: string, info: Record<string, number | undefined>): void {
    const { when, delayInMinutes = 0, periodInMinutes } = info;
    const now = Date.now();
    const wanted = when ?? now + delayInMinutes * 60_000;
    const scheduledTime = Math.max(wanted, now + SHORTEST);
    const alarm = { name, scheduledTime };
    this.alarms.set(name, periodInMinutes === undefined ? alarm : { ...alarm, periodInMinutes });
  }

  #nowShowing<T>(show: () => T): T {
    if (this.#stop === 'before showing') this.#left = 0;
    if (this.#stop === 'after showing') this.#left = 1;
    return show();
  }

  #show(id: string): string {
    if (this.isRefusing) throw new Error('the browser shows nothing now');
    this.screen.add(id);
    this.shown.push(id);
    this.unnoted = id;
    return id;
  }

  async #effect<T>(run: () => T | PromiseLike<T>): Promise<Awaited<T>> {
    if (!this.#isRunning) return await run();
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
