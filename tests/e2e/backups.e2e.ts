/** Backups: files written by themselves, and the way back from them, wholly or for one client. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import { downloadInto, grantedBuild } from './backup/granted';
import { launch, type App } from './harness';
import { until } from './harness/until';

const TABLE = ['name,phone', 'Anna Lee,+1 555 0100', 'Boris Orlov,+1 555 0101'].join('\n');

async function launchGranted(): Promise<{ app: App; folder: string }> {
  const { extension, remove } = grantedBuild();
  const folder = mkdtempSync(join(tmpdir(), 'tabside-downloads-'));
  onTestFinished(() => {
    remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const app = await launch({ extension });
  await downloadInto(app, folder);
  return { app, folder };
}

async function importClients(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /My clients/u }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'clients.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(TABLE),
    });
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByText('2 clients added').waitFor();
}

async function goTo(page: Page, section: 'Backups' | 'Clients' | 'Settings'): Promise<void> {
  await page.getByRole('link', { name: section, exact: true }).click();
}

async function giveBackup(page: Page, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({
    name: 'backup.zip',
    mimeType: 'application/zip',
    buffer,
  });
  await page.getByRole('heading', { name: /^The backup of/u }).waitFor();
}

/** Waits for this many whole files, and gives the latest. */
async function backupIn(folder: string, count: number): Promise<Buffer> {
  const names = await until(
    () => Promise.resolve(`${count} backups in ${readdirSync(folder).join(', ')}`),
    () => {
      const found = readdirSync(folder).filter((name) => name.endsWith('.zip'));
      return Promise.resolve(found.length === count && found);
    },
  );
  return readFileSync(join(folder, names.at(-1) ?? ''));
}

test('switched on, a file is written; a new installation is offered it, shows what differs, restores and undoes', async () => {
  const { app, folder } = await launchGranted();
  const page = await app.extensionPage('dashboard.html#/import');
  await importClients(page);
  await goTo(page, 'Backups');
  await page.getByText('No backup file was written yet.').waitFor();
  await page.getByRole('switch', { name: 'Save a backup file by itself' }).click();
  const backup = await backupIn(folder, 1);
  await page.getByText(folder).first().waitFor();
  await goTo(page, 'Settings');
  await page.getByText('Clients: 2.').waitFor();
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByText('All is well').waitFor();

  const second = await launch();
  const fresh = await second.extensionPage('dashboard.html');
  await fresh.getByRole('button', { name: 'Have a backup? Restore it' }).click();
  await giveBackup(fresh, backup);
  await fresh.getByText('2 clients differ').waitFor();
  await fresh.getByRole('button', { name: 'What is different for Anna Lee' }).click();
  await fresh.getByText('+1 555 0100').waitFor();
  // Nothing has been changed yet.
  await goTo(fresh, 'Clients');
  await fresh.getByRole('heading', { name: 'No client yet' }).waitFor();
  await goTo(fresh, 'Backups');
  await giveBackup(fresh, backup);
  await fresh.getByRole('button', { name: 'Restore', exact: true }).click();
  await fresh.getByRole('heading', { name: 'Restored', exact: true }).waitFor();
  await goTo(fresh, 'Clients');
  await fresh.getByText('Boris Orlov').first().waitFor();
  await fresh.getByRole('button', { name: /^Project in use/u }).click();
  await fresh.getByRole('menuitem').first().waitFor();
  expect(await fresh.getByRole('menuitem', { name: /My clients/u }).count()).toBe(1);
  await fresh.keyboard.press('Escape');
  await goTo(fresh, 'Backups');
  await fresh.getByRole('button', { name: 'Undo the restoring' }).click();
  await fresh.getByText('The restoring is undone.').waitFor();
  await goTo(fresh, 'Clients');
  await fresh.getByRole('heading', { name: 'No client yet' }).waitFor();
});

test('one client comes back from a backup by hand, and the restoring is undone', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/import');
  await importClients(page);
  await goTo(page, 'Backups');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup by hand' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^tabside-backup-\d{4}-\d\d-\d\d-\d{4}\.zip$/u);
  const backup = readFileSync(await download.path());
  await page.goto(`${app.extensionOrigin}dashboard.html#/history`);
  await page.getByRole('button', { name: /Undo/u }).first().click();
  await goTo(page, 'Backups');
  await giveBackup(page, backup);
  await page.getByRole('searchbox', { name: 'Find a client' }).fill('anna');
  await expect.poll(() => page.getByText('Boris Orlov').count(), { timeout: 10_000 }).toBe(0);
  await page.getByRole('button', { name: 'Restore only this one: Anna Lee' }).click();
  await page.getByRole('heading', { name: 'Restored', exact: true }).waitFor();
  await goTo(page, 'Clients');
  await page.getByText('Anna Lee').first().waitFor();
  expect(await page.getByText('Boris Orlov').count()).toBe(0);
  await goTo(page, 'Backups');
  await giveBackup(page, backup);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByRole('button', { name: 'Undo the restoring' }).click();
  await page.getByText('The restoring is undone.').waitFor();
  await goTo(page, 'Clients');
  await page.getByText('Anna Lee').first().waitFor();
  expect(await page.getByText('Boris Orlov').count()).toBe(0);
});

test('a backup that fails is said in plain words and loses none; only as many stay as were chosen', async () => {
  const { app, folder } = await launchGranted();
  const page = await app.extensionPage('dashboard.html#/backups');
  await page.getByRole('heading', { name: 'Backups', exact: true }).waitFor();
  await page.getByRole('switch', { name: 'Save a backup file by itself' }).click();
  await backupIn(folder, 1);
  await page.getByLabel('How many to keep').selectOption('3');
  const session = await app.context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('The last backup did not work.').waitFor();
  await page.getByText('The download was stopped.').waitFor();
  await backupIn(folder, 1);

  await downloadInto(app, folder);
  for (const there of [2, 3, 3, 3]) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const before = await app.worker.evaluate("chrome.storage.local.get('backupRecord')");
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('button', { name: 'Back up now' }).click();
    // oxlint-disable-next-line no-await-in-loop
    await until('the next backup', async () => {
      const now = await app.worker.evaluate("chrome.storage.local.get('backupRecord')");
      return (
        JSON.stringify(now) !== JSON.stringify(before) &&
        /"running":null/u.test(JSON.stringify(now)) &&
        newest(now) > newest(before)
      );
    });
    // oxlint-disable-next-line no-await-in-loop
    await backupIn(folder, there);
  }
  expect(await page.getByText('The last backup did not work.').count()).toBe(0);

  // The browser was closed while a file was made: nobody is at work on it any more.
  await app.worker.evaluate(
    `chrome.storage.local.get('backupRecord').then(({ backupRecord }) => chrome.storage.local.set({
      backupRecord: { ...backupRecord, running: { startedAt: Date.now(), download: null } },
    }))`,
  );
  await page.getByText('The browser was closed before the file was complete.').waitFor();
  await backupIn(folder, 3);
});

function newest(stored: unknown): number {
  const { backupRecord } = stored as { backupRecord?: { files: { time: number }[] } };
  return backupRecord?.files[0]?.time ?? 0;
}
