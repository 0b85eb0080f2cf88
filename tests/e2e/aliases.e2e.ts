/** One person, two addresses: learnt when a page shows both, so that the other page knows the client too. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

import { launch } from './harness';

const FOLDER = resolve(import.meta.dirname, '../../content-scripts/networks/linkedin');
const FEED = 'https://www.linkedin.com/feed/';
const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';

test('a client added by the name in the address is known by the member id in a chat', async () => {
  const app = await launch();
  const chat = readFileSync(resolve(FOLDER, 'messaging.2026-08.fixture.html'), 'utf8');
  app.route({
    [FEED]: resolve(FOLDER, 'feed-sdui.2026-05.fixture.html'),
    [CHAT]: { html: chat.replaceAll('ACoAABmariaBelova0001', 'ACoAABninaBergstrom01') },
  });
  const page = await app.open(FEED);
  await (await app.badge(page, 'Nina Bergström')).click();
  const card = await app.card(page);
  await card.button('Add Nina Bergström').click();
  await card.shows('Added');

  const messages = await app.open(CHAT);
  await expect
    .poll(async () => (await app.badge(messages, 'Мария Белова')).name, { timeout: 10_000 })
    .toBe('Nina Bergström: no status. Open the card');
});
