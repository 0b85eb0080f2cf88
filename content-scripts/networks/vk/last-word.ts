/** Who had the last word, as VK shows it. */
import type { PersonKey } from '@/domain/person/person-key';
import type { LastWord } from '@/domain/reply/last-word';
import * as s from './selectors';
import { keyOfHref, numberOfAuthor } from './surfaces';
import { keyOfNumber, peerFromUrl } from './urls';

/**
 * In a row: unread messages are theirs. Of the dialog that is open its own messages tell, since the figure goes a moment
 * later than they come.
 */
export function lastWordOfRow(row: Element, key: PersonKey, page: URL): LastWord | undefined {
  if (keyOfNumber(peerFromUrl(page)) === key) return undefined;
  return /\d/u.test(row.querySelector(s.UNREAD)?.textContent ?? '') ? 'unread' : undefined;
}

/**
 * In the open dialog around a head. None while the end of the history is out of sight, and while it holds messages of
 * anybody else than oneself and the partner, as for a moment on the way from one dialog to the next.
 * @param partner the keys by which the partner may be linked
 */
export function lastWordOfDialog(
  head: Element,
  partner: readonly (PersonKey | null)[],
  page: URL,
): LastWord | undefined {
  const convo = head.closest(s.CONVO);
  const end = [...(convo?.querySelectorAll(s.HISTORY_ITEM) ?? [])].at(-1);
  let word: LastWord | undefined;
  for (const message of end?.querySelector(s.MESSAGE) ? messagesIn(convo) : []) {
    if (isOwn(message)) {
      word = 'ours';
      continue;
    }
    const link = message.querySelector(`${s.MESSAGE_AUTHOR}, ${s.MESSAGE_AVATAR}`);
    // Only the first of several in a row says whose they are.
    if (!link && word !== 'theirs') word = undefined;
    if (!link) continue;
    const number = numberOfAuthor(link, page);
    const author = number === null ? keyOfHref(link, page) : keyOfNumber(number);
    if (!author || !partner.includes(author)) return undefined;
    word = 'theirs';
  }
  return word;
}

function messagesIn(convo: Element | null): Element[] {
  return [...(convo?.querySelectorAll(s.MESSAGE) ?? [])].filter(
    (message) => !message.parentElement?.closest(s.MESSAGE),
  );
}

/** Whether a message is one's own: its stack says so, or it has the ticks that no other has. */
export function isOwn(message: Element): boolean {
  return message.closest(s.OWN_STACK) !== null || message.querySelector(s.OWN_TICKS) !== null;
}
