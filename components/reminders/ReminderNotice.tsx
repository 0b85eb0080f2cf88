import { Button } from '@mantine/core';
import { BellOff } from 'lucide-react';

import { m } from '@/locales/compiled/messages';

export interface ReminderNoticeProps {
  /** `off` until the browser was asked, `blocked` where the system shows none. */
  readonly state: 'off' | 'blocked';
  /** Asks the browser. */
  readonly onAllow: () => void;
  /** The seller wants no notifications. */
  readonly onNever: () => void;
}

/** One line where the seller looks every day: reminders are set that nothing will bring. */
export function ReminderNotice({ state, onAllow, onNever }: ReminderNoticeProps) {
  return (
    <div className="tr-notice" role="status">
      <BellOff size={14} aria-hidden="true" />
      <p>{state === 'off' ? m.reminders_unreached() : m.reminders_blocked()}</p>
      <span className="tr-notice-acts">
        {state === 'off' && (
          <Button size="compact-xs" variant="default" onClick={onAllow}>
            {m.reminders_allow()}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onNever}>
          {m.reminders_never()}
        </Button>
      </span>
    </div>
  );
}
