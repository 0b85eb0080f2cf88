/**
 * A client base whose every text is hostile, in every surface: the dashboard's sections, a client's page, the palette, the
 * table of an import, popup, side panel, marks, card, and the practice workspace. Texts stay texts, no policy is broken, and
 * nothing is asked for that is not a picture from the web.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { textThatShows } from '@/domain/text/text-that-shows';
import standIns from '@/locales/client.en.json';
import { HOSTILE } from '../hostile-corpus';
import { launch, type App } from './harness';
import type { Surface } from './harness/surface';
import { withHostileBase } from './hostile/base';
import { madeOfText, noteViolations, wrongIn } from './hostile/inspect';
import { clientId, COUNT, nameOfClient } from './hostile/records';

const FEED = 'https://www.linkedin.com/feed/';
const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
/** No script of a page runs, and none is made of a text. */
const STRICT = {
  csp: "script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};
const STAND_IN = standIns.client_unnamed;
const SCRIPT = '<script>globalThis.hacked = true</script>';
const IMAGE = '<img src=x onerror="globalThis.hacked = true">';
/** The people of the fixtures that are clients here, and which: each mark and card has hostile texts. */
const PEOPLE = ['linkedin:in/mei-lin', 'linkedin:ACoAABmariaBelova0001'] as const;

async function start(): Promise<{ app: App; asked: string[] }> {
  const app = await launch();
  await withHostileBase(app, PEOPLE);
  await app.context.addInitScript(noteViolations);
  const asked: string[] = [];
  app.context.on('request', (request) => {
    if (!/^(?:chrome-extension|blob|data):/u.test(request.url())) {
      asked.push(`${request.resourceType()} ${new URL(request.url()).host}`);
    }
  });
  return { app, asked };
}

const SECTIONS = {
  today: '#/today',
  'the calendar': '#/calendar',
  'the table': '#/',
  'a saved view': '#/views/view-0',
  'the board': '#/board/funnel-0',
  'a deal': '#/board/funnel-0/deal-0',
  audiences: '#/audiences',
  duplicates: '#/duplicates',
  'two clients to merge': '#/merge/client-000,client-001',
  history: '#/history',
  statuses: '#/statuses',
  funnels: '#/funnels',
  'a funnel': '#/funnels/funnel-0',
  'own fields': '#/fields',
  members: '#/people',
  projects: '#/projects',
  privacy: '#/privacy',
  reminders: '#/reminders',
  backups: '#/backups',
  settings: '#/settings',
  'import and export': '#/import',
} as const;

/** Those that show it in their midst, too; the calendar does in the month of the records. */
const SHOWS_IT = new Set(
  Object.keys(SECTIONS).filter(
    (it) => !/^(?:settings|import|privacy|reminders|backups|the calendar)/u.test(it),
  ),
);

async function goTo(app: App, page: Page, hash: string): Promise<void> {
  await page.goto(`${app.extensionOrigin}dashboard.html${hash}`);
  await page.reload();
}

test('no hostile text is more than text in any section of the dashboard', async () => {
  const { app, asked } = await start();
  const page = await app.context.newPage();
  const wrong: Record<string, string[]> = {};
  for (const [title, hash] of Object.entries(SECTIONS)) {
    /* oxlint-disable no-await-in-loop -- one section after the other, as a person sees them */
    await goTo(app, page, hash);
    // The project's name stands over every section.
    await page.getByText(SCRIPT).first().waitFor();
    await page.locator('main').getByRole('heading').first().waitFor();
    if (SHOWS_IT.has(title)) {
      const midst = title === 'a deal' ? page.getByRole('dialog') : page.locator('main');
      const there = midst.getByText(SCRIPT).filter({ visible: true });
      await there.first().waitFor();
    }
    await page.evaluate('new Promise((done) => requestIdleCallback(done))');
    const found = await wrongIn(page);
    if (found.length > 0) wrong[title] = found;
    /* oxlint-enable no-await-in-loop */
  }
  expect(wrong).toEqual({});
  expect([...new Set(asked)].filter((it) => it !== 'image photos.example')).toEqual([]);
  const entries = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  const led = await entries.evaluateAll((links) => links.map((it) => it.getAttribute('href')));
  const seen = Object.values(SECTIONS);
  const unseen = led.filter(
    (href) => !seen.some((hash) => hash === href || hash.startsWith(`${href}/`)),
  );
  expect(unseen, 'sections that the list above has not').toEqual([]);
});

test('no hostile text is more than text on any client’s own page', async () => {
  const { app, asked } = await start();
  const page = await app.context.newPage();
  const wrong: Record<string, string[]> = {};
  for (let index = 0; index < COUNT; index += 1) {
    /* oxlint-disable no-await-in-loop -- one client after the other */
    await page.goto(`${app.extensionOrigin}dashboard.html#/clients/${clientId(index)}`);
    await page.locator('main h2').first().waitFor({ state: 'attached' });
    const shown = await page.locator('main h2').first().textContent();
    const found = await wrongIn(page);
    // A name of which nothing is seen has a stand-in.
    const wanted = textThatShows(nameOfClient(index)) || STAND_IN;
    const isSame = plain(shown ?? '') === plain(wanted);
    if (!isSame) found.push(`its name is ${JSON.stringify(shown?.slice(0, 100))}`);
    if (found.length > 0) wrong[`${clientId(index)} ${nameOfClient(index).slice(0, 30)}`] = found;
    /* oxlint-enable no-await-in-loop */
  }
  expect(wrong).toEqual({});
  expect([...new Set(asked)].filter((it) => it !== 'image photos.example')).toEqual([]);
});

test('no hostile text is more than text in the palette and in the table of an import', async () => {
  const { app, asked } = await start();
  const page = await app.context.newPage();
  await goTo(app, page, '#/');
  await page.getByText(SCRIPT).first().waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill('globalthis hacked');
  await palette.getByRole('option').filter({ hasText: SCRIPT }).first().waitFor();
  expect(await wrongIn(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await goTo(app, page, '#/import');
  const texts = HOSTILE.filter((text) => text.trim() !== '' && text.length < 400);
  const headings = ['Name', 'Phone', 'E-mail', 'Company', 'Note', 'Tags', SCRIPT];
  const rows = texts.map((_, row) =>
    headings.map((__, column) => quoted(texts[(row + column) % texts.length] ?? '')).join(','),
  );
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '"><img src=x onerror=globalThis.hacked=true>.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([headings.map(quoted).join(','), ...rows].join('\r\n')),
    });
  await page.getByRole('rowheader', { name: SCRIPT }).waitFor();
  expect(await wrongIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page
    .getByText(/new clients/u)
    .first()
    .waitFor();
  expect(await wrongIn(page)).toEqual([]);
  await page.getByRole('button', { name: /^Import \d+ people/u }).click();
  await page.getByRole('heading', { name: 'Imported', exact: true }).waitFor();
  expect(await wrongIn(page)).toEqual([]);
  await goTo(app, page, '#/views/all');
  await page.getByRole('grid').getByText(SCRIPT).first().waitFor();
  expect(await wrongIn(page)).toEqual([]);
  expect([...new Set(asked)].filter((it) => it !== 'image photos.example')).toEqual([]);
});

async function wrongInSurface(surface: Surface): Promise<string[]> {
  const { pierced } = surface;
  const card = (await pierced.closedRoots()).find(({ hasDialog }) => hasDialog);
  const root = card ?? (await pierced.body());
  if (!root) throw new Error(`${surface.title} is not open`);
  return pierced.call(root.rootId, madeOfText);
}

test('no hostile text is more than text in marks, card, popup and side panel', async () => {
  const { app, asked } = await start();
  app.route(
    {
      [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html',
      [CHAT]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
    },
    STRICT,
  );
  const page = await app.open(FEED);
  const before = await page.evaluate('document.querySelectorAll("*").length');
  // The status that Mei Lin has here: its caption, and the client's name, are a script's markup.
  const badge = await app.badge(page, 'Mei Lin');
  await expect.poll(async () => (await app.badge(page, 'Mei Lin')).name).toContain(SCRIPT);
  await badge.click();
  const card = await app.card(page);
  await card.shows(SCRIPT);
  for (const part of [/^History/u, /^Status/u]) {
    await card.button(part).click();
    expect(await wrongInSurface(card)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  expect(await page.evaluate('"hacked" in globalThis')).toBe(false);
  expect(await page.evaluate('globalThis.violations')).toEqual([]);
  // Nothing but empty elements was added.
  expect(
    await page.evaluate(
      `document.querySelectorAll('*').length - ${String(before)} >= 0 && !document.querySelector('[onerror], script:not([src])')`,
    ),
  ).toBe(true);

  // Beside a chat the mark shows the status itself.
  const chat = await app.open(CHAT);
  await expect.poll(async () => (await app.badge(chat, 'Мария Белова')).name).toContain(IMAGE);
  const marks = await app.pierce(chat);
  for (const { rootId } of await marks.closedRoots()) {
    // oxlint-disable-next-line no-await-in-loop -- one mark after the other
    expect(await marks.call(rootId, madeOfText)).toEqual([]);
  }
  expect(await chat.evaluate('globalThis.violations')).toEqual([]);
  await chat.close();
  await page.bringToFront();

  const popup = await app.popup(page);
  await popup.shows(SCRIPT);
  expect(await wrongInSurface(popup)).toEqual([]);
  const panel = await app.sidePanel(page);
  await panel.shows(SCRIPT);
  expect(await wrongInSurface(panel)).toEqual([]);
  const strangers = asked.filter(
    (it) => !/^image (?:photos\.example|media\.licdn\.com)$|www\.linkedin\.com$/u.test(it),
  );
  expect([...new Set(strangers)]).toEqual([]);
});

test('no hostile text is more than text in the practice workspace', async () => {
  const { app } = await start();
  const page = await app.extensionPage('practice.html');
  await app.badge(page, /\p{L}/u);
  await renameStatuses(page, SCRIPT);
  await page.reload();
  await (await app.badge(page, /\p{L}/u)).click();
  const card = await app.card(page);
  await card.field('New note').fill(HOSTILE.slice(0, 7).join('\n'));
  await card.shows('Saved');
  await card.button('Done').click();
  await card.shows(IMAGE);
  await card.button(/^Status/u).click();
  await card.shows(SCRIPT);
  expect(await wrongInSurface(card)).toEqual([]);
  expect(await wrongIn(page)).toEqual([]);
});

/** Gives every status of the practice project one caption. */
async function renameStatuses(page: Page, caption: string): Promise<void> {
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('success', () => {
          const work = opening.result.transaction('statuses', 'readwrite');
          const statuses = work.objectStore('statuses');
          const asking = statuses.getAll();
          asking.addEventListener('success', () => {
            for (const status of asking.result as { projectId: string }[]) {
              if (status.projectId === 'practice')
                statuses.put({ ...status, captions: { en: text } });
            }
          });
          work.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    caption,
  );
}

/** A text as a cell of a CSV file. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What a text is without what no document can hold and with its white space folded. */
const plain = (text: string) => text.replaceAll(/[\uD800-\uDFFF\uFFFD\p{Cc}\s]/gu, '');
