/** Badges and the card in a page in Firefox, used as a person does: found by their names, pressed with the mouse. */
import type { Page } from 'puppeteer-core';

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
      'button, input, textarea, [role="option"], [role^="menuitem"]',
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
  return root.querySelector('button')?.getAttribute('aria-label') ?? '';
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

/** Waits for the card to be open in a page. */
export async function card(page: Page): Promise<NodeReference> {
  return until('the card opens', async () => {
    const roots = await closedRoots(page);
    const cards = await Promise.all(roots.map((root) => askRoot(page, root, isCard, '')));
    return roots[cards.indexOf(true)];
  });
}

/** Waits until the card shows a text. */
export async function shows(page: Page, root: NodeReference, text: string): Promise<void> {
  await until(
    async () => `the card shows "${text}"; it shows ${await askRoot(page, root, textOf, '')}`,
    async () => (await askRoot(page, root, textOf, '')).includes(text),
    PATIENCE,
  );
}
