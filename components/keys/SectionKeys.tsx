import { Button } from '@mantine/core';

import { Dialog } from '@/components/dialog/Dialog';
import { m } from '@/locales/compiled/messages';
import styles from './section-keys.module.css';

/** Keys that do the same, as they are printed, and what that is. */
export interface SectionKey {
  readonly keys: readonly string[];
  readonly does: () => string;
}

export interface SectionKeysProps {
  readonly title: string;
  readonly keys: readonly SectionKey[];
  readonly onClose: () => void;
}

/** The keys of one section of the dashboard. */
export function SectionKeys({ title, keys: all, onClose }: SectionKeysProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <dl className={styles.keys}>
        {all.map(({ keys, does }) => (
          <div key={keys.join(' ')}>
            <dt>{does()}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Button size="xs" variant="default" onClick={onClose} data-autofocus>
        {m.keys_sheet_close()}
      </Button>
    </Dialog>
  );
}
