/** Replies: a task that waits for one is back with it, and Today says who waits for an answer. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import { grantedBuild } from './backup/granted';
import { launch, type App } from './harness';
import { readRecord } from './reminders/seed-tasks';

const SOON = { timeout: 20_000 };

/** A chat of a network, and what its pages add to it with a message. */
interface Chat {
  readonly address: string;
  readonly fixture: string;
  readonly person: string;
  readonly history: string;
  readonly theirs: string;
  readonly ours: string;
}

const VK: Chat = {
  address: 'https://vk.com/im/convo/501',
  fixture: 'content-scripts/networks/vk/messenger.2026-09.fixture.html',
  person: 'Анна Петрова',
  history: '.ConvoHistory__flow',
  theirs: `<div class="VirtualScrollItem" data-itemkey="7"><article class="ConvoHistory__messageBlock">
    <a class="ConvoMessageWithoutBubble__avatar" href="/anna.petrova"><div style="clip-path: url(#mePeerFrameOffline36Mask501)"></div></a>
    <span class="MessageText">Беру!</span></article></div>`,
  ours: `<div class="VirtualScrollItem" data-itemkey="8"><article class="ConvoHistory__messageBlock">
    <span class="MessageText">Отлично</span><span class="ConvoMessageInfoWithoutBubbles__statusIcon"></span></article></div>`,
};
const LINKEDIN: Chat = {
  address: 'https://www.linkedin.com/messaging/thread/2-abc/',
  fixture: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
  person: 'Мария Белова',
  history: '.msg-s-message-list ul',
  theirs: `<li class="msg-s-message-list__event"><div class="msg-s-event-listitem msg-s-event-listitem--other">
    <a class="msg-s-event-listitem__link" href="https://www.linkedin.com/in/ACoAABmariaBelova0001/"><img alt="" /></a><p>Беру!</p></div></li>`,
  ours: '<li class="msg-s-message-list__event"><div class="msg-s-event-listitem"><p>Отлично</p></div></li>',
};

/** A message comes into the page. */
const say = (page: Page, selector: string, message: string) =>
  page.evaluate(
    ([history = '', html = '']) =>
      document.querySelector(history)?.insertAdjacentHTML('beforeend', html),
    [selector, message],
  );

async function begin(): Promise<{ app: App; own: Page }> {
  const { extension, remove } = grantedBuild();
  onTestFinished(remove);
  const app = await launch({ extension });
  return { app, own: await app.extensionPage('dashboard.html#/today') };
}

/** What is on the screen. */
const screen = (own: Page) =>
  own.evaluate<string[]>('chrome.notifications.getAll().then(Object.keys)');

test.each([
  ['VK', VK],
  ['LinkedIn', LINKEDIN],
])(
  'a task that waits for a reply on %s is back with it, until the seller answers',
  async (_, chat) => {
    const { app, own } = await begin();
    app.route({ [chat.address]: chat.fixture });
    const page = await app.open(chat.address);
    await (await app.badge(page, chat.person)).click();
    const card = await app.card(page);
    await card.button(`Add ${chat.person}`).click();
    await card.button('Plan the next step').click();
    await card.field('What is to be done').fill('Send the offer');
    await card.button('Save').click();
    await card.find('checkbox', 'Done: Send the offer').element();
    await card.button('Put off: Send the offer').click();
    await card.find('menuitem', /^Until they reply/u).click();
    await card.shows(/or until they reply/u);
    await own.getByText('Nothing needs you now.').waitFor();

    await say(page, chat.history, chat.theirs);
    await card.shows(/Replied .+, not answered yet/u);
    const entry = own.getByRole('article', { name: chat.person });
    await entry.getByText('Send the offer').waitFor();
    await entry.getByText(/they replied, back since today/u).waitFor();
    await entry.getByText('Waits for your answer').waitFor();
    await expect.poll(async () => (await screen(own)).length, SOON).toBe(1);
    const [id = ''] = await screen(own);
    const task = await readRecord(own, 'tasks', id.split('/', 1)[0] ?? '');
    expect(task).toMatchObject({ isUntilReply: true, repliedAt: task?.['snoozedUntil'] });

    await say(page, chat.history, chat.ours);
    await entry.getByText('Waits for your answer').waitFor({ state: 'detached' });
    await entry.getByText('Send the offer').waitFor();
    await expect.poll(() => card.text(), SOON).not.toContain('not answered yet');
    expect(await screen(own)).toEqual([id]);
  },
);

test('an unread message in the list of dialogs waits in Today, until it needs no answer', async () => {
  const { app, own } = await begin();
  app.route({ 'https://vk.com/im': VK.fixture });
  const page = await app.open('https://vk.com/im');
  await (await app.badge(page, 'Иван Бондарь')).click();
  const card = await app.card(page);
  await card.button('Add Иван Бондарь').click();
  const entry = own.getByRole('article', { name: 'Иван Бондарь' });
  await entry.getByText('Waits for your answer').waitFor();
  await entry.getByRole('button', { name: 'Answered: Waits for your answer' }).click();
  await own.getByText('All done. Nothing else needs you now.').waitFor();
  await own.getByRole('button', { name: 'Undo' }).click();
  await entry.getByText('Waits for your answer').waitFor();
  await page.reload();
  await app.badge(page, 'Иван Бондарь');
  expect(await entry.count()).toBe(1);
});
