/** An update of the extension under open tabs. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

import type { App } from '../harness.ts';
import { BUILD } from '../harness/app.ts';
import type { Badge } from '../harness/badges.ts';
import { until } from '../harness/until.ts';

/** A copy of the build that may be changed under the browser; gone when the test ends. */
export function copyOfBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tabside-update-'));
  cpSync(BUILD, folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Updates the extension as the browser's own page of extensions does; waits for the new worker. */
export async function update(app: App, folder: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, version: '9.9.9' }));
  const before = app.worker;
  const id = new URL(before.url()).host;
  const extensions = await app.open('chrome://extensions');
  await extensions.evaluate(
    `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
      .then(() => chrome.developerPrivate.reload(${JSON.stringify(id)}, { failQuietly: false }))`,
  );
  await until('the new worker starts', () => Promise.resolve(app.worker !== before));
  expect(await app.worker.evaluate('chrome.runtime.getManifest().version')).toBe('9.9.9');
  await extensions.close();
}

/** Waits until a page has marks again and none of those before: the new script's. Gives what they stand beside. */
export async function renewed(app: App, page: Page, before: readonly Badge[]): Promise<string[]> {
  const old = new Set(before.map(({ hostId }) => hostId));
  return until(`the new script's marks in ${page.url()}`, async () => {
    const marks = await app.badges(page);
    const isNew = marks.length > 0 && !marks.some(({ hostId }) => old.has(hostId));
    return isNew && marks.map(({ beside }) => beside.text);
  });
}
