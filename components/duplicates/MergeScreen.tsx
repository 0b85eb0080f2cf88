import type { ReactNode } from 'react';

import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { useLetterKeys } from '@/components/keys/use-letter-keys';
import type { Client } from '@/domain/client/schema';
import type { Choices } from '@/domain/duplicate/merge';
import { m } from '@/locales/compiled/messages';
import { MergePane } from './MergePane';
import type { ComparedWith } from './value-text';
import styles from './duplicates.module.css';

export interface MergeScreenProps {
  /** Whom the seller chose, as far as they are still there, the one who stays first. */
  readonly clients: readonly Client[];
  readonly compared: ComparedWith;
  /** Finds the second one where only one was chosen. */
  readonly picker: ReactNode;
  readonly onMerge: (keptId: string, otherId: string, choices: Choices) => void;
  readonly onUndo: () => void;
}

/** Clients whom the seller chose, merged two by two until one is left. */
export function MergeScreen({ clients, compared, picker, onMerge, onUndo }: MergeScreenProps) {
  const [kept, other, ...later] = clients;
  useLetterKeys({ u: onUndo });
  return (
    <SectionFrame title={m.duplicates_merge_title()}>
      {!kept && (
        <p className={styles.state} role="status">
          {m.client_gone()}
        </p>
      )}
      {kept && !other && (
        <div className={styles.choose}>
          <p>
            {m.duplicates_merge_with({ name: `\u2068${kept.name || m.client_unnamed()}\u2069` })}
          </p>
          {picker}
        </div>
      )}
      {later.length > 0 && (
        <p className={styles.hint} role="status">
          {m.duplicates_merge_later({ count: later.length })}
        </p>
      )}
      {kept && other && (
        <MergePane
          clients={[kept, other]}
          compared={compared}
          onMerge={onMerge}
          keysText={m.duplicates_merge_keys()}
        />
      )}
    </SectionFrame>
  );
}
