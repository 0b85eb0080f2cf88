import { CircleAlert } from 'lucide-react';
import { m } from '@/locales/compiled/messages';
import { Mark } from './Mark';
import css from './welcome.module.css';

/** In place of the page when nothing stored can be read. */
export function Unreadable() {
  return (
    <main className={css.page}>
      <header className={css.head}>
        <Mark size={44} />
        <h1 className={css.title}>{m.welcome_problem_read()}</h1>
      </header>
      <div className={css.foot}>
        <div className={css.failed} role="alert">
          <CircleAlert aria-hidden="true" size={19} />
          <span>{m.welcome_problem_read_more()}</span>
        </div>
      </div>
    </main>
  );
}
