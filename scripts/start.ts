/**
 * `npm start`: builds the extension and opens the practice workspace with it, in a profile that is kept. Without a
 * display it plays the main job by itself and leaves screenshots. Either way it says how to take the build into one's
 * own browser.
 */
import { join } from 'node:path';

import { startApp } from '../tests/e2e/harness/app.ts';
import { buildExtension, ROOT } from './build-extension.ts';
import { playMainJob } from './play-main-job.ts';

const PROFILE = join(ROOT, '.profile');
const SCREENSHOTS = join(ROOT, 'start-screenshots');

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

const OWN_BROWSER = `
To use Tabside in your own browser, load the build once:

  Chrome    chrome://extensions     Developer mode on → Load unpacked → ${join(ROOT, '.output/chrome-mv3')}
  Edge      edge://extensions       Developer mode on → Load unpacked → the same folder
  Yandex    browser://extensions    Developer mode on → Load unpacked → the same folder
  Opera     opera://extensions      Developer mode on → Load unpacked → the same folder
  Firefox   about:debugging#/runtime/this-firefox → Load Temporary Add-on →
            ${join(ROOT, '.output/firefox-mv3/manifest.json')}
            (Firefox forgets it, with its data, when it closes)

Then open LinkedIn, Facebook or VK. After the next build, press Reload on the extension.
`;

if (!buildExtension()) process.exit(1);

if (hasDisplay()) {
  const app = await startApp({ forPerson: true, profile: PROFILE });
  const [first] = app.context.pages();
  const page = first ?? (await app.context.newPage());
  await page.goto(`${app.extensionOrigin}practice.html`);
  await page.bringToFront();
  console.log('\nThe practice workspace is open, in a profile that is kept in .profile/.');
  console.log(OWN_BROWSER);
  console.log('Close the browser to end.');
  await new Promise((closed) => {
    app.context.once('close', closed);
  });
} else {
  console.log('\nNo display here: the main job is played by itself in the practice workspace.\n');
  const app = await startApp({ viewport: { width: 1280, height: 800 } });
  try {
    await playMainJob(app, SCREENSHOTS, (line) => console.log(`  ${line}`));
    if (app.problems.length > 0) throw new Error(app.problems.join('\n'));
  } catch (error) {
    await app.save(join(ROOT, 'test-results/start'));
    console.error(`\nIt did not come to the end; what was on the screen is in test-results/start.`);
    console.error(error);
    process.exitCode = 1;
  } finally {
    await app.close();
  }
  if (process.exitCode !== 1) console.log(`\nScreenshots: ${SCREENSHOTS}`);
  console.log(OWN_BROWSER);
}
