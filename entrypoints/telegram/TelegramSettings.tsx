import { useEffect } from 'react';

import { useNow } from '@/components/client/use-now';
import { TelegramPanel } from '@/components/reminders/TelegramPanel';
import { PAIRING_TIME, startLink } from '@/domain/telegram/pairing';
import { isLasting } from '@/domain/telegram/problems';
import { listen, type TaskButtons } from './poll';
import { askToReachTelegram } from './permission';
import { sendTest } from './send-reminder';
import { allowedAgain, connectBot, hideCode, showCode, switchOffTelegram } from './set-up';
import { useTelegram } from './use-telegram';

export interface TelegramSettingsProps {
  /** What the buttons in the chat do: presses are read while this is open. The same object each time. */
  readonly buttons: TaskButtons;
}

/** The settings of reminders in Telegram. Listens to the bot meanwhile, so that pairing is seen at once. */
export function TelegramSettings({ buttons }: TelegramSettingsProps) {
  const known = useTelegram();
  const now = useNow();
  const botId = known?.bot.id;
  const problem = known?.problem ?? null;
  const isStopped = problem !== null && problem !== 'blocked' && isLasting(problem);
  useEffect(() => {
    if (botId === undefined || isStopped) return undefined;
    const stop = new AbortController();
    void listen(buttons, stop.signal);
    return () => stop.abort();
  }, [botId, isStopped, buttons]);
  if (known === undefined) return null;
  const { bot = null, chat = null, pairing = null } = known ?? {};
  const isExpired = pairing !== null && now > pairing.since + PAIRING_TIME;
  const link = bot && pairing ? startLink(bot.name, pairing.code) : '';
  return (
    <TelegramPanel
      bot={bot}
      chatName={chat?.name ?? null}
      pairing={pairing && (isExpired ? 'expired' : { code: pairing.code, link })}
      problem={problem}
      onAllow={async () => {
        const isAllowed = await askToReachTelegram();
        if (isAllowed) await allowedAgain();
        return isAllowed;
      }}
      onToken={connectBot}
      onNewCode={() => void showCode()}
      onNoCode={() => void hideCode()}
      onTest={async () => {
        const sent = await sendTest();
        if (sent.kind === 'failed') return sent.problem;
        return sent.kind === 'off' ? 'refused' : null;
      }}
      onOff={switchOffTelegram}
    />
  );
}
