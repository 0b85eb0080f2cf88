/** Leads what is asked of Telegram in this process to the stand-in of the Bot API. */
import { vi } from 'vitest';

import type { BotApi } from './bot-api';

const network = globalThis.fetch;

/** Nothing else is reached. Undone by `vi.unstubAllGlobals()`. */
export function leadTelegramTo(api: BotApi): void {
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    if (!address.startsWith('https://api.telegram.org/')) throw new Error(`reached ${address}`);
    return network(address.replace('https://api.telegram.org', api.base), init);
  });
}
