/* oxlint-disable unicorn/consistent-function-scoping -- the function runs in the page, alone */
/** The watcher's part that looks at times: everything that the browser measures for a page, and a page's own probes. */
import type { Watcher } from './page-watcher';

export function watchTiming(): void {
  const { watcher } = globalThis as unknown as { watcher: Watcher };
  const { say, quietly } = watcher;
  const later = globalThis.setTimeout.bind(globalThis);
  const frame = globalThis.requestAnimationFrame.bind(globalThis);
  const now = performance.now.bind(performance);

  interface Timed extends PerformanceEntry {
    readonly scripts?: readonly { readonly sourceURL: string; readonly invoker: string }[];
    readonly sources?: readonly { readonly node: Node | null }[];
    readonly hadRecentInput?: boolean;
    readonly element?: Element | null;
  }
  const tell = (entry: Timed): string => {
    const { entryType, name, scripts = [], sources = [] } = entry;
    switch (entryType) {
      case 'longtask':
        return `slow ${entryType} ${name}`;
      case 'event':
      case 'first-input':
        return `slow ${entryType} ${name}`;
      case 'long-animation-frame':
        return `slow ${entryType} ${scripts.map((it) => it.sourceURL || it.invoker).join(' ')}`;
      case 'layout-shift':
        return `${entryType} of ${sources.map(({ node }) => node?.nodeName).join(' ')}`;
      case 'largest-contentful-paint':
      case 'element':
        return `${entryType} of ${entry.element?.nodeName}`;
      default:
        return `${entryType} ${name}`;
    }
  };
  /** Milliseconds that an answer to an event may take. */
  const SLOW = 104;
  const note = (entries: readonly PerformanceEntry[]) =>
    quietly(() => {
      for (const entry of entries) say(tell(entry));
    });
  const observers = PerformanceObserver.supportedEntryTypes.map((type) => {
    const observer = new PerformanceObserver((list) => quietly(() => note(list.getEntries())));
    observer.observe({ type, buffered: true, durationThreshold: SLOW } as PerformanceObserverInit);
    return observer;
  });
  watcher.hurry = () => {
    for (const observer of observers) note(observer.takeRecords());
  };

  /** Milliseconds that a timer or a frame may be late before a page makes something of it. */
  const LATE = { timer: 50, frame: 100 };
  const probe = (kind: 'timer' | 'frame', next: (done: () => void) => void): void => {
    let before = now();
    const look = () =>
      quietly(() => {
        const held = now() - before;
        before = now();
        if (kind === 'timer') watcher.heldUp += Math.max(0, held - 10);
        if (held > LATE[kind]) say(`slow ${kind}`);
        next(look);
      });
    next(look);
  };
  probe('timer', (done) => later(done, 5));
  probe('frame', (done) => frame(done));
}
