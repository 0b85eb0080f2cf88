/* oxlint-disable unicorn/consistent-function-scoping -- the functions run in the page, alone */
/**
 * A page that wants a press on the card for itself: it covers, fades, cuts, shrinks and moves the card, also just before
 * the press, and real mouse presses do nothing then. Honest pages, whatever they look like, lose no press.
 */
import { expect, test } from 'vitest';

import { launch } from './harness';
import { until } from './harness/until';
import {
  aWhile,
  NOTHING_DONE,
  openCard,
  playOnCard,
  REFUSED,
  TRICKS_ON_BADGES,
} from './hostile/tricks';

const FEED = 'https://www.linkedin.com/feed/';

test('no trick of a page makes a press on the card count', async () => {
  const app = await launch();
  app.route({ [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(FEED);
  // A press that misses the card would follow a link.
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
  const outcomes = await playOnCard(app, page, 'Mei Lin');
  console.info(outcomes);
  expect(outcomes).toEqual(NOTHING_DONE);

  // And with nothing in the way one press is enough.
  const card = await openCard(app, page);
  await card.button('Add Mei Lin').click();
  await card.shows('Added');
});

test('a badge answers to no press while it is out of sight, and to the next one after', async () => {
  const app = await launch();
  app.route({ [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(FEED);
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
  const hasCard = async () =>
    (await (await app.pierce(page)).closedRoots()).some(({ hasDialog }) => hasDialog);
  const closeCard = async () => {
    await page.keyboard.press('Escape');
    await until('the card closes', async () => !(await hasCard()));
  };
  const outcomes: Record<string, boolean> = {};
  const badge = await app.badge(page, 'Mei Lin');
  const pierced = await app.pierce(page);
  const center = () =>
    pierced.call(badge.id, function middle() {
      this.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = this.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as [number, number];
    });
  const setStyle = (style: string) =>
    pierced.call(
      badge.hostId,
      function put(css: string) {
        this.parentElement?.parentElement?.setAttribute('style', css);
      },
      style,
    );
  for (const [name, style] of Object.entries(TRICKS_ON_BADGES)) {
    await setStyle(style);
    await page.mouse.click(...(await center()));
    await aWhile(page);
    outcomes[name] = await hasCard();
    await setStyle('');
    // One that was opened would take the next press for its end.
    await closeCard();
    await page.mouse.click(...(await center()));
    await app.card(page);
    await closeCard();
  }
  // The middle alone is left of it.
  const [x, y] = await center();
  await page.evaluate(
    ([left, top]) => {
      const cover = document.createElement('div');
      cover.className = 'trick';
      const hole = `${left - 2}px ${top - 2}px, ${left + 2}px ${top - 2}px, ${left + 2}px ${top + 2}px, ${left - 2}px ${top + 2}px, ${left - 2}px ${top - 2}px`;
      cover.style.cssText = `position:fixed;inset:0;background:white;clip-path:polygon(evenodd, 0 0, 2000px 0, 2000px 2000px, 0 2000px, 0 0, ${hole})`;
      document.body.append(cover);
    },
    [x, y] as const,
  );
  await page.mouse.click(x, y);
  await aWhile(page);
  outcomes['covered but for its middle'] = await hasCard();
  await closeCard();
  await page.evaluate(() => document.querySelector('.trick')?.remove());
  // It lay under the pointer, is away for a while, and is back just before the press.
  await page.mouse.move(x + 200, y);
  await page.mouse.move(x, y);
  await aWhile(page);
  await setStyle('translate: 0 80px');
  await aWhile(page);
  await aWhile(page);
  await setStyle('');
  await page.mouse.down();
  await page.mouse.up();
  await aWhile(page);
  outcomes['away and back'] = await hasCard();
  await closeCard();
  // It comes to the pointer, not the pointer to it.
  await page.mouse.move(x + 40, y);
  await aWhile(page);
  await setStyle('translate: 40px 0');
  await page.mouse.down();
  await page.mouse.up();
  await aWhile(page);
  outcomes['moved under the pointer'] = await hasCard();
  await closeCard();
  console.info(outcomes);
  expect(Object.entries(outcomes).filter(([, opened]) => opened)).toEqual([]);

  await page.mouse.down();
  await page.mouse.up();
  await (await app.card(page)).button('Add Mei Lin').element();
});

/** Looks that honest pages have. */
const LOOKS: Readonly<Record<string, () => void>> = {
  'a bar and a layer above everything else': () => {
    for (const css of [
      'inset:0 0 auto 0;height:60px;background:#eee',
      'inset:0;pointer-events:none',
    ]) {
      const layer = document.createElement('div');
      layer.style.cssText = `position:fixed;z-index:2147483647;${css}`;
      document.documentElement.append(layer);
    }
  },
  'colours turned round, everything zoomed': () => {
    document.documentElement.style.cssText = 'filter:invert(1) hue-rotate(180deg);zoom:1.25';
  },
  'made smaller as a whole': () => {
    document.documentElement.style.cssText = 'zoom:0.8';
    document.body.style.cssText = 'transform:scale(0.9);opacity:0.9';
  },
  'right to left, with a small root font': () => {
    document.documentElement.dir = 'rtl';
    document.documentElement.style.fontSize = '10px';
  },
  'a feed that moves and grows all the time': () => {
    document.body.animate([{ translate: '0 0' }, { translate: '0 2px' }], {
      duration: 300,
      iterations: Infinity,
      direction: 'alternate',
    });
    setInterval(() => document.body.append(document.createElement('p')), 20);
  },
};

test('no honest page costs a press', async () => {
  const app = await launch();
  app.route({ [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(FEED);
  for (const [name, look] of Object.entries(LOOKS)) {
    await page.reload();
    await page.evaluate(look);
    const card = await openCard(app, page).catch((error: unknown) => {
      throw new Error(`A press was lost on a page with ${name}.`, { cause: error });
    });
    await card.button('Add Mei Lin').click();
    await card.shows('Added');
    await card.button('Undo').click();
    await card.button('Add Mei Lin').element();
    expect(await card.text()).not.toContain(REFUSED);
  }
  await page.reload();
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const card = await openCard(app, page);
  await card.button('Add Mei Lin').click();
  await card.shows('Added');
});

test('the card for somebody in a modal dialog stands above it, and works', async () => {
  const app = await launch();
  app.route({ [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(FEED);
  await app.badge(page, 'Mei Lin');
  await page.evaluate(() => {
    const link = [...document.querySelectorAll('a[href*="/in/"]')].find((each) =>
      each.textContent?.includes('Mei Lin'),
    );
    const post = link?.closest('[role="listitem"], [data-urn], article') ?? link?.parentElement;
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'overflow:hidden;transform:translateY(20px);width:420px;height:240px';
    dialog.append(post ?? '');
    document.body.append(dialog);
    dialog.showModal();
  });
  await (await app.badge(page, 'Mei Lin')).click();
  const card = await app.card(page);
  await card.button('Add Mei Lin').click();
  await card.shows('Added');
  await card.field('New note').fill('Met in a dialog');
  await card.shows('Saved');
  // It goes with the dialog that it stands in.
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await card.isClosed();
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(false);
});
