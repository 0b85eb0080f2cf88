import { Link } from 'wouter';

import { historyText, NOT_UNDOABLE } from '@/components/client/HistoryList';
import { useNow } from '@/components/client/use-now';
import { ago, exactly } from '@/components/client/when';
import { entryDetail } from '@/domain/history/entry-detail';
import { recordChanges } from '@/domain/history/record-changes';
import type { HistoryEntry } from '@/domain/history/schema';
import { textThatShows } from '@/domain/text/text-that-shows';
import { m } from '@/locales/compiled/messages';
import { FieldChanges } from './FieldChanges';
import type { Words } from './field-words';
import styles from './history.module.css';

/** Of how many clients a change of many names, and of how many records it shows the fields. */
const MOST_NAMED = 5;
const MOST_RECORDS = 6;

export interface EntryItemProps {
  readonly entry: HistoryEntry;
  readonly words: Words;
  /** Of a change to several clients, only what concerns this one is told; null to tell all, and of whom. */
  readonly clientId: string | null;
  readonly onUndo: (historyId: string, what: string) => void;
}

/** One change: what was done, by whom and when, each field before and after, and its Undo. */
export function EntryItem({ entry, words, clientId, onUndo }: EntryItemProps) {
  const { language, names } = words;
  const now = useNow();
  const line = { action: entry.action, detail: entryDetail(entry) };
  const what = historyText(line, names.statuses, language);
  const changes = recordChanges(entry).filter(
    ({ table, id, record }) =>
      clientId === null ||
      entry.clientId !== null ||
      (table === 'clients' ? id : record['clientId']) === clientId,
  );
  const ids = entry.clientId === null ? entry.clientIds : [entry.clientId];
  const author =
    entry.by === 'me'
      ? m.client_me()
      : (names.members.find(({ id }) => id === entry.by)?.name ?? entry.by);
  const isUndone = entry.undoneBy !== null;
  // Thousands of others are not taken back from one client's page.
  const isOfMany = clientId !== null && entry.many.length > 0;
  return (
    <li className={styles.entry} data-undone={isUndone}>
      <div className={styles.head}>
        <span className={styles.what}>
          <bdi>{what}</bdi>
        </span>
        {(clientId === null || ids.length > 1) &&
          ids.slice(0, MOST_NAMED).map((id) => (
            <Link key={id} href={`/clients/${id}`} className={styles.client}>
              <bdi>{textThatShows(names.clients[id] ?? '') || m.client_unnamed()}</bdi>
            </Link>
          ))}
        {ids.length > MOST_NAMED && (
          <span className={styles.fine}>
            {m.history_more_records({ count: ids.length - MOST_NAMED })}
          </span>
        )}
        <span className={styles.fine}>
          <bdi>{author}</bdi>
          {' · '}
          <time dateTime={new Date(entry.at).toISOString()} title={exactly(entry.at, language)}>
            {ago(entry.at, now, language)}
          </time>
          {isUndone && ` · ${m.client_history_undone()}`}
        </span>
        {!NOT_UNDOABLE.has(entry.action) && !isOfMany && (
          <button
            type="button"
            className="tc-link"
            aria-label={isUndone ? m.history_redo_named({ what }) : m.client_history_undo({ what })}
            onClick={() => onUndo(entry.undoneBy ?? entry.id, what)}
          >
            {isUndone
              ? m.history_redo()
              : entry.action === 'client.delete'
                ? m.history_restore()
                : m.client_undo()}
          </button>
        )}
      </div>
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.slice(0, MOST_RECORDS).map((change) => (
            <FieldChanges key={`${change.table} ${change.id}`} change={change} words={words} />
          ))}
          {changes.length > MOST_RECORDS && (
            <li className={styles.fine}>
              {m.history_more_records({ count: changes.length - MOST_RECORDS })}
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
