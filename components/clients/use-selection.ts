import { useCallback, useMemo, useRef, useState } from 'react';

import type { ClientRow } from '@/domain/client/client-row';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Selects all from the last one that was selected singly up to this one. */
  readonly extendTo: (id: string, rows: readonly ClientRow[]) => void;
  readonly all: (rows: readonly ClientRow[]) => void;
  readonly none: () => void;
}

/** Which clients are selected. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const toggle = useCallback((id: string) => {
    anchor.current = id;
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const extendTo = useCallback((id: string, rows: readonly ClientRow[]) => {
    const to = rows.findIndex((row) => row.id === id);
    const from = rows.findIndex((row) => row.id === anchor.current);
    if (from === -1) anchor.current = id;
    const [first, last] = from === -1 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
    setIds((before) => new Set([...before, ...rows.slice(first, last + 1).map((row) => row.id)]));
  }, []);
  const all = useCallback((rows: readonly ClientRow[]) => {
    setIds(new Set(rows.map(({ id }) => id)));
  }, []);
  const none = useCallback(() => setIds(new Set()), []);
  return useMemo(() => ({ ids, toggle, extendTo, all, none }), [ids, toggle, extendTo, all, none]);
}
