/** Content lines of calendars (RFC 5545 §3.1) and contact cards (RFC 6350 §3.2): how a text is written into one. */

/** The longest line in bytes; longer ones go on in the next, which begins with a space. */
const LINE = 75;

/**
 * A text as a value: nothing in it ends the line, the value or the property. Line breaks become `\n`; control
 * characters, which may not stand in a value, are left out.
 */
export function escapedText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll('\\', '\\\\')
      .replaceAll(/\r\n|\r|\n/gu, '\\n')
      .replaceAll(',', '\\,')
      .replaceAll(';', '\\;')
      // oxlint-disable-next-line no-control-regex -- those are meant
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu, '')
  );
}

/** A line, cut into lines of at most 75 bytes between characters and not within one. */
export function foldedLine(line: string): string {
  if (line.length <= LINE / 4) return line;
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const char of line) {
    const bytes = bytesOf(char);
    if (size + bytes > LINE) {
      parts.push(part);
      part = '';
      size = 1;
    }
    part += char;
    size += bytes;
  }
  return [...parts, part].join('\r\n ');
}

function bytesOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
