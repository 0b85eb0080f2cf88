/** Begins a shared journey (tests/journeys/) in a Chromium of its own. */
import type { Begin } from '../journeys/person.ts';
import { launch } from './harness.ts';
import { PersonInChromium } from './harness/person.ts';

export const beginInChromium: Begin = async (url, served) => {
  const app = await launch();
  app.route(served);
  const page = await app.open(url);
  await page.bringToFront();
  return new PersonInChromium(app, page);
};
