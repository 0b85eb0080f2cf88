import { useEffect, useState } from 'react';

import type { ParseWhen } from '@/domain/when/parse-types';
import type { LoadParse } from './task-acts';

/** What reads a time out of plain words, once it is here; null before, and where it can't be had. */
export function useParse(load: LoadParse): ParseWhen | null {
  const [parse, setParse] = useState<ParseWhen | null>(null);
  useEffect(() => {
    let isGone = false;
    load().then(
      (loaded) => {
        if (!isGone) setParse(() => loaded);
        return loaded;
      },
      // Without it dates are picked by hand.
      () => null,
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  return parse;
}
