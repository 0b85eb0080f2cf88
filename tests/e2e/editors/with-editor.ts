/** Fixture pages with a real editor library in them: markup alone would take any insertion. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * A fixture's HTML with a script of this folder bundled into it.
 *
 * @param fixture path within the project
 * @param script file name in this folder: `lexical-box.ts`
 */
export async function withEditor(fixture: string, script: string): Promise<{ html: string }> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: { entry: resolve(import.meta.dirname, script), formats: ['iife'], name: 'box' },
    },
  });
  const bundles = Array.isArray(output) ? output : [output];
  const code = bundles
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .map((part) => (part.type === 'chunk' ? part.code : ''))
    .join('\n')
    .replaceAll('</script', '<\\/script');
  const page = readFileSync(resolve(ROOT, fixture), 'utf8');
  return { html: `${page}\n<script>${code}</script>` };
}
