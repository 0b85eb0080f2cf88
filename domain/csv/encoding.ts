/** Which encoding a text file is in, told from its bytes. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

export const TEXT_ENCODINGS: readonly TextEncoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1252',
];

/** So many bytes are looked at. */
const SAMPLE = 65_536;

/**
 * The encoding by the mark at the beginning; else UTF-16 by its zeros; else UTF-8 when all bytes are well-formed; else
 * CP1251 when most of what is above ASCII would be Cyrillic letters in words, else CP1252.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  return byZeros(sample) ?? (isUtf8(bytes) ? 'utf-8' : singleByte(sample));
}

/** Text in UTF-16 has a zero in every other byte wherever it is Latin, digits or separators. */
function byZeros(sample: Uint8Array): TextEncoding | null {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = Math.max(2, sample.length / 20);
  if (odd > enough && odd > even * 4) return 'utf-16le';
  if (even > enough && even > odd * 4) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Words of Cyrillic are runs of high bytes; in western languages high bytes stand alone among ASCII letters. */
function singleByte(sample: Uint8Array): TextEncoding {
  let inRuns = 0;
  let alone = 0;
  let run = 0;
  for (const byte of [...sample, 0]) {
    if (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8 || byte === 0xb3 || byte === 0xbf) run += 1;
    else {
      if (run > 1) inRuns += run;
      else alone += run;
      run = 0;
    }
  }
  return inRuns > alone ? 'windows-1251' : 'windows-1252';
}
