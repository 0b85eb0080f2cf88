import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

import { m } from '@/locales/compiled/messages';

export interface PaletteDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The palette. What is typed must be known within it only, or the dialog is drawn anew for each letter. */
  readonly children: ReactNode;
}

/** Where the palette stands. */
export function PaletteDialog({ isOpen, onClose, children }: PaletteDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      yOffset="12dvh"
      size={560}
      aria-label={m.search_palette()}
    >
      {children}
    </Modal>
  );
}
