import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { afterWord, LAST_WORDS, waitingSince, type LastWord, type Replied } from './last-word';

/** What is kept after a row of words, each a moment after the one before, and the moments that were replies. */
function told(words: readonly LastWord[], from: Replied = {}, isAwaited = false) {
  let kept = from;
  const replies: number[] = [];
  for (const [index, word] of words.entries()) {
    const now = 100 + index;
    const change = afterWord(kept, word, isAwaited, now);
    if (!change) continue;
    const { isReply, ...fields } = change;
    if (isReply) replies.push(now);
    kept = { ...kept, ...fields };
  }
  return { waits: waitingSince(kept), replies };
}

describe('a reply', () => {
  it('waits from when it was first seen until the seller’s word is the last one', () => {
    expect(told(['ours', 'theirs', 'theirs'])).toEqual({ waits: 101, replies: [101] });
    expect(told(['ours', 'theirs', 'ours'])).toEqual({ waits: null, replies: [101] });
    expect(told(['ours', 'theirs', 'ours', 'theirs'])).toEqual({ waits: 103, replies: [101, 103] });
  });

  it('that nobody knew of is one when it is unread or waited for, not when it may be old', () => {
    expect(told(['unread', 'theirs'])).toEqual({ waits: 100, replies: [100] });
    expect(told(['theirs'])).toEqual({ waits: null, replies: [] });
    expect(told(['theirs', 'ours', 'theirs'])).toEqual({ waits: 102, replies: [102] });
    expect(told(['theirs'], {}, true)).toEqual({ waits: 100, replies: [100] });
  });

  it('that is settled waits no more, until there is one that is unread', () => {
    const settled = { repliedAt: 7, replySettled: 7 };
    expect(told(['theirs'], settled)).toEqual({ waits: null, replies: [] });
    expect(told(['theirs', 'unread', 'theirs'], settled)).toEqual({ waits: 101, replies: [101] });
    expect(told(['ours', 'theirs'], settled)).toEqual({ waits: 101, replies: [101] });
    // In the very same moment.
    expect(afterWord({ repliedAt: null, replySettled: 100 }, 'theirs', false, 100)).toEqual({
      repliedAt: 100,
      replySettled: null,
      isReply: true,
    });
  });

  it('changes nothing when a word is said again, whatever was said before', () => {
    const words = fc.array(fc.constantFrom(...LAST_WORDS), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.boolean(), (said, isAwaited) => {
        const once = told(said, {}, isAwaited);
        const last = said.at(-1) ?? 'ours';
        expect(told([...said, last], {}, isAwaited)).toEqual(once);
        expect(once.waits === null || once.replies.at(-1) === once.waits).toBe(true);
      }),
    );
  });
});
