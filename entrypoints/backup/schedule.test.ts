/** A backup file is whole or no backup: the worker is stopped, alone or with the browser, at each thing that it does. */
import 'fake-indexeddb/auto';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import {
  changeBackupRecord,
  readBackupRecord,
  writeBackupWishes,
} from '@/storage/backup/backup-record';
import { lastStamp } from '@/storage/snapshots/snapshot';
import { freshProject } from '@/storage/testing';
import { BackupBrowser, SIZE } from './testing-browser';

const NOW = Date.UTC(2026, 11, 1, 10);
const HALF_HOUR = 1_800_000;
const DAY = 48 * HALF_HOUR;
const KEEP = 3;

let stamp = '';
let last: BackupBrowser | null = null;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  await freshProject();
  stamp = await lastStamp();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  // Tests know all of the environment as texts, of which any is true but the empty one.
  vi.stubEnv('FIREFOX', '');
});
afterEach(async () => {
  vi.useRealTimers();
  await last?.end();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A browser with as many backups as are kept, of the days before; a new one is due. */
async function withBackups(): Promise<BackupBrowser> {
  await last?.end();
  const browser = new BackupBrowser(async () => {
    vi.resetModules();
    const { keepBackups } = await import('./schedule');
    keepBackups();
  });
  last = browser;
  vi.restoreAllMocks();
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  vi.setSystemTime(NOW);
  browser.install();
  const files = Array.from({ length: KEEP }, (_, index) => {
    const name = `Tabside/earlier-${index}.zip`;
    const time = NOW - (index + 2) * DAY;
    return { name, time, size: SIZE, stamp: 'earlier', isLeft: false } as const;
  }).map((file) => ({ ...file, downloadId: browser.addWhole(file.name) }));
  await changeBackupRecord(() => ({ files, running: null, failure: null, isWanted: false }));
  await writeBackupWishes({ isOn: true, onSince: NOW - 9 * DAY, everyHours: 24, keep: KEEP });
  await browser.startWorker();
  return browser;
}

/** What is on record is whole on the disk, and no fewer than are to be kept. */
async function faultsOf({ disk }: BackupBrowser): Promise<string[]> {
  const { files } = await readBackupRecord();
  const whole = files.filter(({ name }) => disk.get(name) === 'whole');
  return [
    ...files.flatMap(({ name }) => (disk.get(name) === 'half' ? [`half a file: ${name}`] : [])),
    ...(whole.length < KEEP ? [`only ${whole.length} backups are left`] : []),
  ];
}

it.each([
  ['the worker alone', false],
  ['the browser', true],
])(
  'ended at any moment, %s, a backup is begun again or said to have failed, and comes in the end',
  async (_who, endsWithIt) => {
    let moments = 0;
    for (let isWhole = false; !isWhole; moments += 1) {
      const browser = await withBackups();
      browser.stopAfter(moments);
      const told: [number, string][] = [];
      const look = async () => {
        for (const fault of await faultsOf(browser)) told.push([moments, fault]);
      };
      await browser.tell('startup', undefined, endsWithIt);
      await look();
      await browser.pageTells(stamp, endsWithIt);
      await look();
      await browser.downloadsEnd(endsWithIt);
      await look();
      isWhole = browser.stops === 0;
      const { files, running, failure } = await readBackupRecord();
      const isNothing = browser.disk.size === KEEP;
      const isKnown = running !== null || failure !== null || files[0]?.time === NOW || isNothing;
      expect([moments, isKnown, told]).toEqual([moments, true, []]);

      for (let passed = 1; passed <= 6; passed += 1) {
        vi.setSystemTime(NOW + passed * HALF_HOUR);
        await browser.tell('alarm', { name: 'backup' }, endsWithIt);
        await browser.pageTells(stamp, endsWithIt);
        await browser.downloadsEnd(endsWithIt);
        await look();
      }
      const ended = await readBackupRecord();
      const names = ended.files.map(({ name }) => name);
      expect([moments, told, ended]).toMatchObject([moments, [], { running: null, failure: null }]);
      expect([moments, ended.files[0]?.stamp, names.length]).toEqual([moments, stamp, KEEP]);
      // Nothing lies there of which nobody knows, and nothing is on record that is gone.
      expect([moments, [...browser.disk.keys()].toSorted()]).toEqual([moments, names.toSorted()]);
    }
    expect(moments).toBeGreaterThan(40);
  },
);

it('that the browser ended short of its length is taken away, and said to have failed', async () => {
  const browser = await withBackups();
  browser.writes = SIZE - 1;
  await browser.tell('startup', undefined, false);
  await browser.pageTells(stamp, false);
  await browser.downloadsEnd(false);
  const { files, running, failure } = await readBackupRecord();
  expect([files.length, running, failure?.problem]).toEqual([KEEP, null, 'failed']);
  expect([...browser.disk.values()]).toEqual(['whole', 'whole', 'whole']);
});

it('in Firefox keeps the event page, which makes the file itself, until the browser has it', async () => {
  vi.stubEnv('FIREFOX', '1');
  const browser = await withBackups();
  await browser.answered('alarm', { name: 'backup' });
  expect(browser.disk.size).toBe(KEEP + 1);
  expect((await readBackupRecord()).running?.download).toMatchObject({ stamp });
});

it('in Firefox has something happen to the event page every ten seconds, for as long as it is at work', async () => {
  vi.stubEnv('FIREFOX', '1');
  const browser = await withBackups();
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOW });
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const held = navigator.locks.request('tabside backup', () => promise);
  const looking = browser.answered('alarm', { name: 'backup' });
  await vi.advanceTimersByTimeAsync(25_000);
  const beats = () => browser.set.filter((name) => name === 'backup beat').length;
  expect(beats()).toBe(2);
  resolve(undefined);
  await Promise.all([held, looking]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(beats()).toBe(2);
});
