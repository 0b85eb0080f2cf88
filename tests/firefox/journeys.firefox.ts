import { expect, test } from 'vitest';

import { launchFirefox, badgeBeside, OWN_PAGES } from './app';
import { firefoxPath } from './firefox';

test('try', async () => {
  const chat = 'https://www.linkedin.com/messaging/thread/2-abc/';
  const app = await launchFirefox({ [chat]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html' });
  const page = await app.open(chat);
  const at = await badgeBeside(page, 'Мария Белова');
  console.log(at, await app.browser.version());
  await page.mouse.click(at.x, at.y);
  await new Promise((r) => setTimeout(r, 3000));
  await page.screenshot({ path: '/tmp/shots/ffd-1.png' });
  const root = await page.evaluate(() => [...document.documentElement.children].map((e) => e.outerHTML.slice(0, 80)));
  console.log(root);
  try {
    const own = await app.browser.newPage();
    await own.goto(OWN_PAGES + 'popup.html');
    await new Promise((r) => setTimeout(r, 2000));
    console.log(own.url(), (await own.evaluate(() => document.body.innerText)).slice(0, 300));
  } catch (e) { console.log('own page', String(e)); }
  console.log((await app.browser.pages()).map((p) => p.url()));
  expect(firefoxPath()).not.toBeNull();
});
