import { Check, Plus } from 'lucide-react';
import { useId, useState } from 'react';

import { numberFormat } from '@/domain/language/formats';
import { MAX_REMINDER_MINUTES, MAX_REMINDERS } from '@/domain/task/states';
import { m } from '@/locales/compiled/messages';

export interface ReminderPickerProps {
  /** Minutes before the task is due. */
  readonly minutes: readonly number[];
  readonly isAllDay: boolean;
  readonly language: string;
  readonly onPick: (minutes: readonly number[]) => void;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const UNITS = { minute: 1, hour: HOUR, day: DAY } as const;
type Unit = keyof typeof UNITS;

/** Times to be reminded at: the usual ones, and others in minutes, hours and days before. */
export function ReminderPicker({ minutes, isAllDay, language, onPick }: ReminderPickerProps) {
  const [isAdding, setAdding] = useState(false);
  const usual = isAllDay ? [0, DAY] : [0, 10, HOUR, DAY];
  const shown = [...new Set([...usual, ...minutes])].toSorted((a, b) => a - b);
  const id = useId();
  const isFull = minutes.length >= MAX_REMINDERS;
  return (
    <div className="tc-task-field" role="group" aria-labelledby={id}>
      <span id={id}>{m.tasks_reminders()}</span>
      <div className="tc-reminders">
        {shown.map((each) => {
          const isOn = minutes.includes(each);
          return (
            <button
              key={each}
              type="button"
              className="tc-chip tc-reminder"
              aria-pressed={isOn}
              disabled={!isOn && isFull}
              onClick={() =>
                onPick(isOn ? minutes.filter((other) => other !== each) : [...minutes, each])
              }
            >
              {isOn && <Check size={11} aria-hidden="true" />}
              {reminderText(each, isAllDay, language)}
            </button>
          );
        })}
        <button
          type="button"
          className="tc-chip"
          aria-expanded={isAdding}
          aria-label={m.tasks_remind_custom()}
          title={m.tasks_remind_custom()}
          disabled={isFull}
          onClick={() => setAdding(!isAdding)}
        >
          <Plus size={11} aria-hidden="true" />
        </button>
      </div>
      {isAdding && !isFull && (
        <CustomReminder
          language={language}
          onAdd={(added) => {
            setAdding(false);
            if (!minutes.includes(added)) onPick([...minutes, added]);
          }}
        />
      )}
    </div>
  );
}

function CustomReminder({
  language,
  onAdd,
}: {
  readonly language: string;
  readonly onAdd: (minutes: number) => void;
}) {
  const [count, setCount] = useState('2');
  const [unit, setUnit] = useState<Unit>('hour');
  const total = Math.round(Number(count) * UNITS[unit]);
  const fits = count.trim() !== '' && total >= 0 && total <= MAX_REMINDER_MINUTES;
  const add = () => {
    if (fits) onAdd(total);
  };
  return (
    <div className="tc-reminder-add">
      <input
        className="tc-input"
        type="number"
        min={0}
        max={MAX_REMINDER_MINUTES}
        autoFocus
        aria-label={m.tasks_remind_count()}
        value={count}
        onChange={(event) => setCount(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // It adds the reminder; the form is not done yet.
          event.preventDefault();
          add();
        }}
      />
      <select
        className="tc-input"
        aria-label={m.tasks_remind_unit()}
        value={unit}
        onChange={(event) => setUnit(unitIn(event.currentTarget.value))}
      >
        {UNIT_NAMES.map((each) => (
          <option key={each} value={each}>
            {unitText(each, Number(count) || 0, language)}
          </option>
        ))}
      </select>
      <button type="button" className="tc-link" disabled={!fits} onClick={add}>
        {m.tasks_remind_add()}
      </button>
    </div>
  );
}

const UNIT_NAMES: readonly Unit[] = ['minute', 'hour', 'day'];

function unitIn(value: string): Unit {
  return UNIT_NAMES.find((name) => name === value) ?? 'minute';
}

/** The unit's name as it goes with a count: Intl knows its forms. */
function unitText(unit: Unit, count: number, language: string): string {
  const format = numberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return format
    .formatToParts(count)
    .filter(({ type }) => type === 'unit')
    .map(({ value }) => value)
    .join('');
}

function reminderText(minutes: number, isAllDay: boolean, language: string): string {
  if (minutes === 0) return isAllDay ? m.tasks_remind_day() : m.tasks_remind_at();
  const unit = minutes % DAY === 0 ? 'day' : minutes % HOUR === 0 ? 'hour' : 'minute';
  const format = numberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return m.tasks_remind_before({ time: format.format(minutes / UNITS[unit]) });
}
