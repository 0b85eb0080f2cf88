import { Button } from '@mantine/core';

import { m } from '@/locales/compiled/messages';
import { Dialog } from './Dialog';
import styles from './dialog.module.css';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  /** What the button does, with the number. */
  readonly yes: string;
  readonly isDanger?: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks before something large. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, yes, isDanger = false, onYes, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={onClose}>
          {m.table_cancel()}
        </Button>
        <Button
          size="xs"
          {...(isDanger ? { color: '#b3261e' } : {})}
          onClick={onYes}
          data-autofocus
        >
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
