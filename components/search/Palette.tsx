import { Modal } from '@mantine/core';
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';

import { PersonPhoto } from '@/components/client/PersonPhoto';
import type { ClientLine } from '@/domain/client/card-view';
import { levelWords } from '@/domain/search/latin';
import { textThatShows } from '@/domain/text/text-that-shows';
import { m } from '@/locales/compiled/messages';
import { SearchState } from './SearchState';
import type { ClientSearch } from './use-client-search';
import styles from './palette.module.css';

/** Something that can be gone to or done. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Sections, views, actions. */
  readonly entries: readonly PaletteEntry[];
  /** What the text finds among the clients. */
  readonly search: ClientSearch;
  readonly onClient: (id: string) => void;
}

/** The most entries of one kind that show. */
const MOST = 8;

/** Goes anywhere from anywhere: clients, sections, views and actions by a few letters of either script. */
export function Palette(props: PaletteProps) {
  const { isOpen, onClose, text, onText, search, onClient } = props;
  const [at, setAt] = useState(0);
  const list = useId();
  const entries = useMatching(props.entries, text);
  const clients = (search.clients ?? []).slice(0, MOST);
  const rows = [
    ...clients.map((client) => ({
      key: client.id,
      content: <ClientRow client={client} />,
      run: () => onClient(client.id),
    })),
    ...entries.map((entry) => ({
      key: entry.id,
      content: (
        <>
          {entry.icon}
          <span>{entry.label}</span>
        </>
      ),
      run: entry.run,
    })),
  ];
  const current = Math.min(at, rows.length - 1);

  const choose = (index: number) => {
    const row = rows[index];
    if (!row) return;
    onClose();
    row.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((current + step + rows.length) % Math.max(1, rows.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(current);
    }
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      yOffset="12dvh"
      size={560}
      aria-label={m.search_palette()}
    >
      <div className={`tc-root ${styles.palette}`}>
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-expanded={rows.length > 0}
          aria-controls={list}
          aria-activedescendant={rows.length > 0 ? `${list}-${current}` : undefined}
          aria-autocomplete="list"
          aria-label={m.search_palette()}
          placeholder={m.search_palette_hint()}
          dir="auto"
          data-autofocus
          value={text}
          onChange={(event) => {
            setAt(0);
            onText(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        <SearchState reading={search.reading} isBroken={search.isBroken} />
        <ul id={list} role="listbox" aria-label={m.search_palette_found()} className={styles.list}>
          {rows.map(({ key, content }, index) => (
            <li
              key={key}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === current}
              className={styles.row}
              onPointerMove={() => setAt(index)}
              onClick={() => choose(index)}
            >
              {content}
            </li>
          ))}
        </ul>
        {rows.length === 0 && text.trim() !== '' && search.reading === null && (
          <p className="tc-empty" role="status">
            {m.search_palette_none({ text: text.trim() })}
          </p>
        )}
      </div>
    </Modal>
  );
}

function ClientRow({ client }: { readonly client: ClientLine }) {
  return (
    <>
      {/* No photos in lists: each would be a request to a network that nobody asked for. */}
      <PersonPhoto name={client.name} photo={null} />
      <bdi>{textThatShows(client.name) || m.client_unnamed()}</bdi>
    </>
  );
}

/** The entries whose words begin with those of the text, all of them for none. */
function useMatching(entries: readonly PaletteEntry[], text: string): readonly PaletteEntry[] {
  return useMemo(() => {
    const typed = levelWords(text);
    const matches = entries.filter(({ label }) => {
      const words = levelWords(label);
      return typed.every((word) => words.some((each) => each.startsWith(word)));
    });
    return matches.slice(0, typed.length === 0 ? entries.length : MOST);
  }, [entries, text]);
}
