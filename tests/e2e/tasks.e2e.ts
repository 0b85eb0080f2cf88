/** Tasks and deals without leaving the network: set in plain words, done, put off and moved from the card. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch, type App } from './harness';
import { seedFunnel } from './harness/seed-funnel';
import type { Surface } from './harness/surface';

const CHAT = 'https://vk.com/im/convo/501';
const PERSON = 'Анна Петрова';
const FIXTURES = {
  [CHAT]: 'content-scripts/networks/vk/messenger.2026-09.fixture.html',
};

const FEED = 'https://vk.com/feed';
const POST = 'https://vk.com/wall501_77';

/** The chat's partner as a client, with the card open. */
async function openCard(app: App, add: string): Promise<{ page: Page; card: Surface }> {
  app.route(FIXTURES);
  const page = await app.open(CHAT);
  await (await app.badge(page, PERSON)).click();
  const card = await app.card(page);
  await card.button(add).click();
  return { page, card };
}

/** The address of the tab that something opens. */
async function opened(page: Page, press: () => Promise<void>): Promise<string> {
  const opening = page.context().waitForEvent('page');
  await press();
  const tab = await opening;
  await tab.getByText('The post itself').waitFor();
  return tab.url();
}

/** Tomorrow at ten as the form shows it. The browser and the test run on one machine. */
function tomorrowAtTen(language: string): string {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(10, 0, 0, 0);
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const year = at.getFullYear() === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const);
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(language, { ...day, ...year, ...time }).format(at);
}

test('a task set in plain words shows its date first, then stands in card and panel, and is done', async () => {
  const app = await launch();
  const { page, card } = await openCard(app, `Add ${PERSON}`);
  await card.button('Plan the next step').click();
  await card.field('What is to be done').fill('Call about the order tomorrow at 10');
  await card.button(`Due ${tomorrowAtTen('en')}. Change`).element();
  await card.field('What is to be done').press('Enter');
  await card.shows('Task set: Call about the order');
  await card.find('checkbox', 'Done: Call about the order').element();
  await card.shows(/tomorrow, 10:00/u);
  expect(await card.has('link', 'Open where it came from')).toBe(true);

  const panel = await app.sidePanel(page);
  await panel.find('checkbox', 'Done: Call about the order').click();
  await panel.shows('Done: Call about the order');
  await panel.button('Plan the next step').element();
  // What was done in the panel shows in the page at once.
  await card.button('Plan the next step').element();
  await panel.button('Undo').click();
  await card.find('checkbox', 'Done: Call about the order').element();
});

test('a task is put off by a key, and the words work in Ukrainian', async () => {
  const app = await launch();
  const settings = await app.extensionPage('welcome.html');
  await settings.getByLabel('Language').selectOption('uk');
  await settings.getByText('Вітаємо в Tabside').first().waitFor();
  const { card } = await openCard(app, `Додати: ${PERSON}`);
  await card.button('Запланувати наступний крок').click();
  await card.field('Що зробити').fill('Зателефонувати завтра о 10');
  await card.button(`Строк: ${tomorrowAtTen('uk')}. Змінити`).element();
  await card.button('Зберегти').click();
  await card.shows('Завдання додано: Зателефонувати');
  await card.find('checkbox', 'Виконано: Зателефонувати').press('h');
  await card.find('menuitem', /^Наступний тиждень|^До їхньої відповіді/u).click();
  await card.shows('Відкладено: Зателефонувати');
  await card.shows(/Відкладено до/u);
  await card.find('checkbox', 'Виконано: Зателефонувати').press('e');
  await card.button('Запланувати наступний крок').element();
  expect(await card.text()).toContain('Виконано: 1');
});

test('a deal is added and moved from the card, asked why when it is lost, and taken back', async () => {
  const app = await launch();
  await seedFunnel(await app.extensionPage('icon/32.png'));
  const { card } = await openCard(app, `Add ${PERSON}`);
  await card.button('Add a deal').click();
  await card.field('What is sold').fill('Blue vase');
  await card.field(/^Value/u).fill('120');
  await card.button('Save').click();
  await card.button('Blue vase, stage: New. Move').click();
  await card.find('menuitemradio', 'Offer').click();
  await card.shows('Stage: Offer');
  await card.button('Blue vase, stage: Offer. Move').click();
  await card.find('menuitemradio', 'Lost').click();
  await card.find('radio', 'Too expensive').click();
  await card.button('Mark as lost').click();
  await card.shows('1 closed');
  await card.button('Undo').click();
  await card.button('Blue vase, stage: Offer. Move').element();
  expect(await card.text()).not.toContain('closed');
});

test('a task set at a post in the feed leads back to that very post, from the client and from Today', async () => {
  const app = await launch();
  app.route({
    [FEED]: 'content-scripts/networks/vk/feed.2026-08.fixture.html',
    [POST]: { html: '<h1>The post itself</h1>' },
  });
  const page = await app.open(FEED);
  await (await app.badge(page, PERSON)).click();
  const card = await app.card(page);
  await card.button(`Add ${PERSON}`).click();
  await card.button('Plan the next step').click();
  await card.field('What is to be done').fill('Answer the question today');
  await card.button('Save').click();
  await card.shows('Task set: Answer the question');

  const dashboard = await app.extensionPage('dashboard.html#/today');
  const entry = dashboard.getByRole('article', { name: PERSON });
  await entry.getByText('Answer the question').waitFor();
  expect(await opened(page, () => dashboard.keyboard.press('o'))).toBe(POST);

  await dashboard.bringToFront();
  await entry.locator('[data-main]').click();
  const link = dashboard.getByRole('link', { name: 'Open where it came from' }).first();
  expect(await link.getAttribute('href')).toBe(POST);
  expect(await opened(page, () => link.click())).toBe(POST);
});
