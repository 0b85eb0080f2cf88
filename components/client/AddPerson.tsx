import { Button } from '@mantine/core';
import { UserPlus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';

import type { SeenPerson, StatusView } from '@/domain/client/card-view';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { StatusMark } from './StatusMark';

export interface AddPersonProps {
  readonly person: SeenPerson;
  /** How the person is called here. */
  readonly name: string;
  readonly statuses: readonly StatusView[];
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

  const add = async (statusId: string | null) => {
    if (isBusy) return;
    setBusy(true);
    onAdd();
    await perform((actions) => actions.addClient(person, statusId), m.client_added({ name }));
    setBusy(false);
  };
  const asked = useRef(addsAtOnce);
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    void add(null);
  });
  return (
    <section className="tc-add" aria-busy={isBusy}>
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
    </section>
  );
}
