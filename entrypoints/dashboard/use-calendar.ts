import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';

import { useNow } from '@/components/client/use-now';
import { runInSlices } from '@/components/clients/run-in-slices';
import type { CalendarScreenProps } from '@/components/calendar/CalendarScreen';
import { daysShown, firstDayIn, type CalendarView } from '@/domain/calendar/grid';
import {
  birthdayItems,
  birthdaysOf,
  dealItems,
  itemsByDay,
  taskItems,
} from '@/domain/calendar/items';
import type { ClientRow } from '@/domain/client/client-row';
import { overdueAt } from '@/domain/task/moments';
import { deviceZone } from '@/domain/zone/device-zone';
import { dayOf } from '@/domain/zone/wall-time';
import type { ClientRows } from '@/storage/table/client-rows';
import { readPeople, readWork } from '@/storage/today/work';
import { useClientRows } from './use-table';

type Birthdays = ReadonlyMap<string, readonly ClientRow[]>;
const NO_BIRTHDAYS: Birthdays = new Map();

export type CalendarNow = Pick<
  CalendarScreenProps,
  'today' | 'firstDay' | 'items' | 'isLoading' | 'words'
>;

/** What stands on the days that a view shows, live. @param day `YYYY-MM-DD`; today unless given */
export function useCalendar(
  projectId: string,
  language: string,
  view: CalendarView,
  wanted: string | null,
): CalendarNow {
  const now = useNow();
  const zone = deviceZone();
  const today = dayOf(now, zone);
  const day = wanted ?? today;
  const firstDay = useMemo(() => firstDayIn(localeFor(language)), [language]);
  const rows = useClientRows(projectId);
  const work = useLiveQuery(() => readWork(projectId), [projectId]);
  const birthdays = useBirthdays(rows);
  const items = useMemo(() => {
    const shown = daysShown(view, day, firstDay);
    const wantedDays = new Set(shown);
    const all = [
      ...taskItems(work?.tasks ?? [], zone),
      ...dealItems(work?.deals ?? []),
      ...shown.flatMap((each) => [...birthdayItems(each, birthdays)]),
    ];
    return itemsByDay(all.filter(([on]) => wantedDays.has(on)));
  }, [work, birthdays, view, day, firstDay, zone]);
  const ids = [...items.values()].flat().flatMap(({ clientId }) => clientId ?? []);
  const people = useLiveQuery(() => readPeople([...new Set(ids)]), [ids.join(' ')]);
  const words = useMemo<CalendarScreenProps['words']>(
    () => ({
      language,
      zone,
      nameOf: (id) => people?.get(id)?.name ?? rows.rows.get(id)?.name ?? '',
      isOverdue: (task) => (overdueAt(task) ?? Infinity) <= now,
    }),
    [language, zone, people, rows, now],
  );
  return { today, firstDay, items, isLoading: work === undefined, words };
}

/** The browser's own tag of the language, which names a country, where it has one. */
function localeFor(language: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}

/** Birthdays of all clients, once they are read and after each change. */
function useBirthdays(rows: ClientRows): Birthdays {
  const [birthdays, setBirthdays] = useState(NO_BIRTHDAYS);
  useEffect(() => {
    let run = 0;
    const begin = () => {
      if (rows.state !== 'ready') return;
      run += 1;
      const mine = run;
      runInSlices(birthdaysOf(rows.rows.values()), () => run !== mine).then(
        (found) => {
          if (found && run === mine) setBirthdays(found);
          return found;
        },
        (error: unknown) => console.warn('Tabside: reading birthdays', error),
      );
    };
    begin();
    const stop = rows.subscribe(begin);
    return () => {
      run += 1;
      stop();
    };
  }, [rows]);
  return birthdays;
}
