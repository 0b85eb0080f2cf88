import type { InsertOutcome } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';
import { insertInTab } from '@/messaging/tab-client';
import { templateInserted } from '@/storage/in-page/card-actions';

/**
 * Puts a template's text into the tab's message box, else onto the clipboard: while the seller is in the popup, the page
 * has no focus and can't reach the clipboard itself.
 * @param tabId undefined to copy only
 */
export async function insertTemplate(
  tabId: number | undefined,
  text: string,
  templateId: string,
  key: PersonKey | null,
): Promise<InsertOutcome> {
  const told: InsertOutcome =
    tabId === undefined ? { result: 'no-composer' } : await insertInTab(tabId, text, key);
  const outcome =
    told.result === 'inserted' || (told.result !== 'failed' && tabId !== undefined)
      ? told
      : await copy(text, tabId === undefined ? 'no-composer' : 'copied');
  if (outcome.result !== 'failed' && key !== null) {
    // The text is where it belongs; whether that was counted is nothing to trouble the seller with.
    templateInserted(templateId, key).catch((error: unknown) =>
      console.warn('Tabside: counting a template', error),
    );
  }
  return outcome;
}

async function copy(text: string, result: 'copied' | 'no-composer'): Promise<InsertOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return { result };
  } catch {
    return { result: 'failed' };
  }
}
