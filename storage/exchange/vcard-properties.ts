/** The properties of a contact card: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). */

/** The longest line that is looked at, in UTF-16 code units: longer ones are pictures, sounds and keys. */
const LONGEST = 1_000_000;

export interface Property {
  /** In lower case. */
  readonly name: string;
  /** As it stands there, with its escapes. */
  readonly value: string;
}

/** Lines without a value, and those too long to be of use, are left out. */
export function vcardProperties(card: string): Property[] {
  return unfolded(card).flatMap((line) => {
    const at = endOfHead(line);
    if (at < 1 || line.length > LONGEST) return [];
    // Apple and Google group a value with its label: "item1.EMAIL".
    const head = line.slice(0, at).replace(/^[\w-]+\./u, '');
    const name = head.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    return name === '' ? [] : [{ name, value: valueOf(head, line.slice(at + 1)) }];
  });
}

/** A value without its escapes: a backslash before a sign stands for the sign, before an n for a line break. */
export function plainText(value: string): string {
  return value.replaceAll(/\\(.)/gsu, (_, sign: string) => (/n/iu.test(sign) ? '\n' : sign));
}

/** The parts of a value, between separators that have no backslash before them. */
export function partsOf(value: string, separator: ',' | ';'): string[] {
  const parts = [''];
  for (const [piece] of value.matchAll(/\\.|[^\\]|\\$/gsu)) {
    if (piece === separator) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map(plainText);
}

/** A line goes on in the next when that begins with a blank; a quoted-printable one when it ends with `=`. */
function unfolded(card: string): string[] {
  const lines: string[][] = [];
  let isSoft = false;
  for (const line of card.split(/\r\n|\r|\n/u)) {
    const last = lines.at(-1);
    if (last && isSoft) last.push(line);
    else if (last && /^[ \t]/u.test(line)) last.push(line.slice(1));
    else lines.push([line]);
    isSoft = line.endsWith('=') && isQuoted((lines.at(-1)?.[0] ?? '').slice(0, 200));
    if (isSoft) lines.at(-1)?.push(lines.at(-1)?.pop()?.slice(0, -1) ?? '');
  }
  return lines.map((parts) => parts.join(''));
}

function isQuoted(line: string): boolean {
  return /^[^:]*QUOTED-PRINTABLE[^:]*:/iu.test(line);
}

/** Where the value's colon is; colons in quotes belong to parameters. -1 for a line without one. */
function endOfHead(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] === ':' && !quoted) return at;
  }
  return -1;
}

/** Phones still write vCard 2.1, with quoted-printable texts; line breaks in them are no separators. */
function valueOf(head: string, value: string): string {
  const params = head.split(';').slice(1);
  if (!params.some((param) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/iu.test(param))) return value;
  const charset = params.find((param) => /^CHARSET=/iu.test(param))?.slice('CHARSET='.length);
  return decoded(value, charset ?? 'utf-8').replaceAll(/\r\n|\r|\n/gu, '\\n');
}

/** Signs that stand for no byte stay as they are; an encoding that nobody knows is read as UTF-8. */
function decoded(value: string, charset: string): string {
  const bytes: number[] = [];
  const own = new TextEncoder();
  for (let at = 0; at < value.length; at += 1) {
    const code = /^=([0-9A-F]{2})/iu.exec(value.slice(at, at + 3))?.[1];
    if (code === undefined) {
      const char = String.fromCodePoint(value.codePointAt(at) ?? 0);
      bytes.push(...own.encode(char));
      at += char.length - 1;
    } else {
      bytes.push(Number.parseInt(code, 16));
      at += 2;
    }
  }
  return decoderOf(charset).decode(Uint8Array.from(bytes));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
