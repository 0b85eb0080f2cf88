/** Setting a project up in the dashboard: statuses, custom fields, people, projects; each change with its Undo. */
import { expect, test } from 'vitest';

import { launch } from './harness';

/** Every wait of a poll, in milliseconds. */
const PATIENCE = { timeout: 10_000 };
const FEED = 'https://www.linkedin.com/feed/';

test('a status made in the dashboard stands in the page, moves by keyboard, and is merged with an Undo', async () => {
  const app = await launch();
  app.route({ [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(FEED);
  const dashboard = await app.extensionPage('dashboard.html#/statuses');
  await dashboard.getByRole('button', { name: 'Add a status' }).click();
  await dashboard.getByLabel('English').fill('Hot lead');
  await dashboard.getByLabel('Українська').fill('Гарячий');
  await dashboard.getByRole('radio', { name: 'Heart' }).check({ force: true });
  await dashboard.getByRole('radio', { name: 'Red' }).check({ force: true });
  await dashboard.getByRole('button', { name: 'Save' }).click();
  await dashboard.getByText('Added: Hot lead').last().waitFor();

  const handle = dashboard.getByRole('button', { name: 'Move Hot lead' });
  await handle.focus();
  await handle.press('Home');
  await dashboard.getByText(/Hot lead is at place 1 of/u).waitFor();
  await expect
    .poll(
      () =>
        dashboard
          .getByRole('list', { name: 'Statuses' })
          .getByRole('listitem')
          .first()
          .textContent(),
      PATIENCE,
    )
    .toContain('Hot lead');

  // By the mouse it goes under the third, and stays there over a reload.
  const rows = dashboard.getByRole('list', { name: 'Statuses' }).getByRole('listitem');
  await handle.dragTo(rows.nth(2), { targetPosition: { x: 200, y: 38 } });
  await expect.poll(() => rows.nth(2).textContent(), PATIENCE).toContain('Hot lead');
  await dashboard.reload();
  await expect.poll(() => rows.nth(2).textContent(), PATIENCE).toContain('Hot lead');

  await page.bringToFront();
  await (await app.badge(page, 'Mei Lin')).click();
  const card = await app.card(page);
  await card.button('Add Mei Lin').click();
  await card.shows('Added');
  await card.button(/^Status/u).click();
  await card.find(['menuitemradio'], 'Hot lead').click();
  await expect
    .poll(async () => (await app.badge(page, 'Mei Lin')).name, PATIENCE)
    .toContain('Hot lead');

  await dashboard.bringToFront();
  const row = dashboard.getByRole('listitem').filter({ hasText: 'Hot lead' });
  await row.getByText('1 client').waitFor();
  await row.getByRole('button', { name: 'More for Hot lead' }).click();
  await dashboard.getByRole('menuitem', { name: 'Merge or delete…' }).click();
  await dashboard.getByText('Hot lead: 1 client has it.').waitFor();
  await dashboard.getByLabel('Give its clients').selectOption({ label: 'Talking' });
  await dashboard.getByRole('button', { name: 'Merge', exact: true }).click();
  await dashboard.getByText('Merged: Hot lead').last().waitFor();
  await expect
    .poll(async () => (await app.badge(page, 'Mei Lin')).name, PATIENCE)
    .toContain('Talking');
  await dashboard.getByRole('button', { name: 'Undo' }).click();
  await row.getByText('1 client').waitFor();
  await expect
    .poll(async () => (await app.badge(page, 'Mei Lin')).name, PATIENCE)
    .toContain('Hot lead');
});

test('custom fields and people are kept over a reload, and a deleted one comes back by Undo', async () => {
  const app = await launch();
  const dashboard = await app.extensionPage('dashboard.html#/fields');
  await dashboard.getByRole('button', { name: 'Add a field' }).click();
  await dashboard.getByLabel('English').fill('Shoe size');
  await dashboard.getByLabel('Kind').selectOption({ label: 'One choice' });
  await dashboard.getByText('Add at least one choice.').waitFor();
  expect(await dashboard.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await dashboard.getByRole('button', { name: 'Add a choice' }).click();
  await dashboard.getByRole('textbox', { name: 'Choices' }).fill('38');
  await dashboard.getByRole('button', { name: 'Save' }).click();
  await dashboard.getByText('Added: Shoe size').last().waitFor();
  await dashboard.reload();
  await dashboard.getByRole('button', { name: 'More for Shoe size' }).click();
  await dashboard.getByRole('menuitem', { name: 'Delete' }).click();
  await dashboard.getByText('No custom fields yet.').waitFor();
  await dashboard.getByRole('button', { name: 'Undo' }).click();
  await dashboard.getByRole('button', { name: 'Shoe size', exact: true }).waitFor();

  await dashboard.getByRole('link', { name: 'People' }).click();
  await dashboard.getByRole('button', { name: 'Add a person' }).click();
  await dashboard.getByLabel('Name').fill('Оля');
  await dashboard.getByLabel('E-mail').fill('nobody');
  await dashboard.getByText('This is no e-mail address.').waitFor();
  await dashboard.getByLabel('E-mail').fill('olya@shop.example');
  await dashboard.getByRole('button', { name: 'Save' }).click();
  await dashboard.getByRole('button', { name: 'Оля', exact: true }).waitFor();
});

test('a second project is taken into use, put away and deleted; the last one stays', async () => {
  const app = await launch();
  const dashboard = await app.extensionPage('dashboard.html#/projects');
  const inUse = dashboard.getByRole('button', { name: /^Project in use/u });
  await dashboard.getByRole('button', { name: 'Add a project' }).click();
  await dashboard.getByLabel('Name').fill('Second shop');
  await dashboard.getByLabel('Website').fill('javascript:alert(1)');
  await dashboard.getByText('An address begins with https://').waitFor();
  await dashboard.getByLabel('Website').fill('https://shop.example');
  await dashboard.getByRole('button', { name: 'Save' }).click();
  const row = dashboard.getByRole('listitem').filter({ hasText: 'Second shop' });
  await row.getByRole('button', { name: 'Take into use' }).click();
  await expect.poll(() => inUse.textContent(), PATIENCE).toContain('Second shop');
  await row.getByRole('button', { name: 'More for Second shop' }).click();
  await dashboard.getByRole('menuitem', { name: 'Put away' }).click();
  await expect.poll(() => inUse.textContent(), PATIENCE).not.toContain('Second shop');
  await dashboard.getByRole('button', { name: /^More for (?!Second)/u }).click();
  await dashboard.getByText('One project has to stay.').waitFor();
});

test('a dashboard that is there before any project makes one before it shows anything', async () => {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html');
  const project = page.getByRole('button', { name: 'Project in use; choose another' });
  await project.getByText('My clients').waitFor();
  // As in the first moment after the installation.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const work = opening.result.transaction(['projects', 'statuses'], 'readwrite');
          work.objectStore('projects').clear();
          work.objectStore('statuses').clear();
          work.addEventListener('complete', () => resolve(opening.result.close()));
        });
      }),
  );
  await app.worker.evaluate('chrome.storage.local.clear()');
  await page.reload();
  await project.waitFor();
  expect(await project.textContent()).toBe('My clients');
  await page.goto(`${app.extensionOrigin}dashboard.html#/statuses`);
  await page.getByRole('list', { name: 'Statuses' }).getByRole('listitem').first().waitFor();
});
