import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

import { chromiumPath, QUIET_SWITCHES } from './scripts/chromium.ts';

const alias = { '@': import.meta.dirname };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'node',
          include: [
            '{domain,storage,messaging,content-scripts,components,scripts,tests}/**/*.test.{ts,tsx}',
          ],
          sequence: { shuffle: true },
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
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
          // Found only while tests run, they would reload the page under a running test.
          include: ['ckeditor5', 'slate', 'slate-history', 'slate-react'],
        },
        server: { fs: { strict: false } },
        test: {
          name: 'chromium',
          include: ['{content-scripts,components,entrypoints}/**/*.spec.{ts,tsx}'],
          testTimeout: 30_000,
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
    ],
  },
});
