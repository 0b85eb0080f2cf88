const MAX_LENGTH = 255;

/**
 * A file's name as it is kept: one line without the signs that name places on a disk, and without marks that turn the
 * direction of text, which hide what a file's ending is. Never empty.
 */
export function keptFileName(name: string): string {
  const plain = name
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/[\\/:*?"<>|]/gu, '_')
    .trim();
  return cut(plain) || 'file';
}

/** Keeps the ending: it says what opens the file. */
function cut(name: string): string {
  if (name.length <= MAX_LENGTH) return name;
  const ending = /\.[^.]{1,20}$/u.exec(name)?.[0] ?? '';
  return name.slice(0, MAX_LENGTH - ending.length).replace(/[\uD800-\uDBFF]$/u, '') + ending;
}
