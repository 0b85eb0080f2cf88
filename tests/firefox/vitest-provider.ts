/**
 * Runs specs in a real Firefox by Vitest's browser mode, through WebDriver BiDi: any Firefox will do, where Vitest's own
 * providers need a patched one or a driver beside it. It knows the commands that our specs use there.
 */
import { defineBrowserProvider } from '@vitest/browser';
import { launch, type Browser, type KeyInput, type Page } from 'puppeteer-core';
import type { BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node';

import { firefoxPath, NO_FIREFOX } from './firefox.ts';

declare module 'vitest/browser' {
  /** What Vitest's own client asks of a provider and does not declare. */
  interface BrowserCommands {
    __vitest_viewport: () => Promise<void>;
    __vitest_keyboard: (keys: string) => Promise<{ unreleased: string[] }>;
  }
}

const VIEWPORT = { width: 1280, height: 900 };

class FirefoxProvider implements BrowserProvider {
  readonly name = 'firefox-bidi';
  /** A page behind another one is drawn no more. */
  readonly supportsParallelism = false;
  private browser: Promise<Browser> | null = null;
  private readonly pages = new Map<string, Page>();

  constructor(project: TestProject) {
    // Vitest asks for it before each file; tests here keep to the first size.
    project.browser?.registerCommand('__vitest_viewport', async () => undefined);
    project.browser?.registerCommand('__vitest_keyboard', async ({ sessionId }, keys: string) => {
      await pressKeys(this.page(sessionId), keys);
      return { unreleased: [] };
    });
  }

  getCommandsContext(): Record<string, unknown> {
    return {};
  }

  async openPage(sessionId: string, url: string): Promise<void> {
    this.browser ??= start();
    const browser = await this.browser;
    await this.pages.get(sessionId)?.close();
    const page = await browser.newPage();
    this.pages.set(sessionId, page);
    await page.setViewport(VIEWPORT);
    await page.goto(url, { timeout: 0 });
    await page.bringToFront();
  }

  async close(): Promise<void> {
    const browser = await this.browser;
    this.browser = null;
    this.pages.clear();
    await browser?.close();
  }

  private page(sessionId: string): Page {
    const page = this.pages.get(sessionId);
    if (!page) throw new Error(`Firefox has no page for the session ${sessionId}.`);
    return page;
  }
}

function start(): Promise<Browser> {
  const executablePath = firefoxPath();
  if (executablePath === null) throw new Error(NO_FIREFOX);
  return launch({ browser: 'firefox', executablePath, headless: true });
}

/** Presses keys written as Vitest's user events take them: characters, `{Enter}`, `{Control>}` down, `{/Control}` up. */
async function pressKeys(page: Page, keys: string): Promise<void> {
  for (const [, up, name, down, char] of keys.matchAll(/\{(\/)?(\w+)(>)?\}|([^{}])/gu)) {
    const key = (name ?? char) as KeyInput;
    // One key after another, as a hand presses them.
    /* oxlint-disable no-await-in-loop */
    if (down) await page.keyboard.down(key);
    else if (up) await page.keyboard.up(key);
    else await page.keyboard.press(key);
    /* oxlint-enable no-await-in-loop */
  }
}

/** The provider to name in a Vitest project's `browser.provider`. */
export function firefoxByBidi(): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'firefox-bidi',
    supportedBrowser: ['firefox'],
    providerFactory: (project) => new FirefoxProvider(project),
  });
}
