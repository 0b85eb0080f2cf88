import { Search } from 'lucide-react';

import { counted } from '@/components/client/when';
import searchBox from '@/components/dashboard/search-box.module.css';
import type { NamedRecord } from '@/domain/client/page-view';
import { QUICK_FILTERS, type Board, type BoardFilter } from '@/domain/deal/board';
import { m } from '@/locales/compiled/messages';
import { QUICK_CAPTIONS, URGENCY_ICONS } from './urgency-look';
import styles from './board-head.module.css';

export interface BoardFiltersProps {
  readonly filter: BoardFilter;
  readonly counts: Board['counts'];
  readonly members: readonly NamedRecord[];
  readonly language: string;
  readonly onFilter: (change: Partial<BoardFilter>) => void;
}

/** Which deals show: the quick filters with how many each would show, whose, and a text. */
export function BoardFilters({ filter, counts, members, language, onFilter }: BoardFiltersProps) {
  return (
    <div className={styles.filters} role="group" aria-label={m.board_filters()}>
      <div className={styles.quick}>
        {QUICK_FILTERS.map((quick) => (
          <button
            key={quick}
            type="button"
            className={styles.chip}
            aria-pressed={filter.quick === quick}
            data-urgency={quick}
            onClick={() => onFilter({ quick })}
          >
            {quick !== 'all' && quick !== 'attention' && URGENCY_ICONS[quick]}
            {QUICK_CAPTIONS[quick]()}
            <span className={styles.chipCount}>{counted(counts[quick], language)}</span>
          </button>
        ))}
      </div>
      {members.length > 0 && (
        <select
          className={`tc-input ${styles.owner}`}
          aria-label={m.deals_owner()}
          value={filter.ownerId ?? 'all'}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ownerId: value === 'all' ? null : value })
          }
        >
          <option value="all">{m.board_everybody()}</option>
          <option value="">{m.page_client_nobody()}</option>
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <label className={`${searchBox.box} ${styles.search}`}>
        <Search size={14} aria-hidden="true" />
        <input
          type="search"
          aria-label={m.board_find()}
          placeholder={m.board_find()}
          dir="auto"
          value={filter.text}
          onChange={(event) => onFilter({ text: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}
