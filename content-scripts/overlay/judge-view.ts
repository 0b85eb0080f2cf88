/** Reads a page both ways, in pieces that can be interrupted, and judges what came of it. */
import type { Expectation, NetworkAdapter } from '@/content-scripts/network';
import { isFull } from './page-fullness';
import type { ViewVerdict } from './second-look';
import { verdictOf, type Reading } from './view-verdict';

/** The most names read for one verdict. The few links are near the top of the page, where the adapter is sure to have been. */
const MOST_NAMES = { adapter: 1000, links: 60 } as const;

/** Judges a settled page; null when it says nothing. May be interrupted after each name. */
export function* judgeView(
  adapter: NetworkAdapter,
  links: NetworkAdapter,
  page: Document,
  wanted: Expectation | null,
): Generator<void, ViewVerdict | null> {
  return verdictOf({
    wanted,
    adapter: yield* readAll(adapter, page, MOST_NAMES.adapter),
    links: yield* readAll(links, page, MOST_NAMES.links),
    isFull: isFull(page),
  });
}

/** Everybody that a way of reading finds on the page now. */
function* readAll(adapter: NetworkAdapter, page: Document, most: number): Generator<void, Reading> {
  const people: Reading['people'][number][] = [];
  let named = 0;
  try {
    const url = new URL(page.URL);
    for (const root of [page, ...(adapter.deepRoots?.(page) ?? [])]) {
      for (const { key, aliases = [], place } of adapter.people(root, url)) {
        people.push([key, ...aliases]);
        if (place !== 'mention') named += 1;
        if (people.length >= most) return { people, named, threw: false };
        yield;
      }
    }
  } catch {
    return { people, named, threw: true };
  }
  return { people, named, threw: false };
}
