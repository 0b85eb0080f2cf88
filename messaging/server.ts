/**
 * The worker's side: who may send what, and what an answer looks like. Content scripts and cards in pages are untrusted.
 * A sender must be a script of ours in the main frame of a page of one of the networks (or our own practice page), and
 * may ask about that network's people only.
 */
import { browser, type Browser } from 'wxt/browser';
import type * as z from 'zod';

import { siteOfUrl } from '@/content-scripts/networks/registry';
import type { CardProblem } from '@/domain/client/card-view';
import { networkOf, type PersonKey } from '@/domain/person/person-key';
import { PRACTICE_NETWORK } from '@/domain/project/practice';
import { isAskerGone } from './asker-gone';
import { listen, type AnswerOf, type DataOf, type MessageName } from './channel';
import { isOversized } from './message-size';
import type { Answer } from './protocol';
import {
  actionSchema,
  draftSchema,
  emojiSchema,
  emptySchema,
  insertInPageSchema,
  insertedSchema,
  lookUpSchema,
  setupSchema,
  viewedSchema,
  viewSchema,
} from './schemas';

/** The messages that the worker answers. */
export type WorkerMessage = Exclude<
  MessageName,
  'tab.subject' | 'tab.insert' | 'tab.command' | 'people.changed' | 'overlay.refresh'
>;

/** Who asked, checked. */
export interface Asker {
  readonly tabId: number;
  /** The network whose page asked. */
  readonly network: string;
}

type ValueOf<Name extends WorkerMessage> = AnswerOf<Name> extends Answer<infer T> ? T : never;

/** What does the work, free of senders and schemas. A thrown Error's message should be a CardProblem. */
export type WorkerActions = {
  readonly [Name in WorkerMessage]: (data: DataOf<Name>, asker: Asker) => Promise<ValueOf<Name>>;
};

const SCHEMAS: Readonly<Record<WorkerMessage, z.ZodType>> = {
  'overlay.setup': setupSchema,
  'people.lookUp': lookUpSchema,
  'card.load': emptySchema,
  'secondLook.load': emptySchema,
  'when.load': emptySchema,
  'card.view': viewSchema,
  'card.act': actionSchema,
  'template.inserted': insertedSchema,
  'composer.insertInPage': insertInPageSchema,
  'draft.keep': draftSchema,
  'site.viewed': viewedSchema,
  'keys.read': emptySchema,
  'emoji.read': emojiSchema,
};

const PROBLEMS: ReadonlySet<string> = new Set<CardProblem>([
  'not-found',
  'invalid',
  'too-long',
  'storage-full',
  'storage-failed',
  'unavailable',
  'erased',
  'disconnected',
]);

/** Starts answering. Call synchronously when the worker starts: the browser drops events that come before. */
export function serve(actions: WorkerActions): () => void {
  const names = Object.keys(SCHEMAS) as WorkerMessage[];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (data: unknown, sender: Browser.runtime.MessageSender) => answer(name, data, sender, actions),
    ]),
  );
  return listen(handlers as unknown as Parameters<typeof listen>[0]);
}

/** One message's answer; never rejects, and says no more than the kind of problem. */
export async function answer<Name extends WorkerMessage>(
  name: Name,
  data: unknown,
  sender: Browser.runtime.MessageSender,
  actions: WorkerActions,
): Promise<Answer<ValueOf<Name>>> {
  const asker = askerOf(sender);
  if (!asker) return { ok: false, problem: 'not-allowed' };
  if (isOversized(data)) return { ok: false, problem: 'invalid' };
  const parsed = SCHEMAS[name].safeParse(data);
  if (!parsed.success) return { ok: false, problem: 'invalid' };
  const clean = parsed.data as DataOf<Name>;
  if (!networksIn(clean).every((network) => network === asker.network)) {
    return { ok: false, problem: 'not-allowed' };
  }
  try {
    return { ok: true, value: await actions[name](clean, asker) };
  } catch (error) {
    if (isAskerGone(error)) return { ok: false, problem: 'disconnected' };
    const problem = error instanceof Error ? error.message : '';
    if (!PROBLEMS.has(problem)) console.error(`Tabside: ${name} failed`, error);
    return { ok: false, problem: PROBLEMS.has(problem) ? problem : 'storage-failed' };
  }
}

/** The asker, when the sender is one that may ask anything at all. */
function askerOf(sender: Browser.runtime.MessageSender): Asker | null {
  if (sender.id !== browser.runtime.id || sender.frameId !== 0) return null;
  const { tab, url } = sender;
  if (tab?.id === undefined || !url || !URL.canParse(url)) return null;
  const network = networkOfPage(new URL(url));
  return network ? { tabId: tab.id, network } : null;
}

function networkOfPage(url: URL): string | null {
  const practice = new URL(browser.runtime.getURL('/practice.html'));
  // Not by `origin`, which is 'null' for every address of a scheme that the platform does not know.
  if (url.protocol === practice.protocol) {
    const isPractice = url.host === practice.host && url.pathname === practice.pathname;
    return isPractice ? PRACTICE_NETWORK : null;
  }
  return siteOfUrl(url)?.id ?? null;
}

/** Every network that a message's data names: by itself, in a person key, or as that of an address to keep. */
function networksIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const networks: string[] = [];
  for (const [name, value] of Object.entries(data)) {
    if (name === 'network') networks.push(value as string);
    else if (name === 'key') networks.push(networkOf(value as PersonKey));
    else if ((name === 'link' || name === 'item') && typeof value === 'string')
      networks.push(siteOfUrl(new URL(value))?.id ?? '');
    else if (name === 'aliases') networks.push(...(value as PersonKey[]).map(networkOf));
    else if (typeof value === 'object') networks.push(...networksIn(value));
  }
  return networks;
}
