import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';

import { CalendarScreen } from '@/components/calendar/CalendarScreen';
import { dayInFull } from '@/components/calendar/calendar-words';
import { useStepToasts, type StepToasts } from '@/components/dashboard/step-toasts';
import { useTaskClock } from '@/components/tasks/use-task-clock';
import type { CalendarView } from '@/domain/calendar/grid';
import { deviceZone } from '@/domain/zone/device-zone';
import { movedTo, type CalendarItem } from '@/domain/calendar/items';
import { m } from '@/locales/compiled/messages';
import { listMembers } from '@/storage/lists/members';
import { addTask, editTask } from '@/storage/tasks/tasks';
import { saveCalendar } from '../calendar/save-calendar';
import { loadParse } from '../client-page/load-parse';
import type { SectionProps } from './sections';
import { useCalendar } from './use-calendar';
import { useUsualReminders } from './use-usual-reminders';

interface Shown {
  readonly view: CalendarView;
  /** Null for today, whichever day that is. */
  readonly day: string | null;
}

const ABOUT_NOBODY = { clientId: null, dealId: null, link: null };

/** Tasks, birthdays and expected days of deals of the project in use, by day. */
export function CalendarSection({ projectId, language }: SectionProps) {
  const [{ view, day }, setShown] = useState<Shown>({ view: 'month', day: null });
  const calendar = useCalendar(projectId, language, view, day);
  const { perform, say, undoLast } = useStepToasts();
  const [, navigate] = useLocation();
  const { items, today } = calendar;
  const onShow = useCallback(
    (wanted: CalendarView, on: string) => setShown({ view: wanted, day: on }),
    [],
  );
  const onOpen = useCallback(
    ({ clientId }: CalendarItem) => {
      if (clientId !== null) navigate(`/clients/${clientId}`);
    },
    [navigate],
  );
  const onMove = useCallback(
    (taskId: string, to: string) => {
      const all = [...items.values()].flat();
      const item = all.find(({ id }) => id === taskId);
      if (item?.kind !== 'task') return;
      const { task } = item;
      void perform(
        () => editTask(taskId, movedTo(task, to, deviceZone())),
        m.calendar_moved({ day: dayInFull(to, language), text: task.text }),
      );
    },
    [items, language, perform],
  );
  const members = useLiveQuery(() => listMembers(projectId), [projectId]);
  const usual = useUsualReminders();
  const clock = useTaskClock(language);
  return (
    <CalendarScreen
      {...calendar}
      view={view}
      day={day ?? today}
      onShow={onShow}
      onOpen={onOpen}
      onMove={onMove}
      form={{ clock, members: members ?? [], usual, loadParse }}
      onAdd={async (fields, newId) =>
        (await perform(
          () => addTask(projectId, ABOUT_NOBODY, fields, newId),
          m.calendar_added({ text: fields.text }),
        )) !== null
      }
      onUndo={undoLast}
      onSaveFile={() => void saveFile(projectId, say)}
    />
  );
}

async function saveFile(projectId: string, say: StepToasts['say']): Promise<void> {
  try {
    const count = await saveCalendar(projectId);
    say(count === 0 ? m.calendar_file_none() : m.calendar_file_saved({ count }));
  } catch (error) {
    console.warn('Tabside: saving a calendar file', error);
    say(m.calendar_file_failed(), 'problem');
  }
}
