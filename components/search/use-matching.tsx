import { useMemo, type ReactNode } from 'react';

import { levelWords } from '@/domain/search/latin';
import type { PaletteRow } from './PaletteRows';

/** Something that can be gone to or done. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

/** The most entries that show for a text. */
const MOST = 8;

/** The rows of the entries whose words begin with those of the text, all of them for none. */
export function useMatching(entries: readonly PaletteEntry[], text: string): readonly PaletteRow[] {
  // The same for every letter that is typed.
  const known = useMemo(
    () => entries.map((entry) => ({ words: levelWords(entry.label), row: rowOf(entry) })),
    [entries],
  );
  return useMemo(() => {
    const typed = levelWords(text);
    const matches = known.filter(({ words }) =>
      typed.every((word) => words.some((each) => each.startsWith(word))),
    );
    const shown = typed.length === 0 ? matches : matches.slice(0, MOST);
    return shown.map(({ row }) => row);
  }, [known, text]);
}

function rowOf({ id, label, icon, run }: PaletteEntry): PaletteRow {
  const content = (
    <>
      {icon}
      <span>{label}</span>
    </>
  );
  return { key: id, content, run };
}
