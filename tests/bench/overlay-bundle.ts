/** Bundles a script for a plain page, as WXT bundles the content script. */
import { resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

/** The text of one script, minified, that needs nothing else. `entry` is beside this file. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    // A library may bring a Dexie of its own, and two in a page refuse to work.
    resolve: { alias: { '@': ROOT }, dedupe: ['dexie'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome120',
      modulePreload: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, entry),
        output: { format: 'iife' },
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error(`${entry}: nothing was built`);
  return result.output[0].code;
}
