/** One press or one key takes a template out of the site's message box again, and leaves what was there. */
import { expect, test } from 'vitest';

import { withEditor } from './editors/with-editor';
import { launch } from './harness';

const LINKEDIN = {
  title: 'LinkedIn',
  chat: 'https://www.linkedin.com/messaging/thread/2-abc/',
  fixture: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
  box: '.msg-form__contenteditable',
  person: 'Мария Белова',
};
const FACEBOOK = {
  title: 'Facebook',
  chat: 'https://www.facebook.com/messages/t/100000501050105/',
  fixture: 'content-scripts/networks/facebook/messages.2026-08.fixture.html',
  editor: 'lexical-box.ts',
  box: '[data-lexical-editor="true"]',
  person: 'Anna Lee',
};

async function withInsertion(network: typeof LINKEDIN & { readonly editor?: string }) {
  const { chat, fixture, editor, box, person } = network;
  const app = await launch();
  app.route({ [chat]: editor ? await withEditor(fixture, editor) : fixture });
  const page = await app.open(chat);
  await page.locator(box).click();
  await page.keyboard.type('Before ');
  await (await app.badge(page, person)).click();
  const card = await app.card(page);
  await card.button(`Add ${person}`).click();
  await card.shows('Added');
  await card.button(/Insert “/u).click();
  await card.shows('It is in the message box');
  const text = async () => (await page.locator(box).innerText()).replaceAll('\u00a0', ' ').trim();
  expect(await text()).toMatch(/^Before .+/u);
  return { page, card, text, box };
}

test.each([LINKEDIN, FACEBOOK])('Undo takes an insertion back on $title', async (network) => {
  const { card, text } = await withInsertion(network);
  await card.button('Undo').click();
  await card.shows('out of the message box again');
  expect(await text()).toBe('Before');
});

test('the undo key does, too, while the card has the focus', async () => {
  const { page, card, text } = await withInsertion(LINKEDIN);
  const undo = await card.button('Undo').element();
  await undo.focus();
  await page.keyboard.press('Control+Z');
  await card.shows('out of the message box again');
  expect(await text()).toBe('Before');
});

test('a text that was changed since is left alone, and the seller is told', async () => {
  const { page, card, text, box } = await withInsertion(LINKEDIN);
  await page.locator(box).evaluate((it: HTMLElement) => {
    it.focus();
    document.execCommand('insertText', false, ' Mine.');
  });
  const before = await text();
  await card.button('Undo').click();
  await card.shows('It was not taken out');
  expect(await text()).toBe(before);
});
