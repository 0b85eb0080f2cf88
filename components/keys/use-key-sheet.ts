import { useState } from 'react';

export interface KeySheetControl {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Opens the sheet on `?`, unless a text is being typed. Give it the keys pressed in our own surface only. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Whether the help sheet shows. */
export function useKeySheet(): KeySheetControl {
  const [isOpen, setOpen] = useState(false);
  return {
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    onKeyDown: (event) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const [target] = event.composedPath();
      if (target instanceof Element && target.closest('input:not([type="radio"]), textarea'))
        return;
      event.preventDefault();
      setOpen((before) => !before);
    },
  };
}
