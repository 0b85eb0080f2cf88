/** An import of thousands that the seller cancels half-way. */
import { expect, test } from 'vitest';

import { launch } from './harness';
import { dumpOf } from './survival/integrity';

const ROWS = 12_000;

test('an import of thousands that is cancelled half-way says that all is as it was, and it is', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/import');
  await page.getByRole('heading', { name: /My clients/u }).waitFor();
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `Client ${index},+1 555 ${100_000 + index}`,
  );
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'thousands.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Name,Phone', ...rows].join('\n')),
    });
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const run = page.getByRole('button', { name: /^Import 12,?000 people$/u });
  await run.waitFor();
  // Pressed by the page itself in the moment in which some are written: a press from outside may come too late.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (!bar || bar.value === 0 || bar.value >= bar.max) return;
      const cancel = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Cancel',
      );
      cancel?.click();
      if (cancel) observer.disconnect();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await run.click();
  await page.getByRole('heading', { name: 'Cancelled. Everything is as it was before.' }).waitFor();
  expect(await page.getByRole('button', { name: 'Undo the import' }).count()).toBe(0);

  const { clients = [], meta = [] } = await dumpOf(page);
  expect(clients.length).toBeGreaterThan(0);
  expect(clients.length).toBeLessThan(ROWS);
  expect(clients.filter(({ deletedAt }) => deletedAt === null)).toEqual([]);
  expect(meta.find(({ key }) => key === 'import')).toBeUndefined();
  await page.getByRole('button', { name: 'To the clients' }).click();
  await page.getByRole('heading', { name: 'No client yet' }).waitFor();

  // The next start finds nothing to end, and the same file goes in whole.
  await page.goto(`${app.extensionOrigin}dashboard.html#/import`);
  await page.reload();
  await page.getByRole('heading', { name: /My clients/u }).waitFor();
  expect(await page.getByText('An import was stopped half-way').count()).toBe(0);
});
