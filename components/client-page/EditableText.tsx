import { useId, useRef, useState } from 'react';

import { m } from '@/locales/compiled/messages';
import styles from './client-page.module.css';

export interface EditableTextProps {
  /** What it is, for the accessible names. */
  readonly label: string;
  /** What the text field begins with. */
  readonly value: string;
  /** What shows while it is not edited; `value` unless given. */
  readonly shown?: string;
  /** Shows while there is nothing. */
  readonly placeholder: string;
  /** Where a press on the value leads; a button beside it then edits. */
  readonly href?: string | null;
  readonly type?: 'text' | 'long-text' | 'date';
  readonly maxLength?: number;
  /** Tells what is wrong with a text, or null; only a right one is saved. */
  readonly check?: (text: string) => string | null;
  /** Called with a text that differs. */
  readonly onSave: (text: string) => void;
}

/** A value changed where it stands: Enter or leaving the field saves, Escape takes the change back. */
export function EditableText(props: EditableTextProps) {
  const {
    label,
    value,
    shown = value,
    placeholder,
    href,
    type = 'text',
    maxLength,
    check,
    onSave,
  } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const problemId = useId();

  if (draft === null) {
    const isEmpty = value === '';
    const text = isEmpty ? placeholder : shown;
    return (
      <span className={styles.editable}>
        {href && !isEmpty && (
          <a href={href} target="_blank" rel="noopener noreferrer" className={styles.link}>
            <bdi>{text}</bdi>
          </a>
        )}
        <button
          ref={button}
          type="button"
          className={styles.value}
          data-empty={isEmpty}
          data-beside={Boolean(href) && !isEmpty}
          aria-label={nameOf(label, isEmpty ? '' : shown, href ?? null)}
          onClick={() => setDraft(value)}
        >
          {href && !isEmpty ? m.client_edit() : <bdi>{text}</bdi>}
        </button>
      </span>
    );
  }
  const leave = () => {
    setDraft(null);
    setProblem(null);
  };
  const save = (): boolean => {
    const wanted = draft.trim();
    const wrong = wanted === value ? null : (check?.(wanted) ?? null);
    setProblem(wrong);
    if (wrong !== null) return false;
    leave();
    if (wanted !== value) onSave(wanted);
    return true;
  };
  const field = {
    className: `tc-input ${type === 'long-text' ? styles.long : ''}`,
    dir: 'auto',
    value: draft,
    maxLength,
    'aria-label': label,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : problemId,
    // The field stands where the value was that the seller just pressed.
    autoFocus: true,
    onBlur: () => void save(),
    onKeyDown: (event: React.KeyboardEvent) => {
      const isSave =
        event.key === 'Enter' && (type !== 'long-text' || event.ctrlKey || event.metaKey);
      if ((!isSave && event.key !== 'Escape') || event.nativeEvent.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') leave();
      else if (!save()) return;
      setTimeout(() => button.current?.focus());
    },
  };
  return (
    <span className={styles.editing}>
      {type === 'long-text' ? (
        <textarea {...field} rows={4} onChange={(event) => setDraft(event.currentTarget.value)} />
      ) : (
        <input {...field} type={type} onChange={(event) => setDraft(event.currentTarget.value)} />
      )}
      {problem !== null && (
        <span id={problemId} role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </span>
  );
}

/** The button's name begins with what it shows. */
function nameOf(label: string, value: string, href: string | null): string {
  if (value === '') return m.page_client_add_value({ label });
  return href === null
    ? m.page_client_edit_value({ label, value })
    : m.page_client_edit_link({ label, value });
}
