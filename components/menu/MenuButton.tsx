import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';

import { targetOf } from './menu-keys';

export interface MenuItem {
  readonly id: string;
  readonly content: ReactNode;
  /** One of several choices, and whether it is the one. Absent where the item does something. */
  readonly isChecked?: boolean;
  readonly onPick: () => void;
}

/** What else than a press can do with it: in a site's page a made-up press counts for nothing. */
export interface MenuHandle {
  readonly open: () => void;
}

export interface MenuButtonProps {
  /** The button's accessible name. */
  readonly label: string;
  readonly title?: string;
  readonly menuLabel: string;
  readonly items: readonly MenuItem[];
  /** Which end of the button the menu lines up with. */
  readonly align?: 'start' | 'end';
  readonly className: string;
  readonly children: ReactNode;
  readonly ref?: Ref<MenuHandle> | undefined;
}

/**
 * A button that opens a menu in its own place, without a portal: it works in a closed root. Arrows, Home, End and first
 * letters move; Escape leaves.
 */
export function MenuButton(props: MenuButtonProps) {
  const { label, title, menuLabel, items, align = 'start', className, children, ref } = props;
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ open: () => setOpen(true) }), []);
  const close = () => {
    setOpen(false);
    frame.current?.querySelector('button')?.focus();
  };
  return (
    <div
      ref={frame}
      className="tc-status"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label}
        title={title}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen && <Menu label={menuLabel} items={items} align={align} onClose={close} />}
    </div>
  );
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly align: 'start' | 'end';
  readonly onClose: () => void;
}

function Menu({ label, items, align, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = menu.current;
    const first = list?.querySelector<HTMLElement>('[aria-checked="true"], [role]');
    (list?.querySelector<HTMLElement>('[aria-checked="true"]') ?? first)?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // What is pressed in a menu is for nothing around it.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      onClose();
      return;
    }
    const buttons = [...(menu.current?.querySelectorAll<HTMLElement>('[role]') ?? [])];
    const to = targetOf(event, buttons.indexOf(event.target as HTMLElement), buttons);
    if (to === null) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      className="tc-menu"
      data-align={align}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {items.map(({ id, content, isChecked, onPick }) => (
        <button
          key={id}
          type="button"
          role={isChecked === undefined ? 'menuitem' : 'menuitemradio'}
          tabIndex={-1}
          aria-checked={isChecked}
          className="tc-menu-item"
          onClick={() => {
            onClose();
            onPick();
          }}
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
        >
          {content}
        </button>
      ))}
    </div>
  );
}
