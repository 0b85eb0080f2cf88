import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';

import { useStepToasts } from '@/components/dashboard/step-toasts';
import type { ClientRow } from '@/domain/client/client-row';
import { isEditable } from '@/domain/table/cell-text';
import type { TableState } from '@/domain/table/table-state';
import { m } from '@/locales/compiled/messages';
import type { Active } from './active-cell';
import { editOfField } from './edit-of-field';
import type { GridHandle } from './ClientsGrid';
import type { Leave } from './CellEditor';
import type { Table } from './definitions';
import type { RowTools } from './GridRow';
import { MOST_TO_MERGE, type TableActions } from './table-actions';
import type { Selection } from './use-selection';

/** What the bar for the selected clients is asked for by a key. */
export type Asked = 'tags' | 'status' | 'contacted' | 'delete' | null;

export interface TableKeysGiven {
  readonly rows: readonly ClientRow[];
  readonly state: TableState;
  readonly table: Table;
  readonly selection: Selection;
  readonly selectedIds: readonly string[];
  readonly actions: TableActions;
  readonly grid: RefObject<GridHandle | null>;
  readonly focusSearch: () => void;
  readonly showKeys: () => void;
}

export interface TableKeys {
  readonly active: Active | null;
  readonly tools: RowTools;
  readonly asked: Asked;
  readonly setAsked: (asked: Asked) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The keyboard in the table, as in a mail client; where it is, and what is edited there. */
export function useTableKeys(given: TableKeysGiven): TableKeys {
  const toasts = useStepToasts();
  const [active, setActive] = useState<Active | null>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const latest = useRef({ ...given, active, toasts });
  useEffect(() => {
    latest.current = { ...given, active, toasts };
  });

  const leaveEditor = useCallback((leave: Leave) => {
    const { active: at, grid } = latest.current;
    grid.current?.focus();
    if (!at) return;
    const here = { ...at, isEditing: false };
    setActive(
      leave === 'stay' || leave === 'down' ? here : nextEditable(latest.current, here, leave),
    );
  }, []);

  const tools = useMemo<RowTools>(
    () => ({
      activate: setActive,
      toggle: (rowId) => latest.current.selection.toggle(rowId),
      extendTo: (rowId) => latest.current.selection.extendTo(rowId, latest.current.rows),
      leaveEditor,
      save: (row, fieldId, value) => {
        const {
          actions,
          table,
          toasts: { perform },
        } = latest.current;
        const said = m.table_saved({ field: table.captionOf(fieldId) });
        if (fieldId === 'tags') {
          const wanted = new Set(value as readonly string[]);
          const add = [...wanted].filter((id) => !row.tags.includes(id));
          const remove = row.tags.filter((id) => !wanted.has(id));
          void perform(() => actions.tagClients([row.id], { add, remove }), said);
        } else {
          void perform(() => actions.editClients([row.id], editOfField(fieldId, value)), said);
        }
      },
      makeTag: (row, name) => {
        const {
          actions,
          toasts: { perform },
        } = latest.current;
        const work = async () => {
          const { tagId } = await actions.addTag(name);
          return actions.tagClients([row.id], { add: [tagId], remove: [] });
        };
        void perform(work, m.audience_tag_added({ name }));
      },
    }),
    [leaveEditor],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const { rows, selection, selectedIds, actions, grid } = given;
    if (event.defaultPrevented || event.altKey || isTyping(event)) return;
    const at = active ? rows.findIndex(({ id }) => id === active.rowId) : -1;
    const row = rows[at];
    const isCommand = event.ctrlKey || event.metaKey;
    const go = (to: number, extends_ = false) => {
      const next = rows[Math.max(0, Math.min(to, rows.length - 1))];
      if (!next) return;
      if (extends_) {
        if (row && !selection.ids.has(row.id)) selection.toggle(row.id);
        selection.extendTo(next.id, rows);
      }
      setActive({ rowId: next.id, column: active?.column ?? null, isEditing: false });
    };
    const ask = (what: Asked) => {
      if (selectedIds.length === 0 && row) selection.toggle(row.id);
      if (selectedIds.length > 0 || row) setAsked(what);
    };
    const page = grid.current?.pageSize() ?? 10;
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(at + 1, event.shiftKey),
      ArrowUp: () => go(at - 1, event.shiftKey),
      PageDown: () => go(at + page, event.shiftKey),
      PageUp: () => go(at - page, event.shiftKey),
      Home: () => go(0, event.shiftKey),
      End: () => go(rows.length - 1, event.shiftKey),
      ArrowRight: () => setActive(besides(given, active, 1)),
      ArrowLeft: () => setActive(besides(given, active, -1)),
      Enter: () => {
        if (!active || !row) return;
        if (active.column === null || !isEditable(active.column)) actions.openClient(row.id);
        else setActive({ ...active, isEditing: true });
      },
      F2: () => {
        if (!active) return;
        const column =
          active.column ?? given.state.columns.find(({ field }) => isEditable(field))?.field;
        if (column !== undefined && isEditable(column))
          setActive({ ...active, column, isEditing: true });
      },
      Delete: () => ask('delete'),
      Escape: () => {
        if (active?.column) setActive({ ...active, column: null });
        else selection.none();
      },
    };
    const letters: Record<string, () => void> = {
      j: () => go(at + 1),
      k: () => go(at - 1),
      x: () => row && selection.toggle(row.id),
      ' ': () => row && selection.toggle(row.id),
      '/': given.focusSearch,
      '#': () => ask('delete'),
      l: () => ask('tags'),
      s: () => ask('status'),
      e: () => ask('contacted'),
      m: () => {
        const ids = selectedIds.length > 0 ? selectedIds : row ? [row.id] : [];
        if (ids.length > 0 && ids.length <= MOST_TO_MERGE) actions.mergeClients(ids);
      },
      o: () => row && actions.openPanel?.(row.id),
      u: toasts.undoLast,
      '?': given.showKeys,
    };
    let act = moves[event.key];
    if (isCommand) act = event.key === 'a' ? () => selection.all(rows) : undefined;
    else act ??= letters[event.key.toLowerCase()] ?? letters[letterOf(event)];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { active, tools, asked, setAsked, onKeyDown };
}

/** The letter on the key of a Latin keyboard: on a Cyrillic one J is another letter, on the same key. */
function letterOf({ nativeEvent: { code } }: KeyboardEvent): string {
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : '';
}

/** Keys in a box of its own are for typing. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]), select, button, textarea') !== null
  );
}

/** A cell further; before the first one is the client as a whole. */
function besides(
  { state, table }: TableKeysGiven,
  active: Active | null,
  step: 1 | -1,
): Active | null {
  if (!active) return null;
  const columns = state.columns
    .map(({ field }) => field)
    .filter((field) => table.fields.has(field));
  const at = active.column === null ? -1 : columns.indexOf(active.column);
  const to = Math.max(-1, Math.min(at + step, columns.length - 1));
  return { rowId: active.rowId, column: columns[to] ?? null, isEditing: false };
}

/** The next cell that can be edited, in this row or the one after; opened. */
function nextEditable(
  { state, table, rows }: TableKeysGiven,
  here: Active,
  to: 'next' | 'previous',
): Active {
  const columns = state.columns
    .map(({ field }) => field)
    .filter((field) => table.fields.has(field) && isEditable(field));
  const at = columns.indexOf(here.column ?? '') + (to === 'next' ? 1 : -1);
  const inRow = columns[at];
  if (inRow !== undefined) return { ...here, column: inRow, isEditing: true };
  const row = rows[rows.findIndex(({ id }) => id === here.rowId) + (to === 'next' ? 1 : -1)];
  const column = to === 'next' ? columns[0] : columns.at(-1);
  return row && column !== undefined ? { rowId: row.id, column, isEditing: true } : here;
}
