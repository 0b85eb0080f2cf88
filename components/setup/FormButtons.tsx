import { Button } from '@mantine/core';

import { m } from '@/locales/compiled/messages';
import styles from './setup.module.css';

export interface FormButtonsProps {
  /** Whether what stands in the form can be saved. */
  readonly canSave: boolean;
  readonly onCancel: () => void;
}

/** The end of a form that sets something up. */
export function FormButtons({ canSave, onCancel }: FormButtonsProps) {
  return (
    <div className={styles.buttons}>
      <Button variant="default" size="sm" onClick={onCancel}>
        {m.setup_cancel()}
      </Button>
      <Button type="submit" size="sm" disabled={!canSave}>
        {m.setup_save()}
      </Button>
    </div>
  );
}
