import { useMemo, useRef, useState, useSyncExternalStore } from 'react';

import type { ClientView } from '@/domain/client/card-view';
import type { NoteKind } from '@/domain/note/kinds';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { newNoteSaver } from './drafts';
import { NoteEditor } from './NoteEditor';
import { NoteList } from './NoteList';
import { NoteKindPicker } from './NoteKindPicker';
import type { NoteWriter } from './note-saver';
import { problemOf, problemText } from './problems';

export interface NoteSectionProps {
  readonly client: ClientView;
  /** Whether the box takes the focus when it appears. */
  readonly takesFocus: boolean;
}

/**
 * The box for a new note and the list of the others. The text in the box is a note from its first save on; it joins the
 * list once the seller is done with it. The yellow ground says: internal, the client never sees it.
 */
export function NoteSection({ client, takesFocus }: NoteSectionProps) {
  const { actions, reload, say } = useCardTools();
  /** The kind of the note in the box. */
  const wanted = useRef<NoteKind>('note');
  const writer = useMemo<NoteWriter>(
    () => ({
      save: async (noteId, text) => {
        const kind = wanted.current;
        const saved = await actions.saveNote(client.id, noteId, text, undefined, kind);
        // Chosen while the new note was on its way.
        if (noteId === null && wanted.current !== kind) {
          await actions.setNoteKind(saved.noteId, wanted.current);
        }
        reload();
        return saved.noteId;
      },
      remove: async (noteId) => {
        await actions.deleteNote(noteId);
        reload();
      },
    }),
    [actions, client.id, reload],
  );
  const saver = useMemo(
    () => newNoteSaver(client.id, writer, client.notes),
    // oxlint-disable-next-line react/exhaustive-deps -- only what was stored when the box appeared can be a draft saved after all
    [client.id, writer],
  );
  const { noteId } = useSyncExternalStore(saver.subscribe, saver.state);
  const [kind, setKind] = useState(() => kindOf(client, noteId));
  const pick = (picked: NoteKind) => {
    wanted.current = picked;
    setKind(picked);
    if (noteId === null) return;
    actions
      .setNoteKind(noteId, picked)
      .then(reload, (error: unknown) => say(problemText(problemOf(error)), 'problem'));
  };
  const others = client.notes.filter(({ id }) => id !== noteId);
  return (
    <section className="tc-notes" aria-label={m.client_notes()}>
      <NoteEditor
        key={client.id}
        saver={saver}
        label={m.client_note_new()}
        placeholder={m.client_note_placeholder()}
        takesFocus={takesFocus}
        onDone={() => {
          wanted.current = 'note';
          setKind('note');
        }}
      >
        <NoteKindPicker kind={kind} onPick={pick} />
      </NoteEditor>
      <NoteList notes={others} writer={writer} />
    </section>
  );
}

function kindOf({ notes }: ClientView, noteId: string | null): NoteKind {
  return notes.find(({ id }) => id === noteId)?.kind ?? 'note';
}
