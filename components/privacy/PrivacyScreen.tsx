import { handleOf } from '@/components/client/handle';
import { onDay } from '@/components/client/when';
import type { PrivacyList } from '@/domain/filter/privacy-lists';
import type { Ignored } from '@/domain/ignored/schema';
import { m } from '@/locales/compiled/messages';
import styles from './privacy.module.css';

export interface PrivacyScreenProps {
  readonly language: string;
  readonly ignored: readonly Ignored[];
  /** How many addresses are remembered as erased. */
  readonly erased: number;
  /** The address of a list behind the `#`. */
  readonly hrefOf: (list: PrivacyList) => string;
  readonly onNotice: (person: Ignored) => void;
}

const LISTS: readonly (readonly [PrivacyList, () => string, () => string])[] = [
  ['kept-too-long', m.privacy_list_overdue, m.privacy_list_overdue_why],
  ['not-told', m.privacy_list_untold, m.privacy_list_untold_why],
  ['no-basis', m.privacy_list_baseless, m.privacy_list_baseless_why],
  ['do-not-contact', m.privacy_list_silent, m.privacy_list_silent_why],
];

/** Whose data needs a look, who is ignored, who was erased. */
export function PrivacyScreen({ language, ignored, erased, hrefOf, onNotice }: PrivacyScreenProps) {
  return (
    <div className={styles.screen}>
      <section>
        <h2>{m.privacy_lists()}</h2>
        <ul className={styles.lists}>
          {LISTS.map(([list, caption, why]) => (
            <li key={list}>
              <span className={styles.who}>
                <a href={hrefOf(list)}>{caption()}</a>
                <span className={styles.hint}>{why()}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{m.privacy_ignored_people()}</h2>
        {ignored.length === 0 && <p className={styles.hint}>{m.privacy_ignored_none()}</p>}
        <ul className={styles.people}>
          {ignored.map((person) => {
            const name = person.name || handleOf(person.key);
            return (
              <li key={person.id}>
                <span className={styles.who}>
                  <bdi>{name}</bdi>
                  <span className={styles.hint}>
                    <bdi>{person.key}</bdi> ·{' '}
                    {m.privacy_ignored_since({ date: onDay(person.createdAt, language) })}
                  </span>
                </span>
                <button
                  type="button"
                  className="tc-link"
                  aria-label={m.privacy_notice_named({ name })}
                  onClick={() => onNotice(person)}
                >
                  {m.privacy_notice()}
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <section>
        <h2>{m.privacy_erased_people()}</h2>
        <p className={styles.hint}>
          {erased === 0 ? m.privacy_erased_none() : m.privacy_erased_codes({ count: erased })}
        </p>
      </section>
    </div>
  );
}
