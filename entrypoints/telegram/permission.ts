/** The browser's leave to reach Telegram, asked for when reminders there are switched on. */
import { browser } from 'wxt/browser';

const WANTED = {
  origins: ['https://api.telegram.org/*'],
  // Firefox asks about what leaves the browser as well.
  ...(import.meta.env.FIREFOX ? { data_collection: ['personallyIdentifyingInfo'] } : {}),
};

export function mayReachTelegram(): Promise<boolean> {
  return browser.permissions.contains(WANTED);
}

/** Call in a press: browsers ask at no other time. False when the seller says no. */
export function askToReachTelegram(): Promise<boolean> {
  return browser.permissions.request(WANTED);
}

/** Gives it back when it is not needed any more. */
export async function dropTelegramPermission(): Promise<void> {
  await browser.permissions.remove(WANTED).catch(() => false);
}
