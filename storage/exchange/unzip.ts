/**
 * Unpacking zips from anywhere. What a zip says of itself is checked before anything is unpacked; each part gets room
 * for just the size it told, and must be what its checksum says. Names are compared, never used as paths.
 */
import { Inflate } from 'fflate';

import { MAX_ZIP_ENTRIES, MAX_ZIP_RATIO } from '@/domain/import/limits';
import { crc32 } from './crc32';
import { Trouble } from './trouble';
import { zipDirectory, type ZipPart } from './zip-directory';

const SMALL = 1024 * 1024;
/** Packed bytes that are unpacked at once: they may become a thousand times as many. */
const SLICE = 16_384;

/** Tells whether bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Directories that were read, as an archive's parts are unpacked one by one. */
const known = new WeakMap<Uint8Array, ReadonlyMap<string, ZipPart>>();

/**
 * The parts that are wanted, by name. Rejects with a {@link Trouble}.
 * @param most bytes that all wanted parts together may unpack to
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number,
): Map<string, Uint8Array> {
  const directory = known.get(bytes) ?? zipDirectory(bytes, MAX_ZIP_ENTRIES);
  known.set(bytes, directory);
  const wanted = [...directory.values()].filter(({ name }) => isWanted(name));
  const total = wanted.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (total > most || wanted.some(isBomb)) throw new Trouble('too-large');
  return new Map(wanted.map((part) => [part.name, unpacked(bytes, part)]));
}

function isBomb({ size, originalSize }: ZipPart): boolean {
  return originalSize > SMALL && originalSize > Math.max(size, 1) * MAX_ZIP_RATIO;
}

function unpacked(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const { name, method, isEncrypted, size, originalSize, data } = part;
  if (isEncrypted) throw new Trouble('encrypted');
  if (method !== 0 && method !== 8) throw new Trouble('damaged', name);
  const packed = bytes.subarray(data, data + size);
  const found = method === 0 ? packed : inflated(packed, part);
  if (found.length !== originalSize || crc32(found) !== part.crc32) {
    throw new Trouble('damaged', name);
  }
  return found;
}

/** Stops as soon as there is more than the part said. */
function inflated(packed: Uint8Array, { name, originalSize }: ZipPart): Uint8Array {
  const found = new Uint8Array(originalSize);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > originalSize) throw new Trouble('damaged', name);
    found.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length || from === 0; from += SLICE) {
      inflate.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length);
    }
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble('damaged', name, error);
  }
  return found.subarray(0, length);
}
