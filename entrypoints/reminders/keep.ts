/** Reminders in the worker: everything that may wake it has it look. */
import { browser } from 'wxt/browser';

import { healthAtFirstSight } from '@/storage/health';
import { renewReminders } from '@/storage/reminders/day-begins';
import { watchReminderSettings } from '@/storage/reminders/reminder-settings';
import { watchSettings } from '@/storage/settings';
import { watchSiteStates } from '@/storage/site-health';
import { isReminderAlarm, keepHeartbeat } from './alarms';
import { clicked, noteClosed, pressed } from './answer';
import { followTasks } from './follow';
import { lookAround } from './look-around';
import { telegramChannel } from '../telegram/channel';
import { poll } from '../telegram/poll';
import { taskButtons } from '../telegram/task-buttons';
import { browserChannel, coverShown } from './notifications';
import { refreshSign } from './sign';
import { tellWhatTurned } from './turning';

/** Where reminders go. A further channel is a line here. */
const CHANNELS = [browserChannel, telegramChannel] as const;
/** Milliseconds: the event that woke the worker goes first, since it may say that a notification was closed. */
const EVENT_FIRST = 200;

/** Starts reminding. Call at once when the worker starts. */
export function keepReminders(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (!isReminderAlarm(name)) return;
    remind();
    void poll(taskButtons, 0);
    void whileWell(() => tellWhatTurned(Date.now()));
  });
  browser.runtime.onStartup.addListener(startAnew);
  browser.runtime.onInstalled.addListener(startAnew);
  listenToNotifications();
  // The browser has the notifications for us only from then on.
  browser.permissions.onAdded.addListener(() => {
    listenToNotifications();
    isEager = true;
    remind();
  });
  watchReminderSettings(remind);
  watchSettings(({ covered }) => {
    if (covered) answer(coverShown());
    remind();
  });
  watchSiteStates(() => void refreshSign());
  followTasks();
  setTimeout(remind, EVENT_FIRST);
}

let isListening = false;

function listenToNotifications(): void {
  const { notifications } = browser;
  if (isListening || !(notifications as unknown)) return;
  isListening = true;
  notifications.onClicked.addListener((id) => answer(clicked(id)));
  // Firefox has none.
  notifications.onButtonClicked?.addListener((id, button) => answer(pressed(id, button)));
  notifications.onClosed.addListener((id) => answer(noteClosed(id)));
}

function answer(done: Promise<void>): void {
  done.catch((error: unknown) => console.warn('Tabside: answering a reminder', error));
}

/** With each start of the browser and each version: what a copy brought back lacks is made up for. */
function startAnew(): void {
  void whileWell(() => renewReminders(Date.now())).finally(remind);
}

let running: Promise<void> | null = null;
let isWantedAgain = false;
/** The next look tries at once what failed before. */
let isEager = false;

/** Has what is due come. One look at a time; what is asked for meanwhile is one look more. */
export function remind(): void {
  if (running) {
    isWantedAgain = true;
    return;
  }
  running = whileWell(lookNow).finally(() => {
    running = null;
    if (isWantedAgain) {
      isWantedAgain = false;
      remind();
    }
  });
}

async function lookNow(): Promise<void> {
  const wasEager = isEager;
  isEager = false;
  await lookAround(CHANNELS, wasEager);
}

/** What fails is tried again with the next heartbeat. */
async function whileWell(run: () => Promise<void>): Promise<void> {
  try {
    if ((await healthAtFirstSight()) === 'well') await run();
    else await keepHeartbeat(Date.now());
    await refreshSign();
  } catch (error) {
    console.warn('Tabside: reminders', error);
  }
}
