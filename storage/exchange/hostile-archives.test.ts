/* oxlint-disable vitest/expect-expect -- `refused` expects */
import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { freshFiles } from '@/tests/file-system';
import { db } from '../db';
import { dump, freshProject } from '../testing';
import { ExchangeSession } from './session';
import { fileOf, nobody } from './testing-exchange';
import { bytesOf, refused } from './testing-hostile';
import { makeZip } from './testing-zip';

let projectId = '';
beforeEach(async () => {
  freshFiles();
  projectId = await freshProject();
});

describe('an archive', () => {
  it.each([
    ['that is not JSON', '{"id":'],
    [
      'nested deeper than any record',
      `{"id":"a","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    ],
    ['with a name that every object has', '{"id":"a","__proto__":{"polluted":true}}'],
    ['with such a name further in', '{"id":"a","x":[{"constructor":{"prototype":{}}}]}'],
    ['that is a list', '[1,2,3]'],
    ['of half a surrogate', '"\\ud83d"'],
  ])('with a line %s leaves it out and counts it', async (_, text) => {
    const session = new ExchangeSession();
    await session.open(fileOf(await archiveOf('clients', text)), projectId, {});
    const { counts } = await session.run({ fileName: 'a.zip', into: 'merge' }, nobody);
    expect(counts).toMatchObject({ added: 0, damaged: 1 });
    expect(await db.clients.count()).toBe(0);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('that is not what its list says is taken back whole', async () => {
    const before = await dump();
    const session = new ExchangeSession();
    await session.open(
      fileOf(await archiveOf('clients', '{}', { sha256: 'a'.repeat(64) })),
      projectId,
      {},
    );
    await expect(session.run({ fileName: 'a.zip', into: 'merge' }, nobody)).rejects.toMatchObject({
      code: 'checksum',
      where: 'clients/00001.jsonl',
    });
    expect(await dump()).toEqual(before);
  });

  it.each([
    ['of a later version', { version: 99 }, 'newer-archive'],
    ['of later records', { dataVersion: 9999 }, 'newer-archive'],
    ['that is something else', { format: 'other' }, 'not-an-archive'],
    ['with a list that makes no sense', { parts: 'many' }, 'damaged'],
  ])('%s is refused', async (_, says, code) => {
    await refused(await archiveOf('clients', '{}', {}, says), code);
  });
});

async function archiveOf(
  table: string,
  text: string,
  part: object = {},
  says: object = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = bytesOf(`${text}\n`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const name = `${table}/00001.jsonl`;
  const manifest = {
    format: 'tabside-archive',
    version: 1,
    dataVersion: 1,
    createdAt: 1,
    projects: [{ id: 'p', name: 'P' }],
    parts: [{ name, table, records: 1, sha256, ...part }],
    files: [],
    settings: {},
    ...says,
  };
  return makeZip([
    { name, bytes, deflated: true },
    { name: 'manifest.json', bytes: bytesOf(JSON.stringify(manifest)) },
  ]);
}
