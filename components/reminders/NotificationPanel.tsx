import { Button } from '@mantine/core';
import { useId, useState } from 'react';

import type { NotificationState } from '@/domain/reminder/settings';
import { m } from '@/locales/compiled/messages';
import styles from './reminders.module.css';

export interface NotificationPanelProps {
  readonly state: NotificationState;
  /** Whether reminders come as notifications, once they may. */
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  /** Asks the browser; false when the permission was refused. */
  readonly onAllow: () => Promise<boolean>;
  /** Shows one that says that they work. */
  readonly onTest: () => Promise<void>;
}

/** Reminders as notifications of the browser. */
export function NotificationPanel(props: NotificationPanelProps) {
  const { state, isOn, onSwitch, onAllow, onTest } = props;
  const [said, setSaid] = useState<'refused' | 'sent' | 'failed' | null>(null);
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{m.reminders_where()}</h2>
      <label className={styles.check}>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <span>{m.reminders_browser()}</span>
      </label>
      {isOn && state === 'off' && (
        <>
          <p className={styles.quiet}>{m.reminders_browser_off()}</p>
          <Button
            size="sm"
            onClick={() => void onAllow().then((may) => setSaid(may ? null : 'refused'))}
          >
            {m.reminders_allow()}
          </Button>
        </>
      )}
      {isOn && state === 'blocked' && <p role="alert">{m.reminders_blocked()}</p>}
      {isOn && state === 'on' && (
        <Button
          size="sm"
          variant="default"
          onClick={() =>
            void onTest().then(
              () => setSaid('sent'),
              () => setSaid('failed'),
            )
          }
        >
          {m.reminders_test()}
        </Button>
      )}
      <p role="status" className={styles.quiet}>
        {said === 'sent' && m.reminders_test_sent()}
        {said === 'refused' && state === 'off' && m.reminders_refused()}
        {said === 'failed' && m.reminders_blocked()}
      </p>
    </section>
  );
}
