/** The main job in Firefox: see a name, add the person, status, note, template into the message box, reload, all there. */
import { expect, test } from 'vitest';

import { withEditor } from '../e2e/editors/with-editor';
import { until } from '../e2e/harness/until';
import { launchFirefox } from './app';
import { badge, card, press, pressOwn, shows, showsOwn } from './surface';

const NETWORKS = [
  {
    title: "LinkedIn, into paragraphs that are the browser's own",
    chat: 'https://www.linkedin.com/messaging/thread/2-abc/',
    fixture: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
    box: '.msg-form__contenteditable',
    person: 'Мария Белова',
    firstName: 'Мария',
  },
  {
    title: 'Facebook, into the real Lexical',
    chat: 'https://www.facebook.com/messages/t/100000501050105/',
    fixture: 'content-scripts/networks/facebook/messages.2026-08.fixture.html',
    editor: 'lexical-box.ts',
    box: '[data-lexical-editor="true"]',
    person: 'Anna Lee',
    firstName: 'Anna',
  },
  {
    title: 'VK, into an inline element',
    chat: 'https://vk.com/im/convo/501',
    fixture: 'content-scripts/networks/vk/messenger.2026-09.fixture.html',
    box: '[data-testid="vkme_composer_input"]',
    person: 'Анна Петрова',
    firstName: 'Анна',
  },
];

test.each(NETWORKS)('the main job in Firefox on $title', async (network) => {
  const { chat, fixture, box, person, firstName } = network;
  const served = network.editor ? await withEditor(fixture, network.editor) : fixture;
  const app = await launchFirefox({ [chat]: served });
  const page = await app.open(chat);
  const inBox = () => page.$eval(box, (it) => (it as HTMLElement).innerText);

  await press(page, await badge(page, `Add ${person}`), `Add ${person}`);
  const opened = await card(page);
  await press(page, opened, `Add ${person}`);
  await shows(page, opened, 'Added');
  await press(page, opened, 'Status:');
  await press(page, opened, 'New');
  await shows(page, opened, 'Status: New');
  await press(page, opened, 'New note');
  await page.keyboard.type('Likes blue, calls after six');
  await shows(page, opened, 'Saved');
  await press(page, opened, 'Insert “');
  await shows(page, opened, 'message box');
  await until(
    async () => `the text in the box; it has: ${await inBox()}`,
    async () => (await inBox()).includes(firstName),
  );
  expect((await inBox()).split(firstName).length - 1, 'inserted once').toBe(1);
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyZ');
  await page.keyboard.up('Control');
  await until(
    async () => `the box is empty again; it has: ${await inBox()}`,
    async () => (await inBox()).trim() === '',
  );

  await page.reload();
  await press(page, await badge(page, `${person}: New`), `${person}: New`);
  await shows(page, await card(page), 'Likes blue, calls after six');

  const popup = await app.extensionPage('popup.html');
  await showsOwn(popup, 'Recent clients');
  await pressOwn(popup, person);
  await showsOwn(popup, 'Likes blue, calls after six');
});
