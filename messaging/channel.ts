/**
 * Typed messages over the browser's own channel: the only file that calls `runtime.sendMessage`, `tabs.sendMessage` and
 * `runtime.onMessage`. What a message may carry is in protocol.ts; the worker checks it in server.ts.
 */
import { browser, type Browser } from 'wxt/browser';

import type { Protocol } from './protocol';

export type MessageName = keyof Protocol;
export type DataOf<Name extends MessageName> = Parameters<Protocol[Name]>[0];
export type AnswerOf<Name extends MessageName> = ReturnType<Protocol[Name]>;

/** A message as it travels. */
interface Envelope {
  readonly message: string;
  readonly data: unknown;
}

/** The extension was updated or removed under this script: nothing will ever answer it again. */
export class Disconnected extends Error {
  override readonly name = 'Disconnected';
}

/** Waits between tries, in milliseconds: a worker that is being started or replaced needs a moment. */
const RETRY_AFTER = [50, 250, 1000] as const;

/** Tells whether this script still belongs to an installed extension. */
export function isConnected(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/**
 * Sends a message to the worker and waits for its answer. Every message may arrive twice, so handlers are idempotent.
 * Rejects with {@link Disconnected} when the extension is gone, with the browser's error when the worker never answers.
 */
export async function send<Name extends MessageName>(
  name: Name,
  data: DataOf<Name>,
): Promise<AnswerOf<Name>> {
  const envelope: Envelope = { message: name, data };
  for (const wait of RETRY_AFTER) {
    if (!isConnected()) throw new Disconnected('the extension was updated');
    try {
      return await trySend(envelope);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  if (!isConnected()) throw new Disconnected('the extension was updated');
  return trySend(envelope);
}

async function trySend<Name extends MessageName>(envelope: Envelope): Promise<AnswerOf<Name>> {
  const answer: unknown = await browser.runtime.sendMessage(envelope);
  if (answer === undefined) throw new Error('no answer');
  return answer as AnswerOf<Name>;
}

/** Sends a message to the script in a tab's main frame; undefined when nobody of ours is there. */
export async function sendToTab<Name extends MessageName>(
  tabId: number,
  name: Name,
  data: DataOf<Name>,
): Promise<AnswerOf<Name> | undefined> {
  const envelope: Envelope = { message: name, data };
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
    return answer as AnswerOf<Name>;
  } catch {
    return undefined;
  }
}

/** What handles a set of messages; the sender is as the browser reports it. */
export type Handlers<Names extends MessageName> = {
  readonly [Name in Names]: (
    data: DataOf<Name>,
    sender: Browser.runtime.MessageSender,
  ) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};

/**
 * Answers messages of the given names; others are left to other contexts. Returns the way to stop. Data is as sent:
 * only the worker faces untrusted senders, and it checks (server.ts).
 */
export function listen<Names extends MessageName>(handlers: Handlers<Names>): () => void {
  const listener = (
    envelope: unknown,
    sender: Browser.runtime.MessageSender,
  ): Promise<unknown> | undefined => {
    if (!isEnvelope(envelope) || !Object.hasOwn(handlers, envelope.message)) return undefined;
    const handle = handlers[envelope.message as Names];
    return new Promise((resolve) => resolve(handle(envelope.data as DataOf<Names>, sender))).then(
      // An answer of `undefined` would read as "nobody there".
      (answer) => answer ?? null,
    );
  };
  // The polyfill turns a returned promise into the answer; the browser's own types don't know that.
  const event = browser.runtime.onMessage as unknown as {
    addListener(callback: typeof listener): void;
    removeListener(callback: typeof listener): void;
  };
  event.addListener(listener);
  return () => event.removeListener(listener);
}

function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'message' in value &&
    typeof value.message === 'string'
  );
}
