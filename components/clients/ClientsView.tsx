import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import { FilterPanel } from '@/components/filter/FilterPanel';
import { newCondition } from '@/components/filter/new-condition';
import { useNow } from '@/components/client/use-now';
import { completePart } from '@/domain/filter/complete';
import { EVERYBODY } from '@/domain/filter/matches';
import type { TableState } from '@/domain/table/table-state';
import type { View } from '@/domain/view/schema';
import { m } from '@/locales/compiled/messages';
import { BulkBar } from './BulkBar';
import { ClientsGrid, type GridHandle } from './ClientsGrid';
import { ClientsFooter } from './ClientsFooter';
import type { Table } from './definitions';
import { ShownRows, type RowsSource } from './shown-rows';
import type { TableActions } from './table-actions';
import { TableKeysSheet } from './TableKeysSheet';
import { EmptyClients, FailedClients, LoadingClients, NobodyFits } from './TableStates';
import { TableToolbar } from './TableToolbar';
import { useSelection } from './use-selection';
import { useTableKeys } from './use-table-keys';
import { ViewsBar } from './ViewsBar';
import styles from './table.module.css';

export interface ClientsViewProps {
  readonly source: RowsSource;
  readonly table: Table;
  /** The views and the id of the one shown; `all` for none of them. */
  readonly views: readonly View[];
  readonly viewId: string;
  /** What the view saves. */
  readonly saved: TableState;
  /** What shows: the same, or with changes that are not saved. */
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
  readonly actions: TableActions;
  /** Buttons of other subjects, such as export; given the ids of the clients shown. */
  readonly renderExtras?: (shownIds: () => readonly string[]) => React.ReactNode;
}

/** The clients of a project: to look through, filter, sort and change, one or many. */
export function ClientsView(props: ClientsViewProps) {
  const { source, table, state, actions, onState } = props;
  const { fields, language } = table;
  const [text, setText] = useState('');
  const [isFiltering, setFiltering] = useState(false);
  const [isKeysOpen, setKeysOpen] = useState(false);
  const now = useNow();
  const shownRows = useMemo(() => new ShownRows(source), [source]);
  const shown = useSyncExternalStore(shownRows.subscribe, shownRows.current);
  const selection = useSelection();
  const grid = useRef<GridHandle>(null);
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => () => shownRows.close(), [shownRows]);
  const filter = useMemo(() => completePart(state.filter, fields), [state.filter, fields]);
  useEffect(() => {
    shownRows.ask({ filter, sort: state.sort, text, fields, now, language });
  }, [shownRows, filter, state.sort, text, fields, now, language]);

  const latest = useRef({ state, onState });
  useEffect(() => {
    latest.current = { state, onState };
  });
  const change = useCallback((part: Partial<TableState>) => {
    latest.current.onState({ ...latest.current.state, ...part });
  }, []);
  const filterBy = useCallback(
    (fieldId: string) => {
      const before = latest.current.state.filter;
      change({ filter: { ...before, of: [...before.of, newCondition(fields, fieldId)] } });
      setFiltering(true);
    },
    [change, fields],
  );
  const clear = () => {
    setText('');
    change({ filter: EVERYBODY });
  };

  const { rows } = shown;
  // Whoever is not shown any more is not meant either.
  const selectedIds = useMemo(() => {
    if (selection.ids.size === 0) return [];
    return rows.filter(({ id }) => selection.ids.has(id)).map(({ id }) => id);
  }, [rows, selection.ids]);
  const keys = useTableKeys({
    rows,
    state,
    table,
    selection,
    selectedIds,
    actions,
    grid,
    focusSearch: () => search.current?.focus(),
    showKeys: () => setKeysOpen(true),
  });

  const isEmpty = shown.state === 'ready' && shown.all === 0;
  const isFirstLoad = shown.state === 'loading' && rows.length === 0;
  const isNobody = shown.state === 'ready' && !isEmpty && rows.length === 0 && !shown.isWorking;
  return (
    <div className={styles.view}>
      <ViewsBar {...props} />
      <TableToolbar
        search={search}
        text={text}
        onText={setText}
        onLeaveSearch={() => grid.current?.focus()}
        filter={state.filter}
        isFiltering={isFiltering}
        onFiltering={() => setFiltering(!isFiltering)}
        state={state}
        table={table}
        onState={change}
        onKeys={() => setKeysOpen(true)}
        extras={props.renderExtras?.(() => rows.map(({ id }) => id))}
      />
      {isFiltering && (
        <FilterPanel
          filter={state.filter}
          table={table}
          onChange={(next) => change({ filter: next })}
          onClose={() => setFiltering(false)}
          onSave={(name, kept) => actions.addSegment(name, kept)}
        />
      )}
      {shown.state === 'failed' && <FailedClients />}
      {isEmpty && (
        <EmptyClients
          onPractice={actions.openPractice}
          onImport={actions.openImport}
          onRestore={actions.openBackups}
        />
      )}
      {isFirstLoad && <LoadingClients />}
      {isNobody && <NobodyFits onClear={clear} />}
      {!isEmpty && !isFirstLoad && !isNobody && shown.state !== 'failed' && (
        <ClientsGrid
          ref={grid}
          rows={rows}
          state={state}
          table={table}
          selection={selection}
          active={keys.active}
          tools={keys.tools}
          isWorking={shown.isWorking}
          onState={change}
          onFilterBy={filterBy}
          onKeyDown={keys.onKeyDown}
        />
      )}
      {selectedIds.length > 0 && (
        <BulkBar
          ids={selectedIds}
          rows={source.rows}
          table={table}
          actions={actions}
          asked={keys.asked}
          onAsked={keys.setAsked}
          onNone={selection.none}
          onAll={selectedIds.length < rows.length ? () => selection.all(rows) : null}
          onDone={() => grid.current?.focus()}
        />
      )}
      {!isEmpty && shown.state !== 'failed' && <ClientsFooter shown={shown} language={language} />}
      {isKeysOpen && <TableKeysSheet onClose={() => setKeysOpen(false)} />}
      <div className="tc-hidden" role="status">
        {isNobody ? m.table_nobody() : ''}
      </div>
    </div>
  );
}
