import { useEffect, useRef } from 'react';

/** What keys do: by the key's name, letters in lower case. */
export type KeyActs = Readonly<Record<string, () => unknown>>;

/**
 * Keys of a whole section of the dashboard, as in a mail client. On other keyboards than a Latin one a letter is found by
 * its place. Whoever types, chooses in a menu or answers a dialog is left alone.
 */
export function useLetterKeys(acts: KeyActs): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.altKey) return;
      if (event.ctrlKey || event.metaKey || isBusy(event)) return;
      const letter = event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : '';
      const known = latest.current;
      const act = known[event.key] ?? known[event.key.toLowerCase()] ?? known[letter];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Keys in a box, a choice or a window are for that. */
function isBusy({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  // In a choice the arrows choose; letters are ours there too.
  if (target.matches('input[type="radio"]')) return key.startsWith('Arrow');
  return target.closest('input, select, textarea, [contenteditable]') !== null;
}
