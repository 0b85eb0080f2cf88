/**
 * The hybrid logical clock: stamps that sort by what happened after what, even where device clocks disagree.
 *
 * A stamp is text of 36 characters, `<ms>-<counter>-<node>` in lower-case hexadecimal: 48 bits of milliseconds since
 * 1970, a 24-bit counter, 64 bits that name the database which made it. Plain string order is the order of stamps.
 * The clock never throws and never refuses: a full counter carries into the milliseconds (a browser that rounds its time
 * may give one millisecond to a whole import), and a device clock that jumps back is simply not followed back. Stamps
 * from far in the future are the server's to correct; nothing here refuses to work because a clock is wrong.
 */

const MAX_MS = 2 ** 48 - 1;
const MAX_COUNTER = 2 ** 24 - 1;
const FORM = /^([0-9a-f]{12})-([0-9a-f]{6})-[0-9a-f]{16}$/u;

interface Moment {
  readonly ms: number;
  readonly counter: number;
}

/**
 * The next stamp of this database: greater than `last`, and not before `now`.
 * @param last the stamp made or received last; empty at the very first
 * @param now the device's time, milliseconds since 1970
 * @param node 16 hexadecimal digits, drawn at random once for a database
 */
export function tick(last: string, now: number, node: string): string {
  return write(after(read(last), now), node);
}

/**
 * The clock after a stamp of another database was seen: greater than both `last` and `remote`, so that whatever is
 * changed here from now on wins over what was seen. Feed the greatest stamp of a batch, once. A malformed `remote` counts
 * as none.
 */
export function receive(last: string, remote: string, now: number, node: string): string {
  const ours = read(last);
  const theirs = read(remote);
  return write(after(isLater(theirs, ours) ? theirs : ours, now), node);
}

/** Orders stamps, for `sort`: negative when `a` came before `b`. */
export function compareStamps(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** When a stamp was made by the clock of its device, milliseconds since 1970; null for what is none. */
export function momentOfStamp(stamp: string): number | null {
  return read(stamp)?.ms ?? null;
}

function after(last: Moment | null, now: number): Moment {
  const ms = Number.isFinite(now) ? Math.min(Math.max(Math.floor(now), 0), MAX_MS) : 0;
  if (!last || ms > last.ms) return { ms, counter: 0 };
  if (last.counter < MAX_COUNTER) return { ms: last.ms, counter: last.counter + 1 };
  return { ms: Math.min(last.ms + 1, MAX_MS), counter: 0 };
}

function isLater(a: Moment | null, b: Moment | null): boolean {
  if (!a || !b) return a !== null;
  return a.ms > b.ms || (a.ms === b.ms && a.counter > b.counter);
}

function read(stamp: string): Moment | null {
  const parts = FORM.exec(stamp);
  if (!parts?.[1] || !parts[2]) return null;
  return { ms: Number.parseInt(parts[1], 16), counter: Number.parseInt(parts[2], 16) };
}

function write({ ms, counter }: Moment, node: string): string {
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(6, '0')}-${node}`;
}
