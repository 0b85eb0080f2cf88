import { useId, useState } from 'react';

import { m } from '@/locales/compiled/messages';
import { FormFoot } from './FormFoot';

export interface LostReasonProps {
  /** The funnel's own words. */
  readonly reasons: readonly string[];
  /** Empty where the seller says nothing. */
  readonly onMove: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks once why a deal is lost: one of the funnel's reasons, or the seller's own words, or nothing. */
export function LostReason({ reasons, onMove, onCancel }: LostReasonProps) {
  const [picked, setPicked] = useState('');
  const [own, setOwn] = useState('');
  const name = useId();
  return (
    <form
      className="tc-form"
      aria-label={m.client_lost_why()}
      onSubmit={(event) => {
        event.preventDefault();
        onMove(own.trim() || picked);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <p>{m.client_lost_why()}</p>
      {reasons.map((reason, index) => (
        <label key={reason} className="tc-reason">
          <input
            type="radio"
            name={name}
            autoFocus={index === 0}
            checked={picked === reason}
            onChange={() => setPicked(reason)}
          />
          <bdi>{reason}</bdi>
        </label>
      ))}
      <input
        className="tc-input"
        dir="auto"
        autoFocus={reasons.length === 0}
        maxLength={500}
        aria-label={m.client_lost_own()}
        placeholder={m.client_lost_own()}
        value={own}
        onChange={(event) => setOwn(event.currentTarget.value)}
      />
      <FormFoot action={m.client_lost_move()} onCancel={onCancel} />
    </form>
  );
}
