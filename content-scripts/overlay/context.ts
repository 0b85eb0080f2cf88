/**
 * Stands in for WXT's content-script context (aliased in wxt.config.ts). WXT's own announces every start by an event on
 * the page's document whose name carries the extension's id: any script of the page could listen for it. This one
 * learns only from the browser that the extension was updated or removed, and tells nobody.
 */
import { browser } from 'wxt/browser';

/** How often a script asks whether it still belongs to the installed extension, in milliseconds. */
const CHECK_EVERY = 2000;

export class ContentScriptContext {
  readonly #controller = new AbortController();

  constructor() {
    const timer = setInterval(this.check, CHECK_EVERY);
    this.signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** Looks at once whether the extension is gone, instead of at the next look. */
  readonly check = (): void => {
    if (isGone()) this.#controller.abort();
  };

  /** Aborted once the extension is updated, reloaded or removed. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }
}

function isGone(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}
