/** A worker that sleeps whenever it can: nothing of the seller's work is lost by it. */
import { expect, test } from 'vitest';

import { until } from '../e2e/harness/until.ts';
import type { BeginSleepy } from './person.ts';

const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const PARTNER = 'Мария Белова';

/** Declares the journey for one browser. */
export function sleepingWorkerJourney(begin: BeginSleepy): void {
  test('the main job works with the worker asleep at every step', async () => {
    const { person, sleep } = await begin(CHAT, {
      [CHAT]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
    });
    await until('marks', async () => (await person.marks()).length > 0);
    await sleep();
    await person.openCard(PARTNER);
    await person.sees(`Add ${PARTNER}`);
    await sleep();
    await person.press(`Add ${PARTNER}`);
    await person.sees('Added');
    await sleep();
    await person.write('New note', 'Likes blue');
    await person.sees('Saved');
    await sleep();
    await person.press('Insert “');
    await person.sees('It is in the message box');
    await sleep();
    await person.goTo(CHAT);
    await until('a mark that knows the client', async () =>
      (await person.marks()).some((name) => name.startsWith(`${PARTNER}: `)),
    );
    expect((await person.marks()).join()).not.toContain(`Add ${PARTNER}`);
  });
}
