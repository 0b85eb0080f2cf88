/** The built extension in a real Firefox, driven by WebDriver BiDi, on the networks' own addresses served from fixtures. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';

import { builtFolder } from '../built';
import { until } from '../e2e/harness/until';
import { firefoxPath, NO_FIREFOX } from './firefox';

const ROOT = resolve(import.meta.dirname, '../..');
/** What is served at an address: a file within the project, or the page itself. */
export type Served = Readonly<Record<string, string | { readonly html: string }>>;

/** A request that is still open when its tab closes can't be answered, and need not be. */
const ignore = () => undefined;

export class FirefoxApp {
  constructor(
    readonly browser: Browser,
    private readonly served: Served,
  ) {}

  /** Opens an address of those served in a new tab; what is not served is refused. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
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
}

/** Starts Firefox with the extension for the running test. */
export async function launchFirefox(served: Served): Promise<FirefoxApp> {
  const executablePath = firefoxPath();
  if (executablePath === null) throw new Error(NO_FIREFOX);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'extensions.originControls.grantByDefault': true,
      'intl.accept_languages': 'en',
    },
  });
  onTestFinished(() => browser.close());
  const before = (await browser.pages()).length;
  await browser.installExtension(builtFolder('firefox'));
  // The welcome page comes to the front whenever it is ready: a page behind it is drawn no more.
  await until('the welcome page opens', async () => (await browser.pages()).length > before);
  return new FirefoxApp(browser, served);
}
