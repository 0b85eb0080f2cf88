import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { birthdayParts, birthdayText, keptBirthday } from '@/domain/client/birthday';
import { m } from '@/locales/compiled/messages';
import { usePageTools } from './page-context';
import styles from './client-page.module.css';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export interface BirthdayFieldProps {
  /** As it is kept, or null. */
  readonly birthday: string | null;
  readonly onSave: (birthday: string | null) => void;
}

/** Day, month and, where it is known, the year. */
export function BirthdayField({ birthday, onSave }: BirthdayFieldProps) {
  const { language } = usePageTools();
  const [isEdited, setEdited] = useState(false);
  if (!isEdited) {
    const shown = birthday === null ? m.page_client_add() : birthdayText(birthday, language);
    return (
      <button
        type="button"
        className={styles.value}
        data-empty={birthday === null}
        aria-label={
          birthday === null
            ? m.page_client_add_value({ label: m.page_client_birthday() })
            : m.page_client_edit_value({ label: m.page_client_birthday(), value: shown })
        }
        onClick={() => setEdited(true)}
      >
        {shown}
      </button>
    );
  }
  return (
    <BirthdayForm
      birthday={birthday}
      language={language}
      onCancel={() => setEdited(false)}
      onSave={(wanted) => {
        setEdited(false);
        if (wanted !== birthday) onSave(wanted);
      }}
    />
  );
}

function BirthdayForm({
  birthday,
  language,
  onSave,
  onCancel,
}: BirthdayFieldProps & { readonly language: string; readonly onCancel: () => void }) {
  const parts = birthdayParts(birthday);
  const [day, setDay] = useState(String(parts?.day ?? ''));
  const [month, setMonth] = useState(String(parts?.month ?? 1));
  const [year, setYear] = useState(String(parts?.year ?? ''));
  const [isWrong, setWrong] = useState(false);
  const monthName = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (day.trim() === '') {
      onSave(null);
      return;
    }
    const wanted = keptBirthday({
      day: Number(day),
      month: Number(month),
      year: year.trim() === '' ? null : Number(year),
    });
    setWrong(wanted === null);
    if (wanted !== null) onSave(wanted);
  };
  return (
    <form
      className={styles.inline}
      aria-label={m.page_client_birthday()}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <input
        className="tc-input"
        inputMode="numeric"
        size={2}
        maxLength={2}
        autoFocus
        aria-label={m.page_client_day()}
        placeholder={m.page_client_day()}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <select
        className="tc-input"
        aria-label={m.page_client_month()}
        value={month}
        onChange={(event) => setMonth(event.currentTarget.value)}
      >
        {MONTHS.map((each) => (
          <option key={each} value={each}>
            {monthName.format(Date.UTC(2000, each - 1, 1))}
          </option>
        ))}
      </select>
      <input
        className="tc-input"
        inputMode="numeric"
        size={4}
        maxLength={4}
        aria-label={m.page_client_year()}
        placeholder={m.page_client_year()}
        value={year}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-xs">
        {m.page_client_save()}
      </Button>
      <Button variant="subtle" size="compact-xs" onClick={onCancel}>
        {m.client_cancel()}
      </Button>
      {isWrong && (
        <span role="alert" className={styles.problem}>
          {m.page_client_no_date()}
        </span>
      )}
    </form>
  );
}
