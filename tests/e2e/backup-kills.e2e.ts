/** The worker is stopped, or the browser killed, while a backup file is made: half a file is never taken for a backup. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import type { BackupRecord } from '@/domain/backup/backup-record';
import { downloadInto, grantedBuild } from './backup/granted';
import { unzipped } from './exchange/read-back';
import { startApp, type App } from './harness/app';
import { seedClients } from './harness/seed-clients';
import { until } from './harness/until';
import { holdStorage } from './survival/hold';
import { killBrowser, killer } from './survival/kill';

const CLIENTS = 3000;
/** A page of the extension in which nothing of it runs. */
const NOTHING = 'icon/32.png';

interface Place {
  readonly extension: string;
  readonly profile: string;
  /** The downloads folder. */
  readonly folder: string;
}

function place(): Place {
  const { extension, remove } = grantedBuild();
  const profile = mkdtempSync(join(tmpdir(), 'tabside-backup-profile-'));
  const folder = mkdtempSync(join(tmpdir(), 'tabside-backup-downloads-'));
  onTestFinished(() => {
    remove();
    for (const each of [profile, folder]) {
      rmSync(each, { recursive: true, force: true, maxRetries: 5 });
    }
  });
  return { extension, profile, folder };
}

async function start({ extension, profile, folder }: Place): Promise<App> {
  const app = await startApp({ extension, profile });
  onTestFinished(() => app.close());
  await downloadInto(app, folder);
  return app;
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.zip')) : [];
}

async function recordIn(page: Page): Promise<BackupRecord> {
  return page.evaluate<BackupRecord>(
    `chrome.storage.local.get('backupRecord').then(({ backupRecord }) => backupRecord)`,
  );
}

/** A browser in which the hidden page is at work on a backup, and can't go on before `hold` is closed. */
async function making(app: App): Promise<{ readonly page: Page; readonly hold: Page }> {
  const page = await app.extensionPage('dashboard.html#/backups');
  await page.getByRole('heading', { name: 'Backups', exact: true }).waitFor();
  await seedClients(page, CLIENTS);
  const hold = await app.extensionPage(NOTHING);
  await holdStorage(hold, ['clients']);
  await page.bringToFront();
  await page.getByRole('switch', { name: 'Save a backup file by itself' }).click();
  await until('the hidden page is there', () =>
    page.evaluate<boolean>(
      `chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then(({ length }) => length > 0)`,
    ),
  );
  // It has called the worker as it was loaded, which looks into the settings and answers: so it is at work after these.
  await app.worker.evaluate('chrome.storage.local.get(null)');
  await app.worker.evaluate('chrome.storage.local.get(null)');
  return { page, hold };
}

/** Waits for the one backup on record, and gives how many clients are in it. */
async function clientsInBackup(page: Page, folder: string): Promise<number> {
  const record = await until('a backup is on record', async () => {
    const found = await recordIn(page);
    return found.running === null && found.files.length === 1 && found;
  });
  expect(record.failure).toBeNull();
  const names = filesIn(folder);
  expect(names).toHaveLength(1);
  const bytes = readFileSync(join(folder, names[0] ?? ''));
  expect(bytes.length).toBe(record.files[0]?.size);
  const files = unzipped(bytes);
  const { parts } = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '') as {
    parts: readonly { readonly name: string; readonly table: string }[];
  };
  const lines = parts
    .filter(({ table }) => table === 'clients')
    .flatMap(({ name }) => files.get(name)?.toString('utf8').trimEnd().split('\n') ?? []);
  return lines.filter((line) => JSON.parse(line) !== null).length;
}

test('the worker stopped while a backup is made: it goes on, and comes once', async () => {
  const where = place();
  const app = await start(where);
  const { page, hold } = await making(app);
  const worker = await killer(hold);
  await worker.kill();
  expect(await recordIn(page)).toMatchObject({ files: [], running: { download: null } });
  expect(filesIn(where.folder)).toEqual([]);
  await hold.close();
  expect(await clientsInBackup(page, where.folder)).toBe(CLIENTS);
});

test('the browser killed while a backup is made: the next start says so, and it is made by itself after a rest', async () => {
  const where = place();
  const before = await start(where);
  await making(before);
  await killBrowser(before);
  expect(filesIn(where.folder)).toEqual([]);

  const app = await start(where);
  const page = await app.extensionPage('dashboard.html#/backups');
  await page.getByRole('heading', { name: 'Backups', exact: true }).waitFor();
  await app.worker.evaluate('chrome.runtime.onStartup.dispatch()');
  await page.getByText('The browser was closed before the file was complete.').waitFor();
  await page.getByText('No backup file was written yet.').waitFor();
  expect(filesIn(where.folder)).toEqual([]);

  // Half an hour later.
  await page.evaluate(`chrome.storage.local.get('backupRecord').then(({ backupRecord: record }) =>
    chrome.storage.local.set({ backupRecord: {
      ...record, failure: { ...record.failure, at: record.failure.at - 1_860_000 },
    } }))`);
  expect(await clientsInBackup(page, where.folder)).toBe(CLIENTS);
  await expect.poll(() => page.getByText('The last backup did not work.').count()).toBe(0);
});
