import { AlarmClockMinus } from 'lucide-react';
import { useState } from 'react';

import { MenuButton, type MenuItem } from '@/components/menu/MenuButton';
import { SnoozePick } from '@/components/tasks/SnoozePick';
import { snoozeTimes } from '@/domain/task/snooze';
import { addDays, dayOf, wallTime } from '@/domain/zone/wall-time';
import { m } from '@/locales/compiled/messages';
import { untilText, type NeedWords } from './need-text';

export interface PutOffMenuProps {
  readonly name: string;
  readonly words: NeedWords;
  /** In milliseconds since 1970. */
  readonly onPutOff: (until: number) => void;
}

/** Days after which what was put off for a month comes back. */
const MONTH = 30;

const CAPTIONS = {
  'later-today': m.tasks_snooze_later,
  tomorrow: m.tasks_snooze_tomorrow,
  'next-week': m.tasks_snooze_week,
  'next-month': m.today_month,
} as const;

/** Until when an entry may be quiet: the usual times of tasks, a month, or a time of one's own. */
export function PutOffMenu({ name, words, onPutOff }: PutOffMenuProps) {
  const { clock } = words;
  const [isPicking, setPicking] = useState(false);
  const inMonth = wallTime(
    addDays(dayOf(clock.now, clock.zone), MONTH),
    clock.dayStart,
    clock.zone,
  );
  const times = [
    ...snoozeTimes(clock.now, clock.zone, clock),
    { name: 'next-month' as const, at: inMonth },
  ];
  const items: MenuItem[] = times.map(({ name: id, at }) => ({
    id,
    onPick: () => onPutOff(at),
    content: (
      <>
        <span className="tc-menu-text">{CAPTIONS[id]()}</span>
        <span className="tc-menu-aside">{untilText(at, words)}</span>
      </>
    ),
  }));
  items.push({
    id: 'pick',
    onPick: () => setPicking(true),
    content: <span className="tc-menu-text">{m.tasks_snooze_pick()}</span>,
  });
  return (
    <span className="tc-snooze" data-put-off>
      <MenuButton
        className="tc-task-tool"
        label={m.today_put_off({ name })}
        title={`${m.tasks_snooze_short()} (H)`}
        menuLabel={m.today_put_off_until()}
        align="end"
        items={items}
      >
        <AlarmClockMinus size={15} aria-hidden="true" />
      </MenuButton>
      {isPicking && (
        <SnoozePick
          clock={clock}
          onPick={(until) => {
            setPicking(false);
            onPutOff(until);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </span>
  );
}
