import { Button } from '@mantine/core';
import { useId, useState } from 'react';

import { ConfirmDialog } from '@/components/dialog/ConfirmDialog';
import type { TelegramProblem } from '@/domain/telegram/problems';
import { m } from '@/locales/compiled/messages';
import { TelegramPaired, type TelegramPairedProps } from './TelegramPaired';
import { TelegramPairing, type TelegramPairingProps } from './TelegramPairing';
import { TelegramToken, type TelegramTokenProps } from './TelegramToken';
import { TELEGRAM_PROBLEM_TEXTS } from './telegram-problem-texts';
import styles from './telegram.module.css';

export interface TelegramPanelProps {
  /** The bot that is connected; null while it is switched off. */
  readonly bot: TelegramPairedProps['bot'] | null;
  /** Who is in the paired chat; null before it is paired. */
  readonly chatName: string | null;
  /** A code that a chat can send; `expired` when it is too late for it; null when none was asked for. */
  readonly pairing: TelegramPairingProps['pairing'] | 'expired';
  /** What is wrong since the last try. */
  readonly problem: TelegramProblem | null;
  /** Asks the browser whether Telegram may be reached; false when the seller says no. */
  readonly onAllow: () => Promise<boolean>;
  readonly onToken: TelegramTokenProps['onToken'];
  readonly onNewCode: () => void;
  /** Takes the code back. */
  readonly onNoCode: () => void;
  readonly onTest: TelegramPairedProps['onTest'];
  /** Removes everything about the bot, and gives the browser's permission back. */
  readonly onOff: () => Promise<void>;
}

/** Reminders in Telegram: from switching on to the paired chat, and off again. */
export function TelegramPanel(props: TelegramPanelProps) {
  const { bot, problem, onAllow, onOff } = props;
  const [isStarting, setStarting] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const id = useId();
  const isOn = bot !== null || isStarting;
  const allow = () => {
    // Browsers ask only within the press itself.
    void onAllow().then((isAllowed) => {
      setRefused(!isAllowed);
      setStarting(isAllowed);
    });
  };
  const off = () => {
    setAsking(false);
    setStarting(false);
    setRefused(false);
    void onOff();
  };
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{m.telegram_title()}</h2>
      <p className={styles.quiet}>{m.telegram_what()}</p>
      <p>{m.telegram_leaves()}</p>
      <label className={styles.check}>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          onChange={(event) => {
            if (event.currentTarget.checked) allow();
            else if (bot === null) off();
            else setAsking(true);
          }}
        />
        <span>{m.telegram_switch()}</span>
      </label>
      {!isOn && <p className={styles.quiet}>{m.telegram_permission()}</p>}
      {isRefused && <p role="alert">{m.telegram_refused()}</p>}
      {problem !== null && bot !== null && (
        <div className={styles.problem} role="alert">
          <p>{TELEGRAM_PROBLEM_TEXTS[problem]()}</p>
          {problem === 'permission' && (
            <Button size="compact-sm" variant="default" onClick={allow}>
              {m.telegram_allow()}
            </Button>
          )}
        </div>
      )}
      {isOn && <Step {...props} />}
      {isAsking && (
        <ConfirmDialog
          title={m.telegram_off_title()}
          text={m.telegram_off_text()}
          yes={m.telegram_off_yes()}
          isDanger
          onYes={off}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

/** What is to be done next. */
function Step(props: TelegramPanelProps) {
  const { bot, chatName, pairing, problem, onToken, onNewCode, onNoCode, onTest } = props;
  const needsToken = problem === 'unauthorized' || problem === 'token-lost';
  if (bot === null || needsToken) return <TelegramToken onToken={onToken} />;
  if (chatName === null || pairing !== null) {
    return (
      <TelegramPairing
        botName={bot.name}
        pairing={pairing === 'expired' ? null : pairing}
        onNewCode={onNewCode}
        onBack={chatName === null ? null : onNoCode}
      />
    );
  }
  return <TelegramPaired bot={bot} chatName={chatName} onTest={onTest} onNewCode={onNewCode} />;
}
