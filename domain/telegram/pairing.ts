/**
 * Pairing a chat with the extension. Anybody can write to a bot; ours obeys the one private chat that sent a code which
 * only the seller's own screen shows.
 */

/** A code that was shown, and since when (milliseconds since 1970). */
export interface Pairing {
  readonly code: string;
  readonly since: number;
}

/** How long a code is good, in milliseconds. */
export const PAIRING_TIME = 10 * 60_000;

/** Random bytes that a code is made of. */
export const CODE_BYTES = 16;

/** The code of random bytes. Telegram takes up to 64 of `A-Z a-z 0-9 _ -` after `start=`. */
export function startCode(random: Uint8Array): string {
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The address that opens the bot's chat with the code ready to be sent. */
export function startLink(botName: string, code: string): string {
  return `https://t.me/${encodeURIComponent(botName)}?start=${encodeURIComponent(code)}`;
}

/** Whether a message is `/start` with this code, in time. */
export function opensPairing(text: string, { code, since }: Pairing, now: number): boolean {
  const isInTime = now >= since && now - since <= PAIRING_TIME;
  return isSame(text, `/start ${code}`) && isInTime && code !== '';
}

/** Takes as long wherever two texts of one length differ, so that no code can be found bit by bit. */
function isSame(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  }
  return difference === 0;
}
