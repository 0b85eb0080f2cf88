import type { NoteKind } from '@/domain/note/kinds';
import { m } from '@/locales/compiled/messages';

const CAPTIONS: Readonly<Record<NoteKind, () => string>> = {
  note: m.client_note_kind_note,
  call: m.client_note_kind_call,
  meeting: m.client_note_kind_meeting,
};

/** What a note tells of, in words. */
export function noteKindCaption(kind: NoteKind): string {
  return CAPTIONS[kind]();
}
