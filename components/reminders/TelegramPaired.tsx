import { Button } from '@mantine/core';
import { useId, useState } from 'react';

import type { TelegramProblem } from '@/domain/telegram/problems';
import { m } from '@/locales/compiled/messages';
import { TELEGRAM_PROBLEM_TEXTS } from './telegram-problem-texts';
import styles from './telegram.module.css';

export interface TelegramPairedProps {
  readonly bot: { readonly name: string; readonly title: string };
  readonly chatName: string;
  /** Sends a message to the chat; gives why it did not work, or null. */
  readonly onTest: () => Promise<TelegramProblem | null>;
  /** Shows a code for another chat; the present one stays until that is paired. */
  readonly onNewCode: () => void;
}

/** Which bot writes to whom, and a way to try it. */
export function TelegramPaired({ bot, chatName, onTest, onNewCode }: TelegramPairedProps) {
  const [state, setState] = useState<'idle' | 'sending' | 'sent' | 'failed'>('idle');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const test = async () => {
    setState('sending');
    setProblem(null);
    try {
      const failed = await onTest();
      setState(failed === null ? 'sent' : 'failed');
      setProblem(failed === null ? null : TELEGRAM_PROBLEM_TEXTS[failed]());
    } catch {
      setState('failed');
      setProblem(m.telegram_why_failed());
    }
  };
  return (
    <section className={styles.step} aria-labelledby={id}>
      <h3 id={id}>{m.telegram_paired()}</h3>
      <dl className={styles.facts}>
        <dt>{m.telegram_bot()}</dt>
        <dd>
          <bdi>{bot.title}</bdi> <bdi className={styles.quiet}>@{bot.name}</bdi>
        </dd>
        <dt>{m.telegram_chat()}</dt>
        <dd>
          <bdi>{chatName}</bdi>
        </dd>
      </dl>
      <div className={styles.line}>
        <Button
          size="sm"
          variant="default"
          disabled={state === 'sending'}
          onClick={() => void test()}
        >
          {m.telegram_test()}
        </Button>
        <Button size="sm" variant="subtle" onClick={onNewCode}>
          {m.telegram_other_chat()}
        </Button>
        <span role="status">
          {state === 'sending' && m.telegram_sending()}
          {state === 'sent' && m.telegram_sent()}
        </span>
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  );
}
