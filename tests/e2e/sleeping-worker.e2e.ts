/** The main job with a sleeping worker, in Chromium. */
import { assert, onTestFinished } from 'vitest';

import { sleepingWorkerJourney } from '../journeys/sleeping-worker';
import { launch } from './harness';
import { PersonInChromium } from './harness/person';
import { killer } from './survival/kill';

sleepingWorkerJourney(async (url, served) => {
  const app = await launch();
  app.route(served);
  const page = await app.open(url);
  await app.badge(page, /./u);
  const worker = await killer(await app.extensionPage('welcome.html'));
  await page.bringToFront();
  onTestFinished(() => assert(worker.stopped() >= 5, 'the worker slept'));
  return { person: new PersonInChromium(app, page), sleep: () => worker.kill() };
});
