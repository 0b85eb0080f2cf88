import { Button } from '@mantine/core';
import { Eraser } from 'lucide-react';
import { useState } from 'react';

import { m } from '@/locales/compiled/messages';
import { GrowingTextarea } from './GrowingTextarea';

export interface ErasedPersonProps {
  readonly isBusy: boolean;
  /** Given why they are added all the same. */
  readonly onAdd: (why: string) => void;
}

/** Somebody who was erased on request: added again only with a reason, which becomes the first note. */
export function ErasedPerson({ isBusy, onAdd }: ErasedPersonProps) {
  const [why, setWhy] = useState('');
  return (
    <section className="tc-add" aria-busy={isBusy}>
      <p className="tc-notice">
        <Eraser size={15} aria-hidden="true" />
        <span>{m.privacy_erased_here()}</span>
      </p>
      <GrowingTextarea
        className="tc-input"
        dir="auto"
        rows={2}
        maxLength={1000}
        value={why}
        aria-label={m.privacy_why()}
        placeholder={m.privacy_why()}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button
        fullWidth
        size="sm"
        mt={8}
        variant="default"
        disabled={why.trim() === '' || isBusy}
        onClick={() => onAdd(why)}
      >
        {m.privacy_add_anyway()}
      </Button>
    </section>
  );
}
