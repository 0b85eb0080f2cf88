import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';

import {
  FIRST_QUIET,
  type QuietHours,
  type ReminderSettings as Chosen,
} from '@/domain/reminder/settings';
import { twoDigits } from '@/domain/text/two-digits';
import { m } from '@/locales/compiled/messages';
import { NotificationPanel, type NotificationPanelProps } from './NotificationPanel';
import styles from './reminders.module.css';

export interface ReminderSettingsProps extends Omit<NotificationPanelProps, 'isOn' | 'onSwitch'> {
  readonly settings: Chosen;
  /** Where the seller's day begins, in minutes after midnight. */
  readonly dayBegins: number;
  readonly onChange: (patch: Partial<Chosen>) => void;
  readonly onDayBegins: (minutes: number) => void;
  /** Panels of further channels, below the browser's. */
  readonly children?: ReactNode;
}

/** Where reminders come, when they wait, and what new tasks begin with. */
export function ReminderSettings(props: ReminderSettingsProps) {
  const { settings, state, onAllow, onTest, onChange, children } = props;
  return (
    <div className={styles.panels}>
      <NotificationPanel
        state={state}
        isOn={settings.channels.browser}
        onSwitch={(browser) => onChange({ channels: { ...settings.channels, browser } })}
        onAllow={onAllow}
        onTest={onTest}
      />
      {children}
      <Quiet {...props} />
      <NewTasks {...props} />
    </div>
  );
}

function Quiet({ settings, onChange }: ReminderSettingsProps) {
  const id = useId();
  const { quiet, awayUntil } = settings;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{m.reminders_quiet()}</h2>
      <p className={styles.quiet}>{m.reminders_quiet_what()}</p>
      <label className={styles.check}>
        <input
          type="checkbox"
          role="switch"
          checked={quiet !== null}
          onChange={(event) =>
            onChange({ quiet: event.currentTarget.checked ? FIRST_QUIET : null })
          }
        />
        <span>{m.reminders_quiet_switch()}</span>
      </label>
      {quiet && <QuietTimes quiet={quiet} onChange={(changed) => onChange({ quiet: changed })} />}
      <div className={styles.line}>
        <label className={styles.field}>
          <span>{m.reminders_away()}</span>
          <input
            type="date"
            value={awayUntil ?? ''}
            onChange={(event) => onChange({ awayUntil: event.currentTarget.value || null })}
          />
        </label>
        {awayUntil !== null && (
          <Button size="compact-sm" variant="default" onClick={() => onChange({ awayUntil: null })}>
            {m.reminders_away_end()}
          </Button>
        )}
      </div>
      <p className={styles.quiet}>{m.reminders_away_what()}</p>
    </section>
  );
}

function QuietTimes({
  quiet,
  onChange,
}: {
  readonly quiet: QuietHours;
  readonly onChange: (quiet: QuietHours) => void;
}) {
  return (
    <div className={styles.line}>
      <TimeField
        label={m.reminders_from()}
        minutes={quiet.from}
        onChange={(from) => onChange({ ...quiet, from })}
      />
      <TimeField
        label={m.reminders_to()}
        minutes={quiet.to}
        onChange={(to) => onChange({ ...quiet, to })}
      />
    </div>
  );
}

/** The choices of new tasks, in minutes before their time. */
const BEFORE: readonly (readonly [number, () => string])[] = [
  [0, m.reminders_at],
  [10, m.reminders_before_10],
  [60, m.reminders_before_60],
  [1440, m.reminders_before_1440],
];

function NewTasks({ settings, dayBegins, onChange, onDayBegins }: ReminderSettingsProps) {
  const id = useId();
  const { usual } = settings;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{m.reminders_new()}</h2>
      <fieldset className={styles.choices}>
        <legend>{m.reminders_usual()}</legend>
        {BEFORE.map(([minutes, caption]) => (
          <label key={minutes} className={styles.check}>
            <input
              type="checkbox"
              checked={usual.includes(minutes)}
              onChange={(event) => {
                const others = usual.filter((each) => each !== minutes);
                onChange({ usual: event.currentTarget.checked ? [...others, minutes] : others });
              }}
            />
            <span>{caption()}</span>
          </label>
        ))}
      </fieldset>
      <TimeField label={m.reminders_day()} minutes={dayBegins} onChange={onDayBegins} />
      <p className={styles.quiet}>{m.reminders_day_what()}</p>
    </section>
  );
}

interface TimeFieldProps {
  readonly label: string;
  /** After midnight. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** A time of day. One that is half typed changes nothing. */
function TimeField({ label, minutes, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="time"
        value={typed ?? shown}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setTyped(value === '' ? value : null);
          const [hours = 0, rest = 0] = value.split(':').map(Number);
          if (value !== '') onChange(hours * 60 + rest);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
