import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useLetterKeys } from '@/components/keys/use-letter-keys';
import type { Client } from '@/domain/client/schema';
import type { Choices } from '@/domain/duplicate/merge';
import { m } from '@/locales/compiled/messages';
import { Comparison } from './Comparison';
import type { ComparedWith } from './value-text';
import styles from './duplicates.module.css';

export interface MergePaneProps {
  /** The one who stays and the one who goes into them, until the seller says otherwise. */
  readonly clients: readonly [Client, Client];
  readonly compared: ComparedWith;
  readonly onMerge: (keptId: string, otherId: string, choices: Choices) => void;
  /** What else can be done with the two. */
  readonly actions?: ReactNode;
  /** The keys that do something here, in words. */
  readonly keysText: string;
}

interface Decision {
  /** The pair that it is about: another pair begins anew. */
  readonly of: string;
  readonly isSwapped: boolean;
  readonly choices: Choices;
}

/** Two clients side by side, and the merge of them, field by field. */
export function MergePane(props: MergePaneProps) {
  const { clients, compared, onMerge, actions, keysText } = props;
  const place = clients.map(({ id }) => id).join(' ');
  const nothing: Decision = { of: place, isSwapped: false, choices: {} };
  const [decided, decide] = useState(nothing);
  const decision = decided.of === place ? decided : nothing;
  const [kept, other] = decision.isSwapped ? [clients[1], clients[0]] : clients;
  const merge = () => onMerge(kept.id, other.id, decision.choices);
  useLetterKeys({ m: merge });
  return (
    <div className={styles.compare}>
      <div className={styles.bar}>
        <Button size="xs" onClick={merge}>
          {m.duplicates_merge()} <kbd className={styles.key}>M</kbd>
        </Button>
        {actions}
      </div>
      <Comparison
        kept={kept}
        other={other}
        choices={decision.choices}
        compared={compared}
        onChoose={(field, side) =>
          decide({ ...decision, choices: { ...decision.choices, [field]: side } })
        }
        onSwap={() => decide({ of: place, isSwapped: !decision.isSwapped, choices: {} })}
      />
      <p className={styles.hint}>{m.duplicates_along()}</p>
      <p className={styles.hint}>{keysText}</p>
    </div>
  );
}
