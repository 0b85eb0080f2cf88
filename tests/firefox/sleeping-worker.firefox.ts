/** The main job with a sleeping event page, in Firefox. */
import { until } from '../e2e/harness/until';
import { sleepingWorkerJourney } from '../journeys/sleeping-worker';
import { launchFirefox } from './app';
import { PersonInFirefox } from './person';

/** Milliseconds without a question after which the event page is put to sleep; 30,000 where nobody says so. */
const IDLE = 1000;

sleepingWorkerJourney(async (url, served) => {
  const app = await launchFirefox(served, {
    prefs: { 'extensions.background.idle.timeout': IDLE },
  });
  const welcome = await app.welcome();
  const page = await app.open(url);
  const isAwake = `browser.extension.getViews().some(({ location }) => location.pathname.includes('background'))`;
  const sleep = () =>
    until('the event page sleeps', async () => !(await welcome.evaluate(isAwake)), 30_000);
  return { person: new PersonInFirefox(app, page), sleep: async () => void (await sleep()) };
});
