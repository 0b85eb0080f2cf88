/**
 * The built extension in a real Firefox, driven by WebDriver BiDi. Closed shadow roots can't be seen into there: a badge
 * is pressed where it is drawn, the card by its keys, and what came of it is read in the site's own message box and in
 * the extension's own popup page.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';

import { builtFolder } from '../built';
import { until } from '../e2e/harness/until';
import { firefoxPath, NO_FIREFOX } from './firefox';

const ROOT = resolve(import.meta.dirname, '../..');
/** Firefox gives each installation another address unless it is told one. */
const ADDRESS = '2d6a1d42-5a59-4c5e-9a0e-7f6d3f2c9b11';
export const OWN_PAGES = `moz-extension://${ADDRESS}/`;

/** What is served at an address: a file within the project, or the page itself. */
export type Served = Readonly<Record<string, string | { readonly html: string }>>;

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
        void request.abort();
        return;
      }
      const body =
        typeof fixture === 'string' ? readFileSync(resolve(ROOT, fixture), 'utf8') : fixture.html;
      void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body });
    });
    await page.goto(url);
    return page;
  }
}

/** Starts Firefox with the extension for the running test. */
export async function launchFirefox(served: Served): Promise<FirefoxApp> {
  const executablePath = firefoxPath();
  if (executablePath === null) throw new Error(NO_FIREFOX);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'extensions.originControls.grantByDefault': true,
      'extensions.webextensions.uuids': JSON.stringify({ 'tabside@tabside.example': ADDRESS }),
      'intl.accept_languages': 'en',
    },
  });
  onTestFinished(() => browser.close());
  await browser.installExtension(builtFolder('firefox'));
  return new FirefoxApp(browser, served);
}

/** A nameless element without content or attributes, as a badge is to the page. */
interface Box {
  readonly x: number;
  readonly y: number;
}

/** Waits for the badge beside a name and gives the middle of where it is drawn. */
export async function badgeBeside(page: Page, name: string): Promise<Box> {
  return until(`a badge beside ${name}`, () =>
    page.evaluate((wanted) => {
      const hosts = Array.from(document.querySelectorAll('span')).filter(
        (it) => it.childNodes.length === 0 && it.attributes.length === 0,
      );
      const host = hosts.find((it) =>
        (it.previousElementSibling ?? it.parentElement)?.textContent.includes(wanted),
      );
      if (!host) return null;
      const range = document.createRange();
      range.selectNode(host);
      // The host has no box, its button has: it comes out of the page's own hit test.
      const near = (host.previousElementSibling ?? host.parentElement)?.getBoundingClientRect();
      if (!near) return null;
      for (let y = near.top - 4; y < near.bottom + 4; y += 3)
        for (let x = near.left - 4; x < near.right + 60; x += 3)
          if (document.elementFromPoint(x, y) === host) return { x: x + 6, y: y + 6 };
      return null;
    }, name),
  );
}
