import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

import { chromiumPath, QUIET_SWITCHES } from './scripts/chromium.ts';
import { firefoxByBidi } from './tests/firefox/vitest-provider.ts';
import { noonZone } from './tests/noon-zone.ts';

const alias = { '@': import.meta.dirname };
/** The editors' libraries: found only while tests run, they would reload the page under a running test. */
const libraries = ['ckeditor5', 'slate', 'slate-history', 'slate-react'];

/** A busy machine may be late with anything, idle time above all: what is waited for fails by never coming. */
const patience = { poll: { timeout: 20_000 } };
/** The zone of the journeys and of the browsers they start. */
const atNoon = { TZ: noonZone(new Date()) };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'node',
          include: [
            '{domain,storage,messaging,content-scripts,components,entrypoints,scripts,tests}/**/*.test.{ts,tsx}',
          ],
          sequence: { shuffle: true },
          testTimeout: 30_000,
          expect: patience,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          env: atNoon,
          // Each test starts a browser of its own.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.firefox.ts'],
          env: atNoon,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        optimizeDeps: {
          entries: ['{content-scripts,components,entrypoints}/**/*.spec.{ts,tsx}'],
          include: [...libraries, 'wxt/browser'],
        },
        server: { fs: { strict: false } },
        test: {
          name: 'chromium',
          include: ['{content-scripts,components,entrypoints}/**/*.spec.{ts,tsx}'],
          testTimeout: 30_000,
          expect: patience,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromiumPath(), args: [...QUIET_SWITCHES] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        // As WXT says it in a build for Firefox.
        define: { 'import.meta.env.FIREFOX': 'true' },
        optimizeDeps: {
          entries: ['content-scripts/composers/*.spec.{ts,tsx}'],
          include: libraries,
        },
        server: { fs: { strict: false } },
        test: {
          name: 'firefox-editors',
          include: ['content-scripts/composers/*.spec.{ts,tsx}'],
          // It clicks, which the journeys in Firefox do.
          exclude: ['content-scripts/composers/caret.spec.ts'],
          testTimeout: 30_000,
          expect: patience,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: firefoxByBidi(),
            instances: [{ browser: 'firefox' }],
          },
        },
      },
    ],
  },
});
