/** Serves fixtures at the networks' own addresses, and nothing else. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A page to serve: a file (its path within the project, or a whole one), or the page itself. */
export type Fixture = string | { readonly html: string };

/**
 * What is at which address. A pattern is an address in which `*` stands for anything; without a `?` in it the query
 * does not matter.
 */
export type Fixtures = Readonly<Record<string, Fixture>>;

/** Headers of each answer. Networks forbid injected scripts and plain strings as HTML; so do we, when asked. */
export interface RouteOptions {
  readonly csp?: string;
}

function patternFor(text: string): RegExp {
  const quoted = text
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll(String.raw`\*`, '.*');
  return new RegExp(`^${quoted}$`, 'u');
}

function addressOf(url: string, withQuery: boolean): string {
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}${withQuery ? search : ''}`;
}

function htmlOf(fixture: Fixture): string {
  return typeof fixture === 'string' ? readFileSync(resolve(ROOT, fixture), 'utf8') : fixture.html;
}

/** The table of one browser context: pages added later stand before those added earlier. */
export class Routes {
  readonly #rules: { pattern: RegExp; withQuery: boolean; fixture: Fixture; csp?: string }[] = [];

  /** Answers every request of the context from now on; what has no fixture is refused. */
  async install(context: BrowserContext): Promise<void> {
    await context.route(/^https?:/u, (route) => this.#answer(route));
  }

  add(fixtures: Fixtures, options: RouteOptions = {}): void {
    const added = Object.entries(fixtures).map(([address, fixture]) => ({
      pattern: patternFor(address),
      withQuery: address.includes('?'),
      fixture,
      ...options,
    }));
    this.#rules.unshift(...added);
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const rule = this.#rules.find(({ pattern, withQuery }) =>
      pattern.test(addressOf(request.url(), withQuery)),
    );
    if (!rule || request.method() !== 'GET') {
      await route.abort('blockedbyclient');
      return;
    }
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: rule.csp === undefined ? {} : { 'content-security-policy': rule.csp },
      body: htmlOf(rule.fixture),
    });
  }
}
