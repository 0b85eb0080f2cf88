/**
 * The built extension, running in a real Chromium with a profile of its own: what the journeys, `npm start`,
 * `npm run captures` and the benchmarks drive. Tests start it through `../harness.ts`.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';

import { chromiumPath, QUIET_SWITCHES } from '../../../scripts/chromium.ts';
import { badgesOf, type Badge } from './badges.ts';
import { HAND_ARRIVES } from './hand.ts';
import { PiercedPage } from './pierced-page.ts';
import { Routes, type Fixtures, type RouteOptions } from './routes.ts';
import { cardOf, wholeOf, type Name, type Surface } from './surface.ts';
import { until } from './until.ts';
import { viewOfPage, viewOfTarget } from './view.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** The build that is driven. */
export const BUILD = join(ROOT, '.output/chrome-mv3');

export interface LaunchOptions {
  /** The browser's language, as a tag. Default: en. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Size of the pages in pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Folder of a profile to keep. Default: a new one, gone afterwards. */
  readonly profile?: string;
  /** Folder of the built extension; null for a browser without it. */
  readonly extension?: string | null;
  /** A window for a person: reaches the network, in the system's language and colours, and says nothing of tests. */
  readonly forPerson?: boolean;
}

/** Starts Chromium with the extension and waits until its worker runs. */
export async function startApp(options: LaunchOptions = {}): Promise<App> {
  const { language = 'en', colorScheme = 'light', extension = BUILD } = options;
  if (extension !== null && !existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`No built extension in ${extension}: run \`npm run build\` first.`);
  }
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tabside-'));
  const common = {
    executablePath: chromiumPath(),
    args: [
      ...QUIET_SWITCHES,
      ...(extension === null
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
  };
  const context = await chromium.launchPersistentContext(
    profile,
    options.forPerson
      ? {
          ...common,
          headless: false,
          ignoreDefaultArgs: [...common.ignoreDefaultArgs, '--enable-automation'],
          colorScheme: null,
          viewport: null,
        }
      : {
          ...common,
          headless: true,
          args: [
            ...common.args,
            `--lang=${language}`,
            // Whatever is not served from a fixture finds no host.
            '--host-resolver-rules=MAP * ~NOTFOUND',
          ],
          env: { ...definedEnvironment(), LANGUAGE: language, LC_ALL: `${language}.UTF-8` },
          locale: language,
          colorScheme,
          viewport: options.viewport ?? { width: 1280, height: 900 },
        },
  );
  const app = new App(context, options.profile === undefined ? profile : null);
  try {
    await app.begin({
      withExtension: extension !== null,
      fixturesOnly: options.forPerson !== true,
      // Until it is there, what a first start writes still draws marks anew. Peers of the benchmarks have none.
      welcomes:
        extension !== null &&
        existsSync(join(extension, 'welcome.html')) &&
        options.profile === undefined,
    });
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

/** Refused requests are the harness's own doing, not an error of the extension. */
const OWN_DOING = /^Failed to load resource/u;

const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');

export class App {
  readonly context: BrowserContext;
  /** Errors of all pages and of the worker so far, in the console or thrown. Should stay empty. */
  readonly problems: string[] = [];
  /** What the worker has logged. */
  readonly workerLog: string[] = [];
  readonly #routes = new Routes();
  readonly #temporaryProfile: string | null;
  readonly #pierced = new WeakMap<Page, Promise<PiercedPage>>();
  #worker: Worker | null = null;

  constructor(context: BrowserContext, temporaryProfile: string | null) {
    this.context = context;
    this.#temporaryProfile = temporaryProfile;
  }

  /** Called once by {@link startApp}. */
  async begin({
    withExtension,
    fixturesOnly,
    welcomes,
  }: {
    readonly withExtension: boolean;
    readonly fixturesOnly: boolean;
    readonly welcomes: boolean;
  }): Promise<void> {
    this.context.on('weberror', (event) => {
      this.problems.push(`thrown: ${event.error().stack ?? event.error().message}`);
    });
    this.context.on('console', (message) => {
      const place = message.page()?.url();
      if (place === undefined) this.workerLog.push(`${message.type()}: ${message.text()}`);
      if (message.type() !== 'error' || OWN_DOING.test(message.text())) return;
      this.problems.push(`console of ${place ?? 'the worker'}: ${message.text()}`);
    });
    // A worker that was stopped comes back as a new one.
    this.context.on('serviceworker', (worker) => {
      if (isOurs(worker)) this.#worker = worker;
    });
    if (fixturesOnly) await this.#routes.install(this.context);
    if (!withExtension) return;
    const running = this.context.serviceWorkers().find(isOurs);
    this.#worker = running ?? (await this.context.waitForEvent('serviceworker'));
    if (welcomes) await this.#pastTheWelcome();
  }

  /** A new profile begins with the welcome page; once it is there, the first project is, too. */
  async #pastTheWelcome(): Promise<void> {
    const welcome = await until('the welcome page opens', () =>
      Promise.resolve(this.context.pages().find((page) => page.url().endsWith('/welcome.html'))),
    );
    await welcome.close();
  }

  /** The extension's service worker, for looking into what is stored. */
  get worker(): Worker {
    if (!this.#worker) throw new Error('This browser runs without the extension.');
    return this.#worker;
  }

  /** Whether the extension runs in this browser. */
  get hasExtension(): boolean {
    return this.#worker !== null;
  }

  /** `chrome-extension://<id>/` */
  get extensionOrigin(): string {
    return `chrome-extension://${new URL(this.worker.url()).host}/`;
  }

  /** Serves fixtures at addresses, for all pages from now on. */
  route(fixtures: Fixtures, options: RouteOptions = {}): void {
    this.#routes.add(fixtures, options);
  }

  /** Opens an address in a new tab. */
  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** Opens one of the extension's pages in a new tab: `popup.html`. */
  extensionPage(path: string): Promise<Page> {
    return this.open(this.extensionOrigin + path);
  }

  /** The badges in a page now, in document order. */
  async badges(page: Page): Promise<Badge[]> {
    return badgesOf(await this.pierce(page));
  }

  /** Waits for the badge beside a name; the first one when the name is shown more than once. */
  async badge(page: Page, beside: Name): Promise<Badge> {
    return until(
      async () => {
        const there = (await this.badges(page)).map((badge) => badge.beside.text);
        return `a badge beside ${String(beside)}; there are badges beside: ${there.join(' | ')}`;
      },
      async () =>
        // The accessibility tree follows the document a moment later.
        (await this.badges(page)).find(
          ({ role, beside: { text } }) =>
            role !== '' && (typeof beside === 'string' ? text.includes(beside) : beside.test(text)),
        ),
    );
  }

  /** Waits until the page shows as many badges, and gives them. */
  async badgeCount(page: Page, count: number): Promise<Badge[]> {
    return until(
      async () => `${count} badges; there are ${(await this.badges(page)).length}`,
      async () => {
        const badges = await this.badges(page);
        return badges.length === count && badges;
      },
    );
  }

  /** Waits for the card to be open in a page, and for as long as a hand takes to get there: before, it takes no press. */
  async card(page: Page): Promise<Surface> {
    const card = await cardOf(await this.pierce(page)).isOpen();
    await page.evaluate(HAND_ARRIVES);
    return card;
  }

  /** Opens the popup over a tab, as a click on the extension's icon does. */
  async popup(page: Page): Promise<Surface> {
    await page.bringToFront();
    await this.worker.evaluate('chrome.action.openPopup()');
    return this.#unlisted('the popup', /^chrome-extension:\/\/\w+\/popup\.html/u);
  }

  /** Opens the side panel beside a tab. It may open only after a click: a page of ours is opened for it, and closed. */
  async sidePanel(page: Page): Promise<Surface> {
    await page.bringToFront();
    const helper = await this.extensionPage('popup.html');
    await helper.evaluate(
      `chrome.tabs.query({}).then((tabs) => {
        const shown = tabs.filter((tab) => tab.url === ${JSON.stringify(page.url())});
        const [last] = shown.sort((one, other) => other.lastAccessed - one.lastAccessed);
        return chrome.sidePanel.open({ tabId: last.id });
      })`,
    );
    await helper.close();
    await page.bringToFront();
    return this.panel();
  }

  /** Waits for a side panel that something else has opened. */
  panel(): Promise<Surface> {
    return this.#unlisted('the side panel', /^chrome-extension:\/\/\w+\/sidepanel\.html/u);
  }

  /** The page seen through closed shadow roots. */
  pierce(page: Page): Promise<PiercedPage> {
    const known = this.#pierced.get(page) ?? viewOfPage(page).then((view) => new PiercedPage(view));
    this.#pierced.set(page, known);
    return known;
  }

  /** Leaves the pages' HTML, screenshots and the logs in a folder, to look into a failure. */
  async save(folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await Promise.all(
      this.context.pages().map(async (page, index) => {
        const html = await page.content().catch((error: unknown) => String(error));
        writeFileSync(join(folder, `page-${index}.html`), `<!-- ${page.url()} -->\n${html}`);
        await page.screenshot({ path: join(folder, `page-${index}.png`) }).catch(() => null);
      }),
    );
    const log = ['# problems', ...this.problems, '', '# worker', ...this.workerLog];
    writeFileSync(join(folder, 'log.txt'), `${log.join('\n')}\n`);
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.#temporaryProfile !== null) {
      rmSync(this.#temporaryProfile, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  async #unlisted(title: string, address: RegExp): Promise<Surface> {
    const browser = this.context.browser();
    if (!browser) throw new Error('This browser can be asked for its tabs only.');
    const view = await until(`${title} opens`, () => viewOfTarget(browser, address));
    return wholeOf(title, new PiercedPage(view)).isOpen();
  }
}
