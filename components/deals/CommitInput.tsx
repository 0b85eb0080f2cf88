import { useState, type ComponentPropsWithoutRef } from 'react';

import styles from './deals.module.css';

export interface CommitInputProps extends Omit<
  ComponentPropsWithoutRef<'input'>,
  'value' | 'onChange'
> {
  readonly label: string;
  readonly value: string;
  /** Says what is wrong with a text, or null. */
  readonly check?: (text: string) => string | null;
  /** Called when the box is left with another text than before, or on Enter. */
  readonly onCommit: (text: string) => void;
}

/** A box that keeps what was typed when it is left; Escape takes it back. */
export function CommitInput({ label, value, check, onCommit, ...rest }: CommitInputProps) {
  /** Null while nothing is typed: the value may change meanwhile. */
  const [text, setText] = useState<string | null>(null);
  const problem = text === null ? null : (check?.(text) ?? null);
  const commit = () => {
    if (text === null || problem !== null) return;
    setText(null);
    if (text.trim() !== value) onCommit(text.trim());
  };
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        className="tc-input"
        dir="auto"
        {...rest}
        value={text ?? value}
        aria-invalid={problem !== null}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape' && text !== null) {
            // The panel stays.
            event.nativeEvent.stopImmediatePropagation();
            event.stopPropagation();
            setText(null);
          }
        }}
      />
      {problem !== null && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </label>
  );
}
