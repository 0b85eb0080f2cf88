import { Button } from '@mantine/core';
import { useState } from 'react';

import { problemOf, problemText } from '@/components/client/problems';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { useLetterKeys } from '@/components/keys/use-letter-keys';
import type { Choices } from '@/domain/duplicate/merge';
import { m } from '@/locales/compiled/messages';
import type { Candidates } from '@/storage/duplicates/duplicates';
import { MergePane } from './MergePane';
import { PairList } from './PairList';
import type { ComparedWith } from './value-text';
import styles from './duplicates.module.css';

/** How far the search has come. */
export type Search =
  | { readonly is: 'running'; readonly part: number }
  | { readonly is: 'stopped' | 'done' }
  | { readonly is: 'failed'; readonly error: unknown };

export interface DuplicatesScreenProps {
  readonly search: Search;
  /** Those that still stand, the likeliest first. */
  readonly pairs: readonly Candidates[];
  /** How many there are beyond those listed. */
  readonly beyond: number;
  readonly compared: ComparedWith;
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly onMerge: (keptId: string, otherId: string, choices: Choices) => void;
  readonly onApart: (a: string, b: string) => void;
  readonly onUndo: () => void;
}

/** Pairs of clients who may be one person: compared side by side, merged, or said to be two. */
export function DuplicatesScreen(props: DuplicatesScreenProps) {
  const { search, pairs, beyond, compared, onStop, onAgain, onMerge, onApart, onUndo } = props;
  const [wanted, setAt] = useState(0);
  const at = Math.max(0, Math.min(wanted, pairs.length - 1));
  const open = pairs[at];
  const apart = () => open && onApart(open.clients[0].id, open.clients[1].id);
  const go = (step: number) => setAt(Math.max(0, Math.min(at + step, pairs.length - 1)));
  useLetterKeys({
    n: apart,
    s: () => go(1),
    u: onUndo,
    j: () => go(1),
    k: () => go(-1),
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
  });

  const title =
    search.is === 'done' && pairs.length > 0
      ? m.duplicates_count({ count: pairs.length + beyond })
      : m.duplicates_title();
  const again = search.is !== 'running' && (
    <Button size="xs" variant="default" onClick={onAgain}>
      {m.duplicates_again()}
    </Button>
  );
  return (
    <SectionFrame title={title} actions={again}>
      <SearchState search={search} isEmpty={pairs.length === 0} onStop={onStop} />
      {open && (
        <div className={styles.panes}>
          <PairList pairs={pairs} at={at} onOpen={setAt} />
          <MergePane
            clients={open.clients}
            compared={compared}
            onMerge={onMerge}
            keysText={m.duplicates_keys()}
            actions={
              <>
                <Button size="xs" variant="default" onClick={apart}>
                  {m.duplicates_apart()} <kbd className={styles.key}>N</kbd>
                </Button>
                <Button size="xs" variant="subtle" onClick={() => go(1)}>
                  {m.duplicates_skip()} <kbd className={styles.key}>↓</kbd>
                </Button>
              </>
            }
          />
        </div>
      )}
    </SectionFrame>
  );
}

interface SearchStateProps {
  readonly search: Search;
  readonly isEmpty: boolean;
  readonly onStop: () => void;
}

function SearchState({ search, isEmpty, onStop }: SearchStateProps) {
  switch (search.is) {
    case 'running':
      return (
        <div className={styles.state} role="status">
          <p>{m.duplicates_looking()}</p>
          <progress value={search.part} max={1} aria-label={m.duplicates_looking()} />
          <Button size="xs" variant="default" onClick={onStop}>
            {m.duplicates_stop()}
          </Button>
        </div>
      );
    case 'stopped':
      return (
        <p className={styles.state} role="status">
          {m.duplicates_stopped()}
        </p>
      );
    case 'failed':
      return (
        <p className={styles.state} role="alert">
          {m.duplicates_failed({ why: problemText(problemOf(search.error)) })}
        </p>
      );
    case 'done':
      break;
  }
  if (!isEmpty) return null;
  return (
    <div className={styles.state} role="status">
      <p>{m.duplicates_none()}</p>
      <p className={styles.hint}>{m.duplicates_none_why()}</p>
    </div>
  );
}
