import { ActionIcon } from '@mantine/core';
import type { ReactNode, Ref } from 'react';

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
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A small button with an icon alone. */
export function IconButton({
  label,
  title,
  children,
  onClick,
  isQuiet = false,
  size = 24,
  className = '',
  ref,
}: IconButtonProps) {
  return (
    <ActionIcon
      ref={ref}
      className={`tc-icon ${isQuiet ? 'tc-quiet' : ''} ${className}`}
      variant="subtle"
      color="gray"
      size={size}
      aria-label={label}
      title={title ?? label}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
