/** Backup files in Firefox, whose event page makes them itself. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { unzipped } from '../e2e/exchange/read-back';
import { until } from '../e2e/harness/until';
import { launchFirefox } from './app';
import { pressOwn, pressWithMouse, showsOwn } from './surface';

/** The whole files in the folder of backups, with their bytes. */
function backupsIn(folder: string): Buffer[] {
  const within = join(folder, 'Tabside');
  const names = readdirSync(folder).includes('Tabside') ? readdirSync(within) : [];
  return names
    .filter((name) => name.endsWith('.zip'))
    .map((name) => readFileSync(join(within, name)));
}

test('backups are switched on, written into the downloads, and listed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tabside-firefox-downloads-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const app = await launchFirefox(
    {},
    {
      prefs: {
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        // Nobody can answer the browser's own question in a test.
        'extensions.webextOptionalPermissionPrompts': false,
      },
    },
  );
  const page = await app.extensionPage('dashboard.html#/backups');
  await page.bringToFront();
  await showsOwn(page, 'No backup file was written yet.');
  await pressWithMouse(page, 'label', 'Save a backup file by itself');
  await showsOwn(page, join(folder, 'Tabside'));
  const [first] = backupsIn(folder);
  const manifest = unzipped(first ?? Buffer.alloc(0)).get('manifest.json');
  expect(JSON.parse(manifest?.toString('utf8') ?? '')).toMatchObject({ format: 'tabside-archive' });

  await pressOwn(page, 'Back up now');
  await until('the second file', () => Promise.resolve(backupsIn(folder).length === 2));
  const names = () => page.evaluate(() => document.body.innerText.match(/\.zip/gu)?.length);
  await until('both are listed', async () => (await names()) === 2);
});
