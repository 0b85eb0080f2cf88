/** What a profile says now and is not what is kept: offered on the card, taken or left fact by fact. */
import { expect, test } from 'vitest';

import { launch } from './harness';

const FEED = 'https://vk.com/feed';
const PROFILE = 'https://vk.com/anna.petrova';

test('the place of work that a profile shows is taken on the card, and another name is left', async () => {
  const app = await launch();
  app.route({
    [FEED]: 'content-scripts/networks/vk/feed.2026-08.fixture.html',
    [PROFILE]: 'content-scripts/networks/vk/profile-desktop.2026-08.fixture.html',
  });
  const feed = await app.open(FEED);
  await (await app.badge(feed, 'Анна Петрова')).click();
  let card = await app.card(feed);
  await card.button('Add Анна Петрова').click();
  await card.shows('Added');

  const profile = await app.open(PROFILE);
  // The mark stands after the sign that the name is verified.
  await (await app.badge(profile, 'verified')).click();
  card = await app.card(profile);
  await card.shows('The profile says something else now');
  await card.shows('Blue Door Flowers');
  await card.button('Take over: Place of work').click();
  await card.shows('Taken over from the profile: Place of work');
  await card.button('Keep mine: Name').click();
  await card.shows('Yours is kept: Name');

  const dashboard = await app.extensionPage('dashboard.html');
  await dashboard.getByRole('link', { name: 'Анна Петрова' }).click();
  const work = dashboard.getByRole('button', { name: /Blue Door Flowers/u });
  await work.waitFor();
  expect(await dashboard.getByRole('heading', { name: 'Анна Петрова' }).count()).toBe(1);
});
