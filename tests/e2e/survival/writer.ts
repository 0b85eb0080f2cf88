/** A seller who never stops: writes through the worker, one after the other, and what the worker has acknowledged. */
import type { Page } from 'playwright-core';

import type { App } from '../harness.ts';

/** One write that the worker has said is done. */
export interface Acknowledged {
  readonly clientId: string;
  readonly name: string;
  /** Null for a client who was added, else the note. */
  readonly note: { readonly id: string; readonly text: string } | null;
}

/** What runs in the page; `name` makes the people of this writer its own. */
function writeForEver(name: string): void {
  const { chrome, acknowledged } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<Answer> } };
    acknowledged(this: void, done: Acknowledged): Promise<void>;
  };
  const counters = globalThis as unknown as { cutOff: number };
  counters.cutOff = 0;
  interface Answer {
    readonly ok: boolean;
    readonly value: { readonly clientId: string; readonly noteId: string };
  }
  const act = async (action: string, args: readonly unknown[]) => {
    const message = { message: 'card.act', data: { name: action, args } };
    // A worker that was stopped gives no answer: what was asked may have happened, or not.
    const answer = await chrome.runtime.sendMessage(message).catch(() => null);
    if (!answer) counters.cutOff += 1;
    return answer?.ok ? answer.value : null;
  };
  const run = async () => {
    for (let turn = 0; ; turn += 1) {
      const who = `${name}-${turn}`;
      const key = `practice:${who}`;
      const person = { key, aliases: [], name: who, photo: null, url: location.href };
      const added = await act('addClient', [person, null]);
      if (!added) continue;
      const { clientId } = added;
      await acknowledged({ clientId, name: who, note: null });
      const text = `note of ${who}`;
      const saved = await act('saveNote', [clientId, null, text]);
      if (saved) await acknowledged({ clientId, name: who, note: { id: saved.noteId, text } });
    }
  };
  void run();
}

/** Starts a writer in the practice workspace; gives its page and the growing list of what is acknowledged. */
export async function startWriter(
  app: App,
  name: string,
): Promise<{ readonly page: Page; readonly done: Acknowledged[] }> {
  const done: Acknowledged[] = [];
  const page = await app.extensionPage('practice.html');
  await page.exposeFunction('acknowledged', (it: Acknowledged) => {
    done.push(it);
  });
  await page.evaluate(writeForEver, name);
  return { page, done };
}
