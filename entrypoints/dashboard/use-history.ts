import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useState } from 'react';

import { HISTORY_STEP } from '@/components/history/HistoryBook';
import { NO_FILTER, type HistoryFilter, type HistoryPage } from '@/domain/history/history-view';
import { historyPage } from '@/storage/history/history-page';

export interface LiveHistory {
  /** Null while it is read for the first time. */
  readonly page: HistoryPage | null;
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
  readonly onMore: () => void;
}

/** The history of a client or a project, live, with its filter and how much of it shows. */
export function useHistory(whose: 'clientId' | 'projectId', id: string): LiveHistory {
  const [filter, setFilter] = useState(NO_FILTER);
  const [limit, setLimit] = useState(HISTORY_STEP);
  const wanted = useDeferredValue(filter);
  const page = useLiveQuery(
    () => historyPage(whose, id, wanted, limit),
    [whose, id, wanted, limit],
  );
  return {
    page: page ?? null,
    filter,
    onFilter: (changed) => {
      setFilter(changed);
      setLimit(HISTORY_STEP);
    },
    onMore: () => setLimit(limit + HISTORY_STEP),
  };
}
