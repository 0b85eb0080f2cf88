import { useId, type ReactNode } from 'react';
import css from './welcome.module.css';

/** One numbered step of the page. */
export function Step({
  number,
  title,
  lead,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={css.step}>
      <span aria-hidden="true" className={css.number}>
        {number}
      </span>
      <div className={css.stepBody}>
        <h2 className={css.stepTitle} id={id}>
          {title}
        </h2>
        {lead !== undefined && <p className={css.muted}>{lead}</p>}
        {children}
      </div>
    </section>
  );
}
