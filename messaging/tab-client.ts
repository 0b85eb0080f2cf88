/** What an extension page asks of the page in a tab. */
import type { InsertOutcome, SeenPerson } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';
import { sendToTab } from './channel';

/** Whom the tab's page is about, as the page shows them; null when nobody, or when nothing of ours runs there. */
export async function subjectOfTab(tabId: number): Promise<SeenPerson | null> {
  return (await sendToTab(tabId, 'tab.subject', {})) ?? null;
}

/**
 * Puts text into the tab's message box. `key`: the person whom it is meant for, so that it never goes into somebody
 * else's box.
 */
export async function insertInTab(
  tabId: number,
  text: string,
  key: PersonKey | null,
): Promise<InsertOutcome> {
  return (await sendToTab(tabId, 'tab.insert', { text, key })) ?? { result: 'failed' };
}

/** Has the tab's page open the card for whom it is about; false where it can't. */
export async function runTabCommand(tabId: number, command: 'add' | 'insert'): Promise<boolean> {
  return (await sendToTab(tabId, 'tab.command', { command })) ?? false;
}

/** Whether a script of ours lives in the tab's page. */
export async function hasScript(tabId: number): Promise<boolean> {
  return (await sendToTab(tabId, 'tab.subject', {})) !== undefined;
}
