/** The list of Today: needs of one person together, the most urgent first. */
import { GROUPS, type Group, type Need } from './needs';

export interface Entry {
  /** The same while it is about the same person, or, where it is about nobody, the same task. */
  readonly id: string;
  readonly clientId: string | null;
  /** The part of the list: that of its most urgent need. */
  readonly group: Group;
  /** One at least, the most urgent first. */
  readonly needs: readonly [Need, ...Need[]];
}

/** Puts needs together by whom they are about. */
export function entriesOf(needs: Iterable<Need>): Entry[] {
  const together = new Map<string, [Need, ...Need[]]>();
  for (const need of needs) {
    const id = entryIdOf(need);
    const own = together.get(id);
    if (own) own.push(need);
    else together.set(id, [need]);
  }
  const entries: Entry[] = [];
  for (const [id, own] of together) {
    if (own.length > 1) own.sort(byUrgency);
    entries.push({ id, clientId: own[0].clientId, group: own[0].group, needs: own });
  }
  return entries.toSorted(
    (a, b) => byUrgency(a.needs[0], b.needs[0]) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** The entry that a need belongs to. */
export function entryIdOf(need: Need): string {
  if (need.clientId !== null) return `client:${need.clientId}`;
  return need.kind === 'task' ? `task:${need.taskId}` : need.kind;
}

const RANK = new Map<Group, number>(GROUPS.map((group, index) => [group, index]));

/** The part of the list first, then what has asked for the longest. */
function byUrgency(a: Need, b: Need): number {
  return (RANK.get(a.group) ?? 0) - (RANK.get(b.group) ?? 0) || a.at - b.at;
}
