import { useEffect, useSyncExternalStore } from 'react';

import { letGo, shelve } from './drafts';
import type { DraftState, NoteSaver } from './note-saver';

/** Follows a saver, and saves when the box goes away or its page does. */
export function useNoteSaver(saver: NoteSaver): DraftState {
  const state = useSyncExternalStore(saver.subscribe, saver.state);

  useEffect(() => {
    shelve(saver);
    return saver.subscribe(() => shelve(saver));
  }, [saver]);

  useEffect(() => {
    const leave = () => void saver.flush();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      void letGo(saver);
    };
  }, [saver]);

  return state;
}
