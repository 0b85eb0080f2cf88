import { Check, ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { StatusView } from '@/domain/client/card-view';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { StatusMark } from './StatusMark';

export interface StatusPickerProps {
  readonly statuses: readonly StatusView[];
  readonly statusId: string | null;
  readonly onPick: (status: StatusView | null) => void;
}

/** The status as a pill that opens the list of all. Arrows, Home, End and first letters move; Escape leaves. */
export function StatusPicker({ statuses, statusId, onPick }: StatusPickerProps) {
  const { language } = useCardTools();
  const [isOpen, setOpen] = useState(false);
  const pill = useRef<HTMLButtonElement>(null);
  const current = statuses.find(({ id }) => id === statusId) ?? null;
  const caption = current ? captionIn(current.captions, language) : m.client_status_none();

  const close = () => {
    setOpen(false);
    pill.current?.focus();
  };
  return (
    <div
      className="tc-status"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={pill}
        type="button"
        className="tc-pill"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={m.client_status_change({ status: caption })}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <StatusMark status={current} />
        <bdi className="tc-pill-text">{caption}</bdi>
        <ChevronDown size={13} className="tc-pill-arrow" aria-hidden="true" />
      </button>
      {isOpen && (
        <StatusMenu
          statuses={statuses}
          statusId={current?.id ?? null}
          onClose={close}
          onPick={(status) => {
            close();
            if ((status?.id ?? null) !== (current?.id ?? null)) onPick(status);
          }}
        />
      )}
    </div>
  );
}

function StatusMenu({
  statuses,
  statusId,
  onPick,
  onClose,
}: StatusPickerProps & { readonly onClose: () => void }) {
  const { language } = useCardTools();
  const menu = useRef<HTMLDivElement>(null);
  const items: readonly (StatusView | null)[] = [...statuses, null];

  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      onClose();
      return;
    }
    const buttons = [...(menu.current?.querySelectorAll<HTMLElement>('[role]') ?? [])];
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = targetOf(event, at, buttons);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[to]?.focus();
  };
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      className="tc-menu"
      aria-label={m.client_status_choose()}
      onKeyDown={onKeyDown}
    >
      {items.map((status) => (
        <button
          key={status?.id ?? ''}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={(status?.id ?? null) === statusId}
          className="tc-menu-item"
          onClick={() => onPick(status)}
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
        >
          <StatusMark status={status} />
          <bdi className="tc-menu-text">
            {status ? captionIn(status.captions, language) : m.client_status_none()}
          </bdi>
          <Check size={14} className="tc-menu-check" aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}

/** The item that a key goes to, or null when it is no key of the menu's. */
function targetOf(event: KeyboardEvent, at: number, items: readonly HTMLElement[]): number | null {
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
