/** Who had the last word in a conversation, as a page shows it, and what of that is kept of a client. No zod here. */

/** `ours`: the seller wrote last. `theirs`: they did. `unread`: they did, and the seller has not read it yet. */
export const LAST_WORDS = ['ours', 'theirs', 'unread'] as const;
export type LastWord = (typeof LAST_WORDS)[number];

/** What is kept of a client. */
export interface Replied {
  /** Since when the last word is known to be theirs, milliseconds since 1970; null: it is ours. Absent: nobody knows. */
  readonly repliedAt?: number | null | undefined;
  /** The `repliedAt` of a word of theirs that needs no answer: the seller said so, or it is older than what is known here. */
  readonly replySettled?: number | null | undefined;
}

/** Since when a reply waits for the seller's answer, milliseconds since 1970; null for none. */
export function waitingSince({ repliedAt = null, replySettled }: Replied): number | null {
  return repliedAt === replySettled ? null : repliedAt;
}

/** What a page's word changes of what is kept. */
export interface WordChange {
  readonly repliedAt: number | null;
  /** Absent: stays as it is. */
  readonly replySettled?: number | null;
  /** They have written: what waited for that waits no more. */
  readonly isReply: boolean;
}

/**
 * What a page's word changes; null for nothing. A word of theirs is a reply when the seller's stood before it, or when it is
 * unread. One that was found where nothing was known may be as old as the hills: it is only noted – unless the seller said
 * that they wait for a reply.
 * @param isAwaited a task is put off until they write
 * @param now milliseconds since 1970
 */
export function afterWord(
  kept: Replied,
  word: LastWord,
  isAwaited: boolean,
  now: number,
): WordChange | null {
  const { repliedAt, replySettled = null } = kept;
  if (word === 'ours') return repliedAt === null ? null : { repliedAt: null, isReply: false };
  const isKnown = repliedAt !== undefined;
  if (!isKnown && word === 'theirs' && !isAwaited) {
    return { repliedAt: now, replySettled: now, isReply: false };
  }
  const isNew = !isKnown || repliedAt === null || (word === 'unread' && repliedAt === replySettled);
  if (!isNew) return null;
  return { repliedAt: now, isReply: true, ...(replySettled !== null && { replySettled: null }) };
}
