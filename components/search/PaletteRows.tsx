import { memo, type ReactNode } from 'react';

import { PersonPhoto } from '@/components/client/PersonPhoto';
import type { ClientLine } from '@/domain/client/card-view';
import { textThatShows } from '@/domain/text/text-that-shows';
import { m } from '@/locales/compiled/messages';
import styles from './palette.module.css';

export interface PaletteRow {
  readonly key: string;
  readonly content: ReactNode;
  readonly run: () => void;
}

export interface PaletteRowsProps {
  readonly listId: string;
  readonly rows: readonly PaletteRow[];
  /** Which one Enter chooses. */
  readonly current: number;
}

/** The options of the palette's list. They stay as they are while something is typed that is not answered yet. */
export const PaletteRows = memo(function PaletteRows({ listId, rows, current }: PaletteRowsProps) {
  return rows.map(({ key, content }, index) => (
    <li
      key={key}
      id={optionId(listId, key)}
      role="option"
      aria-selected={index === current}
      className={styles.row}
    >
      {content}
    </li>
  ));
});

/** The id of a row's element. */
export function optionId(listId: string, key: string): string {
  return `${listId}-${key}`;
}

/** The row of a client who was found. */
export function rowOfClient(client: ClientLine, run: () => void): PaletteRow {
  const content = (
    <>
      {/* No photos in lists: each would be a request to a network that nobody asked for. */}
      <PersonPhoto name={client.name} photo={null} />
      <bdi>{textThatShows(client.name) || m.client_unnamed()}</bdi>
    </>
  );
  return { key: client.id, content, run };
}
