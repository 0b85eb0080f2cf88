import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';

import type { ClientLine } from '@/domain/client/card-view';
import { lastStamp } from '@/storage/snapshots/snapshot';
import { keepIndexAway, searchAway } from './search-away';

export interface ClientSearch {
  /** Those found; null while nothing is known yet. */
  readonly clients: readonly ClientLine[] | null;
  /** How many clients the index has read by now, while it does not know all of them; else null. */
  readonly reading: number | null;
  /** The browser keeps the index back: nothing can be found. */
  readonly isBroken: boolean;
}

export interface HeldSearch extends ClientSearch {
  /** The text that `clients` are of: an earlier one for a moment, while the one that is wanted is looked for. */
  readonly of: string;
}

/** What is held of an earlier text goes after so many milliseconds: by then it looks like an answer. */
const HELD = 300;

/**
 * Searches as the seller types, and again after every change of the client base. What was found for the text before stays
 * until the answer is there, so that a list can go from one to the other at once: nothing of it may be chosen meanwhile.
 * @param text empty for no search
 */
export function useHeldSearch(projectId: string, text: string, limit: number): HeldSearch {
  const wanted = text.trim();
  const [found, setFound] = useState<Found | null>(null);
  const [reading, setReading] = useState<number | null>(null);
  const [isBroken, setBroken] = useState(false);
  /** Up to this stamp the index knows everything: it need not be asked again. */
  const known = useRef('');
  const stamp = useLiveQuery(lastStamp, []);
  const isSearching = wanted !== '' && projectId !== '';

  if (!isSearching && found) setFound(null);

  useEffect(() => {
    if (!isSearching || stamp === undefined) return undefined;
    let isCurrent = true;
    const isOfThis = (before: Found | null) =>
      before?.projectId === projectId && before.of === wanted;
    const late = setTimeout(() => {
      setFound((before) => (isOfThis(before) ? before : { projectId, of: wanted, clients: null }));
    }, HELD);
    const look = async () => {
      const clients = await searchAway(projectId, wanted, limit);
      if (!isCurrent) return;
      clearTimeout(late);
      setFound({ projectId, of: wanted, clients });
    };
    const search = async () => {
      if (known.current === stamp) return look();
      // At once with what the index knows, and again with all of it.
      const told = (read: number) => isCurrent && setReading(read);
      await Promise.all([look(), keepIndexAway(told)]);
      known.current = stamp;
      setReading(null);
      return look();
    };
    search().catch(() => isCurrent && setBroken(true));
    return () => {
      isCurrent = false;
      clearTimeout(late);
    };
  }, [isSearching, stamp, projectId, wanted, limit]);

  const held = isSearching && found?.projectId === projectId ? found : NOTHING;
  return { clients: held.clients, of: held.of, reading, isBroken };
}

/** The same without what was found for an earlier text: until the answer is there, nothing is known. */
export function useClientSearch(projectId: string, text: string, limit: number): ClientSearch {
  const { clients, of, reading, isBroken } = useHeldSearch(projectId, text, limit);
  return { clients: of === text.trim() ? clients : null, reading, isBroken };
}

interface Found {
  readonly projectId: string;
  readonly of: string;
  readonly clients: readonly ClientLine[] | null;
}

const NOTHING = { of: '', clients: null } as const;
