import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';

import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { ReminderSettings } from '@/components/reminders/ReminderSettings';
import type { ReminderSettings as Chosen } from '@/domain/reminder/settings';
import { m } from '@/locales/compiled/messages';
import { setDayBegins } from '@/storage/reminders/day-begins';
import { nextReminderAfter } from '@/storage/reminders/due-reminders';
import {
  changeReminderSettings,
  readReminderSettings,
  watchReminderSettings,
} from '@/storage/reminders/reminder-settings';
import { readDayBegins } from '@/storage/tasks/reminder-rows';
import { setNext } from '../reminders/alarms';
import { TelegramSettings } from '../telegram/TelegramSettings';
import { taskButtons } from '../telegram/task-buttons';
import { askToNotify, showTest } from '../reminders/notifications';
import { useNotificationState } from '../reminders/use-notification-state';

/** The settings of reminders. */
export function RemindersSection() {
  const [settings, setSettings] = useState<Chosen | null>(null);
  const dayBegins = useLiveQuery(readDayBegins);
  const state = useNotificationState();
  useEffect(() => {
    void readReminderSettings().then(setSettings);
    return watchReminderSettings(setSettings);
  }, []);
  if (!settings || dayBegins === undefined || state === null) return null;
  return (
    <SectionFrame title={m.reminders_title()}>
      <ReminderSettings
        settings={settings}
        dayBegins={dayBegins}
        state={state}
        onAllow={askToNotify}
        onTest={() =>
          showTest({ title: m.reminders_test_title(), message: m.reminders_test_message() })
        }
        onChange={(patch) => {
          // At once: what is stored follows a moment later.
          setSettings({ ...settings, ...patch });
          void changeReminderSettings(patch);
        }}
        onDayBegins={(minutes) => void changeDayBegins(minutes)}
      >
        <TelegramSettings buttons={taskButtons} />
      </ReminderSettings>
    </SectionFrame>
  );
}

async function changeDayBegins(minutes: number): Promise<void> {
  await setDayBegins(minutes, Date.now());
  await setNext(await nextReminderAfter(Date.now()));
}
