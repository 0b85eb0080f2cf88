/** The files of the client base damaged on the disk: said in plain words, and everything brought back from the copy. */
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import { startApp } from './harness/app';
import type { App } from './harness';
import { until } from './harness/until';
import { dumpOf, faultsIn, type Dump } from './survival/integrity';
import { killer } from './survival/kill';
import { startWriter } from './survival/writer';

const DAMAGES: Readonly<Record<string, (folder: string) => void>> = {
  deleted: (folder) => rmSync(folder, { recursive: true }),
  'cut off': (folder) => {
    for (const file of filesIn(folder)) truncateSync(file, Math.floor(statSync(file).size / 3));
  },
  'written over': (folder) => {
    for (const file of filesIn(folder))
      writeFileSync(file, Buffer.alloc(statSync(file).size, 0x5a));
  },
};

for (const [how, damage] of Object.entries(DAMAGES)) {
  test(`files that were ${how} are told of, and the last copy brings everything back`, async () => {
    const profile = mkdtempSync(join(tmpdir(), 'tabside-damage-'));
    onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    const first = await startApp({ profile });
    const { page, done } = await startWriter(first, 'd');
    await until('some writes', () => Promise.resolve(done.length >= 8));
    await page.close();
    const reader = await first.extensionPage('sidepanel.html');
    await copied(reader);
    const before = await dumpOf(reader);
    const acknowledged = [...done];
    expect(faultsIn(before, acknowledged)).toEqual([]);
    await first.close();

    damage(databaseFolder(profile));

    const app = await startApp({ profile });
    onTestFinished(() => app.close());
    await expectLedToRecovery(app);
    const recovery = await app.extensionPage('sidepanel.html');
    await recovery.waitForURL(/recovery\.html$/u);
    await recovery
      .getByRole('heading', { name: 'Your clients can’t be opened just now' })
      .waitFor();
    const clients = (before['clients'] ?? []).length;
    const copy = recovery.getByRole('listitem').first();
    expect(await copy.innerText()).toContain('The last good copy');
    expect(await copy.innerText()).toContain(`Clients: ${clients}.`);

    const saving = recovery.waitForEvent('download');
    await copy.getByRole('button', { name: 'Save as a file' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^tabside-.*\.jsonl$/u);

    await copy.getByRole('button', { name: 'Bring this copy back' }).click();
    await recovery.getByRole('heading', { name: 'Your clients are back' }).waitFor();
    const after = await dumpOf(recovery);
    expect(sorted(after)).toEqual(sorted(before));
    expect(faultsIn(after, acknowledged)).toEqual([]);

    // Everything goes on as if nothing had been, in a worker that has lived through it and in a new one.
    const again = await startWriter(app, 'after');
    await until('writes go on', () => Promise.resolve(again.done.length >= 2));
    await (await killer(again.page)).kill();
    const sofar = again.done.length;
    await until('writes go on in a new worker', () => Promise.resolve(again.done.length > sofar));
    await again.page.close();
    await recovery.goto(`${app.extensionOrigin}sidepanel.html`);
    await recovery.getByRole('textbox').or(recovery.getByRole('searchbox')).first().waitFor();
    expect(faultsIn(await dumpOf(recovery), [...acknowledged, ...again.done])).toEqual([]);
  });
}

/** While the data is not there, every page leads to what can be done, and nothing new is begun. */
async function expectLedToRecovery(app: App): Promise<void> {
  const page = await app.extensionPage('practice.html');
  await page.waitForURL(/recovery\.html$/u);
  // The popup would close at the first click elsewhere: it opens a tab.
  const opened = app.context.waitForEvent('page', (it) => it.url().endsWith('/recovery.html'));
  await page.goto(`${app.extensionOrigin}popup.html`);
  await (await opened).close();
  if (!page.isClosed()) await page.close();
}

/** Waits until the background copy knows the last write. */
async function copied(page: Page): Promise<void> {
  await until(
    'a copy of the last write',
    () =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const copies = await root.getDirectoryHandle('copies').catch(() => null);
        if (!copies) return false;
        const request = indexedDB.open('tabside');
        await new Promise((resolve) => request.addEventListener('success', resolve));
        const meta = request.result.transaction('meta').objectStore('meta').get('clock');
        await new Promise((resolve) => meta.addEventListener('success', resolve));
        request.result.close();
        const { last } = (meta.result as { value: { last: string } }).value;
        for await (const copy of copies.values()) {
          const folder = copy as FileSystemDirectoryHandle;
          const file = await folder.getFileHandle('manifest.json').catch(() => null);
          const text = await (await file?.getFile())?.text();
          if (text?.includes(last)) return true;
        }
        return false;
      }),
    40_000,
  );
}

function databaseFolder(profile: string): string {
  const base = join(profile, 'Default/IndexedDB');
  const [name, ...others] = readdirSync(base).filter((it) => it.startsWith('chrome-extension_'));
  if (name === undefined || others.length > 0) throw new Error(`what is the database in ${base}?`);
  return join(base, name);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'LOCK')
    .map((name) => join(folder, name));
}

function sorted(dump: Dump): unknown {
  return Object.fromEntries(
    Object.entries(dump).map(([table, rows]) => [
      table,
      rows.map((row) => JSON.stringify(row)).toSorted(),
    ]),
  );
}
