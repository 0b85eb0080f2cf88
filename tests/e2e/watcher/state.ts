/* oxlint-disable unicorn/consistent-function-scoping -- the function runs in the page, alone */
/** The watcher's part that reads what a page can read of itself: storage, styles, history, what is selected and focused. */
import type { Watcher } from './page-watcher';

export function watchState(): void {
  const { watcher } = globalThis as unknown as { watcher: Watcher };
  const known = globalThis as unknown as {
    navigation?: { entries(): unknown[] };
  };

  const styleOf = (element: Element | null): string[] => {
    if (!element?.computedStyleMap) return [];
    const all = element.computedStyleMap() as unknown as Iterable<[string, CSSStyleValue[]]>;
    return Array.from(
      all,
      ([name, values]) => `style of ${element.nodeName}, ${name}: ${values.map(String).join(' ')}`,
    );
  };
  const inStore = (store: Storage): string => JSON.stringify(Object.entries(store));

  Object.assign(watcher, {
    readState: () =>
      watcher.quietly(async () => {
        const slow = [
          indexedDB.databases().then((all) => `databases ${all.map((it) => it.name).join()}`),
          caches.keys().then((all) => `caches ${all.join()}`),
          navigator.locks
            .query()
            .then(({ held = [] }) => `locks ${held.map((it) => it.name).join()}`),
          navigator.serviceWorker
            .getRegistrations()
            .then((all) => `workers ${all.map((it) => it.scope).join()}`),
        ];
        const { documentElement: root, body } = document;
        const quick = [
          ...Object.getOwnPropertyNames(globalThis).map((name) => `global ${name}`),
          `attributes of HTML ${root.getAttributeNames().join()}`,
          `localStorage ${inStore(localStorage)}`,
          `sessionStorage ${inStore(sessionStorage)}`,
          `cookie ${document.cookie}`,
          `address ${location.href} ${document.title} ${window.name}`,
          `history ${history.length} ${JSON.stringify(history.state)} ${history.scrollRestoration}`,
          `navigation ${known.navigation?.entries().length}`,
          `selection ${String(getSelection())}`,
          `focus ${document.activeElement?.nodeName}`,
          `scroll ${scrollX} ${scrollY}`,
          `sheets ${document.styleSheets.length}, adopted ${document.adoptedStyleSheets.length}`,
          `fonts ${document.fonts.size}`,
          `animations ${document.getAnimations().length}`,
          `highlights ${CSS.highlights?.size}`,
          `frames ${frames.length}`,
          ...[root, body, document.querySelector('a[href]')].flatMap(styleOf),
        ];
        return [...quick, ...(await Promise.all(slow))];
      }),
  });
}
