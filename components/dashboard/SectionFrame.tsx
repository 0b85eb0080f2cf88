import type { ReactNode } from 'react';

import styles from './shell.module.css';

export interface SectionFrameProps {
  readonly title: string;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What every section of the dashboard has: its title, what can be done, and the rest of the height for its own. */
export function SectionFrame({ title, actions, children }: SectionFrameProps) {
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {actions}
      </header>
      {children}
    </section>
  );
}
