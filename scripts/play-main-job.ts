/** The main job in the practice workspace, done as a seller does it: with the mouse, by what is written on things. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { App } from '../tests/e2e/harness/app.ts';
import { until } from '../tests/e2e/harness/until.ts';

const NOTE = 'Wants a set of six blue cups by Friday';

/**
 * Plays the job and leaves a screenshot of each stage in a folder, which it empties first. Fails where something is not
 * as it should be.
 *
 * @param tell is told what has been done.
 */
export async function playMainJob(
  app: App,
  folder: string,
  tell: (line: string) => void,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let shots = 0;
  const file = (what: string) => join(folder, `${(shots += 1)}-${what}.png`);

  const feed = await app.extensionPage('practice.html#/feed');
  const mark = await app.badge(feed, /\p{L}/u);
  await feed.screenshot({ path: file('feed') });
  tell(`The feed: a mark beside each name ("${mark.name}").`);

  const page = await app.extensionPage('practice.html#/m');
  const stranger = await until('somebody in the messages who is no client', async () =>
    (await app.badges(page)).find((badge) => /^Add .+ as a client$/u.test(badge.name)),
  );
  const person = stranger.name.slice('Add '.length, -' as a client'.length);
  // On the photo: in the middle of a short row could be the mark.
  await page
    .getByRole('link', { name: person })
    .first()
    .click({ position: { x: 20, y: 20 } });
  const box = page.getByRole('textbox').and(page.locator('[contenteditable="true"]'));
  await box.waitFor();
  // The row in the list shows more than the name; the chat's head shows just it.
  const head = await until('a mark at the head of the chat', async () =>
    (await app.badges(page)).find((badge) => badge.beside.text === person),
  );
  await head.click();
  const card = await app.card(page);
  await page.screenshot({ path: file('card-of-a-stranger') });
  tell(`One click on the mark of ${person} opens the card.`);

  await card.button(`Add ${person}`).click();
  await card.shows(`Added: ${person}`);
  await card.button(/^Status: .*Change$/u).click();
  const choice = card.find(['menuitem', 'menuitemradio', 'option', 'radio']);
  const status = (await choice.element()).name;
  await choice.click();
  await card.shows(`Status: ${status}`);
  await card.field('New note').fill(NOTE);
  await card.shows('Saved');
  await page.screenshot({ path: file('card-of-a-client') });
  tell(`Added, with the status "${status}" and a note, saved as typed.`);

  await card.button(/^Insert “/u).click();
  await card.shows('It is in the message box');
  const message = await until('the template is in the message box', async () => box.innerText());
  await page.keyboard.press('Escape');
  await card.isClosed();
  await page.screenshot({ path: file('template-in-the-message-box') });
  tell(`A template stands in the message box: "${message.trim().split('\n')[0]}"`);

  await page.reload();
  const pill = await until('the status is there after a reload', async () =>
    (await app.badges(page)).find((it) => it.name.startsWith(`${person}: ${status}`)),
  );
  await pill.click();
  const again = await app.card(page);
  await again.shows(NOTE);
  await page.screenshot({ path: file('after-a-reload') });
  tell('Reloaded: status and note are there.');

  const popup = await app.popup(page);
  await popup.shows(person);
  await popup.shows(NOTE);
  await popup.screenshot(file('popup'));
  const panel = await app.sidePanel(page);
  await panel.shows(person);
  await panel.shows(NOTE);
  await panel.screenshot(file('side-panel'));
  tell('The popup and the side panel show the same.');
}
