import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { IconButton } from '@/components/client/IconButton';
import type { MenuHandle } from '@/components/menu/MenuButton';
import type { TaskClock } from '@/domain/task/clock';
import { momentWords } from '@/domain/task/due-words';
import type { TaskView } from '@/domain/task/view';
import { safeLink } from '@/domain/text/safe-link';
import { m } from '@/locales/compiled/messages';
import { DueMark } from './DueMark';
import { repeatText } from './repeat-text';
import { SnoozeMenu } from './SnoozeMenu';
import type { Assignee, LoadParse, TaskActs, TaskTool } from './task-acts';
import { TaskForm } from './TaskForm';

export interface TaskLineProps {
  readonly task: TaskView;
  readonly clock: TaskClock;
  readonly language: string;
  readonly acts: TaskActs;
  readonly members: readonly Assignee[];
  readonly loadParse: LoadParse;
  /** Minutes before it is due that a task without a time reminds at once it gets one. */
  readonly usual: readonly number[];
  /** Absent in a site's page. */
  readonly Tool?: TaskTool | undefined;
  /** Whom or what it is about, where a list holds the tasks of several. */
  readonly children?: ReactNode;
}

/**
 * A task in a list: an item of it. While the focus is in it, E is Done and H puts it off. Its edit takes its place.
 */
export function TaskLine(props: TaskLineProps) {
  const { task, clock, language, acts, members, loadParse, usual } = props;
  const [isEdited, setEdited] = useState(false);
  if (isEdited) {
    return (
      <li className="tc-task-edit">
        <TaskForm
          task={task}
          draftKey={`task:${task.id}`}
          clock={clock}
          language={language}
          members={members}
          loadParse={loadParse}
          usual={usual}
          onSave={(fields) => acts.edit(task, fields)}
          onClose={() => setEdited(false)}
        />
      </li>
    );
  }
  return <ShownTask {...props} onEdit={() => setEdited(true)} />;
}

function ShownTask(props: TaskLineProps & { readonly onEdit: () => void }) {
  const { task, clock, language, acts, members, Tool, onEdit, children } = props;
  const { text } = task;
  const snooze = useRef<MenuHandle>(null);
  const isDone = task.state === 'done';
  const toggle = () => (isDone ? acts.reopen(task) : acts.complete(task));
  const link = task.link === null ? null : safeLink(task.link);
  const owner = members.find(({ id }) => id === task.ownerId);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isDone) return;
    // By the key's place: interfaces have many alphabets.
    if (event.code === 'KeyE') toggle();
    else if (event.code === 'KeyH') snooze.current?.open();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className="tc-task" data-done={isDone} onKeyDown={onKeyDown}>
      <input
        type="checkbox"
        className="tc-task-check"
        checked={isDone}
        aria-label={m.tasks_done({ text })}
        onChange={toggle}
      />
      <div className="tc-task-what">
        <p className="tc-task-text" dir="auto">
          {text}
        </p>
        <div className="tc-task-meta">
          {isDone && task.doneAt !== null ? (
            <span>{m.tasks_done_at({ when: momentWords(task.doneAt, clock, language) })}</span>
          ) : (
            <DueMark task={task} clock={clock} language={language} />
          )}
          {task.repeat !== null && (
            <span className="tc-due">
              <span aria-hidden="true">↻</span>
              {repeatText(task.repeat, language)}
            </span>
          )}
          {owner && (
            <span>
              <bdi>{m.tasks_owner({ name: owner.name })}</bdi>
            </span>
          )}
          {children}
        </div>
      </div>
      <span className="tc-task-tools">
        {link !== null && (
          <a
            className="tc-task-tool"
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={m.tasks_open_link()}
            title={m.tasks_open_link()}
          >
            <span aria-hidden="true">{'↗\uFE0E'}</span>
          </a>
        )}
        {!isDone && (
          <SnoozeMenu
            ref={snooze}
            text={text}
            clock={clock}
            language={language}
            canAwaitReply={task.clientId !== null}
            onSnooze={(until, isUntilReply) => acts.snooze(task, until, isUntilReply)}
          />
        )}
        {Tool && <Tool task={task} />}
        <IconButton isQuiet label={m.tasks_edit({ text })} onClick={onEdit}>
          <Pencil size={13} />
        </IconButton>
        <IconButton isQuiet label={m.tasks_delete({ text })} onClick={() => acts.remove(task)}>
          <Trash2 size={13} />
        </IconButton>
      </span>
    </li>
  );
}
