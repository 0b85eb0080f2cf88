import { useEffect, useState } from 'react';

import {
  readTelegram,
  watchTelegram,
  type TelegramSettings,
} from '@/storage/telegram/telegram-settings';

/** What is known of the bot, up to date; null while it is switched off, undefined before it was read. */
export function useTelegram(): TelegramSettings | null | undefined {
  const [known, setKnown] = useState<TelegramSettings | null>();
  useEffect(() => {
    let isThere = true;
    const read = () => {
      void readTelegram().then((found) => {
        if (isThere) setKnown(found);
      });
    };
    read();
    const stop = watchTelegram(read);
    return () => {
      isThere = false;
      stop();
    };
  }, []);
  return known;
}
