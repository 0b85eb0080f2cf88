/**
 * What a seller would expect of their reminders, written down without the code that reminds: a list of moments for each
 * task, struck off as they come.
 */

/** What the simulation set for a task, as the seller sees it. */
export interface PlannedTask {
  /** `YYYY-MM-DD` of a task of a day, else milliseconds since 1970. */
  readonly due: string | number;
  /** Minutes before. */
  readonly reminders: readonly number[];
}

interface Known {
  plan: PlannedTask;
  snoozedUntil: number | null;
  /** The client whose reply ends the putting off earlier. */
  awaited: string | null;
  isOpen: boolean;
  /** Still to come: its name and its moment. */
  toCome: Map<string, number>;
  /** The names of those that came. */
  readonly came: Set<string>;
}

/** A reminder that was on the screen when the worker was stopped, before it could write that down. */
interface Unnoted {
  readonly task: string;
  readonly what: string;
  readonly at: number;
}

/** The wall clock of a moment in a zone: `YYYY-MM-DD HH:MM`. */
export function wallClock(at: number, zone: string): string {
  const text = new Date(at).toLocaleString('sv-SE', { timeZone: zone });
  return text.slice(0, 16);
}

/** The first moment at which the wall shows this, found by trying every quarter of an hour. */
export function momentOf(wall: string, zone: string): number {
  const around = Date.parse(`${wall.replace(' ', 'T')}Z`);
  for (let at = around - 14 * 3_600_000; at <= around + 14 * 3_600_000; at += 900_000) {
    if (wallClock(at, zone) === wall) return at;
  }
  throw new Error(`${wall} never is in ${zone}`);
}

/** Tells whether the wall clock is within quiet hours, each `HH:MM`. */
export function isQuiet(at: number, zone: string, from: string, to: string): boolean {
  const time = wallClock(at, zone).slice(11);
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/** The expectations of all tasks. Faults are collected, in words. */
export class Expectations {
  readonly faults: string[] = [];
  readonly #tasks = new Map<string, Known>();
  /** By notification. */
  readonly #unnoted = new Map<string, readonly Unnoted[]>();

  constructor(readonly zone: string) {}

  /** A task is set, or set anew to another time. What is past already is not expected. */
  plan(name: string, plan: PlannedTask, now: number): void {
    const known = this.#tasks.get(name);
    this.#tasks.set(name, {
      plan,
      snoozedUntil: null,
      awaited: null,
      isOpen: true,
      toCome: known?.toCome ?? new Map(),
      came: known?.came ?? new Set(),
    });
    this.#renew(name, now);
  }

  /** @param awaited the client whose reply brings it back earlier, or null */
  snooze(name: string, until: number, now: number, awaited: string | null): void {
    Object.assign(this.#of(name), { snoozedUntil: until, awaited });
    this.#renew(name, now);
  }

  /** A page showed a client's reply, the first one after the seller's word: what waits for it is back, and says so. */
  replied(client: string, now: number): void {
    for (const [name, known] of this.#tasks) {
      const { isOpen, awaited, snoozedUntil } = known;
      if (!isOpen || awaited !== client || (snoozedUntil ?? now) <= now) continue;
      this.snooze(name, now, now, null);
      known.toCome = new Map(this.#moments(known));
    }
  }

  finish(name: string): void {
    const known = this.#of(name);
    known.isOpen = false;
    known.snoozedUntil = null;
    known.awaited = null;
    known.toCome.clear();
    this.#keepUnnoted(({ task }) => task !== name);
  }

  reopen(name: string, now: number): void {
    this.#of(name).isOpen = true;
    this.#renew(name, now);
  }

  /**
   * The browser starts, and Tabside goes through all tasks: what lies ahead is to come, also what was past when it was set
   * and, with the clock set back, is ahead once more.
   */
  started(now: number): void {
    for (const [name, { isOpen }] of this.#tasks) if (isOpen) this.#renew(name, now);
  }

  /** Tasks were on the screen. @param isNoted whether the worker wrote anything down after the showing */
  shown(notification: string, tasks: readonly string[], now: number, isNoted: boolean): void {
    const said = tasks.flatMap((task) => this.#struckOff(task, now));
    if (!isNoted) this.#unnoted.set(notification, said);
  }

  /** A look made up for the notes that are missing: it does so for all that the clock says is due, and before it shows more. */
  looked(now: number): void {
    this.#keepUnnoted(({ at }) => at > now);
  }

  /** The seller has closed a notification: it was seen. */
  closed(notification: string): void {
    this.#unnoted.delete(notification);
  }

  /**
   * The browser ended, closed or killed, and what was on its screen is gone. What it had shown and nobody had noted comes
   * again at its next start: whether it was seen nobody can tell, and once too often is better than never. It has to come.
   */
  ended(): void {
    for (const { task, what, at } of [...this.#unnoted.values()].flat()) {
      this.#of(task).came.delete(what);
      this.#of(task).toCome.set(what, at);
    }
    this.#unnoted.clear();
  }

  /** What is due and has not come. */
  late(now: number): string[] {
    return [...this.#tasks].flatMap(([name, { toCome }]) =>
      [...toCome.values()].some((at) => at <= now) ? name : [],
    );
  }

  /** How many are still to come. */
  get open(): number {
    return [...this.#tasks.values()].reduce((sum, { toCome }) => sum + toCome.size, 0);
  }

  /** How many came. */
  get came(): number {
    return [...this.#tasks.values()].reduce((sum, { came }) => sum + came.size, 0);
  }

  #struckOff(task: string, now: number): Unnoted[] {
    const known = this.#tasks.get(task);
    const due = [...(known?.toCome ?? [])].filter(([, at]) => at <= now);
    for (const [what] of due) {
      known?.toCome.delete(what);
      known?.came.add(what);
    }
    if (due.length === 0) {
      this.faults.push(`${task} came at ${now} with nothing to say: twice, or before its time`);
    }
    return due.map(([what, at]) => ({ task, what, at }));
  }

  #keepUnnoted(isKept: (reminder: Unnoted) => boolean): void {
    for (const [id, reminders] of this.#unnoted) this.#unnoted.set(id, reminders.filter(isKept));
  }

  #of(name: string): Known {
    const known = this.#tasks.get(name);
    if (!known) throw new Error(`no task ${name}`);
    return known;
  }

  #renew(name: string, now: number): void {
    const known = this.#of(name);
    const before = known.toCome;
    known.toCome = new Map();
    const moments = new Map(this.#moments(known));
    // What the task does not remind of any more needs no note.
    this.#keepUnnoted(({ task, what }) => task !== name || moments.has(what));
    for (const [what, at] of moments) {
      if (known.came.has(what)) continue;
      // What waited before goes on waiting; what is set after its moment is not expected.
      if (before.has(what) || at > now) known.toCome.set(what, at);
    }
  }

  #moments({ plan: { due, reminders }, snoozedUntil }: Known): (readonly [string, number])[] {
    if (snoozedUntil !== null) return [[`put off to ${snoozedUntil}`, snoozedUntil]];
    const from = typeof due === 'number' ? due : momentOf(`${due} 09:00`, this.zone);
    return reminders.map((minutes) => [`${due}, ${minutes} before`, from - minutes * 60_000]);
  }
}
