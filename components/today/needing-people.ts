/**
 * What of the clients themselves asks for the seller, worked out over the rows of the table in slices and kept so while
 * clients change: a change of a few is worked out for those few.
 */
import { runInSlices } from '@/components/clients/run-in-slices';
import type { RowsSource } from '@/components/clients/shown-rows';
import type { Need } from '@/domain/today/needs';
import { personNeeds } from '@/domain/today/person-needs';
import type { AttentionRules, Day } from '@/domain/today/rules';

export interface NeedingNow {
  /** By client; whoever needs nothing is not in it. */
  readonly needs: ReadonlyMap<string, readonly Need[]>;
  /** `ready` once all clients have been gone through. */
  readonly state: 'loading' | 'ready' | 'failed';
}

/** Clients gone through at a stretch. */
const SLICE = 1024;
/** More changed clients than this, and everybody is gone through again. */
const FEW = 300;

export class NeedingPeople {
  #now: NeedingNow = { needs: new Map(), state: 'loading' };
  #rules: AttentionRules | null = null;
  #day: Day | null = null;
  #run = 0;
  #isWorking = false;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;

  constructor(readonly source: RowsSource) {
    this.#stop = source.subscribe((changed) => this.#follow(changed));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly current = (): NeedingNow => this.#now;

  /** Asks by other rules, or at another time. What was found before stays until that is there. */
  ask(rules: AttentionRules, day: Day): void {
    this.#rules = rules;
    this.#day = day;
    this.#begin();
  }

  close(): void {
    this.#run += 1;
    this.#stop();
  }

  #follow(changed: ReadonlySet<string> | null): void {
    if (this.source.state === 'failed') this.#publish({ ...this.#now, state: 'failed' });
    else if (changed === null || changed.size > FEW || this.#isWorking) this.#begin();
    else this.#renew(changed);
  }

  #begin(): void {
    const [rules, day] = [this.#rules, this.#day];
    if (!rules || !day) return;
    // While clients are read, each page of them would begin anew: those that are there are gone through once.
    if (this.source.state === 'loading' && this.#isWorking) return;
    this.#run += 1;
    const mine = this.#run;
    this.#isWorking = true;
    const { state } = this.source;
    runInSlices(this.#work(rules, day), () => this.#run !== mine).then(
      (needs) => {
        if (!needs || this.#run !== mine) return needs;
        this.#isWorking = false;
        this.#publish({ needs, state });
        // What came while it ran.
        if (this.source.state !== state) this.#begin();
        return needs;
      },
      (error: unknown) => {
        console.warn('Tabside: who needs attention', error);
        this.#isWorking = false;
        this.#publish({ ...this.#now, state: 'failed' });
      },
    );
  }

  *#work(rules: AttentionRules, day: Day): Generator<void, ReadonlyMap<string, readonly Need[]>> {
    const found = new Map<string, readonly Need[]>();
    let seen = 0;
    for (const row of this.source.rows.values()) {
      const needs = personNeeds(row, rules, day);
      if (needs.length > 0) found.set(row.id, needs);
      seen += 1;
      if (seen % SLICE === 0) yield;
    }
    return found;
  }

  #renew(changed: ReadonlySet<string>): void {
    const [rules, day] = [this.#rules, this.#day];
    if (!rules || !day) return;
    const needs = new Map(this.#now.needs);
    for (const id of changed) {
      const row = this.source.rows.get(id);
      const own = row ? personNeeds(row, rules, day) : [];
      if (own.length > 0) needs.set(id, own);
      else needs.delete(id);
    }
    this.#publish({ needs, state: this.#now.state });
  }

  #publish(now: NeedingNow): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}
