import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Given = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean;

const given = new Set<Given>();
let id: string | undefined = 'tabside-test';
const runtime = {
  get id() {
    return id;
  },
  sendMessage: vi.fn((message: unknown): Promise<unknown> => Promise.resolve({ to: message })),
  onMessage: {
    addListener: (listener: Given) => given.add(listener),
    removeListener: (listener: Given) => given.delete(listener),
  },
};

/** The browser as a content script in Chromium gets it. */
async function pageBrowser() {
  return (await import('./page-browser')).default;
}

/** What Chromium does with a message: whether the line stays open, and what is answered. */
function arrives(message: unknown): { open: boolean[]; answer: Promise<unknown> } {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  return { open: [...given].map((listener) => listener(message, {}, resolve)), answer: promise };
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal('browser', undefined);
  id = 'tabside-test';
});
afterEach(() => {
  given.clear();
  vi.unstubAllGlobals();
});

describe('the browser in a page of a network', () => {
  it('sends messages and gives what is answered', async () => {
    const { runtime: own } = await pageBrowser();
    expect(await own.sendMessage('a')).toEqual({ to: 'a' });
  });

  it('fails as the other end did', async () => {
    runtime.sendMessage.mockResolvedValueOnce({
      __mozWebExtensionPolyfillReject__: true,
      message: 'broken',
    });
    const { runtime: own } = await pageBrowser();
    await expect(own.sendMessage('a')).rejects.toThrow('broken');
  });

  it('keeps the line open for an answer that is promised, and leaves other messages to others', async () => {
    const { runtime: own } = await pageBrowser();
    own.onMessage.addListener((message) =>
      message === 'mine' ? Promise.resolve('yes') : undefined,
    );
    const mine = arrives('mine');
    expect(mine.open).toEqual([true]);
    expect(await mine.answer).toBe('yes');
    expect(arrives('other').open).toEqual([false]);
  });

  it('tells what went wrong as the polyfill at the other end reads it', async () => {
    const { runtime: own } = await pageBrowser();
    own.onMessage.addListener(() => Promise.reject(new Error('broken')));
    expect(await arrives('any').answer).toEqual({
      __mozWebExtensionPolyfillReject__: true,
      message: 'Error: broken',
    });
  });

  it('takes its listener off also when the extension is gone, and knows that it is', async () => {
    const { runtime: own } = await pageBrowser();
    const listener = vi.fn(() => undefined);
    own.onMessage.addListener(listener);
    expect([given.size, own.id]).toEqual([1, 'tabside-test']);
    vi.stubGlobal('chrome', {});
    id = undefined;
    own.onMessage.removeListener(listener);
    expect([given.size, own.id]).toEqual([0, undefined]);
  });

  it('is the own one where the browser has it', async () => {
    const own = { runtime: { ...runtime, id: 'tabside-test' } };
    vi.stubGlobal('browser', own);
    expect(await pageBrowser()).toBe(own);
  });
});
