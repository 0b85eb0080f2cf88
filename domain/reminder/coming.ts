/** What comes now, of all that is due: single reminders, or one digest. */
import type { RowToCome } from './delivery';
import type { ChannelName } from './settings';

/** Of more tasks at once there is one digest. */
const MOST_SINGLE = 3;
/** Milliseconds: what comes later than that was missed. A heartbeat may be a minute late, and the system busy. */
const MISSED_AFTER = 5 * 60_000;

/** One notification. */
export interface Coming {
  /** Of a single one its row's; the same again after a stop, so that none shows twice. */
  readonly id: string;
  readonly isDigest: boolean;
  /** Whether some of it should have come earlier: the browser was closed or asleep, or the seller wanted quiet. */
  readonly isMissed: boolean;
  /** The reminders that it stands for, the earliest first. */
  readonly rows: readonly RowToCome[];
  /** The tasks, each once, that which was due first first. */
  readonly taskIds: readonly string[];
}

/**
 * Sorts out what is due. Several reminders of one task are one; more than three tasks, or more than one that was missed,
 * are a digest.
 * @param due in any order; none of it later than now
 * @param now milliseconds since 1970
 */
export function comingNow(due: readonly RowToCome[], now: number): readonly Coming[] {
  const rows = due.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const byTask = Map.groupBy(rows, ({ taskId }) => taskId);
  const groups = [...byTask.values()].map((group) => single(group, now));
  const missed = groups.filter(({ isMissed }) => isMissed).length;
  if (groups.length <= MOST_SINGLE && missed <= 1) return groups;
  return [
    {
      id: digestId(now),
      isDigest: true,
      isMissed: missed > 0,
      rows,
      taskIds: [...byTask.keys()],
    },
  ];
}

function single(rows: readonly RowToCome[], now: number): Coming {
  const latest = rows.at(-1);
  return {
    id: latest?.id ?? '',
    isDigest: false,
    isMissed: latest !== undefined && now - latest.at > MISSED_AFTER,
    rows,
    taskIds: [...new Set(rows.map(({ taskId }) => taskId))],
  };
}

const DIGEST = 'digest/';

/** The id of the digest of a moment, milliseconds since 1970. */
export function digestId(at: number): string {
  return `${DIGEST}${at}`;
}

/** The moment of a digest, milliseconds since 1970; null for an id of something else. */
export function digestTime(id: string): number | null {
  return id.startsWith(DIGEST) ? Number(id.slice(DIGEST.length)) : null;
}

/** The task of a single reminder's id. */
export function taskOfReminder(id: string): string {
  return id.split('/', 1)[0] ?? '';
}

/**
 * Of reminders that were tried and not noted as come, those that are to be seen all the same: the worker was stopped in
 * between.
 * @param shown ids of what is on the screen
 */
export function shownAlready(
  due: readonly RowToCome[],
  channel: ChannelName,
  shown: ReadonlySet<string>,
): readonly RowToCome[] {
  const triedAt = ({ sent }: RowToCome) => sent?.[channel]?.at;
  const tried = due.filter(({ sent }) => sent?.[channel]?.isDone === false);
  const singles = tried.filter(({ id }) => shown.has(id));
  return tried.filter((row) => {
    const at = triedAt(row);
    if (at !== undefined && shown.has(digestId(at))) return true;
    // Earlier ones of a task came with its latest.
    return singles.some((it) => it.taskId === row.taskId && triedAt(it) === at);
  });
}
