import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import { useNow } from '@/components/client/use-now';
import type { RowsSource } from '@/components/clients/shown-rows';
import type { NeedWords } from '@/components/today/need-text';
import { NeedingPeople, type NeedingNow } from '@/components/today/needing-people';
import type { TodayScreenProps, Upcoming } from '@/components/today/TodayScreen';
import { usualClock } from '@/domain/task/clock';
import { entriesOf, type Entry } from '@/domain/today/entries';
import type { Need } from '@/domain/today/needs';
import { dayAt, type Day } from '@/domain/today/rules';
import { dealNeeds, taskNeed } from '@/domain/today/work-needs';
import { deviceZone } from '@/domain/zone/device-zone';
import { overdueAt } from '@/domain/task/moments';
import { listStatusViews } from '@/storage/lists/statuses';
import { holdClientRows } from '@/storage/table/client-rows';
import { readAttention, rulesAt } from '@/storage/today/attention';
import { readPeople, readWork, type PersonLine, type Work } from '@/storage/today/work';

/** What Today shows, and the day that it is of. */
export type TodayNow = Pick<
  TodayScreenProps,
  'entries' | 'state' | 'personOf' | 'words' | 'upcoming'
> & { readonly day: Day };

/**
 * What needs the seller in a project, live: tasks and deals at once, clients as they have been gone through. It follows
 * what is written anywhere, and the time minute by minute. Another project is another component.
 * @param shown resolves when all clients may be read: where something else is to show first
 */
export function useToday(projectId: string, language: string, shown?: Promise<void>): TodayNow {
  const now = useNow();
  const zone = deviceZone();
  const day = useMemo(() => dayAt(now, zone), [now, zone]);
  const work = useLiveQuery(() => readWork(projectId), [projectId]);
  const sources = useLiveQuery(() => readAttention(projectId), [projectId]);
  const statuses = useLiveQuery(() => listStatusViews(projectId), [projectId]);
  const rules = useMemo(() => sources && rulesAt(sources, now), [sources, now]);
  const [[rows, letGo]] = useState(() => holdClientRows(projectId, shown));
  useEffect(() => letGo, [letGo]);
  const needing = useNeeding(rows, rules, day);

  const ofWork = useMemo(() => (work ? [...workNeeds(work, day)] : []), [work, day]);
  const people = usePeople(ofWork, work);
  const entries = useMemo(() => {
    const all = [...ofWork, ...[...needing.needs.values()].flat()];
    return entriesOf(all.filter(isOfSomebody(people, rows)));
  }, [ofWork, needing, people, rows]);
  const words = useMemo<NeedWords>(
    () => ({
      clock: usualClock(now, zone, language),
      language,
      statuses: statuses ?? [],
      audiences: new Map(
        [...(sources?.tags ?? []), ...(sources?.segments ?? [])].map(({ id, name }) => [id, name]),
      ),
    }),
    [now, zone, language, statuses, sources],
  );
  const personOf = (id: string): PersonLine | null => rows.rows.get(id) ?? people?.get(id) ?? null;
  return {
    day,
    entries,
    words,
    personOf,
    state: stateOf(work !== undefined && people !== undefined, needing.state),
    upcoming: useMemo(() => upcomingIn(work, day, people), [work, day, people]),
  };
}

function stateOf(isRead: boolean, people: NeedingNow['state']): TodayNow['state'] {
  if (!isRead) return 'reading';
  return people === 'loading' ? 'looking' : people;
}

function useNeeding(
  rows: RowsSource,
  rules: ReturnType<typeof rulesAt> | undefined,
  day: Day,
): NeedingNow {
  const [people] = useState(() => new NeedingPeople(rows));
  useEffect(() => () => people.close(), [people]);
  useEffect(() => {
    if (rules) people.ask(rules, day);
  }, [people, rules, day]);
  return useSyncExternalStore(people.subscribe, people.current);
}

function* workNeeds({ tasks, deals, stages }: Work, day: Day): Generator<Need> {
  for (const task of tasks) {
    const need = taskNeed(task, day);
    if (need) yield need;
  }
  for (const deal of deals) {
    const stage = stages.get(deal.stageId);
    if (stage) yield* dealNeeds(deal, stage, day);
  }
}

/** Whom tasks and deals are about, and the next task after those that are listed; undefined until read. */
function usePeople(
  needs: readonly Need[],
  work: Work | undefined,
): ReadonlyMap<string, PersonLine> | undefined {
  const next = work && nextTask(work, -Infinity);
  const ids = [...new Set([...needs.map(({ clientId }) => clientId), next?.clientId ?? null])]
    .filter((id) => id !== null)
    .toSorted();
  const read = useLiveQuery(
    async () => (work ? readPeople(ids) : undefined),
    [ids.join(' '), work === undefined],
  );
  return read;
}

/** The first task that is due after a moment. Open tasks come in that order. */
function nextTask({ tasks }: Work, after: number) {
  return tasks.find((task) => (overdueAt(task) ?? -Infinity) > after);
}

function upcomingIn(
  work: Work | undefined,
  day: Day,
  people: ReadonlyMap<string, PersonLine> | undefined,
): Upcoming | null {
  const task = work && nextTask(work, day.now);
  const at = task ? (task.snoozedUntil ?? task.dueAt) : null;
  if (!task || at === null) return null;
  const who = task.clientId === null ? '' : (people?.get(task.clientId)?.name ?? '');
  return { what: task.text, who, at };
}

/** Nobody is listed who is gone. */
function isOfSomebody(people: ReadonlyMap<string, PersonLine> | undefined, rows: RowsSource) {
  return ({ clientId }: Need): boolean =>
    clientId === null || people === undefined || people.has(clientId) || rows.rows.has(clientId);
}

/** How many of those that needed the seller are looked after, since the page was opened or the day began. */
export function useProgress(entries: readonly Entry[], day: Day): TodayScreenProps['progress'] {
  const [seen, setSeen] = useState<Seen>({ today: day.today, ids: new Set() });
  const open = entries.filter(({ group }) => group !== 'later');
  const before = seen.today === day.today ? seen.ids : NOBODY;
  if (seen.today !== day.today || open.some(({ id }) => !before.has(id))) {
    setSeen({ today: day.today, ids: new Set([...before, ...open.map(({ id }) => id)]) });
  }
  const all = seen.ids.size;
  return { done: Math.max(0, all - open.length), all };
}

interface Seen {
  readonly today: string;
  readonly ids: ReadonlySet<string>;
}
const NOBODY: ReadonlySet<string> = new Set();
