import { MoreButton } from '@/components/client/MoreButton';
import { useStepToasts } from '@/components/dashboard/step-toasts';
import type { Undone } from '@/domain/client/card-view';
import type { HistoryGroup } from '@/domain/history/groups';
import { NO_FILTER, type HistoryFilter, type HistoryPage } from '@/domain/history/history-view';
import { m } from '@/locales/compiled/messages';
import { EntryItem } from './EntryItem';
import { HistoryFilters } from './HistoryFilters';
import styles from './history.module.css';

/** How many entries show at first, and how many each "more" adds. */
export const HISTORY_STEP = 50;

export interface HistoryBookProps {
  /** Null while it is read. */
  readonly page: HistoryPage | null;
  readonly filter: HistoryFilter;
  readonly language: string;
  /** Whose history it is; null for a whole project's. */
  readonly clientId: string | null;
  readonly without?: readonly HistoryGroup[];
  readonly onFilter: (filter: HistoryFilter) => void;
  readonly onMore: () => void;
  readonly undo: (historyId: string) => Promise<Undone>;
}

/** The history with its filters, newest first, each entry with Undo or, where it was undone, with the way forward again. */
export function HistoryBook(props: HistoryBookProps) {
  const { page, filter, language, clientId, without, onFilter, onMore, undo } = props;
  const { perform } = useStepToasts();
  const isFiltered = Object.entries(NO_FILTER).some(
    ([name, none]) => filter[name as keyof HistoryFilter] !== none,
  );
  const takeBack = (historyId: string, what: string) =>
    void perform(
      () => undo(historyId),
      ({ historyId: again, keptFields }) => {
        if (again === '') return m.client_undone_nothing();
        return keptFields > 0 ? m.client_undone_partly() : m.history_undone({ what });
      },
    );
  return (
    <>
      <HistoryFilters
        filter={filter}
        members={page?.names.members ?? []}
        {...(without ? { without } : {})}
        onChange={onFilter}
      />
      {page === null && (
        <p className="tc-empty" role="status">
          {m.client_loading()}
        </p>
      )}
      {page?.entries.length === 0 && (
        <p className="tc-empty" role="status">
          {isFiltered ? m.history_none_found() : m.history_none()}
        </p>
      )}
      <ul className={styles.book}>
        {page?.entries.map((entry) => (
          <EntryItem
            key={entry.id}
            entry={entry}
            words={{ names: page.names, language }}
            clientId={clientId}
            onUndo={takeBack}
          />
        ))}
      </ul>
      {page?.hasMore && (
        <MoreButton count={HISTORY_STEP} of={HISTORY_STEP} language={language} onMore={onMore} />
      )}
    </>
  );
}
