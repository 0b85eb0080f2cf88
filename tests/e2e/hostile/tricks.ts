/* oxlint-disable unicorn/consistent-function-scoping -- the functions run in the page, alone */
/** What a page does to have the card or a badge pressed unseen. */
import type { Page } from 'playwright-core';

import type { App } from '../harness/app.ts';
import { HAND_ARRIVES } from '../harness/hand.ts';
import type { PiercedElement } from '../harness/pierced-element.ts';
import type { Surface } from '../harness/surface.ts';

/** What the card says after a press that a page has spoilt. */
export const REFUSED = 'the press was not used';

/** What a trick finds in the page: the card's element, which every page can find and none can look into. */
interface Trick {
  readonly name: string;
  /** Runs in the page. */
  readonly play: (host: HTMLElement) => void;
  /** The press reaches what is behind the card: it closes, as for every click away. */
  readonly missed?: true;
  /** Where the button is then, from where it was. */
  readonly at?: (x: number, y: number) => readonly [number, number];
}

export const TRICKS: readonly Trick[] = [
  {
    name: 'something lies over it that lets presses through',
    play: () => {
      const cover = document.createElement('div');
      cover.className = 'trick';
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:auto;height:auto;margin:0;background:white;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    },
  },
  {
    name: 'it is taken down from above, and something lies over it',
    play: (host) => {
      host.hidePopover();
      const cover = document.createElement('div');
      cover.className = 'trick';
      cover.style.cssText =
        'position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none';
      document.documentElement.append(cover);
    },
  },
  {
    name: 'what lies over it goes at the last moment',
    play: () => {
      const cover = document.createElement('div');
      cover.className = 'trick';
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:auto;height:auto;margin:0;background:white;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
      addEventListener('pointerdown', () => cover.remove(), { capture: true, once: true });
    },
  },
  {
    name: 'it is transparent',
    play: (host) => host.style.setProperty('opacity', '0', 'important'),
  },
  {
    name: 'it is transparent until the last moment',
    play: (host) => {
      const style = host.getAttribute('style') ?? '';
      host.style.setProperty('opacity', '0', 'important');
      addEventListener('pointerdown', () => host.setAttribute('style', style), {
        capture: true,
        once: true,
      });
    },
  },
  {
    name: 'it is blurred',
    play: (host) => host.style.setProperty('filter', 'blur(30px)', 'important'),
  },
  {
    name: 'it is blended away',
    play: (host) => host.style.setProperty('mix-blend-mode', 'lighten', 'important'),
  },
  {
    name: 'it is masked, so that presses miss it',
    missed: true,
    play: (host) =>
      host.style.setProperty('mask-image', 'linear-gradient(#0000, #0000)', 'important'),
  },
  {
    name: 'it is cut down to a corner',
    play: (host) =>
      host.style.setProperty(
        'clip-path',
        'polygon(0 0, 2000px 0, 2000px 2000px, 0 2000px)',
        'important',
      ),
  },
  {
    name: 'it is tiny',
    play: (host) => host.style.setProperty('transform', 'scale(0.1)', 'important'),
    at: (x, y) => [x * 0.1, y * 0.1],
  },
  {
    name: 'its letters are tiny',
    play: () => {
      document.documentElement.style.fontSize = '4px';
    },
  },
  {
    name: 'it is moved under the pointer',
    play: (host) => host.style.setProperty('transform', 'translate(-90px, 60px)', 'important'),
    at: (x, y) => [x - 90, y + 60],
  },
];

/** Opens the card for a person. */
export async function openCard(app: App, page: Page, who = 'Mei Lin'): Promise<Surface> {
  await (await app.badge(page, who)).click();
  return app.card(page);
}

async function middleOf(element: PiercedElement): Promise<readonly [number, number]> {
  const box = await element.box();
  if (!box) throw new Error('the button is not drawn');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Runs a function of the page on the card's element. */
async function onHost(page: Page, play: (host: HTMLElement) => void): Promise<void> {
  await page.evaluate(`(${play.toString()})(document.querySelector('html > [popover][style]'))`);
}

function outcomeOf(text: string): string {
  if (text === '') return 'missed';
  if (text.includes(REFUSED)) return 'told';
  return text.includes('Status') ? 'added' : 'nothing';
}

/** For as long as a hand takes. */
export const aWhile = (page: Page) => page.evaluate(HAND_ARRIVES);

/** Plays each trick on the card of a person who is no client yet, and presses its first button: what came of it. */
export async function playOnCard(
  app: App,
  page: Page,
  who: string,
): Promise<Record<string, string>> {
  const outcomes: Record<string, string> = {};
  for (const { name, play, at } of TRICKS) {
    const card = await openCard(app, page, who);
    const button = await card.button(`Add ${who}`).element();
    const before = await middleOf(button);
    await onHost(page, play);
    await aWhile(page);
    const [x, y] = at ? at(...before) : await middleOf(button);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.up();
    await aWhile(page);
    const text = await card.text();
    outcomes[name] = outcomeOf(text);
    // Where a press counted there is nobody to be added any more: the rest would say nothing.
    if (outcomes[name] !== NOTHING_DONE[name]) break;
    await page.evaluate(() => {
      document.querySelector('.trick')?.remove();
      document.documentElement.style.fontSize = '';
    });
    await page.keyboard.press('Escape');
    await card.isClosed();
  }
  return outcomes;
}

/** What has to come of them. */
export const NOTHING_DONE = Object.fromEntries(
  TRICKS.map(({ name, missed }) => [name, missed ? 'missed' : 'told']),
);

/** What a page may do to what a badge stands in, to have it pressed unseen; undone by taking the style away. */
export const TRICKS_ON_BADGES: Readonly<Record<string, string>> = {
  faded: 'opacity: 0.1',
  'faded by a filter': 'filter: opacity(0.1)',
  blurred: 'filter: blur(20px)',
  'drawn elsewhere': 'filter: url(#nothing)',
  blended: 'mix-blend-mode: difference',
  masked: 'mask-image: linear-gradient(#0000, #0000)',
  shrunk: 'display: inline-block; scale: 0.2',
};
