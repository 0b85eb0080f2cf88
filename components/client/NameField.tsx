import { Pencil } from 'lucide-react';
import { useRef, useState } from 'react';

import { m } from '@/locales/compiled/messages';
import { IconButton } from './IconButton';

export interface NameFieldProps {
  readonly name: string;
  /** Absent while the name can't be changed. */
  readonly onRename?: (name: string) => void;
}

/** The name as a heading, renamed in place: Enter or leaving the field saves, Escape takes the change back. */
export function NameField({ name, onRename }: NameFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);

  if (draft === null || !onRename) {
    return (
      <div className="tc-name-line">
        <h2 className="tc-name" title={name}>
          <bdi>{name}</bdi>
        </h2>
        {onRename && (
          <IconButton ref={pencil} isQuiet label={m.client_rename()} onClick={() => setDraft(name)}>
            <Pencil size={13} />
          </IconButton>
        )}
      </div>
    );
  }
  const finish = (save: boolean) => {
    const wanted = draft.replaceAll(/\s+/gu, ' ').trim();
    setDraft(null);
    if (save && wanted !== '' && wanted !== name) onRename(wanted);
  };
  return (
    <input
      className="tc-input tc-name-input"
      dir="auto"
      value={draft}
      maxLength={500}
      aria-label={m.client_name()}
      // The field stands where the name was that the seller just pressed.
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        if (event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter');
        setTimeout(() => pencil.current?.focus());
      }}
    />
  );
}
