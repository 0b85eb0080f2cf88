import { Button } from '@mantine/core';
import { useId } from 'react';

import { m } from '@/locales/compiled/messages';
import styles from './telegram.module.css';

export interface TelegramPairingProps {
  /** The bot's name as in `t.me/<name>`. */
  readonly botName: string;
  /** The code that is shown, and the address that carries it; null when the last one is no longer good. */
  readonly pairing: { readonly code: string; readonly link: string } | null;
  readonly onNewCode: () => void;
  /** Goes back to the chat that is paired; null where there is none. */
  readonly onBack: (() => void) | null;
}

/** Waits until the seller's chat has sent the code. */
export function TelegramPairing({ botName, pairing, onNewCode, onBack }: TelegramPairingProps) {
  const id = useId();
  const name = `@${botName}`;
  return (
    <section className={styles.step} aria-labelledby={id}>
      <h3 id={id}>{m.telegram_pair()}</h3>
      {pairing === null ? (
        <p role="alert">{m.telegram_expired()}</p>
      ) : (
        <>
          <p>{m.telegram_pair_what()}</p>
          <div className={styles.line}>
            <Button
              component="a"
              size="sm"
              href={pairing.link}
              target="_blank"
              rel="noopener noreferrer"
            >
              {m.telegram_pair_open({ name })}
            </Button>
            <span role="status">{m.telegram_waiting()}</span>
          </div>
          <p className={styles.quiet}>{m.telegram_pair_by_hand({ name })}</p>
          <code className={styles.code} dir="ltr">{`/start ${pairing.code}`}</code>
        </>
      )}
      <div className={styles.line}>
        <Button size="sm" variant="default" onClick={onNewCode}>
          {m.telegram_new_code()}
        </Button>
        {onBack !== null && (
          <Button size="sm" variant="subtle" onClick={onBack}>
            {m.telegram_keep_chat()}
          </Button>
        )}
      </div>
    </section>
  );
}
