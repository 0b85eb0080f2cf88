import { useId, type ReactNode } from 'react';

import styles from './client-page.module.css';

export interface PanelProps {
  readonly title: string;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the page under a title of its own. */
export function Panel({ title, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.panelHead}>
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}

/** One value with its name before it. */
export function Line({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.line}>
      <span className={styles.label} aria-hidden="true">
        <bdi>{label}</bdi>
      </span>
      <span className={styles.content}>{children}</span>
    </div>
  );
}
