import { Smile } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { IconButton } from '@/components/client/IconButton';
import { m } from '@/locales/compiled/messages';

export interface EmojiShellProps {
  readonly onPick: (emoji: string) => void;
  /** What shows while it is open, given what picks one. */
  readonly children: (pick: (emoji: string) => void) => ReactNode;
}

/** A button that opens something to pick emoji from; Escape or a press elsewhere closes it. */
export function EmojiShell({ onPick, children }: EmojiShellProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    // Seen from outside, a press in a closed root is one on its host.
    const root = place.current?.getRootNode();
    root?.addEventListener('pointerdown', leave);
    return () => root?.removeEventListener('pointerdown', leave);
  }, [isOpen]);
  return (
    <span
      ref={place}
      className="tc-emoji"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        place.current?.querySelector('button')?.focus();
      }}
    >
      <IconButton label={m.client_emoji()} onClick={() => setOpen(!isOpen)}>
        <Smile size={14} />
      </IconButton>
      {isOpen && (
        <div ref={intoView} className="tc-emoji-panel" role="dialog" aria-label={m.client_emoji()}>
          {children((emoji) => {
            setOpen(false);
            onPick(emoji);
          })}
        </div>
      )}
    </span>
  );
}

/** At the bottom of a card it would be cut off. */
function intoView(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: 'nearest' });
}
