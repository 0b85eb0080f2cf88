import { useId, type ReactNode } from 'react';

import styles from './exchange.module.css';

export interface SelectProps {
  readonly label: string;
  /** The label is read out only: it stands elsewhere for the eye. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `option` and `optgroup` elements. */
  readonly children: ReactNode;
}

/** The browser's own list to choose from. */
export function Select({ label, isLabelHidden = false, value, onChange, children }: SelectProps) {
  const id = useId();
  return (
    <span className={styles.select}>
      {!isLabelHidden && <label htmlFor={id}>{label}</label>}
      <select
        id={id}
        value={value}
        aria-label={isLabelHidden ? label : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {children}
      </select>
    </span>
  );
}
