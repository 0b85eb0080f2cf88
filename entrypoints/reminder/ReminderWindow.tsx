import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';

import { useNow } from '@/components/client/use-now';
import { RemindedTasks } from '@/components/reminders/RemindedTasks';
import { laterAt } from '@/domain/reminder/later';
import { taskOfReminder, digestTime } from '@/domain/reminder/coming';
import { deviceZone } from '@/domain/zone/device-zone';
import { safeLink } from '@/domain/text/safe-link';
import { remindedTasks, remindersIn, stillAsking } from '@/storage/reminders/due-reminders';
import { updateSettings, type Settings } from '@/storage/settings';
import { readDayBegins } from '@/storage/tasks/reminder-rows';
import { completeTask, snoozeTask } from '@/storage/tasks/tasks';
import { useSettings } from '../client-page/use-settings';

/** The tasks of a notification. @param props.id the notification's */
export function ReminderWindow(props: {
  readonly id: string;
  readonly language: string;
  readonly settings: Settings;
}) {
  const { id, language } = props;
  const { covered } = useSettings(props.settings);
  const tasks = useLiveQuery(() => askingTasks(id), [id]);
  const now = useNow();
  return (
    <RemindedTasks
      tasks={tasks ?? null}
      now={now}
      language={language}
      isCovered={covered}
      onUncover={() => void updateSettings({ covered: false })}
      onDone={async (taskId) => void (await completeTask(taskId))}
      onLater={async (taskId, choice) => {
        const until = laterAt(choice, Date.now(), await readDayBegins(), deviceZone());
        await snoozeTask(taskId, until);
      }}
      onChat={(link) => {
        const url = safeLink(link);
        if (url !== null) void browser.tabs.create({ url });
      }}
      onClient={(clientId) => {
        const place = `/dashboard.html#/clients/${encodeURIComponent(clientId)}` as const;
        void browser.tabs.create({ url: browser.runtime.getURL(place) });
      }}
      onClose={() => window.close()}
    />
  );
}

/** Those of its tasks that were not done, put off or moved since. */
async function askingTasks(id: string) {
  const known = await remindersIn(id);
  const ids = known.length === 0 && digestTime(id) === null ? [id] : known.map((row) => row.id);
  const asking = await stillAsking(ids);
  return remindedTasks([...new Set([...asking].map(taskOfReminder))]);
}
