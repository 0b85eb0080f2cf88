/* oxlint-disable unicorn/consistent-function-scoping -- the function runs in the page, alone */
/**
 * A page that looks for us: runs in the page's own world before anything else of the page, and notes everything that a
 * script there can notice. Handed to the page as source, so it uses nothing from outside of itself.
 */

/** What the watcher leaves for the test, under a name that it expects itself. */
export interface Watcher {
  /** What was noticed since the page had loaded: one line for each thing. */
  readonly report: string[];
  /** Elements that somebody added after the page had loaded. */
  readonly added: Element[];
  /** Closed roots that were made by a script in the page's world: none of ours may be among them. */
  readonly roots: ShadowRoot[];
  /** Names on the window when the page had loaded. */
  readonly globals: string[];
}

export function installWatcher(): void {
  const watcher: Watcher = { report: [], added: [], roots: [], globals: [] };
  Object.defineProperty(globalThis, 'watcher', { value: watcher });
  const say = (what: string) => watcher.report.push(what);

  const observe = (root: Node) =>
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
        for (const node of addedNodes) {
          say(`added ${node.nodeName} to ${target.nodeName}`);
          if (node instanceof Element) watcher.added.push(node);
        }
        for (const node of removedNodes) say(`removed ${node.nodeName} from ${target.nodeName}`);
        if (type !== 'childList') say(`${type} ${attributeName ?? ''} of ${target.nodeName}`);
      }
    }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });

  const attach = Reflect.get(Element.prototype, 'attachShadow');
  Element.prototype.attachShadow = function attachShadow(this: Element, init: ShadowRootInit) {
    const root = attach.call(this, init);
    watcher.roots.push(root);
    say(`attachShadow on ${this.nodeName}`);
    return root;
  };
  const listen = Reflect.get(EventTarget.prototype, 'addEventListener');
  EventTarget.prototype.addEventListener = function addEventListener(
    this: EventTarget,
    ...args: Parameters<EventTarget['addEventListener']>
  ) {
    say(`addEventListener ${args[0]}`);
    listen.apply(this, args);
  };
  const dispatch = Reflect.get(EventTarget.prototype, 'dispatchEvent');
  EventTarget.prototype.dispatchEvent = function dispatchEvent(this: EventTarget, event: Event) {
    say(`dispatchEvent ${event.type}`);
    return dispatch.call(this, event);
  };
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[level] = () => void say(`console.${level}`);
  }

  // Every event that the platform names, and a few that tools make up.
  const named = [globalThis, document, Document.prototype, HTMLElement.prototype]
    .flatMap((it) => Object.getOwnPropertyNames(it))
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2));
  const madeUp = [
    'message',
    'securitypolicyviolation',
    'selectionchange',
    'focusin',
    'focusout',
    'wxt:content-script-started',
  ];
  const ordinary =
    /^(?:load|pageshow|pagereveal|readystatechange|visibilitychange|DOMContentLoaded)$/u;
  // What the test's own mouse does.
  const ofMouse = /^(?:pointer|mouse)(?:over|out|enter|leave|move|rawupdate)$/u;
  for (const name of new Set([...named, ...madeUp])) {
    const note = (event: Event) => {
      const isPicture =
        name === 'error' && /^(?:img|image)$/iu.test((event.target as Element).nodeName ?? '');
      if (!isPicture && !ordinary.test(name) && !ofMouse.test(name)) say(`event ${event.type}`);
    };
    listen.call(globalThis, name, note, { capture: true });
  }

  /** The page's own pictures, which no test serves. */
  const isOfPage = (address: string) =>
    address.endsWith('/favicon.ico') ||
    [...document.querySelectorAll('img, image')].some((it) =>
      [...it.attributes].some(({ value }) => value === address),
    );

  const began = () => {
    watcher.report.length = 0;
    watcher.globals.push(...Object.getOwnPropertyNames(globalThis));
    observe(document);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!isOfPage(entry.name)) say(`${entry.entryType} ${entry.name}`);
      }
    }).observe({ entryTypes: ['mark', 'measure', 'resource'] });
    if ('ReportingObserver' in globalThis) {
      new ReportingObserver((reports) => {
        for (const { type } of reports) say(`report ${type}`);
      }).observe();
    }
  };
  listen.call(document, 'DOMContentLoaded', began, { once: true });
}
