import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';

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

/**
 * Searches as the seller types, and again after every change of the client base.
 * @param text empty for no search
 */
export function useClientSearch(projectId: string, text: string, limit: number): ClientSearch {
  const wanted = text.trim();
  const [found, setFound] = useState<Found | null>(null);
  const [reading, setReading] = useState<number | null>(null);
  const [isBroken, setBroken] = useState(false);
  const stamp = useLiveQuery(lastStamp, []);
  const isSearching = wanted !== '' && projectId !== '';
  const question = `${projectId} ${limit} ${wanted}`;

  useEffect(() => {
    if (!isSearching || stamp === undefined) return undefined;
    let isCurrent = true;
    const look = async () => {
      const clients = await searchAway(projectId, wanted, limit);
      if (isCurrent) setFound({ question, clients });
    };
    // At once with what the index knows, and again with all of it.
    const known = look();
    const all = keepIndexAway((read) => isCurrent && setReading(read)).then(() => {
      if (isCurrent) setReading(null);
      return look();
    });
    Promise.all([known, all]).catch(() => isCurrent && setBroken(true));
    return () => {
      isCurrent = false;
    };
  }, [isSearching, stamp, question, projectId, wanted, limit]);

  // What another text found never shows under this one: until the answer is there, nothing is known.
  const clients = isSearching && found?.question === question ? found.clients : null;
  return { clients, reading, isBroken };
}

interface Found {
  readonly question: string;
  readonly clients: readonly ClientLine[];
}
