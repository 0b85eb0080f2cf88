import { Button, Textarea } from '@mantine/core';
import { useId, useState } from 'react';

import type { TelegramProblem } from '@/domain/telegram/problems';
import { m } from '@/locales/compiled/messages';
import { TELEGRAM_PROBLEM_TEXTS } from './telegram-problem-texts';
import styles from './telegram.module.css';

/** The longest text that is looked through for a token. */
const MAX_PASTED = 4000;

export interface TelegramTokenProps {
  /** Takes what was pasted; gives why it did not work, or null. */
  readonly onToken: (text: string) => Promise<TelegramProblem | 'no-token' | null>;
}

/** How a bot is made, and where its token goes. */
export function TelegramToken({ onToken }: TelegramTokenProps) {
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const connect = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const failed = await onToken(text);
      if (failed === null) return;
      setProblem(failed === 'no-token' ? m.telegram_no_token() : TELEGRAM_PROBLEM_TEXTS[failed]());
    } catch {
      setProblem(m.telegram_why_failed());
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.step}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void connect();
      }}
    >
      <h3 id={id}>{m.telegram_steps()}</h3>
      <ol className={styles.steps}>
        <li>
          {m.telegram_step_open()}{' '}
          <a href="https://t.me/BotFather" target="_blank" rel="noopener noreferrer">
            {m.telegram_open_botfather()}
          </a>
        </li>
        <li>{m.telegram_step_name()}</li>
        <li>{m.telegram_step_paste()}</li>
      </ol>
      <Textarea
        label={m.telegram_token()}
        description={m.telegram_token_kept()}
        value={text}
        rows={3}
        maxLength={MAX_PASTED}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        error={problem}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.line}>
        <Button type="submit" size="sm" disabled={isBusy || text.trim() === ''}>
          {m.telegram_connect()}
        </Button>
        <span role="status">{isBusy && m.telegram_asking()}</span>
      </div>
    </form>
  );
}
