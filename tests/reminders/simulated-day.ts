/** The seller, the browser and the clock of one simulated day, all drawn from a seed. */
import { noteClosed } from '@/entrypoints/reminders/answer';
import { lookAround } from '@/entrypoints/reminders/look-around';
import { browserChannel } from '@/entrypoints/reminders/notifications';
import { renewReminders } from '@/storage/reminders/day-begins';
import { remindersIn } from '@/storage/reminders/due-reminders';
import { changeReminderSettings } from '@/storage/reminders/reminder-settings';
import {
  addTask,
  completeTask,
  deleteTask,
  editTask,
  reopenTask,
  snoozeTask,
} from '@/storage/tasks/tasks';
import { vi } from 'vitest';

import { numbersFrom } from '../e2e/survival/kill';
import { Clients, noteWords } from './clients';
import { Machine, type Stop } from './machine';
import { Expectations, isQuiet, momentOf, wallClock, type PlannedTask } from './oracle';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const QUIET = [
  ['22:00', '07:30'],
  ['13:00', '14:00'],
  ['20:15', '06:00'],
] as const;

export class SimulatedDay {
  readonly #machine = new Machine();
  readonly #expected: Expectations;
  readonly #random: () => number;
  readonly #clients = new Clients();
  readonly #open: string[] = [];
  readonly #done: string[] = [];
  #quiet: readonly [string, string] | null = null;
  /** A look that the refusals of before may hold back, until then. */
  #refusedUntil = 0;

  constructor(
    readonly projectId: string,
    readonly seed: number,
    readonly zone: string,
  ) {
    this.#random = numbersFrom(seed);
    this.#expected = new Expectations(zone);
    this.#machine.install();
  }

  get faults(): readonly string[] {
    return this.#expected.faults;
  }

  /** Reminders that have not come. */
  get open(): number {
    return this.#expected.open;
  }

  get came(): number {
    return this.#expected.came;
  }

  /** Lives through 24 hours, and the calm after them. */
  async live(tasks: number): Promise<void> {
    await this.#clients.join(this.projectId);
    for (let count = 0; count < tasks; count += 1) await this.#setTask();
    await this.#look();
    const end = Date.now() + 24 * HOUR;
    while (Date.now() < end && this.faults.length === 0) await this.#something();
    this.#quiet = null;
    this.#machine.isRefusing = false;
    await changeReminderSettings({ quiet: null, awayUntil: null });
    this.#pass(72 * HOUR);
    this.#refusedUntil = 0;
    await this.#look();
    await this.#look();
    if (this.#machine.shown.length > 0) this.#fault('something came in the calm, again');
  }

  async #something(): Promise<void> {
    const chance = this.#random();
    if (chance < 0.44) await this.#awake(1 + Math.floor(this.#random() * 5));
    else if (chance < 0.5) await this.#openInbox();
    else if (chance < 0.68) await this.#work();
    else if (chance < 0.76) await this.#look(this.#someStop());
    else if (chance < 0.8) await this.#sleep();
    else if (chance < 0.84) await this.#closeAndStart();
    else if (chance < 0.86) await this.#killBrowser();
    else if (chance < 0.89) await this.#update();
    else if (chance < 0.92) await this.#setClock();
    else if (chance < 0.95) await this.#close();
    else if (chance < 0.98) await this.#changeQuiet();
    else await this.#refuse();
  }

  /** Minutes pass with the browser open; its alarms wake the worker. */
  async #awake(minutes: number): Promise<void> {
    for (let minute = 0; minute < 2 * minutes; minute += 1) {
      this.#pass(MINUTE / 2);
      if (!this.#machine.ring(Date.now())) continue;
      const isStopped = this.#random() < 0.2;
      await this.#look(isStopped ? this.#someStop() : undefined);
    }
  }

  async #sleep(): Promise<void> {
    this.#pass((5 + this.#random() * 240) * MINUTE);
    if (this.#machine.ring(Date.now())) await this.#look();
  }

  async #closeAndStart(): Promise<void> {
    this.#endBrowser();
    if (this.#random() < 0.5) this.#machine.alarms.clear();
    this.#pass(this.#random() * 3 * HOUR);
    await this.#start();
  }

  async #killBrowser(): Promise<void> {
    await this.#look(this.#someStop());
    this.#endBrowser();
    this.#pass(this.#random() * HOUR);
    await this.#start();
  }

  /** What was on the screen goes with the browser, without a word. */
  #endBrowser(): void {
    this.#machine.screen.clear();
    this.#expected.ended();
  }

  async #start(): Promise<void> {
    await this.#machine.run(() => renewReminders(Date.now()));
    this.#expected.started(Date.now());
    await this.#look();
  }

  async #update(): Promise<void> {
    this.#machine.alarms.clear();
    await this.#start();
  }

  async #setClock(): Promise<void> {
    this.#pass((this.#random() * 10 - 5) * HOUR);
    // A page that asks the worker something starts it.
    await this.#look();
  }

  /** The seller closes something on the screen: a worker that was stopped before its note hears of it. */
  async #close(): Promise<void> {
    const [id] = this.#machine.screen;
    if (id === undefined) return;
    await this.#look(this.#someStop());
    this.#machine.screen.delete(id);
    await this.#machine.run(() => noteClosed(id));
    this.#expected.closed(id);
    await this.#look();
  }

  async #changeQuiet(): Promise<void> {
    this.#quiet = this.#random() < 0.4 ? null : (this.#oneOf(QUIET) ?? null);
    const [from, to] = (this.#quiet ?? []).map(
      (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
    );
    const quiet = from === undefined || to === undefined ? null : { from, to };
    await changeReminderSettings({ quiet });
    await this.#look();
  }

  /** The system shows nothing for a while. */
  async #refuse(): Promise<void> {
    this.#machine.isRefusing = true;
    await this.#awake(1 + Math.floor(this.#random() * 15));
    this.#machine.isRefusing = false;
    // Tries lie at most an hour apart, also of an earlier refusal that lies ahead again since the clock was set back.
    this.#refusedUntil = Math.max(this.#refusedUntil, Date.now() + HOUR);
  }

  /** The seller sets tasks and answers them. */
  async #work(): Promise<void> {
    const chance = this.#random();
    const name = this.#oneOf(this.#open);
    if (chance < 0.35 || name === undefined) return this.#setTask();
    const now = Date.now();
    const taskId = name;
    if (chance < 0.55) {
      const plan = this.#somePlan();
      await editTask(taskId, { ...this.#fieldsOf(plan), reminders: [...plan.reminders] });
      this.#expected.plan(name, plan, now);
    } else if (chance < 0.7) {
      const isUntilReply = this.#random() < 0.5;
      const until = now + Math.floor((this.#random() * (isUntilReply ? 900 : 180) - 5) * MINUTE);
      await snoozeTask(taskId, until, isUntilReply);
      this.#expected.snooze(name, until, now, isUntilReply ? this.#clients.of(name) : null);
    } else if (chance < 0.8) {
      await editTask(taskId, { text: taskId });
    } else if (chance < 0.9) {
      await completeTask(taskId);
      this.#expected.finish(name);
      this.#move(name, this.#open, this.#done);
    } else if (chance < 0.95) {
      await deleteTask(taskId);
      this.#expected.finish(name);
      this.#move(name, this.#open, []);
    } else {
      const again = this.#oneOf(this.#done);
      if (again === undefined) return;
      await reopenTask(again);
      this.#expected.reopen(again, now);
      this.#move(again, this.#done, this.#open);
    }
  }

  async #setTask(): Promise<void> {
    const plan = this.#somePlan();
    const fields = { ...this.#fieldsOf(plan), reminders: [...plan.reminders] };
    const clientId = this.#clients.any(this.#random());
    const about = { clientId, dealId: null, link: null };
    const { taskId } = await addTask(this.projectId, about, {
      text: 'Call',
      repeat: null,
      ownerId: null,
      ...fields,
    });
    await editTask(taskId, { text: taskId });
    this.#clients.has(clientId, taskId);
    this.#expected.plan(taskId, plan, Date.now());
    this.#open.push(taskId);
  }

  #somePlan(): PlannedTask {
    const now = Date.now();
    const reminders = [0, 10, 60].filter(() => this.#random() < 0.6);
    const isAllDay = this.#random() < 0.2;
    const at = now + Math.floor((this.#random() * 22 - 1) * HOUR);
    return { due: isAllDay ? wallClock(at, this.zone).slice(0, 10) : at, reminders };
  }

  #fieldsOf({ due }: PlannedTask) {
    const isAllDay = typeof due === 'string';
    const dueAt = isAllDay ? momentOf(`${due} 00:00`, this.zone) : due;
    return { dueAt, isAllDay, zone: this.zone };
  }

  /** A page shows whose word is the last one with some clients. A worker that is stopped over it is asked again. */
  async #openInbox(): Promise<void> {
    const words = this.#clients.someWords(this.#random);
    const stop = this.#someStop();
    for (const until of [stop, undefined]) await this.#machine.run(() => noteWords(words), until);
    for (const client of this.#clients.whoReplied(words)) {
      this.#expected.replied(client, Date.now());
    }
    await this.#look();
  }

  /** The worker looks, and what it shows is held against what is expected. Resolves to whether it came to its end. */
  async #look(stop?: Stop): Promise<boolean> {
    // No two looks are of one millisecond: each waits for the disk.
    this.#pass(1);
    const now = Date.now();
    const isWhole = await this.#machine.run(() => lookAround([browserChannel]), stop);
    const isQuietNow = this.#quiet !== null && isQuiet(now, this.zone, ...this.#quiet);
    if (isWhole || this.#machine.hasWritten) this.#expected.looked(now);
    for (const id of this.#machine.shown) {
      if (isQuietNow) this.#fault(`${id} came in quiet hours`);
      // Only a worker that was stopped has not written down what it showed.
      const isNoted = isWhole || id !== this.#machine.unnoted;
      this.#expected.shown(id, await this.#tasksOn(id), now, isNoted);
    }
    if (isWhole && !this.#machine.isRefusing) this.#holdAgainstClock(now, isQuietNow);
    return isWhole;
  }

  #holdAgainstClock(now: number, isQuietNow: boolean): void {
    const late = this.#expected.late(now);
    if (!isQuietNow && now > this.#refusedUntil && late.length > 0) {
      this.#fault(`${late.length} due and not there after a look: ${late[0]}`);
    }
    const alarms = [...this.#machine.alarms.values()];
    if (!alarms.some(({ scheduledTime }) => scheduledTime <= now + 2 * MINUTE)) {
      this.#fault('nothing would wake the worker');
    }
  }

  /** The tasks of what is on the screen: of a digest those that its window lists. */
  async #tasksOn(id: string): Promise<string[]> {
    return [...new Set((await remindersIn(id)).map(({ taskId }) => taskId))];
  }

  #fault(what: string): void {
    this.#expected.faults.push(`${wallClock(Date.now(), this.zone)}, seed ${this.seed}: ${what}`);
  }

  #pass(milliseconds: number): void {
    vi.setSystemTime(Math.floor(Date.now() + milliseconds));
  }

  #someStop(): Stop {
    const chance = this.#random();
    if (chance < 0.6) return chance < 0.3 ? 'before showing' : 'after showing';
    return Math.floor(this.#random() * 24);
  }

  #oneOf<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }

  #move(name: string, from: string[], to: string[]): void {
    from.splice(from.indexOf(name), 1);
    to.push(name);
  }
}
