/**
 * The main job, on each network's own origin: see a name, add the person, set a status, write a note, put a template
 * into the site's own message box, reload, and find it all again in the page, the popup and the side panel.
 */
import { expect, test } from 'vitest';

import { withEditor } from './editors/with-editor';
import { launch } from './harness';

/** What another tab shows after a change made in this one. */
const SOON = { timeout: 10_000 };

interface Network {
  readonly title: string;
  /** A page with an open chat. */
  readonly chat: string;
  readonly chatFixture: string;
  /** A script that makes its message box a real editor. */
  readonly editor?: string;
  readonly box: string;
  readonly person: string;
  readonly firstName: string;
  readonly sendButton?: string;
}

const NETWORKS: readonly Network[] = [
  {
    title: 'LinkedIn',
    chat: 'https://www.linkedin.com/messaging/thread/2-abc/',
    chatFixture: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
    box: '.msg-form__contenteditable',
    person: 'Мария Белова',
    firstName: 'Мария',
  },
  {
    title: 'Facebook',
    chat: 'https://www.facebook.com/messages/t/100000501050105/',
    chatFixture: 'content-scripts/networks/facebook/messages.2026-08.fixture.html',
    editor: 'lexical-box.ts',
    box: '[data-lexical-editor="true"]',
    person: 'Anna Lee',
    firstName: 'Anna',
  },
  {
    title: 'VK',
    chat: 'https://vk.com/im/convo/501',
    chatFixture: 'content-scripts/networks/vk/messenger.2026-09.fixture.html',
    box: '[data-testid="vkme_composer_input"]',
    person: 'Анна Петрова',
    firstName: 'Анна',
  },
];

for (const network of NETWORKS) {
  test(`the main job on ${network.title}`, async () => {
    const app = await launch();
    const chatPage = network.editor
      ? await withEditor(network.chatFixture, network.editor)
      : network.chatFixture;
    app.route({ [network.chat]: chatPage });

    const page = await app.open(network.chat);
    const other = await app.open(network.chat);
    await page.bringToFront();

    const badge = await app.badge(page, network.person);
    expect(badge.role).toBe('button');
    expect(badge.name).toBe(`Add ${network.person} as a client`);
    await badge.click();

    const card = await app.card(page);
    await card.button(`Add ${network.person}`).click();
    await card.shows('Added');
    await card.button(/Status: .*Change/u).click();
    await card.find(['menuitem', 'menuitemradio', 'option', 'radio', 'button'], 'New').click();
    await card.shows('Status: New');

    await card.field('New note').fill('Likes blue 👩‍👧, calls after six');
    await card.shows('Saved');

    await card.button(/Insert “/u).click();
    await card.shows('It is in the message box');
    await expect
      .poll(() => page.locator(network.box).innerText(), SOON)
      .toContain(network.firstName);
    const inserted = await page.locator(network.box).innerText();
    expect(inserted.split(network.firstName).length - 1, 'inserted once').toBe(1);
    await page.keyboard.press('Escape');
    await card.isClosed();

    // The other tab follows without being touched.
    await expect
      .poll(async () => (await app.badge(other, network.person)).name, SOON)
      .toContain(`${network.person}: New`);

    await page.reload();
    const again = await app.badge(page, network.person);
    await expect
      .poll(async () => (await app.badge(page, network.person)).name, SOON)
      .toContain('New');
    await (await app.badge(page, network.person)).click();
    expect(again.role).toBe('button');
    const reopened = await app.card(page);
    await reopened.shows('Likes blue 👩‍👧, calls after six');
    await reopened.button(/History/u).click();
    await reopened.shows('Template used');

    const popup = await app.popup(page);
    await popup.shows(network.person);
    await popup.shows('Likes blue 👩‍👧, calls after six');
    const panel = await app.sidePanel(page);
    await panel.shows(network.person);
    await panel.shows('Likes blue 👩‍👧, calls after six');
  });
}

test('what was done can be undone, and shows everywhere at once', async () => {
  const app = await launch();
  const feed = 'https://www.linkedin.com/feed/';
  app.route({ [feed]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(feed);
  const other = await app.open(feed);
  await page.bringToFront();
  await (await app.badge(page, 'Mei Lin')).click();
  const card = await app.card(page);
  await card.button('Add Mei Lin').click();
  await card.shows('Added');
  await expect
    .poll(async () => (await app.badge(other, 'Mei Lin')).name, SOON)
    .toMatch(/^Mei Lin:/u);

  await card.button(/^Delete client/u).click();
  await card.shows('Deleted: Mei Lin');
  await expect.poll(async () => (await app.badge(other, 'Mei Lin')).name, SOON).toMatch(/^Add /u);
  await card.button('Undo').click();
  await expect
    .poll(async () => (await app.badge(other, 'Mei Lin')).name, SOON)
    .toMatch(/^Mei Lin:/u);
});

test('a site is followed by the side panel only, or not at all, when the seller says so', async () => {
  const app = await launch();
  const feed = 'https://www.linkedin.com/feed/';
  app.route({ [feed]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(feed);
  await app.badge(page, 'Mei Lin');
  const popup = await app.popup(page);
  await popup.find('radio', 'In the page').press('ArrowRight');
  await app.badgeCount(page, 0);
  await page.reload();
  const html = await page.content();
  await page.evaluate('new Promise((done) => requestIdleCallback(done))');
  expect(await page.content()).toBe(html);
  expect(await app.badges(page)).toEqual([]);
});

test('one press covers everything, another shows it again', async () => {
  const app = await launch();
  const feed = 'https://www.linkedin.com/feed/';
  app.route({ [feed]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(feed);
  await app.badge(page, 'Mei Lin');
  const popup = await app.popup(page);
  await popup.find(['button', 'switch', 'checkbox'], /Cover everything/u).click();
  expect(await app.badgeCount(page, 0)).toEqual([]);
  await popup.find(['button', 'switch', 'checkbox'], /Show again|Cover everything/u).click();
  expect((await app.badge(page, 'Mei Lin')).role).toBe('button');
});
