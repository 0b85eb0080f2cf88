import { Pencil, Pin, PinOff, Search, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';

import type { NoteView } from '@/domain/client/card-view';
import { foldName } from '@/domain/client/fold-name';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { editSaver, hasUnsavedEdit } from './drafts';
import { IconButton } from './IconButton';
import { MoreButton } from './MoreButton';
import { NoteEditor } from './NoteEditor';
import { noteKindCaption } from './note-kind-caption';
import { NoteKindIcon, NoteKindPicker } from './NoteKindPicker';
import type { NoteWriter } from './note-saver';
import { useNow } from './use-now';
import { ago, exactly } from './when';

export interface NoteListProps {
  /** Pinned ones first, then the newest. */
  readonly notes: readonly NoteView[];
  readonly writer: NoteWriter;
}

/** How many notes show at first, and how many each "more" adds. The card in the page is small. */
const FIRST = { card: 2, popup: 2, panel: 20, page: 20 } as const;
const STEP = 20;
/** From how many notes on a search among them is worth its place. */
const SEARCH_FROM = 8;

export function NoteList({ notes, writer }: NoteListProps) {
  const { language, layout } = useCardTools();
  const [shown, setShown] = useState<number>(FIRST[layout]);
  const [text, setText] = useState('');
  const wanted = foldName(useDeferredValue(text));
  const found = useMemo(
    () => (wanted === '' ? notes : notes.filter((note) => foldName(note.text).includes(wanted))),
    [notes, wanted],
  );
  const hidden = found.length - shown;
  if (notes.length === 0) return null;
  return (
    <>
      {notes.length >= SEARCH_FROM && (
        <div className="tc-note-search">
          <Search size={13} aria-hidden="true" />
          <input
            type="search"
            className="tc-input"
            dir="auto"
            value={text}
            aria-label={m.client_note_search()}
            placeholder={m.client_note_search()}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
      )}
      {found.length === 0 && (
        <p className="tc-note tc-fine" role="status">
          {m.client_note_none_found({ text })}
        </p>
      )}
      <ul className="tc-note-list">
        {found.slice(0, shown).map((note) => (
          <NoteItem key={note.id} note={note} writer={writer} />
        ))}
      </ul>
      {hidden > 0 && (
        <MoreButton
          count={Math.min(hidden, STEP)}
          of={hidden}
          language={language}
          onMore={() => setShown(shown + STEP)}
        />
      )}
    </>
  );
}

function NoteItem({ note, writer }: { readonly note: NoteView; readonly writer: NoteWriter }) {
  const { language, perform } = useCardTools();
  const [isEdited, setEdited] = useState(() => hasUnsavedEdit(note.id));
  const now = useNow();
  const author = note.createdBy === 'me' ? m.client_me() : note.createdBy;

  if (isEdited)
    return (
      <li className="tc-note">
        <NoteEdit note={note} writer={writer} onDone={() => setEdited(false)} />
      </li>
    );
  return (
    <li className="tc-note">
      <NoteText text={note.text} />
      <div className="tc-note-meta">
        <span>
          {note.isPinned && (
            <Pin size={11} className="tc-note-pinned" aria-label={m.client_note_pinned()} />
          )}
          {note.kind !== 'note' && (
            <>
              <span className="tc-note-kind">
                <NoteKindIcon kind={note.kind} /> {noteKindCaption(note.kind)}
              </span>
              {' · '}
            </>
          )}
          <bdi>{author}</bdi>
          {' · '}
          <time
            dateTime={new Date(note.createdAt).toISOString()}
            title={exactly(note.createdAt, language)}
          >
            {ago(note.createdAt, now, language)}
          </time>
          {note.editedAt !== null && (
            <>
              {' · '}
              <span title={exactly(note.editedAt, language)}>{m.client_note_edited()}</span>
            </>
          )}
        </span>
        <span className="tc-note-tools">
          <IconButton
            isQuiet
            label={note.isPinned ? m.client_note_unpin() : m.client_note_pin()}
            onClick={() =>
              void perform(
                (actions) => actions.pinNote(note.id, !note.isPinned),
                note.isPinned ? m.client_note_unpinned() : m.client_note_was_pinned(),
              )
            }
          >
            {note.isPinned ? <PinOff size={13} /> : <Pin size={13} />}
          </IconButton>
          <IconButton isQuiet label={m.client_note_edit()} onClick={() => setEdited(true)}>
            <Pencil size={13} />
          </IconButton>
          <IconButton
            isQuiet
            label={m.client_note_delete()}
            onClick={() =>
              void perform((actions) => actions.deleteNote(note.id), m.client_note_deleted())
            }
          >
            <Trash2 size={13} />
          </IconButton>
        </span>
      </div>
    </li>
  );
}

/** Notes longer than this show folded at first, in UTF-16 code units and in lines. */
const LONG = { length: 320, lines: 6 };

function NoteText({ text }: { readonly text: string }) {
  const isLong = text.length > LONG.length || text.split('\n', LONG.lines + 1).length > LONG.lines;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className="tc-note-text" data-folded={isLong && !isOpen} dir="auto">
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          className="tc-link tc-note-fold"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? m.client_note_less() : m.client_note_more()}
        </button>
      )}
    </>
  );
}

function NoteEdit({
  note,
  writer,
  onDone,
}: {
  readonly note: NoteView;
  readonly writer: NoteWriter;
  readonly onDone: () => void;
}) {
  const { perform } = useCardTools();
  const [opened] = useState(note);
  const saver = useMemo(() => editSaver(opened, writer), [opened, writer]);
  return (
    <NoteEditor
      saver={saver}
      label={m.client_note_edit()}
      takesFocus
      canAlwaysFinish
      onDone={onDone}
    >
      <NoteKindPicker
        kind={note.kind}
        onPick={(kind) =>
          void perform(
            (actions) => actions.setNoteKind(note.id, kind),
            m.client_note_kind_set({ kind: noteKindCaption(kind) }),
          )
        }
      />
    </NoteEditor>
  );
}
