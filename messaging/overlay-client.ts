/** What the overlay asks of the worker, and what it answers to the worker and to extension pages. */
import type { BadgeView } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';
import type { JudgedView } from '@/domain/site-health/site-health';
import { listen, send, type Handlers } from './channel';
import type { LookUp, OverlaySetup } from './protocol';

/** The messages that reach a content script. */
export type OverlayHandlers = Handlers<
  'tab.subject' | 'tab.insert' | 'tab.command' | 'people.changed' | 'overlay.refresh'
>;

/** The overlay's line to the rest of the extension. Questions resolve to null when nobody answers. */
export interface OverlayBackend {
  setup(network: string): Promise<OverlaySetup | null>;
  lookUp(people: readonly LookUp[]): Promise<Readonly<Record<PersonKey, BadgeView>> | null>;
  /** Puts the card's script into this frame. */
  loadCard(): Promise<boolean>;
  /** Puts the script of content-scripts/overlay/second-look.ts into this frame. */
  loadSecondLook(): Promise<boolean>;
  /**
   * Runs the page-world half of an insertion. False: it surely wrote nothing. Rejects when that is not certain, so that
   * nobody writes the text a second time.
   */
  insertInPage(editor: 'lexical' | 'quill' | 'paste', text: string): Promise<boolean>;
  /** Tells how a page view was, for the site's health. Nobody waits for it. */
  viewed(network: string, view: JudgedView): void;
  listen(handlers: OverlayHandlers): () => void;
}

/** The real line: messages to the worker. */
export const workerBackend: OverlayBackend = {
  async setup(network) {
    return valueOf(() => send('overlay.setup', { network }));
  },
  async lookUp(people) {
    return valueOf(() => send('people.lookUp', { people }));
  },
  async loadCard() {
    return (await quietly(() => send('card.load', {})))?.ok === true;
  },
  async loadSecondLook() {
    return (await quietly(() => send('secondLook.load', {})))?.ok === true;
  },
  async insertInPage(editor, text) {
    const answer = await send('composer.insertInPage', { editor, text });
    if (answer.ok) return answer.value;
    if (answer.problem === 'invalid' || answer.problem === 'not-allowed') return false;
    throw new Error(answer.problem);
  },
  viewed(network, view) {
    void quietly(() => send('site.viewed', { network, view }));
  },
  listen,
};

async function valueOf<T>(
  ask: () => Promise<{ ok: true; value: T } | { ok: false; problem: string }>,
): Promise<T | null> {
  const answer = await quietly(ask);
  return answer?.ok ? answer.value : null;
}

/** A page must never see an error of ours; the overlay goes without an answer and asks again at the next scan. */
async function quietly<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}
