/** Badges and the card in a page in Firefox, used as a person does: found by their names, pressed with the mouse. */
import type { Page } from 'puppeteer-core';

import { HAND_ARRIVES } from '../e2e/harness/hand';
import { until } from '../e2e/harness/until';
import { askRoot, closedRoots, type NodeReference } from './closed-roots';

/** Headless Firefox draws slowly on a busy machine, and an insertion waits for frames; in milliseconds. */
const PATIENCE = 30_000;

interface Middle {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: the middle of the first enabled button or field whose name contains `wanted`. */
function middleOf(root: ShadowRoot, wanted: string): Middle | null {
  const all = Array.from(
    root.querySelectorAll<HTMLElement>(
      'button, [role="button"], input, textarea, [role="option"], [role^="menuitem"]',
    ),
  );
  const found = all.find((it) => {
    const labels =
      it instanceof HTMLInputElement || it instanceof HTMLTextAreaElement ? it.labels : null;
    const said = [it.getAttribute('aria-label'), it.innerText, labels?.[0]?.innerText];
    return said.some((text) => text?.includes(wanted)) && !it.matches(':disabled');
  });
  found?.scrollIntoView({ block: 'nearest' });
  const box = found?.getBoundingClientRect();
  return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

function textOf(root: ShadowRoot): string {
  return Array.from(root.children, (it) => (it instanceof HTMLElement ? it.innerText : '')).join(
    '\n',
  );
}

function labelOf(root: ShadowRoot): string {
  return root.querySelector('button, [role="button"]')?.getAttribute('aria-label') ?? '';
}

function markOf(root: ShadowRoot): string {
  if (root.querySelector('[role="dialog"]')) return '';
  return root.querySelector('button, [role="button"]')?.getAttribute('aria-label') ?? '';
}

function isCard(root: ShadowRoot): boolean {
  return root.querySelector('[role="dialog"]') !== null;
}

/** Waits for a badge whose name for screen readers contains `name`. */
export async function badge(page: Page, name: string): Promise<NodeReference> {
  return until(`a badge "${name}"`, async () => {
    const roots = await closedRoots(page);
    const names = await Promise.all(roots.map((root) => askRoot(page, root, labelOf, '')));
    return roots[names.findIndex((it) => it.includes(name))];
  });
}

/** Presses what has a name in a badge or in the card. */
export async function press(page: Page, root: NodeReference, name: string): Promise<void> {
  const { x, y } = await until(`"${name}" to press`, () => askRoot(page, root, middleOf, name));
  await page.mouse.click(x, y);
}

/** What the marks in a page say to screen readers, in the order of the page. */
export async function marksIn(page: Page): Promise<string[]> {
  // The page may be going to another one: then there are none for the moment.
  const roots = await closedRoots(page).catch(() => []);
  const names = await Promise.all(
    roots.map((root) => askRoot(page, root, markOf, '').catch(() => '')),
  );
  return names.filter((name) => name !== '');
}

/** The root of the card that is open in a page. */
export async function openRoot(page: Page): Promise<NodeReference> {
  return until('the card opens', async () => {
    const roots = await closedRoots(page);
    const cards = await Promise.all(roots.map((root) => askRoot(page, root, isCard, '')));
    return roots[cards.indexOf(true)];
  });
}

/** Waits for the card to be open in a page, and for as long as a hand takes to get there. */
export async function card(page: Page): Promise<NodeReference> {
  const opened = await openRoot(page);
  await page.evaluate(HAND_ARRIVES);
  return opened;
}

/** Presses the first button of one of the extension's own pages whose text or name contains `name`. */
export async function pressOwn(page: Page, name: string): Promise<void> {
  await until(`a button "${name}"`, () =>
    page.evaluate((wanted) => {
      const found = Array.from(document.querySelectorAll('button')).find((it) =>
        [it.innerText, it.ariaLabel].some((text) => text?.includes(wanted)),
      );
      found?.click();
      return found !== undefined;
    }, name),
  );
}

/**
 * Presses, with the mouse, what shows exactly this text in an own page, which has to be in front.
 *
 * @param selector of the elements looked through, the first is taken
 */
export async function pressWithMouse(page: Page, selector: string, text: string): Promise<void> {
  const { x, y } = await until(`"${text}" to press`, () =>
    page.evaluate(
      (kind, wanted) => {
        const found = Array.from(document.querySelectorAll<HTMLElement>(kind)).find(
          (it) => it.innerText.trim() === wanted,
        );
        found?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = found?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + 12, y: box.y + box.height / 2 } : null;
      },
      selector,
      text,
    ),
  );
  await page.mouse.click(x, y);
}

/** Waits until one of the extension's own pages shows a text. */
export async function showsOwn(page: Page, text: string): Promise<void> {
  const shown = () => page.evaluate(() => document.body.innerText);
  await until(
    async () => `the page shows "${text}"; it shows ${await shown()}`,
    async () => (await shown()).includes(text),
    PATIENCE,
  );
}

/** Waits until a page has no badge, or none any more. */
export async function noBadges(page: Page): Promise<void> {
  await until('no badges', async () => (await closedRoots(page)).length === 0);
}

/** Waits until the card shows a text. */
export async function shows(page: Page, root: NodeReference, text: string): Promise<void> {
  await until(
    async () => `the card shows "${text}"; it shows ${await askRoot(page, root, textOf, '')}`,
    async () => (await askRoot(page, root, textOf, '')).includes(text),
    PATIENCE,
  );
}
