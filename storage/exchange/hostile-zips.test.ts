/* oxlint-disable vitest/expect-expect -- `refused` expects */
import 'fake-indexeddb/auto';

import { beforeEach, describe, it } from 'vitest';

import { freshFiles } from '@/tests/file-system';
import { freshProject } from '../testing';
import { bytesOf, refused } from './testing-hostile';
import { makeZip } from './testing-zip';

beforeEach(async () => {
  freshFiles();
  await freshProject();
});

const over = (name: string, says: object) => makeZip([{ name, bytes: bytesOf('abc'), says }]);

describe('a zip', () => {
  const zeros = new Uint8Array(20_000_000);

  it.each([
    [
      'that unpacks to a thousand times its size',
      makeZip([{ name: 'xl/a.xml', bytes: zeros, deflated: true }]),
      'too-large',
    ],
    [
      'that says it is small and is not',
      makeZip([{ name: 'xl/a.xml', bytes: zeros, deflated: true, says: { originalSize: 1000 } }]),
      'damaged',
    ],
    ['that says it is larger than it is', over('xl/a.xml', { originalSize: 5000 }), 'damaged'],
    ['with parts that lie over each other', overlapping(), 'unsafe'],
    [
      'with one name twice',
      makeZip([
        { name: 'xl/a.xml', bytes: bytesOf('<a/>') },
        { name: 'xl/a.xml', bytes: bytesOf('<b/>') },
      ]),
      'unsafe',
    ],
    ['of zips of zips', nested(12), 'not-a-workbook'],
    ['that holds itself', holdingItself(), 'not-a-workbook'],
    ['with a password', over('xl/a.xml', { flags: 1 }), 'encrypted'],
    ['packed in a way that nobody knows', over('xl/a.xml', { method: 99 }), 'damaged'],
    ['with a wrong checksum', over('xl/a.xml', { crc32: 7 }), 'damaged'],
    ['whose part lies beyond its end', over('xl/a.xml', { size: 5000 }), 'damaged'],
    ['whose part begins where none does', over('xl/a.xml', { begin: 3 }), 'damaged'],
    [
      'of names that lead out of it',
      makeZip([
        { name: '../../xl/worksheets/sheet1.xml', bytes: bytesOf('<a/>') },
        { name: '/etc/passwd', bytes: bytesOf('x') },
      ]),
      'not-a-workbook',
    ],
    [
      'of names that every object has',
      makeZip([
        { name: '__proto__', bytes: bytesOf('x') },
        { name: 'constructor', bytes: bytesOf('x') },
      ]),
      'not-a-workbook',
    ],
    ['without its end', makeZip([{ name: 'a', bytes: zeros }]).subarray(0, 5000), 'damaged'],
    ['that is just its end', makeZip([]), 'not-text'],
  ])('%s is refused', async (_, bytes, code) => {
    await refused(bytes, code);
  });

  it('of very many parts is refused before any is looked at', async () => {
    const parts = Array.from({ length: 20_001 }, (_, at) => ({
      name: `${at}`,
      bytes: new Uint8Array(),
    }));
    await refused(makeZip(parts), 'too-large');
  });
});

/** Two parts that both unpack the same bytes, as in bombs without nesting. */
function overlapping(): Uint8Array {
  return makeZip([
    { name: 'xl/a.xml', bytes: bytesOf('<a/>') },
    { name: 'xl/b.xml', bytes: bytesOf('<a/>'), says: { begin: 0 } },
  ]);
}

function nested(depth: number): Uint8Array {
  let bytes: Uint8Array = bytesOf('x');
  for (let at = 0; at < depth; at += 1)
    bytes = makeZip([{ name: `${at}.zip`, bytes, deflated: true }]);
  return bytes;
}

/** A zip whose only part is the zip: what is unpacked again and again never ends. */
function holdingItself(): Uint8Array {
  const inner = makeZip([{ name: 'self.zip', bytes: new Uint8Array(200) }]);
  return makeZip([{ name: 'self.zip', bytes: inner }]);
}
