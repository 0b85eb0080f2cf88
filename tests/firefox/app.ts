/** The built extension in a real Firefox, driven by WebDriver BiDi, on the networks' own addresses served from fixtures. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';

import { builtFolder } from '../built';
import { until } from '../e2e/harness/until';
import type { Served } from '../journeys/person';
import { firefoxPath, NO_FIREFOX } from './firefox';

const ROOT = resolve(import.meta.dirname, '../..');

/** A request that is still open when its tab closes can't be answered, and need not be. */
const ignore = () => undefined;

export class FirefoxApp {
  constructor(
    readonly browser: Browser,
    private served: Served,
  ) {}

  /** Serves other pages at these addresses from now on. */
  route(served: Served): void {
    this.served = { ...this.served, ...served };
  }

  /** Updates the extension: installed once more, as the browser does it with a newer one. */
  async update(): Promise<void> {
    await this.browser.installExtension(builtFolder('firefox'));
  }

  /** What is kept under a key of the extension's storage; `page` is one of the extension's own. */
  async stored(page: Page, key: string): Promise<unknown> {
    const source = `browser.storage.local.get(${JSON.stringify(key)}).then((all) => JSON.stringify(all))`;
    return (JSON.parse((await page.evaluate(source)) as string) as Record<string, unknown>)[key];
  }

  /** What the sidebar shows. It is no tab, but the extension's own pages reach it, and it opens with the installation. */
  async sidebar(page: Page): Promise<string> {
    return (await page.evaluate(
      `browser.extension.getViews({ type: 'sidebar' }).map(({ document }) => document.body.innerText).join()`,
    )) as string;
  }

  /**
   * Opens an address of those served in a new tab; what is not served is refused.
   *
   * @param script runs in the page's own world before anything of the page
   */
  async open(url: string, script?: string): Promise<Page> {
    const page = await this.browser.newPage();
    if (script !== undefined) await page.evaluateOnNewDocument(script);
    await page.setViewport({ width: 1280, height: 900 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const fixture = this.served[request.url()];
      if (fixture === undefined) {
        request.abort().catch(ignore);
        return;
      }
      const body =
        typeof fixture === 'string' ? readFileSync(resolve(ROOT, fixture), 'utf8') : fixture.html;
      request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body }).catch(ignore);
    });
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  /** The welcome page, which opens by itself once the extension is installed. */
  welcome(): Promise<Page> {
    return this.#own('welcome.html');
  }

  /** Opens one of the extension's pages in a new tab. No automation may go there by address: the welcome page does it. */
  async extensionPage(path: string): Promise<Page> {
    const welcome = await this.welcome();
    await welcome.evaluate(`void browser.tabs.create({ url: ${JSON.stringify(`/${path}`)} })`);
    return this.#own(path);
  }

  /** The tab of one of the extension's pages. Its address is asked of the page: the automation is not told. */
  async #own(path: string): Promise<Page> {
    return until(`the extension's page ${path}`, async () => {
      const pages = await this.browser.pages();
      const addresses = await Promise.all(pages.map(addressOf));
      return pages[
        addresses.findIndex((it) => it.startsWith('moz-extension:') && it.includes(path))
      ];
    });
  }
}

/** The address of a page, empty while it is not there yet. */
async function addressOf(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => location.href);
  } catch {
    return '';
  }
}

interface Launch {
  /** A Firefox without the extension. Default: with it. */
  readonly isBare?: boolean;
  /** The folder of the extension. Default: the build. */
  readonly extension?: string;
  /** Preferences of the browser besides those that every test has. */
  readonly prefs?: Readonly<Record<string, unknown>>;
}

/** Starts Firefox with the extension for the running test. */
export async function launchFirefox(
  served: Served,
  { isBare = false, prefs = {}, extension = builtFolder('firefox') }: Launch = {},
): Promise<FirefoxApp> {
  const executablePath = firefoxPath();
  if (executablePath === null) throw new Error(NO_FIREFOX);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'extensions.originControls.grantByDefault': true,
      'intl.accept_languages': 'en',
      ...prefs,
    },
  });
  onTestFinished(() => browser.close());
  const app = new FirefoxApp(browser, served);
  if (isBare) return app;
  await browser.installExtension(extension);
  // The welcome page comes to the front whenever it is ready: a page behind it is drawn no more.
  await app.welcome();
  return app;
}
