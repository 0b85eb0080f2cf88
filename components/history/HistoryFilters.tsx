import { HISTORY_GROUPS, type HistoryGroup } from '@/domain/history/groups';
import type { HistoryFilter, HistoryNames } from '@/domain/history/history-view';
import { m } from '@/locales/compiled/messages';
import styles from './history.module.css';

const CAPTIONS: Readonly<Record<HistoryGroup, () => string>> = {
  client: m.history_group_client,
  note: m.client_notes,
  order: m.orders_title,
  deal: m.history_group_deal,
  task: m.history_group_task,
  file: m.page_client_files,
  template: m.client_templates,
  identity: m.history_group_identity,
  deleted: m.history_group_deleted,
  undo: m.history_group_undo,
  settings: m.history_group_settings,
};

const DAY = 86_400_000;

export interface HistoryFiltersProps {
  readonly filter: HistoryFilter;
  readonly members: HistoryNames['members'];
  /** Kinds that can't be there are not offered. */
  readonly without?: readonly HistoryGroup[];
  readonly onChange: (filter: HistoryFilter) => void;
}

/** Which entries are shown: by kind, author, period and text. */
export function HistoryFilters({ filter, members, without = [], onChange }: HistoryFiltersProps) {
  const change = (part: Partial<HistoryFilter>) => onChange({ ...filter, ...part });
  return (
    <div className={styles.filters} role="search">
      <input
        type="search"
        className="tc-input"
        dir="auto"
        aria-label={m.history_search()}
        placeholder={m.history_search()}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <select
        className="tc-input"
        aria-label={m.history_kind()}
        value={filter.group ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ group: HISTORY_GROUPS.find((group) => group === value) ?? null })
        }
      >
        <option value="">{m.history_all_kinds()}</option>
        {HISTORY_GROUPS.filter((group) => !without.includes(group)).map((group) => (
          <option key={group} value={group}>
            {CAPTIONS[group]()}
          </option>
        ))}
      </select>
      <select
        className="tc-input"
        aria-label={m.history_author()}
        value={filter.by ?? ''}
        onChange={({ currentTarget: { value } }) => change({ by: value || null })}
      >
        <option value="">{m.history_all_authors()}</option>
        <option value="me">{m.client_me()}</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <label className={styles.date}>
        <span>{m.history_from()}</span>
        <input
          type="date"
          className="tc-input"
          onChange={({ currentTarget: { value } }) => change({ from: startOf(value) })}
        />
      </label>
      <label className={styles.date}>
        <span>{m.history_to()}</span>
        <input
          type="date"
          className="tc-input"
          onChange={({ currentTarget: { value } }) => {
            const start = startOf(value);
            change({ to: start === null ? null : start + DAY - 1 });
          }}
        />
      </label>
    </div>
  );
}

/** Midnight of a local day, milliseconds since 1970; null for none. */
function startOf(day: string): number | null {
  const at = day === '' ? Number.NaN : Date.parse(`${day}T00:00`);
  return Number.isNaN(at) ? null : at;
}
