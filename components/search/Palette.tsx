import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import { m } from '@/locales/compiled/messages';
import { optionId, PaletteRows, rowOfClient, type PaletteRow } from './PaletteRows';
import { SearchState } from './SearchState';
import type { HeldSearch } from './use-client-search';
import { useMatching, type PaletteEntry } from './use-matching';
import styles from './palette.module.css';

export interface PaletteProps {
  readonly onClose: () => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Sections, views, actions. */
  readonly entries: readonly PaletteEntry[];
  /** What the text finds among the clients. */
  readonly search: HeldSearch;
  readonly onClient: (id: string) => void;
}

/** Goes anywhere from anywhere: clients, sections, views and actions by a few letters of either script. */
export function Palette({ onClose, text, onText, entries, search, onClient }: PaletteProps) {
  const [at, setAt] = useState(0);
  /** For this text Enter was pressed before its answer was there. */
  const awaited = useRef<string | null>(null);
  const listId = useId();
  // All of the list is of one text, so that it is drawn once for each letter.
  const matching = useMatching(entries, search.of);
  const rows = useMemo<readonly PaletteRow[]>(() => {
    const clients = search.clients ?? [];
    return [...clients.map((each) => rowOfClient(each, () => onClient(each.id))), ...matching];
  }, [search.clients, matching, onClient]);
  const current = Math.min(at, rows.length - 1);
  const row = rows[current];
  // What an earlier text found stays in sight while this one is looked for, and can't be chosen.
  const isFresh = search.of === text.trim();
  const isAnswered = isFresh && (search.of === '' || search.clients !== null || search.isBroken);

  const choose = (chosen: PaletteRow | undefined) => {
    if (!chosen) return;
    onClose();
    chosen.run();
  };
  useEffect(() => {
    if (!isAnswered || awaited.current !== text) return;
    awaited.current = null;
    if (!row) return;
    onClose();
    row.run();
  }, [isAnswered, text, row, onClose]);

  const indexUnder = (target: EventTarget) => {
    const id = target instanceof Element && target.closest('[role=option]')?.id;
    return rows.findIndex(({ key }) => optionId(listId, key) === id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((current + step + rows.length) % Math.max(1, rows.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isAnswered) choose(row);
      else awaited.current = text;
    }
  };
  return (
    <div className={`tc-root ${styles.palette}`}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-activedescendant={isFresh && row ? optionId(listId, row.key) : undefined}
        aria-autocomplete="list"
        aria-label={m.search_palette()}
        placeholder={m.search_palette_hint()}
        dir="auto"
        data-autofocus
        value={text}
        onChange={(event) => {
          setAt(0);
          awaited.current = null;
          onText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <SearchState reading={search.reading} isBroken={search.isBroken} />
      <ul
        id={listId}
        role="listbox"
        aria-label={m.search_palette_found()}
        aria-busy={!isFresh}
        className={styles.list}
        onPointerMove={({ target }) => {
          const index = indexUnder(target);
          if (index !== -1) setAt(index);
        }}
        onClick={({ target }) => isFresh && choose(rows[indexUnder(target)])}
      >
        <PaletteRows listId={listId} rows={rows} current={current} />
      </ul>
      {rows.length === 0 && isFresh && search.clients !== null && search.reading === null && (
        <p className="tc-empty" role="status">
          {m.search_palette_none({ text: search.of })}
        </p>
      )}
    </div>
  );
}
