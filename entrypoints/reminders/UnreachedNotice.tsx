import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';

import { ReminderNotice } from '@/components/reminders/ReminderNotice';
import type { ReminderSettings } from '@/domain/reminder/settings';
import { hasRemindersToCome } from '@/storage/reminders/due-reminders';
import {
  changeReminderSettings,
  readReminderSettings,
  watchReminderSettings,
} from '@/storage/reminders/reminder-settings';
import { askToNotify } from './notifications';
import { useNotificationState } from './use-notification-state';

/**
 * Says that reminders will reach nobody, and offers to allow notifications in the press that a browser wants for that.
 * Nothing while no reminder is to come, while they come on another way, or once the seller wants no notifications.
 */
export function UnreachedNotice() {
  const [channels, setChannels] = useState<ReminderSettings['channels'] | null>(null);
  useEffect(() => {
    const take = (settings: ReminderSettings) => setChannels(settings.channels);
    void readReminderSettings().then(take);
    return watchReminderSettings(take);
  }, []);
  const state = useNotificationState();
  const hasSome = useLiveQuery(hasRemindersToCome);
  if (!channels?.browser || channels.telegram || hasSome !== true) return null;
  if (state === null || state === 'on') return null;
  return (
    <ReminderNotice
      state={state}
      onAllow={() => void askToNotify()}
      onNever={() => void changeReminderSettings({ channels: { ...channels, browser: false } })}
    />
  );
}
