/** The words of the shared journeys (tests/journeys/), in Chromium. */
import type { Page } from 'playwright-core';

import type { Person } from '../../journeys/person.ts';
import type { App } from './app.ts';
import type { Surface } from './surface.ts';

const containing = (text: string) =>
  new RegExp(text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`), 'u');

/** A person who looks at this page. */
export class PersonInChromium implements Person {
  constructor(
    private readonly app: App,
    private readonly page: Page,
  ) {}

  async goTo(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async anotherTab(url: string): Promise<Person> {
    const page = await this.app.open(url);
    await page.bringToFront();
    return new PersonInChromium(this.app, page);
  }

  async lookHere(): Promise<void> {
    await this.page.bringToFront();
  }

  async marks(): Promise<string[]> {
    return (await this.app.badges(this.page)).map(({ name }) => name);
  }

  async openCard(name: string): Promise<void> {
    await (await this.app.badge(this.page, name)).click();
    await this.#card();
  }

  async press(name: string): Promise<void> {
    await (await this.#card()).button(containing(name)).click();
  }

  async write(field: string, text: string): Promise<void> {
    await (await this.#card()).field(field).fill(text);
  }

  async focus(name: string): Promise<void> {
    const element = await (await this.#card()).button(containing(name)).element();
    await element.focus();
  }

  async sees(text: string): Promise<void> {
    await (await this.#card()).shows(text);
  }

  async pressInPage(selector: string): Promise<void> {
    await this.page.locator(selector).click();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async undoKey(): Promise<void> {
    await this.page.keyboard.press('Control+Z');
  }

  async read(selector: string): Promise<string> {
    return (await this.page.locator(selector).innerText()).replaceAll('\u00A0', ' ').trim();
  }

  run(source: string): Promise<unknown> {
    return this.page.evaluate(source);
  }

  #card(): Promise<Surface> {
    return this.app.card(this.page);
  }
}
