/** Emoji in the card in a page: found by name and put at the caret, with nothing asked of the page or of any server. */
import { expect, test } from 'vitest';

import { launch } from './harness';
import { until } from './harness/until';

const FEED = 'https://www.linkedin.com/feed/';

test('an emoji goes into a note of the card at the caret, and nothing of it reaches the page', async () => {
  const app = await launch();
  app.route({ [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(FEED);
  await (await app.badge(page, 'Mei Lin')).click();
  const card = await app.card(page);
  await card.button('Add Mei Lin').click();
  await card.shows('Added');
  const note = card.field('New note');
  await note.fill('Garden');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await card.button('Emoji').click();
  const find = card.field('Find an emoji');
  await find.fill('seedling');
  await until('the seedling is offered', () => card.has('option', /seedling/u));
  await find.press('Enter');
  await until('it stands in the note', async () => (await note.value()) === 'Garden🌱');
  await card.shows('Saved');

  await card.button('Emoji').click();
  await find.press('Escape');
  await until('the emoji are gone', async () => !(await card.has('combobox', 'Find an emoji')));
  expect(await note.value()).toBe('Garden🌱');
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
