/** Finding clients: in the popup and by the dashboard's palette, in either script, with a slip of the finger. */
import { expect, test } from 'vitest';

import { launch } from './harness';

const FEED = 'https://www.linkedin.com/feed/';
const PLAIN = 'https://plain.example/';

test('a client is found in the other script, by a note and by a mistyped name, wherever one looks', async () => {
  const app = await launch();
  app.route({
    [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html',
    [PLAIN]: { html: '<!doctype html><title>Plain</title>' },
  });
  const page = await app.open(FEED);
  await (await app.badge(page, 'Mei Lin')).click();
  const card = await app.card(page);
  await card.button('Add Mei Lin').click();
  await card.shows('Added');
  await card.field('New note').fill('Любить ранок');
  await card.shows('Saved');

  const popup = await app.popup(await app.open(PLAIN));
  for (const text of ['Мей Лин', 'ranok', 'mei']) {
    await popup.field('Find a client').fill(text);
    await popup.shows('Mei Lin');
  }
  await popup.field('Find a client').fill('zzzz');
  await popup.shows('No client');

  const dashboard = await app.extensionPage('dashboard.html');
  await dashboard.getByRole('navigation').first().waitFor();
  await dashboard.keyboard.press('Control+K');
  const box = dashboard.getByRole('combobox', { name: 'Go to, find, do' });
  await box.fill('мей');
  await dashboard.getByRole('option', { name: 'Mei Lin' }).waitFor();
  await box.press('Enter');
  await dashboard.waitForURL(/#\/clients\/./u);
  await dashboard.getByRole('heading', { name: 'Mei Lin' }).first().waitFor();

  await dashboard.keyboard.press('Control+K');
  await box.fill('stat');
  await dashboard.getByRole('option', { name: 'Statuses' }).waitFor();
  await box.press('Enter');
  await expect.poll(() => dashboard.url(), { timeout: 10_000 }).toContain('#/statuses');
});
