import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard on the active entry, unless it is elsewhere: in a menu, a box, another section.
 * @returns true within it while it moves the keyboard: nobody has chosen that entry then
 */
export function useFocusOn(
  id: string | null,
  list: RefObject<HTMLElement | null>,
): RefObject<boolean> {
  const moved = useRef<string | null>(null);
  const isMoving = useRef(false);
  useEffect(() => {
    if (id === null || moved.current === id) return;
    const focused = document.activeElement;
    const isOurs = focused === document.body || focused?.closest('[data-entry]') !== null;
    if (!isOurs || focused?.closest('[data-entry]')?.getAttribute('data-entry') === id) {
      moved.current = id;
      return;
    }
    const main = partOf(list.current, id, '[data-main]');
    // Not drawn yet: the list scrolls there first.
    if (!main) return;
    moved.current = id;
    isMoving.current = true;
    main.focus({ preventScroll: true });
    isMoving.current = false;
  });
  return isMoving;
}

/** An element of an entry that is drawn. */
export function partOf(list: HTMLElement | null, id: string, selector: string): HTMLElement | null {
  return list?.querySelector(`[data-entry="${CSS.escape(id)}"] ${selector}`) ?? null;
}
