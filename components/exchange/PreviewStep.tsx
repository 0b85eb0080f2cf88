import { Button } from '@mantine/core';

import type { RowProblem } from '@/domain/import/incoming';
import { m } from '@/locales/compiled/messages';
import type { MatchedBy } from '@/storage/exchange/known-clients';
import type { Preview } from '@/storage/exchange/preview-import';
import { problemText } from './captions';
import styles from './exchange.module.css';

export interface PreviewStepProps {
  readonly preview: Preview;
  readonly makesNew: boolean;
  readonly onRun: () => void;
  readonly onBack: () => void;
}

const BY: Readonly<Record<MatchedBy, () => string>> = {
  id: m.exchange_match_id,
  key: m.exchange_match_key,
  phone: m.exchange_match_phone,
  email: m.exchange_match_email,
};

/** What would happen, before anything does. */
export function PreviewStep({ preview, makesNew, onRun, onBack }: PreviewStepProps) {
  const { people, fresh, matched, lines, newNames } = preview;
  const known = Object.values(matched).reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.step}>
      <h2>{m.exchange_preview()}</h2>
      <ul className={styles.facts}>
        <li>{m.exchange_will_add({ count: fresh })}</li>
        {known > 0 && <li>{m.exchange_will_match({ count: known })}</li>}
        {makesNew && <NewNamesLines names={newNames} />}
      </ul>
      <Problems problems={preview.problems} counts={preview.problemCounts} />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>{m.exchange_first_rows({ count: lines.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{m.exchange_row()}</th>
              <th scope="col">{m.exchange_name()}</th>
              <th scope="col">{m.exchange_field_phone()}</th>
              <th scope="col">{m.exchange_field_email()}</th>
              <th scope="col">{m.exchange_field_profile()}</th>
              <th scope="col">{m.exchange_found()}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ row, name, phones, emails, keys, by }) => (
              <tr key={row}>
                <td>{row}</td>
                <td>
                  <bdi>{name.slice(0, 100)}</bdi>
                </td>
                <td>
                  <bdi>{phones.join(', ').slice(0, 100)}</bdi>
                </td>
                <td>
                  <bdi>{emails.join(', ').slice(0, 100)}</bdi>
                </td>
                <td>
                  <bdi>{keys.join(', ').slice(0, 100)}</bdi>
                </td>
                <td>{by === null ? m.exchange_is_new() : BY[by]()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.buttons}>
        <Button variant="default" onClick={onBack}>
          {m.exchange_back()}
        </Button>
        <Button onClick={onRun} disabled={people === 0}>
          {m.exchange_run({ count: people })}
        </Button>
      </div>
    </div>
  );
}

/** The first of many names. */
function shown(list: readonly string[]): string {
  return list.slice(0, 10).join(', ') + (list.length > 10 ? '…' : '');
}

function NewNamesLines({ names }: { readonly names: Preview['newNames'] }) {
  return (
    <>
      {names.status.length > 0 && (
        <li>{m.exchange_new_statuses({ names: shown(names.status) })}</li>
      )}
      {names.tag.length > 0 && <li>{m.exchange_new_tags({ names: shown(names.tag) })}</li>}
      {names.owner.length > 0 && <li>{m.exchange_new_owners({ names: shown(names.owner) })}</li>}
    </>
  );
}

/** Problems one by one, and how many more there are. */
export function Problems({
  problems,
  counts,
}: {
  readonly problems: readonly RowProblem[];
  readonly counts: Preview['problemCounts'];
}) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return <p>{m.exchange_no_problems()}</p>;
  return (
    <details className={styles.problems} open={total <= 10}>
      <summary>{m.exchange_problems({ count: total })}</summary>
      <ul>
        {problems.map((problem, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list never changes
          <li key={index}>
            <bdi>{problemText(problem)}</bdi>
          </li>
        ))}
      </ul>
      {total > problems.length && (
        <p>{m.exchange_problems_more({ count: total - problems.length })}</p>
      )}
    </details>
  );
}
