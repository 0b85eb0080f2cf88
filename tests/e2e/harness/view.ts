/**
 * A view is anything with a document that can be asked and driven: a tab, or a target that Playwright does not know
 * (the popup over its tab, the side panel). What is done through it the page sees as done by a person.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';

export type Send = CDPSession['send'];

export interface View {
  readonly send: Send;
  clickAt(x: number, y: number): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  /** Presses a key, named as Playwright does: `Enter`, `Escape`, `ControlOrMeta+A`. */
  press(key: string): Promise<void>;
  /** Puts text in at the caret at once. */
  insertText(text: string): Promise<void>;
}

/** A tab. */
export async function viewOfPage(page: Page): Promise<View> {
  const cdp = await page.context().newCDPSession(page);
  return {
    send: cdp.send.bind<Send>(cdp),
    clickAt: (x, y) => page.mouse.click(x, y),
    moveTo: (x, y) => page.mouse.move(x, y),
    press: (key) => page.keyboard.press(key),
    insertText: (text) => page.keyboard.insertText(text),
  };
}

/** The target with an address that fits, among those that Playwright opens no page for; null while there is none. */
export async function viewOfTarget(browser: Browser, address: RegExp): Promise<View | null> {
  const cdp = await browser.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  const target = targetInfos.find(
    (it) => it.type === 'page' && !it.attached && address.test(it.url),
  );
  if (!target) {
    await cdp.detach();
    return null;
  }
  // Playwright's sessions can't be nested, so the messages of this one travel inside messages of the browser's.
  const { sessionId } = await cdp.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  cdp.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const answer = JSON.parse(message) as {
      id?: number;
      result?: unknown;
      error?: { message: string };
    };
    const asked = answer.id === undefined ? undefined : waiting.get(answer.id);
    if (!asked) return;
    if (answer.error) asked.reject(new Error(answer.error.message));
    else asked.resolve(answer.result);
  });
  async function send(method: string, params: object = {}): Promise<unknown> {
    const id = (lastId += 1);
    const answered = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
    const message = JSON.stringify({ id, method, params });
    await cdp.send('Target.sendMessageToTarget', { sessionId, message });
    return answered.finally(() => waiting.delete(id));
  }
  return viewOfSender(send as Send);
}

/** Keys that are pressed in the popup and the side panel, with their codes on Windows, which the protocol wants. */
const KEYS: Readonly<Record<string, { code: number; text?: string }>> = {
  Enter: { code: 13, text: '\r' },
  Escape: { code: 27 },
  Tab: { code: 9 },
  Backspace: { code: 8 },
  Home: { code: 36 },
  End: { code: 35 },
  ArrowUp: { code: 38 },
  ArrowDown: { code: 40 },
  ArrowLeft: { code: 37 },
  ArrowRight: { code: 39 },
};

function viewOfSender(send: Send): View {
  async function mouse(
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
    x: number,
    y: number,
  ): Promise<void> {
    const pressed = type === 'mouseMoved' ? {} : { button: 'left' as const, clickCount: 1 };
    await send('Input.dispatchMouseEvent', { type, x, y, ...pressed });
  }
  async function press(key: string): Promise<void> {
    if (key === 'ControlOrMeta+A') {
      await send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: ['selectAll'] });
      await send('Input.dispatchKeyEvent', { type: 'keyUp' });
      return;
    }
    const known = KEYS[key];
    if (!known) throw new Error(`The harness can't press ${key} outside of a tab yet.`);
    const event = { key, code: key, windowsVirtualKeyCode: known.code };
    const text = known.text === undefined ? {} : { text: known.text };
    const type = known.text === undefined ? 'rawKeyDown' : 'keyDown';
    await send('Input.dispatchKeyEvent', { type, ...event, ...text });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
  return {
    send,
    async clickAt(x, y) {
      await mouse('mouseMoved', x, y);
      await mouse('mousePressed', x, y);
      await mouse('mouseReleased', x, y);
    },
    moveTo: (x, y) => mouse('mouseMoved', x, y),
    press,
    async insertText(text) {
      await send('Input.insertText', { text });
    },
  };
}
