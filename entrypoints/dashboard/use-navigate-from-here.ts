import { useCallback } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';

/**
 * For what leads elsewhere after something was waited for: goes only from the address at which the wait began. Who has gone
 * on meanwhile is not called back.
 */
export function useNavigateFromHere(): (to: string, options?: { replace?: boolean }) => void {
  const [here, navigate] = useHashLocation();
  return useCallback(
    (to, options) => {
      // The address itself: React hears of a new one later.
      const now = `/${location.hash.replace(/^#?\/?/u, '')}`;
      if (now === here) navigate(to, options);
    },
    [here, navigate],
  );
}
