/**
 * The list of a zip's parts, as its end says it: each with where it lies, how large it is and its checksum. Read by us, as
 * what unpacks trusts what it reads. Of the form PKWARE's APPNOTE 6.3.10 tells, with zip64, without encryption.
 */
import { Trouble } from './trouble';

export interface ZipPart {
  readonly name: string;
  /** 0 for stored, 8 for deflated; others are refused when they are unpacked. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc32: number;
  /** Bytes packed and unpacked, as the directory says. */
  readonly size: number;
  readonly originalSize: number;
  /** Where the part begins, its own head included, and where its bytes begin. */
  readonly begin: number;
  readonly data: number;
}

const END = 0x06_05_4b_50;
const END_64 = 0x06_06_4b_50;
const LOCATOR_64 = 0x07_06_4b_50;
const ENTRY = 0x02_01_4b_50;
const HEAD = 0x04_03_4b_50;
/** What stands in a field whose value is in the zip64 part. */
const ELSEWHERE = 0xff_ff_ff_ff;

/**
 * Rejects with a {@link Trouble} where the directory is damaged, holds too many parts, names a part twice, or has parts
 * lie over each other, as only zips made to blow up do.
 */
export function zipDirectory(bytes: Uint8Array, most: number): ReadonlyMap<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return directoryIn(bytes, view, most);
  } catch (error) {
    // Reading beyond the end.
    throw error instanceof RangeError ? new Trouble('damaged', '', error) : error;
  }
}

function directoryIn(bytes: Uint8Array, view: DataView, most: number): Map<string, ZipPart> {
  const end = endOf(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
    const large = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(large, true) === END_64) {
      count = Number(view.getBigUint64(large + 32, true));
      at = Number(view.getBigUint64(large + 48, true));
    }
  }
  if (count > most) throw new Trouble('too-large');
  const parts = new Map<string, ZipPart>();
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Trouble('damaged');
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [name = 0, extra = 0, comment = 0] = lengths;
    const part = partAt(bytes, view, at, name, extra);
    if (parts.has(part.name)) throw new Trouble('unsafe');
    parts.set(part.name, part);
    at += 46 + name + extra + comment;
  }
  refuseOverlap([...parts.values()]);
  return parts;
}

/** The end of the directory may be followed by a comment. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xff_ff; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Trouble('damaged');
}

function partAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipPart {
  const flags = view.getUint16(at + 8, true);
  const sizes = {
    originalSize: view.getUint32(at + 24, true),
    size: view.getUint32(at + 20, true),
    begin: view.getUint32(at + 42, true),
  };
  readLarge(view, at + 46 + nameLength, extraLength, sizes);
  const { begin } = sizes;
  if (view.getUint32(begin, true) !== HEAD) throw new Trouble('damaged');
  const data = begin + 30 + view.getUint16(begin + 26, true) + view.getUint16(begin + 28, true);
  if (data + sizes.size > bytes.length) throw new Trouble('damaged');
  return {
    // Names that are no UTF-8 are of parts that nobody here looks for.
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) === 1,
    crc32: view.getUint32(at + 16, true),
    ...sizes,
    data,
  };
}

/** Values that do not fit into 32 bits stand in the extra field 1, in this order, each only where it is needed. */
function readLarge(
  view: DataView,
  from: number,
  length: number,
  sizes: { originalSize: number; size: number; begin: number },
): void {
  for (let at = from; at + 4 <= from + length;) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) {
      let place = at + 4;
      for (const field of ['originalSize', 'size', 'begin'] as const) {
        if (sizes[field] !== ELSEWHERE) continue;
        sizes[field] = Number(view.getBigUint64(place, true));
        place += 8;
      }
      return;
    }
    at += 4 + size;
  }
}

function refuseOverlap(parts: readonly ZipPart[]): void {
  const sorted = parts.toSorted((a, b) => a.begin - b.begin);
  for (const [index, part] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && part.data + part.size > next.begin) throw new Trouble('unsafe');
  }
}
