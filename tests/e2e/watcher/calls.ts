/* oxlint-disable unicorn/consistent-function-scoping, id-length -- the function runs in the page, alone */
/**
 * The watcher's part that replaces every function, accessor and constructor of the platform in the page's world, as pages do
 * that look for automation. Whoever calls one of them there is noted, with the file that it comes from.
 */
import type { Watcher } from './page-watcher';

export function watchCalls(): void {
  const { watcher } = globalThis as unknown as { watcher: Watcher & { isQuiet(): boolean } };
  type Callable = (...args: unknown[]) => unknown;

  const isNoted = (label: string): void => {
    if (watcher.isQuiet()) return;
    watcher.quietly(() => {
      const from = /(?:chrome|moz)-extension:[^)\s]*/u.exec(new Error('who?').stack ?? '')?.[0];
      watcher.say(`call ${label}${from === undefined ? '' : ` from ${from}`}`);
    });
  };
  const noted = (label: string, original: Callable): Callable =>
    function stand(this: unknown, ...args: unknown[]) {
      isNoted(label);
      return Reflect.apply(original, this, args);
    };
  /** Members that the platform gives are enumerable, unlike the language's own. */
  const replaceIn = (owner: object, label: string): void => {
    for (const [name, it] of Object.entries<PropertyDescriptor>(
      Object.getOwnPropertyDescriptors(owner),
    )) {
      if (!it.enumerable || it.configurable !== true) continue;
      const title = `${label}.${name}`;
      const get = Reflect.get(it, 'get') as Callable | undefined;
      const set = Reflect.get(it, 'set') as Callable | undefined;
      if (typeof it.value === 'function' && it.value.prototype === undefined) {
        Object.defineProperty(owner, name, { ...it, value: noted(title, it.value as Callable) });
      } else if (get !== undefined) {
        Object.defineProperty(owner, name, {
          ...it,
          get: noted(`get ${title}`, get),
          ...(set && { set: noted(`set ${title}`, set) }),
        });
      }
    }
  };
  const construct = (name: string, original: Callable): void => {
    const stand = new Proxy(original, {
      construct(target, args, newTarget) {
        isNoted(`new ${name}`);
        return Reflect.construct(target, args, newTarget) as object;
      },
    });
    Object.defineProperty(globalThis, name, { value: stand, writable: true, configurable: true });
  };

  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(globalThis))) {
    if (typeof value === 'object' && value !== null && /^(?:CSS|console)$/u.test(name)) {
      replaceIn(value as object, name);
    }
    if (typeof value !== 'function' || !/^[A-Z]/u.test(name)) continue;
    const { prototype } = value as { prototype?: object };
    // The language's own constructors have no enumerable members at all.
    if (!prototype || Object.keys(prototype).length === 0) continue;
    replaceIn(prototype, name);
    replaceIn(value as object, name);
    construct(name, value as Callable);
  }
  replaceIn(globalThis, 'window');

  interface Frame {
    getScriptNameOrSourceURL(): string;
  }
  Reflect.set(Error, 'prepareStackTrace', (error: Error, frames: readonly Frame[]) => {
    const files = frames.map((frame) => frame.getScriptNameOrSourceURL());
    const file = files.find((it) => /extension:/u.test(it));
    if (file !== undefined) watcher.say(`stack of ${file}`);
    return `${error.message}\n${frames.map(String).join('\n')}`;
  });
}
