/** The built extension with what it may ask for granted from the start: nobody can answer the browser's own question in a test. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BUILD, type App } from '../harness/app.ts';

export interface Granted {
  /** For `launch({ extension })`. */
  readonly extension: string;
  readonly remove: () => void;
}

/** @param build the folder of the build; Chromium's unless told */
export function grantedBuild(build = BUILD): Granted {
  const extension = mkdtempSync(join(tmpdir(), 'tabside-granted-'));
  cpSync(build, extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
  const {
    permissions = [],
    optional_permissions: optional = [],
    host_permissions: hosts = [],
    optional_host_permissions: optionalHosts = [],
    ...rest
  } = manifest;
  const granted = {
    ...rest,
    permissions: [...permissions, ...optional],
    host_permissions: [...hosts, ...optionalHosts],
  };
  writeFileSync(file, JSON.stringify(granted));
  return { extension, remove: () => rmSync(extension, { recursive: true, force: true }) };
}

/** Lets the browser save downloads under their own names, in this folder: the driver would name them by numbers. */
export async function downloadInto(app: App, folder: string): Promise<void> {
  const browser = app.context.browser();
  if (!browser) throw new Error('This browser can be asked for its tabs only.');
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
}
