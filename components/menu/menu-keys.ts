import type { KeyboardEvent } from 'react';

/** The item of a menu that a key goes to, or null when it is no key of the menu's. Letters find what begins with them. */
export function targetOf(
  event: KeyboardEvent,
  at: number,
  items: readonly HTMLElement[],
): number | null {
  const last = items.length - 1;
  switch (event.key) {
    case 'ArrowDown':
      return at === last ? 0 : at + 1;
    case 'ArrowUp':
      return at <= 0 ? last : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default: {
      if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey)
        return null;
      const letter = event.key.toLocaleLowerCase();
      const starts = (item: HTMLElement): boolean =>
        (item.textContent ?? '').trim().toLocaleLowerCase().startsWith(letter);
      const after = items.findIndex((item, index) => index > at && starts(item));
      const found = after === -1 ? items.findIndex(starts) : after;
      return found === -1 ? null : found;
    }
  }
}
