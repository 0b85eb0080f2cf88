/** The words of the shared journeys (tests/journeys/), in Firefox. */
import type { Page } from 'puppeteer-core';

import type { Begin, Person } from '../journeys/person.ts';
import { launchFirefox, type FirefoxApp } from './app.ts';
import { askRoot } from './closed-roots.ts';
import { badge, card, marksIn, openRoot, press, shows } from './surface.ts';

/** A person who looks at this page. */
export class PersonInFirefox implements Person {
  constructor(
    private readonly app: FirefoxApp,
    private readonly page: Page,
  ) {}

  async goTo(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async anotherTab(url: string): Promise<Person> {
    return new PersonInFirefox(this.app, await this.app.open(url));
  }

  async lookHere(): Promise<void> {
    await this.page.bringToFront();
  }

  marks(): Promise<string[]> {
    return marksIn(this.page);
  }

  async openCard(name: string): Promise<void> {
    await press(this.page, await badge(this.page, name), name);
    await card(this.page);
  }

  async press(name: string): Promise<void> {
    await press(this.page, await openRoot(this.page), name);
  }

  async write(field: string, text: string): Promise<void> {
    await this.press(field);
    await this.page.keyboard.type(text);
  }

  async focus(name: string): Promise<void> {
    await askRoot(this.page, await openRoot(this.page), focusOn, name);
  }

  async sees(text: string): Promise<void> {
    await shows(this.page, await openRoot(this.page), text);
  }

  async pressInPage(selector: string): Promise<void> {
    await this.page.click(selector);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async undoKey(): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('KeyZ');
    await this.page.keyboard.up('Control');
  }

  async read(selector: string): Promise<string> {
    const text = await this.page.$eval(selector, (it) => (it as HTMLElement).innerText);
    return text.replaceAll('\u00A0', ' ').trim();
  }

  run(source: string): Promise<unknown> {
    return this.page.evaluate(source);
  }
}

/** Runs in the page. */
function focusOn(root: ShadowRoot, wanted: string): null {
  const all = Array.from(root.querySelectorAll('button'));
  all.find((it) => (it.ariaLabel ?? it.innerText).includes(wanted))?.focus();
  return null;
}

/** Begins a shared journey in a Firefox of its own. */
export const beginInFirefox: Begin = async (url, served) => {
  const app = await launchFirefox(served);
  return new PersonInFirefox(app, await app.open(url));
};
