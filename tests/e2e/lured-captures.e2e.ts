/**
 * The same lures on pages that a browser saved from the real networks, where they stand beside the project
 * (`../shared/captures`, or the folder that CAPTURES names). Elsewhere the test says that it tried nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

import { launch } from './harness';
import { until } from './harness/until';
import { aWhile, NOTHING_DONE, playOnCard, TRICKS_ON_BADGES } from './hostile/tricks';

const FOLDER = process.env['CAPTURES'] ?? resolve(import.meta.dirname, '../../../shared/captures');
const PAGES = [
  { file: 'linkedin-feed-ember-2022-05.html', url: 'https://www.linkedin.com/feed/' },
  {
    file: 'facebook-profile-2024-08.html',
    url: 'https://www.facebook.com/profile.php?id=67617994737022',
  },
];

/** Milliseconds after which what came to a resting pointer counts as seen (content-scripts/overlay/presses.ts). */
const SETTLE = 350;

/** What a script can do to an element instead of pressing it. */
const BY_SCRIPT: Readonly<Record<string, (this: HTMLElement) => void>> = {
  'the mouse': function byMouse() {
    const { x, y } = this.getBoundingClientRect();
    const at = {
      bubbles: true,
      cancelable: true,
      composed: true,
      detail: 1,
      clientX: x,
      clientY: y,
    };
    for (const type of ['pointerdown', 'pointerup']) {
      this.dispatchEvent(new PointerEvent(type, at));
    }
    for (const type of ['mousedown', 'mouseup', 'click'])
      this.dispatchEvent(new MouseEvent(type, at));
  },
  'a key': function byKey() {
    this.focus();
    this.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
    );
  },
  'click()': function byCall() {
    this.click();
  },
};

test.each(PAGES)(
  'no lure of a captured page gets a press through: $file',
  async ({ file, url }) => {
    const path = resolve(FOLDER, file);
    if (!existsSync(path)) {
      console.info(`${file} is not beside the project: no lure was tried on it.`);
      return;
    }
    const app = await launch();
    app.route({ [url]: { html: readFileSync(path, 'utf8') } });
    const page = await app.open(url);
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
    await app.badge(page, /./u);
    const pierced = await app.pierce(page);
    const hasCard = async () => (await pierced.closedRoots()).some(({ hasDialog }) => hasDialog);
    // One that was opened would take the next press for its end.
    const closeCard = async () => {
      await page.keyboard.press('Escape');
      await until('the card closes', async () => !(await hasCard()));
    };

    const outcomes: Record<string, boolean> = {};
    const badges = await app.badges(page);
    const badge = badges.find(({ name }) => /^Add \S/u.test(name)) ?? badges[0];
    if (!badge) throw new Error('the page has badges');
    const who = /^Add (.+) as a client/u.exec(badge.name)?.[1] ?? '';
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
      /* oxlint-disable no-await-in-loop -- one trick after the other */
      await setStyle(style);
      await page.mouse.click(...(await center()));
      await aWhile(page);
      outcomes[name] = await hasCard();
      await closeCard();
      await setStyle('');
      /* oxlint-enable no-await-in-loop */
    }
    // The page scrolls it under a pointer that rests beside it, and the person presses.
    for (let isQuick = false; !isQuick;) {
      /* oxlint-disable no-await-in-loop -- one try after the other */
      const [x, y] = await center();
      await page.evaluate(() => scrollBy({ top: -120, behavior: 'instant' }));
      await page.mouse.move(x, y);
      await aWhile(page);
      await aWhile(page);
      const scrolledAt = performance.now();
      await page.evaluate(() => scrollBy({ top: 120, behavior: 'instant' }));
      await page.mouse.down();
      // On a busy machine it has stood there for long enough to be seen, and the press is no lured one.
      isQuick = performance.now() - scrolledAt < SETTLE;
      await page.mouse.up();
      await aWhile(page);
      outcomes['scrolled under the pointer'] = await hasCard();
      await closeCard();
      /* oxlint-enable no-await-in-loop */
    }
    await center();
    for (const [name, press] of Object.entries(BY_SCRIPT)) {
      /* oxlint-disable no-await-in-loop -- one way after the other: a second press would close what the first has opened */
      await pierced.call(badge.hostId, press);
      await aWhile(page);
      outcomes[`pressed by script, as by ${name}`] = await hasCard();
      await closeCard();
      /* oxlint-enable no-await-in-loop */
    }
    console.info(file, who, outcomes);
    expect(Object.entries(outcomes).filter(([, opened]) => opened)).toEqual([]);

    await center();
    const onCard = await playOnCard(app, page, who);
    console.info(file, onCard);
    expect(onCard).toEqual(NOTHING_DONE);

    // An honest press works there.
    await (await app.badge(page, who)).click();
    const card = await app.card(page);
    for (const press of Object.values(BY_SCRIPT)) {
      // oxlint-disable-next-line no-await-in-loop -- one way after the other
      await page.evaluate(`(${press.toString()}).call(document.querySelector('html > [popover]'))`);
    }
    await card.button(`Add ${who}`).click();
    await card.shows('Added');
  },
);
