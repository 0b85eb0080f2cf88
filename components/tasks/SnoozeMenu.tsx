import { AlarmClockMinus } from 'lucide-react';
import { useState, type Ref } from 'react';

import { MenuButton, type MenuHandle, type MenuItem } from '@/components/menu/MenuButton';
import type { TaskClock } from '@/domain/task/clock';
import { momentWords } from '@/domain/task/due-words';
import { snoozeTimes, type SnoozeChoice } from '@/domain/task/snooze';
import { m } from '@/locales/compiled/messages';
import { dayBegins, SnoozePick } from './SnoozePick';

export interface SnoozeMenuProps {
  /** The task's text, for the button's name. */
  readonly text: string;
  readonly clock: TaskClock;
  readonly language: string;
  /** Whether there is somebody whose reply can be waited for. */
  readonly canAwaitReply: boolean;
  readonly onSnooze: (until: number, isUntilReply: boolean) => void;
  readonly ref?: Ref<MenuHandle> | undefined;
}

/** How long a reply is waited for before the task comes back by itself, in days. */
const REPLY_DAYS = 7;

const CAPTIONS: Readonly<Record<SnoozeChoice['name'], () => string>> = {
  'later-today': m.tasks_snooze_later,
  tomorrow: m.tasks_snooze_tomorrow,
  'next-week': m.tasks_snooze_week,
};

/** Puts a task off: to one of the usual times, until they reply, or to a time of one's own. */
export function SnoozeMenu(props: SnoozeMenuProps) {
  const { text, clock, language, canAwaitReply, onSnooze, ref } = props;
  const [isPicking, setPicking] = useState(false);
  const label = m.tasks_snooze({ text });
  const atLatest = dayBegins(clock, REPLY_DAYS);
  const items: MenuItem[] = snoozeTimes(clock.now, clock.zone, clock).map(({ name, at }) => ({
    id: name,
    onPick: () => onSnooze(at, false),
    content: <Choice caption={CAPTIONS[name]()} when={momentWords(at, clock, language)} />,
  }));
  if (canAwaitReply) {
    const when = m.tasks_snooze_reply_most({ when: momentWords(atLatest, clock, language) });
    items.push({
      id: 'reply',
      onPick: () => onSnooze(atLatest, true),
      content: <Choice caption={m.tasks_snooze_reply()} when={when} />,
    });
  }
  items.push({
    id: 'pick',
    onPick: () => setPicking(true),
    content: <span className="tc-menu-text">{m.tasks_snooze_pick()}</span>,
  });
  return (
    <span className="tc-snooze">
      <MenuButton
        ref={ref}
        className="tc-task-tool"
        label={label}
        title={m.tasks_snooze_short()}
        menuLabel={m.tasks_snooze_choose()}
        items={items}
        align="end"
      >
        <AlarmClockMinus size={14} aria-hidden="true" />
      </MenuButton>
      {isPicking && (
        <SnoozePick
          clock={clock}
          onPick={(until) => {
            setPicking(false);
            onSnooze(until, false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </span>
  );
}

function Choice({ caption, when }: { readonly caption: string; readonly when: string }) {
  return (
    <>
      <span className="tc-menu-text">{caption}</span>
      <span className="tc-menu-aside">{when}</span>
    </>
  );
}
