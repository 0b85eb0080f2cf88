/** What a file may hold at most. More is refused with a message, before it costs memory. */

const MB = 1024 * 1024;

/** Bytes of a table or of cards. */
export const MAX_TABLE_BYTES = 100 * MB;
/** Bytes of an archive. */
export const MAX_ARCHIVE_BYTES = 1024 * MB;
/** Bytes of all that a zip unpacks to, for a workbook. */
export const MAX_UNPACKED_BYTES = 256 * MB;
/** How many times its packed size a part of a zip may have, where it is larger than a megabyte. */
export const MAX_ZIP_RATIO = 200;
/** Parts of a zip. */
export const MAX_ZIP_ENTRIES = 20_000;
export const MAX_ROWS = 300_000;
export const MAX_COLUMNS = 500;
/** Cells of a table, empty ones too: each costs memory. */
export const MAX_CELLS = 10_000_000;
/** UTF-16 code units of one contact card. Most of a long one is its picture. */
export const MAX_CARD = 10_000_000;
/** UTF-16 code units of one cell: a quote that is never closed makes one of the whole file. */
export const MAX_CELL = 1_000_000;
/** How deep lists may lie in lists in a record. */
export const MAX_DEPTH = 20;
/** As in domain/note/schema.ts, which brings zod along. */
export const MAX_NOTE_LENGTH_IN_IMPORT = 50_000;
