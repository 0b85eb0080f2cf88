import { writeFileSync } from 'node:fs';

import type { PiercedElement } from './pierced-element.ts';
import type { Exposed, PiercedPage } from './pierced-page.ts';
import { until } from './until.ts';

/** What an element is called: its whole accessible name, or a pattern for it. */
export type Name = string | RegExp;

/** Roles that a text can be typed into. */
const FIELDS = ['textbox', 'searchbox', 'combobox', 'spinbutton'];

/** The part of a document that a surface is: a node and the ids of all nodes in it. */
interface Extent {
  readonly rootId: number;
  readonly nodes: ReadonlySet<number>;
}

/**
 * Something of ours that a person uses: the card in a page, the popup, the side panel. Its elements are found as
 * assistive technology finds them: by role and accessible name.
 */
export class Surface {
  /** What it is called in errors. */
  readonly title: string;
  readonly pierced: PiercedPage;
  readonly #extent: () => Promise<Extent | null>;

  /** @param extent where it is in the document now, or null while it is closed. */
  constructor(title: string, pierced: PiercedPage, extent: () => Promise<Extent | null>) {
    this.title = title;
    this.pierced = pierced;
    this.#extent = extent;
  }

  /** A button. */
  button(name: Name): Deferred {
    return this.find(['button', 'DisclosureTriangle'], name);
  }

  /** A field for text. */
  field(name: Name): Deferred {
    return this.find(FIELDS, name);
  }

  /** An element of any of these roles, as the accessibility tree names them. */
  find(roles: string | readonly string[], name: Name = /(?:)/u): Deferred {
    const wanted = typeof roles === 'string' ? [roles] : roles;
    return new Deferred(async () => {
      const element = await until(
        async () =>
          `${this.title} shows ${wanted[0]} ${String(name)}; it shows ${await this.#outline()}`,
        async () => (await this.#exposed()).find((it) => !it.disabled && fits(it, wanted, name)),
      );
      return this.pierced.element(element.id, element.role, element.name);
    });
  }

  /** Whether such an element is there now, without waiting for it. */
  async has(roles: string | readonly string[], name: Name = /(?:)/u): Promise<boolean> {
    const wanted = typeof roles === 'string' ? [roles] : roles;
    return (await this.#exposed()).some((it) => fits(it, wanted, name));
  }

  /** All that ${this.title} shows as text now, empty when it is closed. */
  async text(): Promise<string> {
    const extent = await this.#extent();
    if (!extent) return '';
    return this.pierced
      .call(extent.rootId, function text() {
        if (this.nodeName === 'BODY') return this.innerText;
        const parts = [...this.children].filter((it) => it instanceof HTMLElement);
        return parts.map((it) => it.innerText).join('\n');
      })
      .catch(() => '');
  }

  /** Waits until ${this.title} shows a text. */
  async shows(text: Name): Promise<void> {
    await until(
      async () => `${this.title} shows ${String(text)}; it shows: ${await this.text()}`,
      async () => {
        const shown = await this.text();
        return typeof text === 'string' ? shown.includes(text) : text.test(shown);
      },
    );
  }

  /** Waits until it is open. */
  async isOpen(): Promise<this> {
    await until(`${this.title} opens`, this.#extent);
    return this;
  }

  /** Waits until it is gone. */
  async isClosed(): Promise<void> {
    await until(`${this.title} closes`, async () => (await this.#extent()) === null);
  }

  /** A picture of the document it is in. */
  async screenshot(path: string): Promise<void> {
    const { data } = await this.pierced.send('Page.captureScreenshot', { format: 'png' });
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async #exposed(): Promise<Exposed[]> {
    const extent = await this.#extent();
    if (!extent) return [];
    return [...(await this.pierced.exposed()).values()].filter((it) => extent.nodes.has(it.id));
  }

  async #outline(): Promise<string> {
    const named = (await this.#exposed()).filter(
      (it) => it.name !== '' && !/^(?:StaticText|InlineTextBox|none|generic)$/u.test(it.role),
    );
    return named.map((it) => `${it.role} "${it.name.slice(0, 40)}"`).join(', ') || 'nothing';
  }
}

/** An element that is looked for when something is done with it. */
export class Deferred {
  readonly #find: () => Promise<PiercedElement>;

  constructor(find: () => Promise<PiercedElement>) {
    this.#find = find;
  }

  /** Waits for the element. */
  element(): Promise<PiercedElement> {
    return this.#find();
  }
  async click(): Promise<void> {
    // What was found may be drawn anew before the press: then it is looked for again.
    await until(
      async () => (await this.#find()).whyNotClicked(),
      async () => (await this.#find()).clickIfFree(),
    );
  }
  async fill(text: string): Promise<void> {
    await (await this.#find()).fill(text);
  }
  async append(text: string): Promise<void> {
    await (await this.#find()).append(text);
  }
  async press(key: string): Promise<void> {
    await (await this.#find()).press(key);
  }
  async text(): Promise<string> {
    return (await this.#find()).text();
  }
  async value(): Promise<string> {
    return (await this.#find()).value();
  }
}

function fits(it: Exposed, roles: readonly string[], name: Name): boolean {
  const named = typeof name === 'string' ? it.name.trim() === name : name.test(it.name);
  return named && roles.includes(it.role);
}

/** The card in a page: the closed root with a dialog in it. */
export function cardOf(pierced: PiercedPage): Surface {
  return new Surface('the card', pierced, async () => {
    return (await pierced.closedRoots()).find((root) => root.hasDialog) ?? null;
  });
}

/** One of the extension's own pages as a whole. */
export function wholeOf(title: string, pierced: PiercedPage): Surface {
  return new Surface(title, pierced, () => pierced.body());
}
