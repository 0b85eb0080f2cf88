import { Button } from '@mantine/core';
import { useState } from 'react';

import { MAX_TOUCH_DAYS, TOUCH_CHOICES } from '@/domain/touch/rhythm';
import { m } from '@/locales/compiled/messages';
import { everyText } from './every-text';

export interface TouchSelectProps {
  /** Accessible name. */
  readonly label: string;
  /** Days, or null for no rhythm of its own. */
  readonly every: number | null;
  /** What null is called. */
  readonly noneCaption: string;
  readonly onEvery: (days: number | null) => void;
}

const OWN = 'own';

/** After how many days the seller wants to be in touch again: a usual rhythm, their own number of days, or none. */
export function TouchSelect({ label, every, noneCaption, onEvery }: TouchSelectProps) {
  const [days, setDays] = useState<string | null>(null);
  if (days !== null) {
    const number = Number(days);
    const isRight = Number.isInteger(number) && number >= 1 && number <= MAX_TOUCH_DAYS;
    return (
      <form
        className="tt-own"
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRight) return;
          setDays(null);
          if (number !== every) onEvery(number);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') setDays(null);
        }}
      >
        <input
          className="tc-input"
          inputMode="numeric"
          size={5}
          autoFocus
          aria-label={m.touch_days()}
          placeholder={m.touch_days()}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <Button type="submit" size="compact-xs" disabled={!isRight}>
          {m.touch_set()}
        </Button>
      </form>
    );
  }
  const isOwn = every !== null && !TOUCH_CHOICES.some((choice) => choice === every);
  return (
    <select
      className="tc-input tt-every"
      aria-label={label}
      value={every ?? ''}
      onChange={({ currentTarget: { value } }) => {
        if (value === OWN) setDays(isOwn ? String(every) : '');
        else onEvery(value === '' ? null : Number(value));
      }}
    >
      <option value="">{noneCaption}</option>
      {TOUCH_CHOICES.map((choice) => (
        <option key={choice} value={choice}>
          {everyText(choice)}
        </option>
      ))}
      {isOwn && <option value={every}>{everyText(every)}</option>}
      <option value={OWN}>{m.touch_own()}</option>
    </select>
  );
}
