/** What a new note holds besides its text. */
export const BLANK_NOTE = { editedAt: null, kind: 'note', isPinned: false } as const;
