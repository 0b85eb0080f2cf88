/**
 * Watches one page view in doubt until it can be judged: once it has settled, only while the seller can see it, in idle
 * time and in pieces. It only reads.
 */
import type { Expectation, NetworkAdapter } from '@/content-scripts/network';
import { IdleWork } from './idle-work';
import { judgeView } from './judge-view';
import type { ViewVerdict } from './second-look';

/** When a view is looked at, in milliseconds since it began, not counting the time in which it was hidden. */
const LOOKS = [1500, 5000, 12_000, 30_000];
/** A page that grew by more than this share since the last look has not settled. */
const GROWTH = 0.02;

export interface ViewWatchOptions {
  readonly adapter: NetworkAdapter;
  /** The same network by links alone. */
  readonly links: NetworkAdapter;
  readonly page: Document;
  readonly signal: AbortSignal;
  readonly wanted: Expectation | null;
  /** Whether this still is the page's view, and not judged. */
  readonly isOpen: () => boolean;
  readonly conclude: (verdict: ViewVerdict) => void;
  readonly looks?: readonly number[];
}

/** Starts at the first look and returns; a view that says nothing to the last is never judged. */
export function watchView(options: ViewWatchOptions): void {
  const { adapter, links, page, signal, wanted, looks = LOOKS } = options;
  const ended = new AbortController();
  const work = new IdleWork(AbortSignal.any([signal, ended.signal]), () => ended.abort());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let size = 0;
  let next = 0;

  function hasSettled(): boolean {
    const before = size;
    size = page.querySelectorAll('*').length;
    return page.readyState === 'complete' && before > 0 && size <= before * (1 + GROWTH);
  }

  function* look(): Generator<void, void> {
    if (options.isOpen() && hasSettled()) {
      const verdict = yield* judgeView(adapter, links, page, wanted);
      if (verdict) options.conclude(verdict);
    }
    next += 1;
    schedule();
  }

  function schedule(): void {
    clearTimeout(timer);
    const at = looks[next];
    if (at === undefined || !options.isOpen()) ended.abort();
    else if (page.visibilityState !== 'hidden') {
      // The one who called was there at the first look.
      const wait = next === 0 ? 0 : at - (looks[next - 1] ?? 0);
      timer = setTimeout(() => work.add(look()), wait);
    }
  }

  ended.signal.addEventListener('abort', () => clearTimeout(timer));
  signal.addEventListener('abort', () => ended.abort(), { signal: ended.signal });
  page.addEventListener('visibilitychange', schedule, { signal: ended.signal });
  schedule();
}
