/* oxlint-disable vitest/no-conditional-expect -- what is expected hangs on what became of the file */
/**
 * Files of every kind, damaged at random: bytes flipped, cut out, put in twice, put in from elsewhere, cut off. Each is
 * refused with a reason that there is a text for, or read; and what is imported of it is whole and valid, or nothing.
 * `npm run test:long` damages 4,000 times; `TABSIDE_SEED` repeats a run.
 */
import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import captions from '@/locales/exchange.en.json';
import { TABLES } from '@/domain/history/schema';
import { freshFiles } from '@/tests/file-system';
import { db } from '../db';
import { freshProject } from '../testing';
import { isValid } from '../validate';
import type { ExportWish } from './export-file';
import { ExchangeSession } from './session';
import { fileOf, nobody, planOf } from './testing-exchange';
import { putClient, SEED } from './testing-people';
import { Trouble } from './trouble';

const RUNS = Number(process.env['TABSIDE_DAMAGED_FILES'] ?? 60);
const FORMATS = ['csv', 'xlsx', 'vcard3', 'vcard4', 'archive'] as const;

/** One good file of each kind. */
async function goodFiles(): Promise<Map<ExportWish['format'], Uint8Array>> {
  const projectId = await freshProject();
  for (const name of ['Anna Lee', 'Олег Зорин', '=1+1']) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await putClient(projectId, {
      name,
      phones: ['+380501112233'],
      emails: ['a@b.example'],
      headline: 'Likes "blue", red; and\nmore',
    });
  }
  const files = new Map<ExportWish['format'], Uint8Array>();
  for (const format of FORMATS) {
    const columns = (['name', 'phone', 'email', 'headline'] as const).map((target) => ({
      target,
      heading: target,
    }));
    const wish: ExportWish = {
      projectId,
      clientIds: null,
      format,
      columns,
      language: 'en',
      settings: {},
    };
    // oxlint-disable-next-line no-await-in-loop
    const file = await new ExchangeSession().export(wish, nobody);
    // oxlint-disable-next-line no-await-in-loop
    files.set(format, new Uint8Array(await file.arrayBuffer()));
  }
  return files;
}

const anyDamage = fc.record({
  format: fc.constantFrom(...FORMATS),
  flips: fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 255 })),
    { maxLength: 8 },
  ),
  cut: fc.option(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400)), { nil: null }),
  twice: fc.option(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400)), {
    nil: null,
  }),
  strange: fc.option(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 60 })),
    { nil: null },
  ),
  end: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
});
type Damage = typeof anyDamage extends fc.Arbitrary<infer T> ? T : never;

function damaged(good: Uint8Array, { flips, cut, twice, strange, end }: Damage): Uint8Array {
  let bytes = Array.from(good);
  const at = (share: number) => Math.floor(share * bytes.length);
  for (const [share, mask] of flips) bytes[at(share)] = (bytes[at(share)] ?? 0) ^ mask;
  if (cut) bytes.splice(at(cut[0]), cut[1]);
  if (twice) bytes.splice(at(twice[0]), 0, ...bytes.slice(at(twice[0]), at(twice[0]) + twice[1]));
  if (strange) bytes.splice(at(strange[0]), 0, ...strange[1]);
  if (end !== null) bytes = bytes.slice(0, at(end));
  return Uint8Array.from(bytes, (byte) => byte & 0xff);
}

async function counts(): Promise<number[]> {
  return Promise.all(TABLES.map((table) => db.table(table).count()));
}

it('a damaged file is refused in plain words, or gives what is whole', async () => {
  freshFiles();
  const good = await goodFiles();
  let refused = 0;
  const property = fc.asyncProperty(anyDamage, async (damage) => {
    const projectId = await freshProject();
    const before = await counts();
    const file = fileOf(damaged(good.get(damage.format) ?? new Uint8Array(), damage), 'any.file');
    try {
      const session = new ExchangeSession();
      const plan = await planOf(session, file, projectId);
      const isArchive = plan.columns.length === 0 && damage.format === 'archive';
      await session.run(isArchive ? { fileName: 'a', into: 'merge' } : plan, nobody);
      for (const table of TABLES) {
        // oxlint-disable-next-line no-await-in-loop
        for (const record of await db.table(table).toArray())
          expect(isValid(table, record)).toBe(true);
      }
    } catch (error) {
      refused += 1;
      expect(error).toBeInstanceOf(Trouble);
      const { code } = error as Trouble;
      // A kind of file that turned into another has nothing that this plan could read.
      if (code !== 'unreadable')
        expect(captions).toHaveProperty(`exchange_trouble_${code.replaceAll('-', '_')}`);
      expect(await counts()).toEqual(before);
    }
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  expect(refused).toBeGreaterThan(RUNS / 10);
  expect(refused).toBeLessThan(RUNS);
}, 3_600_000);
