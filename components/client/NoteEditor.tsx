import { Button } from '@mantine/core';
import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';

import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { GrowingTextarea } from './GrowingTextarea';
import type { DraftState, NoteSaver } from './note-saver';
import { problemText } from './problems';
import { useNoteSaver } from './use-note-saver';

export interface NoteEditorProps {
  readonly saver: NoteSaver;
  readonly label: string;
  readonly placeholder?: string;
  /** Whether the box takes the focus when it appears. */
  readonly takesFocus: boolean;
  /** Called once everything typed is saved and the seller is done with it. */
  readonly onDone?: () => void;
  /** Shows Done even while nothing was typed: for the edit of a note. */
  readonly canAlwaysFinish?: boolean;
  /** Stands below the box, before what it says of saving. */
  readonly children?: ReactNode;
}

/** A note saved as typed, which says where it stands. Ctrl or Cmd with Enter is done with it. */
export function NoteEditor({
  saver,
  label,
  placeholder,
  takesFocus,
  onDone,
  canAlwaysFinish = false,
  children,
}: NoteEditorProps) {
  const { language, Emoji } = useCardTools();
  const state = useNoteSaver(saver);
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const element = box.current;
    if (!takesFocus || !element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [takesFocus]);

  const finish = async () => {
    if (await saver.finish()) {
      box.current?.focus();
      onDone?.();
    }
  };
  /** At the caret, which then stands behind it. */
  const insert = (emoji: string) => {
    const element = box.current;
    const { text } = saver.state();
    const from = element?.selectionStart ?? text.length;
    const to = element?.selectionEnd ?? text.length;
    saver.type(text.slice(0, from) + emoji + text.slice(to));
    // Once the box holds the text; sooner, the caret would go to its end.
    requestAnimationFrame(() => {
      element?.focus({ preventScroll: true });
      element?.setSelectionRange(from + emoji.length, from + emoji.length);
    });
  };
  return (
    <div className="tc-note-box" data-phase={state.phase}>
      <GrowingTextarea
        ref={box}
        value={state.text}
        aria-label={label}
        placeholder={placeholder}
        onChange={(event) => saver.type(event.currentTarget.value)}
        onBlur={() => void saver.flush()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void finish();
        }}
      />
      <div className="tc-note-foot">
        {children}
        {Emoji && <Emoji language={language} onPick={insert} />}
        <SaveState state={state} onRetry={() => void saver.flush()} />
        {(state.text.trim() !== '' || canAlwaysFinish) && (
          <Button
            variant="subtle"
            size="compact-xs"
            title={m.client_note_done_keys()}
            onClick={() => void finish()}
          >
            {m.client_note_done()}
          </Button>
        )}
      </div>
    </div>
  );
}

function SaveState({
  state,
  onRetry,
}: {
  readonly state: DraftState;
  readonly onRetry: () => void;
}) {
  return (
    <span className="tc-save-state" role="status" data-phase={state.phase}>
      {(state.phase === 'waiting' || state.phase === 'saving') && m.client_note_saving()}
      {state.phase === 'saved' && (
        <>
          <Check size={12} aria-hidden="true" />
          {m.client_note_saved()}
        </>
      )}
      {state.phase === 'failed' && (
        <>
          <span>
            {m.client_note_not_saved()} {problemText(state.problem ?? 'storage-failed')}
          </span>
          <button type="button" className="tc-link" onClick={onRetry}>
            {m.client_retry()}
          </button>
        </>
      )}
    </span>
  );
}
