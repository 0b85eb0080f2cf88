import { Button } from '@mantine/core';
import { useState } from 'react';

import { m } from '@/locales/compiled/messages';
import { Dialog } from './Dialog';
import styles from './dialog.module.css';

export interface NameDialogProps {
  readonly title: string;
  /** Names the box. */
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for a name. */
export function NameDialog({ title, label, name, onName, onClose }: NameDialogProps) {
  const [text, setText] = useState(name);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onName(text.trim());
        }}
      >
        <input
          className={styles.box}
          aria-label={label}
          value={text}
          maxLength={100}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={styles.buttons}>
          <Button size="xs" variant="default" onClick={onClose}>
            {m.table_cancel()}
          </Button>
          <Button size="xs" type="submit" disabled={text.trim() === ''}>
            {m.table_save()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
