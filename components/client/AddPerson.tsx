import { Button } from '@mantine/core';
import { UserPlus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';

import type { SeenPerson, StatusView } from '@/domain/client/card-view';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { ErasedPerson } from './ErasedPerson';
import { IgnoreButton, IgnoredNotice } from './IgnoredNotice';
import { StatusMark } from './StatusMark';

export interface AddPersonProps {
  readonly person: SeenPerson;
  /** How the person is called here. */
  readonly name: string;
  readonly statuses: readonly StatusView[];
  readonly isIgnored: boolean;
  readonly isErased: boolean;
  readonly takesFocus: boolean;
  /** Called when the seller presses one of the buttons. */
  readonly onAdd: () => void;
  /** The seller asked for it with a key already: the person is added without another press. */
  readonly addsAtOnce?: boolean;
}

/** Somebody who is not a client yet: one press adds them, with a status or without. */
export function AddPerson({
  person,
  name,
  statuses,
  isIgnored,
  isErased,
  takesFocus,
  onAdd,
  addsAtOnce = false,
}: AddPersonProps) {
  const { language, perform } = useCardTools();
  const [isBusy, setBusy] = useState(false);
  const statusHead = useId();
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const add = async (statusId: string | null, why?: string) => {
    if (isBusy) return;
    setBusy(true);
    onAdd();
    // As a message, an argument that is not there must not be there at all.
    const reason = why === undefined ? [] : ([why] as const);
    await perform(
      (actions) => actions.addClient(person, statusId, ...reason),
      m.client_added({ name }),
    );
    setBusy(false);
  };
  // Somebody who was erased is never added by a key alone.
  const asked = useRef(addsAtOnce && !isErased);
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    void add(null);
  });
  if (isErased) return <ErasedPerson isBusy={isBusy} onAdd={(why) => void add(null, why)} />;
  return (
    <section className="tc-add" aria-busy={isBusy}>
      {isIgnored && <IgnoredNotice person={person} name={name} />}
      <Button
        ref={button}
        fullWidth
        size="sm"
        leftSection={<UserPlus size={16} aria-hidden="true" />}
        onClick={() => void add(null)}
      >
        <bdi className="tc-cut">{m.client_add({ name })}</bdi>
      </Button>
      {statuses.length > 0 && (
        <>
          <p className="tc-add-or" id={statusHead}>
            {m.client_add_with_status()}
          </p>
          <ul className="tc-add-statuses" aria-labelledby={statusHead}>
            {statuses.map((status) => (
              <li key={status.id}>
                <button type="button" className="tc-choice" onClick={() => void add(status.id)}>
                  <StatusMark status={status} />
                  <bdi className="tc-cut">{captionIn(status.captions, language)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="tc-fine">{m.client_add_keeps()}</p>
      {!isIgnored && <IgnoreButton person={person} name={name} />}
    </section>
  );
}
