/**
 * What the seller has chosen about reminders, in `browser.storage.local`. What is read back is checked: what can't be used
 * counts as nothing chosen.
 */
import { storage } from '@wxt-dev/storage';
import * as z from 'zod';

import { USUAL_SETTINGS, type ReminderSettings } from '@/domain/reminder/settings';
import { MAX_REMINDER_MINUTES, MAX_REMINDERS } from '@/domain/task/states';

const minutes = z.number().int().min(0).max(1439);
const { quiet, awayUntil, channels, usual } = USUAL_SETTINGS;

const settingsSchema = z.object({
  quiet: z.object({ from: minutes, to: minutes }).nullable().catch(quiet),
  awayUntil: z.iso.date().nullable().catch(awayUntil),
  channels: z
    .object({
      browser: z.boolean().catch(channels.browser),
      telegram: z.boolean().catch(channels.telegram),
    })
    .catch({ ...channels }),
  usual: z
    .array(z.number().int().min(0).max(MAX_REMINDER_MINUTES))
    .max(MAX_REMINDERS)
    .catch([...usual]),
});

const item = storage.defineItem<unknown>('local:reminders');

export async function readReminderSettings(): Promise<ReminderSettings> {
  return settingsSchema.safeParse(await item.getValue()).data ?? USUAL_SETTINGS;
}

/** Stores what is given and leaves the rest. */
export async function changeReminderSettings(patch: Partial<ReminderSettings>): Promise<void> {
  await navigator.locks.request('tabside reminder settings', async () => {
    await item.setValue({ ...(await readReminderSettings()), ...patch });
  });
}

/** Calls back with the settings after each change, from whichever context; wakes the worker. Returns the way to stop. */
export function watchReminderSettings(callback: (settings: ReminderSettings) => void): () => void {
  return item.watch(() => {
    void readReminderSettings().then(callback);
  });
}
