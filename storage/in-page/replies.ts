/** Keeping what pages show of conversations with clients: whose word is the last one, and since when theirs waits. */
import type { FoundPerson } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';
import { afterWord, type LastWord } from '@/domain/reply/last-word';
import type { LookUp } from '@/messaging/protocol';
import { db } from '../db';
import { awaitingReply, bringBack } from '../tasks/tasks';
import { write } from '../write';

/**
 * Keeps who had the last word with each of a page's people who is a client; of others nothing. Writes only where that has
 * changed, one after another, so that the later word stands.
 * @param found who of them is a client, as `lookUp` answered
 * @returns whether a task came back
 */
export async function noteLastWords(
  people: readonly LookUp[],
  found: Readonly<Record<PersonKey, Pick<FoundPerson, 'clientId'>>>,
): Promise<boolean> {
  const words = wordsOf(people, found);
  if (words.size === 0) return false;
  return navigator.locks.request('tabside last words', async () => {
    let isBack = false;
    for (const [clientId, word] of words) {
      // oxlint-disable-next-line no-await-in-loop -- one write after another
      if (await noteLastWord(clientId, word)) isBack = true;
    }
    return isBack;
  });
}

/** By client. Where keys of one client contradict each other nothing is known. */
function wordsOf(
  people: readonly LookUp[],
  found: Readonly<Record<PersonKey, Pick<FoundPerson, 'clientId'>>>,
): ReadonlyMap<string, LastWord> {
  const words = new Map<string, Set<LastWord>>();
  for (const { key, lastWord } of people) {
    const clientId = found[key]?.clientId;
    if (!lastWord || !clientId) continue;
    const own = words.get(clientId);
    if (own) own.add(lastWord);
    else words.set(clientId, new Set([lastWord]));
  }
  const sure = [...words].flatMap(([clientId, [word, ...others]]) =>
    word !== undefined && others.length === 0 ? [[clientId, word] as const] : [],
  );
  return new Map(sure);
}

async function noteLastWord(clientId: string, word: LastWord): Promise<boolean> {
  const client = await db.clients.get(clientId);
  if (!client || !afterWord(client, word, false, 0)) return false;
  const { projectId } = client;
  let isBack = false;
  await write({ action: 'client.reply', projectId, clientId }, async (draft) => {
    const kept = await draft.get('clients', clientId);
    const { now } = draft.about;
    const isAwaited = (await awaitingReply(draft, clientId)).length > 0;
    const change = kept && afterWord(kept, word, isAwaited, now);
    if (!change) return;
    const { isReply, ...fields } = change;
    // A new reply is not what was put off.
    const isQuiet = isReply && (kept['quiet:reply'] ?? null) !== null;
    await draft.patch('clients', clientId, { ...fields, ...(isQuiet && { 'quiet:reply': null }) });
    isBack = isReply && (await bringBack(draft, clientId));
    if (isBack) draft.about.action = 'task.back';
  });
  return isBack;
}
