/** Funnels and their board: set up, filled, moved by keyboard and mouse, lost with a reason, taken back, as a list. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch } from './harness';
import { seedClients } from './harness/seed-clients';
import { seedDeals } from './harness/seed-deals';
import { seedFunnel } from './harness/seed-funnel';

const SOON = { timeout: 15_000 };

const column = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(`^${name}: `, 'u') });
const cardIn = (page: Page, name: string, client: string) =>
  column(page, name).getByRole('link', { name: client });

/** Tells what the keyboard is on. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('a deal goes through a funnel from a preset: by keyboard, by mouse, lost with a reason, and back', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/board');
  await page.getByRole('heading', { name: 'No funnel yet' }).waitFor();
  await seedClients(page, 3);
  await page.getByRole('button', { name: 'Make a funnel' }).click();
  await page.getByRole('button', { name: /^Shop orders/u }).click();
  await page.getByText('Added: Shop orders').last().waitFor();
  await page.getByRole('list', { name: 'Funnels' }).getByText('0 deals').waitFor();

  await page.getByRole('link', { name: 'Board' }).click();
  await page.getByText('No deals yet', { exact: false }).waitFor();
  await column(page, 'Asked').getByRole('button', { name: 'Add a deal: Asked' }).click();
  await page.getByRole('combobox', { name: 'Which client?' }).fill('Mark');
  await page.getByRole('option', { name: /Mark/u, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'What it is about' }).fill('Two mugs');
  await page.getByRole('textbox', { name: 'Value, EUR' }).fill('38,50');
  await page.keyboard.press('Enter');
  await page.getByText('Deal added: Two mugs').last().waitFor();
  await cardIn(page, 'Asked', 'Mark').waitFor();
  await column(page, 'Asked').getByText('€38.50').first().waitFor();

  // By the keyboard alone: to the card, M, the stage's name, Enter. The keyboard goes along.
  await cardIn(page, 'Asked', 'Mark').focus();
  await page.keyboard.press('m');
  await page.getByRole('combobox', { name: 'Find a stage' }).fill('choos');
  await page.keyboard.press('Enter');
  await cardIn(page, 'Choosing', 'Mark').waitFor();
  await page.getByText('now in “Choosing”', { exact: false }).last().waitFor();
  // The stage's own next task came along.
  await column(page, 'Choosing').getByText('Ask what they chose').waitFor();
  await expect.poll(() => focused(page), SOON).toContain('Mark');

  await cardIn(page, 'Choosing', 'Mark').dragTo(column(page, 'Waiting for payment'));
  await cardIn(page, 'Waiting for payment', 'Mark').waitFor();

  // Lost stages are folded: a card is dropped onto the strip all the same.
  await cardIn(page, 'Waiting for payment', 'Mark').dragTo(column(page, 'Not bought'));
  await page.getByRole('heading', { name: /^Why was it lost/u }).waitFor();
  await page.getByRole('option', { name: 'Out of stock' }).click();
  await page.getByText('Lost: Mark', { exact: false }).last().waitFor();
  await page.getByRole('button', { name: 'Unfold Not bought' }).click();
  await column(page, 'Not bought').getByText('Out of stock').waitFor();

  await page.getByRole('button', { name: 'Undo' }).click();
  await cardIn(page, 'Waiting for payment', 'Mark').waitFor();

  await page.getByRole('button', { name: 'List' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Mark' });
  await row.getByText('Waiting for payment').waitFor();
  await row.getByRole('cell', { name: '€38.50' }).waitFor();
  // How it was left is how it is found.
  await page.reload();
  await row.waitFor();

  // The panel: a field is kept when it is left, a task is set, the history tells all of it.
  await row.getByRole('link', { name: /Mark/u }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Product').fill('Blue mugs');
  await panel.getByLabel('Product').press('Enter');
  await page.getByText('Saved: Product').last().waitFor();
  await panel.getByRole('button', { name: 'Set a task' }).click();
  await panel.getByRole('textbox', { name: 'What is to be done' }).fill('Wrap them tomorrow');
  await panel.getByRole('button', { name: /^Due /u }).waitFor();
  // Escape leaves the form, not the panel, and keeps what was typed.
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Set a task' }).click();
  await page.keyboard.press('Enter');
  const task = panel.getByRole('listitem').filter({ hasText: 'Wrap them' }).first();
  await task.getByText('tomorrow').waitFor();
  await task.getByRole('checkbox').focus();
  await page.keyboard.press('h');
  await page.getByRole('menuitem', { name: /^Next week/u }).click();
  await page.getByText('Put off: Wrap them').last().waitFor();
  await task.getByRole('button', { name: 'Edit: Wrap them' }).click();
  await panel.getByRole('textbox', { name: 'What is to be done' }).fill('Wrap both');
  await page.keyboard.press('Enter');
  await page.getByText('Task changed: Wrap both').last().waitFor();
  await panel.getByRole('button', { name: 'Delete: Wrap both' }).click();
  await page.getByText('Task deleted: Wrap both').last().waitFor();
  // The toast's: it stands before the panel, whose history has some of its own.
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await panel.getByRole('checkbox', { name: 'Done: Wrap both' }).click();
  await page.getByText('Done: Wrap both').last().waitFor();
  await expect
    .poll(() => panel.getByRole('checkbox', { name: 'Done: Wrap both' }).isChecked(), SOON)
    .toBe(true);
  await panel.getByText('Deal moved').first().waitFor();
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('Deal deleted: Two mugs').last().waitFor();
  await expect.poll(() => row.count(), SOON).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
});

/** Where a finger comes down on it. */
async function at(place: Locator) {
  const box = await place.boundingBox();
  return { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
}

/** A board of three deals, and a finger on it. */
async function boardWithFinger() {
  const app = await launch();
  await seedFunnel(await app.extensionPage('icon/32.png'));
  const page = await app.extensionPage('dashboard.html#/board');
  await seedClients(page, 3);
  await seedDeals(page, 3);
  await page.reload();
  await cardIn(page, 'New', 'Mark').first().waitFor();
  const session = await app.context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number }[],
  ) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const lift = async (place: Locator) => {
    await touch('touchStart', [await at(place)]);
    await page.locator('[data-ghost]').waitFor();
  };
  return { page, touch, lift };
}

test('a finger that rests on a card and is lifted is asked where the deal goes', async () => {
  const { page, touch, lift } = await boardWithFinger();
  await lift(cardIn(page, 'New', 'Mark').first());
  await touch('touchEnd', []);
  await page.getByRole('heading', { name: /^Move /u }).waitFor();
  await page.getByRole('option', { name: 'Offer' }).click();
  await cardIn(page, 'Offer', 'Mark').first().waitFor();
  expect(await page.getByRole('heading', { name: /^Move /u }).count()).toBe(0);
});

test('a finger carries a deal to another stage, and one to a folded stage that loses it', async () => {
  const { page, touch, lift } = await boardWithFinger();
  const offer = column(page, 'Offer');
  await lift(cardIn(page, 'New', 'Mark').first());
  const { x, y } = await at(offer);
  await touch('touchMove', [{ x: x - 30, y: y + 100 }]);
  await touch('touchMove', [{ x: x + 60, y: y + 100 }]);
  await offer.and(page.locator('[data-under-finger]')).waitFor();
  await page.screenshot({ path: 'test-results/board-finger.png' });
  await touch('touchEnd', []);
  await cardIn(page, 'Offer', 'Mark').first().waitFor();
  await page.getByText('now in “Offer”', { exact: false }).last().waitFor();
  expect(await page.getByRole('heading', { name: /^Move /u }).count()).toBe(0);

  const lost = column(page, 'Lost');
  await lift(cardIn(page, 'Offer', 'Mark').first());
  await touch('touchMove', [await at(lost)]);
  await lost.and(page.locator('[data-under-finger]')).waitFor();
  await touch('touchEnd', []);
  await page.getByRole('heading', { name: /^Why was it lost/u }).waitFor();
  await page.keyboard.press('Escape');
  // A finger that moves at once scrolls, and carries nothing.
  await touch('touchStart', [await at(cardIn(page, 'Offer', 'Mark').first())]);
  await touch('touchMove', [{ x, y }]);
  await touch('touchEnd', []);
  await cardIn(page, 'Offer', 'Mark').first().waitFor();
  expect(await page.locator('[data-ghost]').count()).toBe(0);
});

test('a deal of somebody new makes the client, and one Undo takes both back', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/funnels');
  await page.getByText('No funnels yet', { exact: false }).waitFor();
  await seedClients(page, 3);
  await page.getByRole('button', { name: /^Sales/u }).click();
  await page.getByText('Added: Sales').last().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Board');
  await page.getByRole('option', { name: 'Board', selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await column(page, 'New').getByRole('button', { name: 'Add a deal: New' }).click();
  await page.getByRole('combobox', { name: 'Which client?' }).fill('Zoe Quill');
  await page.getByRole('option', { name: 'New client: Zoe Quill', selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'What it is about' }).fill('A poster');
  await page.keyboard.press('Enter');
  await page.getByText('Deal added: A poster').last().waitFor();
  await cardIn(page, 'New', 'Zoe Quill').waitFor();

  await cardIn(page, 'New', 'Zoe Quill').focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of the board' });
  await keys.getByText('Move the deal to another stage').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => keys.count(), SOON).toBe(0);

  await page.getByRole('link', { name: 'Clients' }).click();
  await page.getByText('Zoe Quill').first().waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.getByText('Zoe Quill').count(), SOON).toBe(0);
  await page.getByRole('link', { name: 'Board' }).click();
  await page.getByText('No deals yet', { exact: false }).waitFor();
});

test('what is left of a checklist is said, never asked, and a stage is deleted into another', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/funnels');
  await page.getByText('No funnels yet', { exact: false }).waitFor();
  await seedClients(page, 20);
  await page.getByRole('button', { name: /^Sales/u }).click();
  await page.getByRole('link', { name: 'Sales' }).click();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('button', { name: 'Add an item' }).click();
  await page.getByRole('textbox', { name: 'Before it goes on 1' }).fill('Size asked');
  await page.getByLabel('The most deals here at once').fill('2');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await page.getByText('Saved').last().waitFor();
  await seedDeals(page, 12);
  await page.getByRole('link', { name: 'Open the board' }).click();
  await page.reload();
  await column(page, 'New').getByText('more than 2').waitFor();
  const first = column(page, 'New').getByRole('link').first();
  const name = (await first.textContent()) ?? '';
  await first.focus();
  await page.keyboard.press('m');
  await page.getByRole('combobox', { name: 'Find a stage' }).fill('offer');
  await page.keyboard.press('Enter');
  await page.getByText('Left undone: Size asked', { exact: false }).last().waitFor();
  await cardIn(page, 'Offer made', name).first().waitFor();

  // The quick filters count, and show what they count.
  const chip = page.getByRole('button', { name: /^Nothing planned/u });
  const count = Number(/\d+/u.exec((await chip.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await chip.click();
  const shown = page.getByRole('link').and(page.locator('[data-deal]'));
  await expect.poll(() => shown.count(), SOON).toBe(count);

  await page.goto(`${app.extensionOrigin}dashboard.html#/funnels`);
  await page.getByRole('link', { name: 'Sales' }).click();
  const stage = page.getByRole('listitem').filter({ hasText: 'Offer made' });
  const before = (await stage.textContent()) ?? '';
  await page.getByRole('button', { name: 'More for Offer made' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByLabel('Move its deals to').selectOption({ label: 'In talks' });
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('Deleted: Offer made').last().waitFor();
  await expect.poll(() => stage.count(), SOON).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => stage.textContent(), SOON).toBe(before);
});

test('a thousand deals: only what is seen is drawn, the keyboard goes to the end of a column', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html#/funnels');
  await seedClients(page, 300);
  await page.getByRole('button', { name: /^Sales/u }).click();
  await page.getByText('Added: Sales').last().waitFor();
  await seedDeals(page, 1000);
  await page.goto(`${app.extensionOrigin}dashboard.html#/board`);
  await page.reload();
  const head = column(page, 'New').getByRole('heading');
  await head.waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: /^All/u }).textContent(), SOON)
    .toBe('All1,000');
  expect(await page.locator('[data-deal]').count()).toBeLessThan(80);
  const cards = column(page, 'New').getByRole('listitem');
  const size = await cards.first().getAttribute('aria-setsize');
  await column(page, 'New').getByRole('link').first().focus();
  await page.keyboard.press('End');
  const place = () =>
    page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'));
  await expect.poll(place, SOON).toBe(size);
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('section')?.ariaLabel), SOON)
    .toMatch(/^In talks/u);
  // The least urgent of all, dropped into another column, is shown where it stands there.
  await column(page, 'New').getByRole('link').first().focus();
  await page.keyboard.press('End');
  await expect.poll(place, SOON).toBe(size);
  const id = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['deal']);
  const least = (of: string) => column(page, of).locator(`[data-deal="${id}"]`);
  await least('New').dragTo(column(page, 'In talks').getByRole('heading'));
  await expect.poll(() => least('In talks').count(), SOON).toBe(1);
  await expect.poll(() => focused(page), SOON).toBe(await least('In talks').textContent());
  // A wheel takes the list away from under the keyboard, which stays where it is.
  await column(page, 'In talks').hover();
  await page.mouse.wheel(0, -50_000);
  await expect.poll(() => focused(page), SOON).not.toBe('');
});
