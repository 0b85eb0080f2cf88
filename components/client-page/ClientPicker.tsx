import { useDeferredValue, useEffect, useId, useState } from 'react';

import type { ClientLine } from '@/domain/client/card-view';
import { textThatShows } from '@/domain/text/text-that-shows';
import { m } from '@/locales/compiled/messages';
import styles from './client-page.module.css';

const MOST = 8;

export interface ClientPickerProps {
  readonly label: string;
  /** The clients of a text, the likeliest first; of none, those whom one may mean. */
  readonly find: (text: string, limit: number) => Promise<readonly ClientLine[]>;
  /** Whom it does not offer. */
  readonly isLeftOut: (id: string) => boolean;
  readonly onPick: (client: ClientLine) => void;
  /** Makes a client of a name that nobody has; absent where only one who is there will do. */
  readonly onNew?: (name: string) => void;
  readonly onCancel: () => void;
}

/** Clients with the text that they were found by. */
interface Found {
  readonly of: string;
  readonly clients: readonly ClientLine[];
}

/** Finds a client by the name: arrows move, Enter picks, Escape leaves. */
export function ClientPicker(props: ClientPickerProps) {
  const { label, find, isLeftOut, onPick, onNew, onCancel } = props;
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>({ of: '', clients: [] });
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const wanted = useDeferredValue(text.trim());

  useEffect(() => {
    let isCurrent = true;
    find(wanted, MOST * 2).then(
      (clients) => {
        if (!isCurrent) return;
        setFound({ of: wanted, clients });
        setChosen(0);
      },
      () => isCurrent && setFound({ of: wanted, clients: [] }),
    );
    return () => {
      isCurrent = false;
    };
  }, [find, wanted]);

  const offered = found.clients.filter(({ id }) => !isLeftOut(id)).slice(0, MOST);
  // Those of an earlier text stay in sight while the new one is looked for, and can't be picked.
  const isFresh = found.of === text.trim();
  const canBeNew = onNew && isFresh && wanted !== '' && !offered.some(isNamed(wanted));
  const count = offered.length + (canBeNew ? 1 : 0);
  const at = Math.min(chosen, count - 1);
  const current = isFresh ? offered[at] : undefined;
  const isNew = canBeNew === true && at === offered.length;
  const optionId = (id: string) => `${listId}-${id}`;
  return (
    <div className={styles.picker}>
      <input
        className="tc-input"
        role="combobox"
        aria-label={label}
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-activedescendant={isNew ? optionId('new') : current && optionId(current.id)}
        placeholder={m.page_find()}
        dir="auto"
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={onCancel}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
          if (step !== 0) {
            setChosen((at + step + count) % Math.max(1, count));
          } else if (event.key === 'Enter' && isNew) onNew?.(wanted);
          else if (event.key === 'Enter' && current) onPick(current);
          else if (event.key === 'Escape') onCancel();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={label}
        aria-busy={!isFresh}
        className={styles.options}
      >
        {offered.map((client) => (
          <li
            key={client.id}
            id={optionId(client.id)}
            role="option"
            aria-selected={client.id === current?.id}
            aria-disabled={!isFresh}
            // Before the field is left, which closes the list.
            onPointerDown={(event) => {
              event.preventDefault();
              if (isFresh) onPick(client);
            }}
          >
            <bdi>{textThatShows(client.name) || m.client_unnamed()}</bdi>
          </li>
        ))}
        {canBeNew && (
          <li
            id={optionId('new')}
            role="option"
            aria-selected={isNew}
            onPointerDown={(event) => {
              event.preventDefault();
              onNew(wanted);
            }}
          >
            <bdi>{m.page_new_client({ name: wanted })}</bdi>
          </li>
        )}
      </ul>
      {isFresh && !canBeNew && wanted !== '' && offered.length === 0 && (
        <p role="status" className={styles.fine}>
          {m.page_none_found({ text: wanted })}
        </p>
      )}
    </div>
  );
}

function isNamed(text: string): (client: ClientLine) => boolean {
  const wanted = text.toLocaleLowerCase();
  return ({ name }) => name.trim().toLocaleLowerCase() === wanted;
}
