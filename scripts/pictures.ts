/**
 * `npm run pictures`: the pictures in docs/images/, taken of the built extension in the practice workspace: light, dark
 * and right to left. Look at them before committing.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { startApp, type App } from '../tests/e2e/harness/app.ts';
import type { Surface } from '../tests/e2e/harness/surface.ts';
import { until } from '../tests/e2e/harness/until.ts';
import { buildExtension, ROOT } from './build-extension.ts';
import { takeDashboard } from './pictures-dashboard.ts';

const IMAGES = join(ROOT, 'docs/images');
const CLIENT = 'Anna Lindqvist';
const NOTE = 'Likes matt glazes';
const LOOKS = ['light', 'dark', 'rtl'] as const;
type Look = (typeof LOOKS)[number];

/** `card.png`, `card-dark.png`, `card-rtl.png`. */
function file(what: string, look: Look): string {
  return join(IMAGES, look === 'light' ? `${what}.png` : `${what}-${look}.png`);
}

/** There is no right-to-left language in the catalogue yet: the layout is turned, the words stay. */
async function turnPages(app: App): Promise<void> {
  await app.context.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.dir !== 'rtl') document.documentElement.dir = 'rtl';
    }).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['dir'],
    });
  });
}

/** Gives a surface the look: the popup, the panel and the card are documents and roots of their own. */
async function dress(surface: Surface, look: Look): Promise<void> {
  await surface.pierced.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' }],
  });
  const body = await surface.pierced.body();
  const scheme = look === 'dark' ? 'dark' : 'light';
  // The popup and the panel follow the browser a moment later.
  await until(`the surface in ${scheme}`, async () =>
    surface.pierced.call(
      body?.rootId ?? 0,
      function isIn(wanted: string) {
        const own = this.ownerDocument.documentElement.dataset['mantineColorScheme'];
        return own === undefined || own === wanted;
      },
      scheme,
    ),
  );
  if (look !== 'rtl') return;
  const root = (await surface.pierced.closedRoots()).find(({ hasDialog }) => hasDialog);
  const id = root?.rootId ?? body?.rootId;
  if (id === undefined) return;
  await surface.pierced.call(id, function turn() {
    if (this.nodeName === 'BODY') this.ownerDocument.documentElement.setAttribute('dir', 'rtl');
    for (const part of this.querySelectorAll('*')) {
      if (part.parentElement === null || part.getAttribute('dir') === 'ltr')
        part.setAttribute('dir', 'rtl');
    }
  });
}

async function takeAll(look: Look): Promise<void> {
  const app = await startApp({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    viewport: { width: 1280, height: 800 },
  });
  try {
    if (look === 'rtl') await turnPages(app);
    await takeDashboard(app, async (page, name) => {
      await page.screenshot({ path: file(`dashboard-${name}`, look), animations: 'disabled' });
    });

    const welcome = await app.extensionPage('welcome.html');
    await welcome.getByRole('heading').first().waitFor();
    await welcome.screenshot({ path: file('welcome', look), fullPage: true });
    await welcome.close();

    const feed = await app.extensionPage('practice.html#/feed');
    const badge = await app.badge(feed, CLIENT);
    await feed.screenshot({ path: file('practice', look) });
    const { x, y } = (await badge.box()) ?? { x: 0, y: 0 };
    const clip = { x: Math.max(0, x - 300), y: Math.max(0, y - 150), width: 560, height: 330 };
    await feed.screenshot({ path: file('badge', look), clip });

    await badge.click();
    const card = await app.card(feed);
    await card.shows(NOTE);
    await dress(card, look);
    await feed.screenshot({ path: file('card', look) });
    await feed.keyboard.press('Escape');
    await card.isClosed();

    const profile = await app.extensionPage('practice.html#/p/anna-lindqvist');
    await app.badge(profile, CLIENT);
    const popup = await app.popup(profile);
    await popup.shows(NOTE);
    await dress(popup, look);
    await popup.screenshot(file('popup', look));
    const panel = await app.sidePanel(profile);
    await panel.shows(NOTE);
    await dress(panel, look);
    await panel.screenshot(file('side-panel', look));
  } finally {
    await app.close();
  }
}

mkdirSync(IMAGES, { recursive: true });
if (!buildExtension()) process.exit(1);
for (const look of LOOKS) {
  // oxlint-disable-next-line no-await-in-loop -- one browser at a time
  await takeAll(look);
  console.log(`docs/images: ${look}`);
}
process.exit(0);
