/** Fixtures as pages, for this folder's specs. */
import type { Sighting } from '@/content-scripts/network';
import adapter from './adapter';

/** An address on LinkedIn. */
export function at(path: string): URL {
  return new URL(path, 'https://www.linkedin.com');
}

/** A page as the browser parses it, its declared shadow roots opened. */
export function parse(html: string): Document {
  return Document.parseHTMLUnsafe(html);
}

/** The first element that matches; throws when there is none. */
export function one(page: Document | ShadowRoot | Element, selector: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** The page and the shadow roots in which it shows names. */
export function roots(page: Document): (Document | ShadowRoot)[] {
  return [page, ...(adapter.deepRoots?.(page) ?? [])];
}

/** Everybody named on a page, in its order. */
export function sightings(page: Document, url: URL): Sighting[] {
  return roots(page).flatMap((root) => [...adapter.people(root, url)]);
}

/** A sighting as one line: `place key name`, then the aliases. */
export function told({ place, key, name, aliases }: Sighting): string {
  return [`${place} ${key} ${name}`, ...(aliases ? [`= ${aliases.join(' ')}`] : [])].join(' ');
}

/** Everybody named in a fixture, one line each. */
export function seen(html: string, url: URL): string[] {
  return sightings(parse(html), url).map(told);
}
