import type { RecordChange } from '@/domain/history/record-changes';
import { m } from '@/locales/compiled/messages';
import { fieldCaption, valueText, type Words } from './field-words';
import styles from './history.module.css';

/** Records whose making is told field by field. */
const TOLD_WHOLE: ReadonlySet<string> = new Set([
  'clients',
  'notes',
  'orders',
  'files',
  'identities',
  'deals',
  'tasks',
]);

/** What changed in one record: each field with what it was and what it became. */
export function FieldChanges({
  change,
  words,
}: {
  readonly change: RecordChange;
  readonly words: Words;
}) {
  const { table, what, record, fields } = change;
  const name = nameOf(record, words);
  // What a new setting holds is seen on its own screen.
  const shown = what === 'created' && !TOLD_WHOLE.has(table) ? [] : fields;
  return (
    <>
      {what !== 'changed' && shown.length === 0 && name !== '' && (
        <li className={styles.field}>
          <bdi className={what === 'deleted' ? styles.gone : undefined}>{name}</bdi>
        </li>
      )}
      {shown.map(({ field, before, after }) => {
        const earlier = valueText(table, field, before, record, words);
        const later = valueText(table, field, after, record, words);
        return (
          <li key={field} className={styles.field}>
            <span className={styles.caption}>{fieldCaption(field, words)}</span>{' '}
            {what === 'changed' && (
              <>
                <del>
                  <bdi>{earlier || m.history_nothing()}</bdi>
                </del>
                <span className="tc-arrow" aria-hidden="true" />
                <span className="tc-hidden">{m.history_became()}</span>
              </>
            )}
            <ins>
              <bdi>{later || m.history_nothing()}</bdi>
            </ins>
          </li>
        );
      })}
    </>
  );
}

/** What names a record to a person. */
function nameOf(record: RecordChange['record'], words: Words): string {
  const { captions } = record;
  if (captions) return valueText('statuses', 'captions', captions, record, words);
  for (const field of ['name', 'title', 'text', 'number', 'key']) {
    const value = record[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}
