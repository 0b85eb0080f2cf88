/* oxlint-disable unicorn/consistent-function-scoping -- the functions run in the page, alone */
/**
 * The hostile texts of tests/hostile-corpus.ts on their way through the extension: as names scraped from a page and as
 * texts typed by the seller, in badge, card, history, popup, side panel and storage. They stay what they are: text.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { HOSTILE } from '../hostile-corpus';
import { launch, type App } from './harness';

const FEED = 'https://www.linkedin.com/feed/';

/** What the rules make of a name: white space folded, marks that turn the text round gone, 200 units, no half character. */
function nameOf(text: string): string {
  const folded = text
    .replaceAll(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const cut = folded.length > 200 ? folded.slice(0, 200).replace(/[\uD800-\uDBFF]$/u, '') : folded;
  return cut.trim();
}

/** A feed of people with these names. Written as escapes: halves of characters would not survive the way. */
async function feedOf(app: App, names: readonly string[]): Promise<Page> {
  app.route({ [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(FEED);
  await app.badge(page, 'Mei Lin');
  await page.evaluate((written) => {
    const post = document.querySelector('[data-lazy-mount-id="a2"]');
    for (const [index, name] of (JSON.parse(written) as string[]).entries()) {
      const copy = post?.cloneNode(true) as HTMLElement;
      copy.querySelector('p')?.remove();
      for (const badge of copy.querySelectorAll('span:empty')) badge.remove();
      for (const link of copy.querySelectorAll('a')) {
        link.setAttribute('href', `https://www.linkedin.com/in/hostile-${index}/`);
      }
      const shown = copy.querySelector('a p');
      if (shown) shown.textContent = name;
      post?.after(copy);
    }
  }, JSON.stringify(names));
  return page;
}

/** All records of a table, as JSON: halves of characters would not survive the way. */
async function stored(app: App, table: string): Promise<Record<string, unknown>[]> {
  const page = await app.extensionPage('recovery.html');
  const json = await page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          });
        });
      }),
    table,
  );
  await page.close();
  return JSON.parse(json) as Record<string, unknown>[];
}

const isHacked = (page: Page) => page.evaluate("'hacked' in globalThis");

test('names that a page shows are names in badges, and nothing more', async () => {
  const app = await launch();
  const letters = HOSTILE.filter((text) => /\p{L}/u.test(nameOf(text)));
  const page = await feedOf(app, letters);
  const width = () => page.evaluate('document.documentElement.scrollWidth');
  const before = await width();
  const captions = new Map<number, string>();
  await expect
    .poll(async () => {
      for (const { beside, name } of await app.badges(page)) {
        const index = /hostile-(\d+)/u.exec(beside.href ?? '')?.[1];
        if (index !== undefined) captions.set(Number(index), name);
      }
      return captions.size;
    })
    .toBe(letters.length);
  // Names end where LinkedIn writes its separators.
  const expected = letters.map((text) => `Add ${nameOf(text)} as a client`);
  // The accessibility tree folds white space and loses what no text can hold.
  const plain = (text = '') => text.replaceAll(/[\uD800-\uDFFF\uFFFD\p{Cc}\s]/gu, '');
  expect(letters.map((_, index) => plain(captions.get(index)))).toEqual(expected.map(plain));
  // A mark clings to the last word of its name, which here is one of thousands of letters: its own width, and no more.
  expect(Number(await width()) - Number(before)).toBeLessThan(40);
  expect(await isHacked(page)).toBe(false);
});

function widths(this: HTMLElement): [number, number] {
  return [this.scrollWidth, this.clientWidth];
}

/** One of each kind, as typed. */
const TYPED = [
  '<script>globalThis.hacked = true</script>',
  '"><img src=x onerror="globalThis.hacked = true">',
  '\u202Egnp.exe\u202C',
  '\u2067اسم\u2069 name',
  '__proto__',
  '=HYPERLINK("http://example.org","x")',
  '{{first_name|{{name}}}}',
  '${name} %s {0} $& $1 $$',
  '👩‍👩‍👧‍👦 ❤️‍🔥 Anna',
] as const;

const MY_NAME = '<b>Me</b> {{my_name}}';

test('texts that the seller types come back exactly, everywhere', async () => {
  const app = await launch();
  const welcome = await app.extensionPage('welcome.html');
  await welcome.getByRole('textbox', { name: 'Your name' }).fill(MY_NAME);
  await expect
    .poll(() =>
      app.worker.evaluate('chrome.storage.local.get().then((all) => JSON.stringify(all))'),
    )
    .toContain('{{my_name}}');
  expect(await isHacked(welcome)).toBe(false);
  const page = await feedOf(app, TYPED);
  const pierced = await app.pierce(page);
  const title = TYPED.slice(0, 5).join(' ');
  const text = TYPED.join('\n');
  await (await app.badge(page, /script/u)).click();
  const card = await app.card(page);
  await card.button(/^Add .*script/u).click();
  await card.shows('Added');
  await card.field('New note').fill(text);
  await card.shows('Saved');
  await card.button('Done').click();
  for (const line of TYPED) await card.shows(line);
  await card.button('New template').click();
  await card.field('Title').fill(title);
  await card.field('Text of the message').fill(`${text}\n{{my_name}}`);
  await card.button('Save template').click();
  await card.shows('Template saved');
  await card.button(/^History/u).click();
  await card.shows('Note written');
  const [inside, whole] = await pierced.call((await card.find('dialog').element()).id, widths);
  expect(inside, 'nothing stands out of the card').toBe(whole);

  const notes = await stored(app, 'notes');
  expect(notes.map((note) => note['text'])).toEqual([text]);
  const templates = await stored(app, 'templates');
  expect(templates.map((template) => template['text'])).toContain(`${text}\n{{my_name}}`);
  expect(templates.map((template) => template['title'])).toContain(title);
  const clients = await stored(app, 'clients');
  expect(clients.map((client) => client['name'])).toContain(TYPED[0]);

  expect(await isHacked(page)).toBe(false);
  const popup = await app.popup(page);
  await popup.shows(TYPED[0]);
  const panel = await app.sidePanel(page);
  await panel.shows(TYPED[0]);

  // Into a message box, with the variables filled in.
  const chat = 'https://www.linkedin.com/messaging/thread/2-abc/';
  app.route({ [chat]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html' });
  const chatPage = await app.open(chat);
  await (await app.badge(chatPage, 'Мария Белова')).click();
  const other = await app.card(chatPage);
  await other.button('Add Мария Белова').click();
  await other.shows('Added');
  await other.button(/^Insert “<script/u).click();
  await other.shows('It is in the message box');
  const box = await chatPage.locator('.msg-form__contenteditable').innerText();
  // A line of its own each: what a variable stands for is not read as a template once more.
  const shown = box.split('\n').map((line) => line.trim());
  const lines = TYPED.filter((line) => !line.startsWith('{{'));
  expect(shown).toEqual(expect.arrayContaining([...lines, MY_NAME]));
  expect(await isHacked(chatPage)).toBe(false);
});
