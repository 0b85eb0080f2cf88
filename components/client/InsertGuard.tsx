import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import type { ClientView } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { onDay } from './when';

/** Whom a text would go to, as far as that may be amiss. */
export type Silence = Pick<ClientView, 'name' | 'doNotContact' | 'objectedAt'>;

export interface InsertGuardProps {
  readonly silence: Silence;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/**
 * Asks before a text goes to somebody whom nobody is to write to. Where they objected, the law forbids what advertises: the
 * button waits for the seller's word that this does not.
 */
export function InsertGuard({ silence, onYes, onNo }: InsertGuardProps) {
  const { language } = useCardTools();
  const { name, objectedAt } = silence;
  const [isNone, setNone] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      className="tc-notice tc-guard"
      role="alertdialog"
      aria-label={m.privacy_silent()}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onNo();
      }}
    >
      <div>
        <p>
          <bdi>
            {objectedAt === null
              ? m.privacy_ask_silent({ name })
              : m.privacy_ask_objected({ name, date: onDay(objectedAt, language) })}
          </bdi>
        </p>
        {objectedAt !== null && (
          <label className="tc-guard-check">
            <input
              type="checkbox"
              checked={isNone}
              onChange={(event) => setNone(event.currentTarget.checked)}
            />{' '}
            {m.privacy_no_advertising()}
          </label>
        )}
        <span className="tc-guard-tools">
          <Button size="compact-xs" variant="default" onClick={onNo}>
            {m.privacy_insert_not()}
          </Button>
          <Button size="compact-xs" disabled={objectedAt !== null && !isNone} onClick={onYes}>
            {m.privacy_insert_anyway()}
          </Button>
        </span>
      </div>
    </div>
  );
}
