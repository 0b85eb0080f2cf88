import type { CSSProperties, ReactNode, Ref } from 'react';

export interface IconButtonProps {
  /** What the press does: the accessible name, and the title. */
  readonly label: string;
  /** A shorter title, where the label names its object. */
  readonly title?: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Waits for the pointer or the focus to show. */
  readonly isQuiet?: boolean;
  /** In pixels of the design. */
  readonly size?: number;
  readonly className?: string;
  /** Whether what it switches is on; absent where it switches nothing. */
  readonly isPressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A small button with an icon alone. Not Mantine's: that one alone is a fiftieth of the card's weight. */
export function IconButton({
  label,
  title,
  children,
  onClick,
  isQuiet = false,
  size = 24,
  className = '',
  isPressed,
  ref,
}: IconButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={`tc-icon ${isQuiet ? 'tc-quiet' : ''} ${className}`}
      style={{ '--icon-size': size } as CSSProperties}
      aria-label={label}
      aria-pressed={isPressed}
      title={title ?? label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
