/** What a note tells of, stored with notes: never rename or remove one. */
export const NOTE_KINDS = ['note', 'call', 'meeting'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Whether a note of this kind tells of the seller having been in touch. */
export function isContact(kind: NoteKind): boolean {
  return kind !== 'note';
}
