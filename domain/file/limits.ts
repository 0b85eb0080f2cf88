/** The largest file that is kept, in bytes. */
export const MAX_FILE_SIZE = 25 * 1024 * 1024;
