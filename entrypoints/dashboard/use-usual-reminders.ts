import { useEffect, useState } from 'react';

import { USUAL_SETTINGS } from '@/domain/reminder/settings';
import { readReminderSettings, watchReminderSettings } from '@/storage/reminders/reminder-settings';

/** Minutes before a new task is due that it reminds at, as the seller has set it, live. */
export function useUsualReminders(): readonly number[] {
  const [usual, setUsual] = useState(USUAL_SETTINGS.usual);
  useEffect(() => {
    let isCurrent = true;
    void readReminderSettings().then((read) => isCurrent && setUsual(read.usual));
    const stop = watchReminderSettings((changed) => setUsual(changed.usual));
    return () => {
      isCurrent = false;
      stop();
    };
  }, []);
  return usual;
}
