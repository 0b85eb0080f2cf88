import type { PiercedPage } from './pierced-page.ts';
import { until } from './until.ts';

/** A rectangle in viewport pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element inside a closed shadow root. What it does with mouse and keys the page sees as done by a person. */
export class PiercedElement {
  readonly id: number;
  readonly role: string;
  /** The accessible name at the time the element was found. */
  readonly name: string;
  readonly #pierced: PiercedPage;

  constructor(pierced: PiercedPage, id: number, role: string, name: string) {
    this.#pierced = pierced;
    this.id = id;
    this.role = role;
    this.name = name;
  }

  /** Where it is drawn, or null while it is not. */
  async box(): Promise<Box | null> {
    const model = await this.#pierced
      .send('DOM.getBoxModel', { backendNodeId: this.id })
      .catch(() => null);
    const [x, y] = model?.model.border ?? [];
    if (!model || x === undefined || y === undefined) return null;
    return { x, y, width: model.model.width, height: model.model.height };
  }

  /** Scrolls it into view and clicks its middle with the mouse; fails when something else lies over it. */
  async click(): Promise<void> {
    const { x, y } = await until(
      () => this.whyNotClicked(),
      () => this.#freeMiddle(),
    );
    await this.#pierced.view.clickAt(x, y);
  }

  /** What is wanted of it and what stands against it. */
  async whyNotClicked(): Promise<string> {
    return `${this.toString()} can be clicked; ${await this.#whatIsInTheWay()}`;
  }

  /** Clicks its middle if nothing lies over it now; says whether it did. */
  async clickIfFree(): Promise<boolean> {
    const middle = await this.#freeMiddle();
    if (middle) await this.#pierced.view.clickAt(middle.x, middle.y);
    return middle !== null;
  }

  /** Moves the mouse over it. */
  async hover(): Promise<void> {
    const { x, y } = await until(`${this.toString()} can be pointed at`, () => this.#freeMiddle());
    await this.#pierced.view.moveTo(x, y);
  }

  /** Puts the caret into it with a click, then replaces its text by `text`. */
  async fill(text: string): Promise<void> {
    await this.click();
    await this.#pierced.view.press('ControlOrMeta+A');
    if (text === '') await this.#pierced.view.press('Backspace');
    else await this.#pierced.view.insertText(text);
  }

  /** Gives it the focus and puts text in at its caret. */
  async append(text: string): Promise<void> {
    await this.focus();
    await this.#pierced.view.press('End');
    await this.#pierced.view.insertText(text);
  }

  /** Gives it the focus and presses a key, named as Playwright does: `Enter`, `ControlOrMeta+Enter`. */
  async press(key: string): Promise<void> {
    await this.focus();
    await this.#pierced.view.press(key);
  }

  async focus(): Promise<void> {
    await this.#pierced.send('DOM.focus', { backendNodeId: this.id });
  }

  /** The text that it shows. */
  text(): Promise<string> {
    return this.#pierced.call(this.id, function text() {
      return this.innerText ?? this.textContent ?? '';
    });
  }

  /** The value of a field. */
  value(): Promise<string> {
    return this.#pierced.call(this.id, function value() {
      return 'value' in this ? String(this.value) : this.innerText;
    });
  }

  attribute(name: string): Promise<string | null> {
    return this.#pierced.call(
      this.id,
      function attribute(wanted: string) {
        return this.getAttribute(wanted);
      },
      name,
    );
  }

  toString(): string {
    return `${this.role || 'element'} "${this.name}"`;
  }

  async #middle(): Promise<{ x: number; y: number } | null> {
    await this.#pierced
      .send('DOM.scrollIntoViewIfNeeded', { backendNodeId: this.id })
      .catch(() => null);
    const box = await this.box();
    if (!box || box.width === 0 || box.height === 0) return null;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** The middle, when a click there would reach this element. */
  async #freeMiddle(): Promise<{ x: number; y: number } | null> {
    const middle = await this.#middle();
    if (!middle) return null;
    const hit = await this.#hit(middle);
    return hit !== null && (await this.#holds(hit)) ? middle : null;
  }

  async #hit({ x, y }: { x: number; y: number }): Promise<number | null> {
    // Boxes are told from the view's corner, but asked for from the document's.
    const { cssVisualViewport: view } = await this.#pierced.send('Page.getLayoutMetrics');
    const found = await this.#pierced
      .send('DOM.getNodeForLocation', {
        x: Math.floor(x + view.pageX),
        y: Math.floor(y + view.pageY),
      })
      .catch(() => null);
    return found?.backendNodeId ?? null;
  }

  async #holds(id: number): Promise<boolean> {
    const { node } = await this.#pierced.send('DOM.describeNode', {
      backendNodeId: this.id,
      depth: -1,
      pierce: true,
    });
    const within = (it: typeof node): boolean =>
      it.backendNodeId === id ||
      (it.children ?? []).some(within) ||
      (it.shadowRoots ?? []).some(within);
    return within(node);
  }

  async #whatIsInTheWay(): Promise<string> {
    const middle = await this.#middle().catch(() => null);
    if (!middle) return 'it is not drawn';
    const hit = await this.#hit(middle);
    if (hit === null) return 'nothing is at its place';
    const { node } = await this.#pierced.send('DOM.describeNode', { backendNodeId: hit });
    return `at its middle lies <${node.nodeName.toLowerCase()} ${(node.attributes ?? []).join(' ').slice(0, 120)}>`;
  }
}
