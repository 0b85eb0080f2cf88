/**
 * One content script per network: a page pays for its own adapter only, and adding a network stays one new folder. The
 * entry files are the same but for the name, so they are written at build time instead of by hand.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EntrypointInfo } from 'wxt';

import { PRACTICE_NETWORK } from '../domain/project/practice.ts';

const NETWORKS = resolve(import.meta.dirname, '../content-scripts/networks');

/** Writes the entry files into a folder of generated files and gives them as WXT wants them. */
export function networkEntrypoints(generated: string): EntrypointInfo[] {
  const folder = join(generated, 'networks');
  mkdirSync(folder, { recursive: true });
  return readdirSync(NETWORKS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== PRACTICE_NETWORK)
    .map(({ name }) => {
      const inputPath = join(folder, `${name}.content.ts`);
      writeFileSync(inputPath, source(name));
      return { name, inputPath, type: 'content-script' as const };
    });
}

function source(network: string): string {
  return `// Written by scripts/network-entrypoints.ts.
import { defineContentScript } from 'wxt/utils/define-content-script';
import adapter from '@/content-scripts/networks/${network}/adapter';
import { startOverlay } from '@/content-scripts/overlay/start';

export default defineContentScript({
  matches: [...adapter.matches],
  runAt: 'document_idle',
  main: (context) =>
    startOverlay({
      adapter,
      document,
      signal: context.signal,
      check: (context as unknown as { check(): void }).check,
    }),
});
`;
}
