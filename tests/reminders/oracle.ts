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
  isOpen: boolean;
  /** Still to come: its name and its moment. */
  toCome: Map<string, number>;
  /** The names of those that came. */
  readonly came: Set<string>;
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

  constructor(readonly zone: string) {}

  /** A task is set, or set anew to another time. What is past already is not expected. */
  plan(name: string, plan: PlannedTask, now: number): void {
    const known = this.#tasks.get(name);
    this.#tasks.set(name, {
      plan,
      snoozedUntil: null,
      isOpen: true,
      toCome: known?.toCome ?? new Map(),
      came: known?.came ?? new Set(),
    });
    this.#renew(name, now);
  }

  snooze(name: string, until: number, now: number): void {
    this.#of(name).snoozedUntil = until;
    this.#renew(name, now);
  }

  finish(name: string): void {
    const known = this.#of(name);
    known.isOpen = false;
    known.snoozedUntil = null;
    known.toCome.clear();
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

  /** A task was on the screen. @param mayRepeat the browser was killed in the very moment in which it had come before */
  shown(name: string, now: number, mayRepeat: boolean): void {
    const known = this.#tasks.get(name);
    const due = [...(known?.toCome ?? [])].filter(([, at]) => at <= now);
    for (const [what] of due) {
      known?.toCome.delete(what);
      known?.came.add(what);
    }
    if (due.length === 0 && !mayRepeat) {
      this.faults.push(`${name} came at ${now} with nothing to say: twice, or before its time`);
    }
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

  #of(name: string): Known {
    const known = this.#tasks.get(name);
    if (!known) throw new Error(`no task ${name}`);
    return known;
  }

  #renew(name: string, now: number): void {
    const known = this.#of(name);
    const before = known.toCome;
    known.toCome = new Map();
    for (const [what, at] of this.#moments(known)) {
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
