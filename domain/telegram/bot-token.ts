/** The shape of a bot's token, as @BotFather gives it: the bot's number, a colon, 35 characters (seen 2026-11). */
const TOKEN = /(?<![\w-])\d{5,16}:[\w-]{35}(?![\w-])/gu;

/** The token in what was pasted, which may be @BotFather's whole message; null when there is none, or more than one. */
export function tokenIn(text: string): string | null {
  const found = new Set(text.match(TOKEN));
  const [token] = found;
  return found.size === 1 && token !== undefined ? token : null;
}

/** Whether a text is a token and nothing else. Anything else must not become a part of an address. */
export function isToken(text: string): boolean {
  return tokenIn(text) === text;
}
