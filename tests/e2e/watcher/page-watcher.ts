/* oxlint-disable unicorn/consistent-function-scoping -- the function runs in the page, alone */
/**
 * A page that looks for us: runs in the page's own world before anything else of the page, and notes what a script there can
 * notice. Handed to the page as source, so each part uses nothing from outside of itself; calls.ts, timing.ts and state.ts
 * are the other parts, source.ts puts them together. What it notes is held against a run without the extension.
 */

/** What the watcher leaves for the test, under a name that it expects itself. */
export interface Watcher {
  /** What was noticed: one line for each kind of thing. Those that begin with `slow` a busy machine may bring about as well. */
  readonly report: Set<string>;
  /** Elements that somebody added after the page had loaded. */
  readonly added: Element[];
  readonly say: (line: string) => void;
  /** Runs something of the watcher's own, whose calls are not noted. */
  readonly quietly: <T>(work: () => T) => T;
  /** Resolves when the page has drawn and has nothing to do. */
  readonly rest: () => Promise<void>;
  /** Notes what was measured and not told yet. */
  hurry: () => void;
  /** What can be read of the page at this moment, as lines. */
  readonly readState: () => Promise<string[]>;
  /** How long, in milliseconds, timers and frames were held up in all. For people to read. */
  heldUp: number;
}

export function installWatcher(): void {
  let quiet = 0;
  const idle = globalThis.requestIdleCallback?.bind(globalThis) ?? globalThis.setTimeout;
  const frame = globalThis.requestAnimationFrame.bind(globalThis);
  const watcher: Watcher & { isQuiet(): boolean } = {
    report: new Set(),
    added: [],
    say: (line) => void watcher.report.add(line),
    isQuiet: () => quiet > 0,
    quietly(work) {
      quiet += 1;
      try {
        return work();
      } finally {
        quiet -= 1;
      }
    },
    rest: () => new Promise((done) => frame(() => frame(() => idle(() => idle(() => done()))))),
    hurry: () => {},
    readState: () => Promise.resolve([]),
    heldUp: 0,
  };
  Object.defineProperty(globalThis, 'watcher', { value: watcher });
  const { say, quietly } = watcher;

  const observe = (root: Node) =>
    new MutationObserver((records) =>
      quietly(() => {
        for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
          for (const node of addedNodes) {
            say(`added ${node.nodeName} to ${target.nodeName}`);
            if (node instanceof Element) watcher.added.push(node);
          }
          for (const node of removedNodes) say(`removed ${node.nodeName} from ${target.nodeName}`);
          if (type !== 'childList') say(`${type} ${attributeName ?? ''} of ${target.nodeName}`);
        }
      }),
    ).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  document.addEventListener('DOMContentLoaded', () => quietly(() => observe(document)), {
    once: true,
  });

  // Every event that the platform names, and a few that tools make up.
  const named = [globalThis, document, Document.prototype, HTMLElement.prototype]
    .flatMap((it) => Object.getOwnPropertyNames(it))
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2));
  const others = [
    'message',
    'securitypolicyviolation',
    'selectionchange',
    'focusin',
    'focusout',
    'wxt:content-script-started',
  ];
  // Which of two tabs is in front, and the test's own mouse.
  const ofTest = /^(?:focus|blur|focusin|focusout|visibilitychange|(?:pointer|mouse).*)$/u;
  for (const name of new Set([...named, ...others])) {
    if (ofTest.test(name)) continue;
    globalThis.addEventListener(
      name,
      (event) => quietly(() => say(`event ${event.type} at ${(event.target as Node).nodeName}`)),
      { capture: true },
    );
  }
  const navigation = Reflect.get(globalThis, 'navigation') as EventTarget | undefined;
  for (const name of ['navigate', 'currententrychange']) {
    navigation?.addEventListener(name, () => say(`navigation ${name}`));
  }
  if ('ReportingObserver' in globalThis) {
    new ReportingObserver((reports) => {
      for (const { type } of reports) say(`report ${type}`);
    }).observe();
  }
}
