import { Button } from '@mantine/core';
import { useState } from 'react';

import { m } from '@/locales/compiled/messages';
import type { Candidates } from '@/storage/duplicates/duplicates';
import { reasonText } from './reason-text';
import styles from './duplicates.module.css';

export interface PairListProps {
  readonly pairs: readonly Candidates[];
  readonly at: number;
  readonly onOpen: (at: number) => void;
}

/** As many are drawn at once. */
const PAGE = 100;

/** The pairs, the exact ones first, each with its reasons. */
export function PairList({ pairs, at, onOpen }: PairListProps) {
  const [shown, setShown] = useState(PAGE);
  const count = Math.max(shown, at + 1);
  return (
    <div className={styles.side}>
      <ul className={styles.list} aria-label={m.duplicates_list()}>
        {pairs.slice(0, count).map(({ pair, clients }, index) => (
          <li key={pair.ids.join(' ')} ref={index === at ? intoView : null}>
            <button
              type="button"
              className={styles.pair}
              aria-current={index === at || undefined}
              onClick={() => onOpen(index)}
            >
              <span className={styles.names}>
                <bdi>{clients[0].name}</bdi>
                {' · '}
                <bdi>{clients[1].name}</bdi>
              </span>
              <span className={styles.sure} data-exact={pair.isExact || undefined}>
                {pair.isExact ? m.duplicates_exact() : m.duplicates_names_only()}
              </span>
              {pair.reasons.map((reason) => (
                <span key={reasonText(reason)} className={styles.reason}>
                  {reasonText(reason)}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
      {count < pairs.length && (
        <Button size="xs" variant="subtle" onClick={() => setShown(count + PAGE)}>
          {m.duplicates_more()}
        </Button>
      )}
    </div>
  );
}

function intoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}
