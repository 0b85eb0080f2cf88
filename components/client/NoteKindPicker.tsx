import { Phone, StickyNote, Users } from 'lucide-react';
import { useId, type ReactNode } from 'react';

import { NOTE_KINDS, type NoteKind } from '@/domain/note/kinds';
import { m } from '@/locales/compiled/messages';
import { noteKindCaption } from './note-kind-caption';

const ICONS: Readonly<Record<NoteKind, ReactNode>> = {
  note: <StickyNote size={13} aria-hidden="true" />,
  call: <Phone size={13} aria-hidden="true" />,
  meeting: <Users size={13} aria-hidden="true" />,
};

/** The icon of a kind of note. Decorative: {@link noteKindCaption} stands beside it or names its button. */
export function NoteKindIcon({ kind }: { readonly kind: NoteKind }) {
  return ICONS[kind];
}

export interface NoteKindPickerProps {
  readonly kind: NoteKind;
  readonly onPick: (kind: NoteKind) => void;
}

/** One of the kinds of note: arrows move within, as in any group of radio buttons. */
export function NoteKindPicker({ kind, onPick }: NoteKindPickerProps) {
  const name = useId();
  return (
    <span className="tc-kinds" role="radiogroup" aria-label={m.client_note_kind()}>
      {NOTE_KINDS.map((each) => (
        <label key={each} className="tc-kind" title={noteKindCaption(each)}>
          <input
            type="radio"
            className="tc-hidden"
            name={name}
            aria-label={noteKindCaption(each)}
            checked={each === kind}
            onChange={() => onPick(each)}
          />
          <NoteKindIcon kind={each} />
        </label>
      ))}
    </span>
  );
}
