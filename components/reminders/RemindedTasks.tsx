import { Button } from '@mantine/core';
import { useState } from 'react';

import { directionOf } from '@/components/language';
import type { RemindedTask } from '@/domain/reminder/channel';
import { LATER, type Later } from '@/domain/reminder/later';
import { m } from '@/locales/compiled/messages';
import { dueText } from './due-text';
import styles from './reminders.module.css';

export interface RemindedTasksProps {
  /** Null while they are read. */
  readonly tasks: readonly RemindedTask[] | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly language: string;
  /** Everything is covered while the screen is shared: nothing of any client shows. */
  readonly isCovered: boolean;
  readonly onUncover: () => void;
  readonly onDone: (taskId: string) => Promise<void>;
  readonly onLater: (taskId: string, choice: Later) => Promise<void>;
  readonly onChat: (link: string) => void;
  readonly onClient: (clientId: string) => void;
  readonly onClose: () => void;
}

const LATER_TEXTS: Readonly<Record<Later, () => string>> = {
  hour: m.reminders_hour,
  hours: m.reminders_hours,
  tomorrow: m.reminders_tomorrow,
  week: m.reminders_week,
};

/** Of so many tasks one sees no more at a time. */
const MOST_SHOWN = 50;

/** What a notification was about, in a small window: each task done, put off or followed to the chat in one press. */
export function RemindedTasks(props: RemindedTasksProps) {
  const { tasks, language, isCovered, onUncover, onClose } = props;
  const [isFailed, setFailed] = useState(false);
  const run = (done: Promise<void>) => {
    setFailed(false);
    done.catch((error: unknown) => {
      console.warn('Tabside: a reminder', error);
      setFailed(true);
    });
  };
  return (
    <main className={`tc-root ${styles.window}`} lang={language} dir={directionOf(language)}>
      <h1>{m.reminders_title()}</h1>
      {isFailed && <p role="alert">{m.reminders_failed()}</p>}
      {isCovered ? (
        <>
          <p role="status">{m.reminders_covered_why()}</p>
          <Button size="sm" onClick={onUncover}>
            {m.reminders_uncover()}
          </Button>
        </>
      ) : (
        <>
          {tasks === null && <p role="status">{m.reminders_loading()}</p>}
          {tasks?.length === 0 && (
            <>
              <p role="status">{m.reminders_nothing()}</p>
              <Button size="sm" variant="default" onClick={onClose}>
                {m.reminders_close()}
              </Button>
            </>
          )}
          <ul className={styles.tasks}>
            {tasks?.slice(0, MOST_SHOWN).map((task) => (
              <OneTask key={task.taskId} task={task} run={run} {...props} />
            ))}
          </ul>
          {tasks !== null && tasks.length > MOST_SHOWN && (
            <p className={styles.quiet}>{m.reminders_more({ count: tasks.length - MOST_SHOWN })}</p>
          )}
        </>
      )}
    </main>
  );
}

function OneTask({
  task,
  run,
  ...props
}: RemindedTasksProps & {
  readonly task: RemindedTask;
  readonly run: (done: Promise<void>) => void;
}) {
  const { now, language, onDone, onLater, onChat, onClient } = props;
  const { taskId, text, clientId, clientName, link } = task;
  const when = dueText(task, now, language);
  return (
    <li>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <p className={styles.quiet}>
        {clientName !== null && <bdi>{clientName}</bdi>}
        {clientName !== null && when !== '' && ' · '}
        {when}
      </p>
      <div className={styles.line}>
        <Button
          size="compact-sm"
          aria-label={`${m.reminders_done()}: ${text}`}
          onClick={() => run(onDone(taskId))}
        >
          {m.reminders_done()}
        </Button>
        <div className={styles.line} role="group" aria-label={m.reminders_later({ task: text })}>
          {LATER.map((choice) => (
            <Button
              key={choice}
              size="compact-sm"
              variant="default"
              onClick={() => run(onLater(taskId, choice))}
            >
              {LATER_TEXTS[choice]()}
            </Button>
          ))}
        </div>
        {link !== null && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChat(link)}>
            {m.reminders_chat()}
          </Button>
        )}
        {link === null && clientId !== null && (
          <Button size="compact-sm" variant="subtle" onClick={() => onClient(clientId)}>
            {m.reminders_client()}
          </Button>
        )}
      </div>
    </li>
  );
}
