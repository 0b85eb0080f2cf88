/** Keeps the sign on the toolbar's button: the figure of what is to be done today, else the point for a site in trouble. */
import { browser } from 'wxt/browser';

import { deviceZone } from '@/domain/zone/device-zone';
import { toolbarSign } from '@/domain/reminder/toolbar-sign';
import { healthAtFirstSight } from '@/storage/health';
import { toDoNow } from '@/storage/reminders/to-do';
import { readSettings, uiLanguage } from '@/storage/settings';
import { readSiteStates } from '@/storage/site-health';

/** Shows how things are now. Every context may: the latest is shown last. */
export async function refreshSign(): Promise<void> {
  await navigator.locks.request('tabside sign', async () => {
    const [states, { covered }, language, toDo] = await Promise.all([
      readSiteStates(),
      readSettings(),
      uiLanguage(),
      readToDo(),
    ]);
    const isInTrouble = Object.values(states).some(({ isTold }) => !isTold);
    const { text, color } = toolbarSign(toDo, isInTrouble, covered, language);
    await browser.action?.setBadgeBackgroundColor({ color });
    await browser.action?.setBadgeText({ text });
  });
}

/** Without the client base nothing is counted. */
async function readToDo() {
  if ((await healthAtFirstSight()) !== 'well') return { overdue: 0, today: 0 };
  return toDoNow(Date.now(), deviceZone());
}
