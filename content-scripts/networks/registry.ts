/** All networks: every folder beside this file that holds an `adapter.ts`. Adding one edits nothing here. */
import type { PersonKey } from '@/domain/person/person-key';
import type { NetworkAdapter } from '@/content-scripts/network';
import { networkOf } from '@/domain/person/person-key';

const modules = import.meta.glob<NetworkAdapter>('./*/adapter.ts', {
  eager: true,
  import: 'default',
});

/** Every adapter, in the order of their folders' names. */
export const adapters: readonly NetworkAdapter[] = Object.values(modules);

/** The adapter that gave a key, or null when this build has none (data outlives adapters). */
export function adapterOfKey(key: PersonKey): NetworkAdapter | null {
  const id = networkOf(key);
  return adapters.find((adapter) => adapter.id === id) ?? null;
}

/** The adapter whose pages an address belongs to, or null. */
export function adapterOfUrl(url: URL): NetworkAdapter | null {
  return (
    adapters.find((adapter) => adapter.matches.some((pattern) => matchesPattern(pattern, url))) ??
    null
  );
}

/** Match patterns of the form `scheme://host/*` with `*.` allowed before the host: the only ones adapters use. */
function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?|chrome-extension|moz-extension):\/\/(\*\.)?([^/]+)\/(.*)\*$/u.exec(
    pattern,
  );
  if (!parts) return false;
  const [, scheme, anySub, host, path] = parts;
  if (scheme === '*' ? !/^https?:$/u.test(url.protocol) : url.protocol !== `${scheme}:`)
    return false;
  const onHost =
    url.hostname === host || (anySub !== undefined && url.hostname.endsWith(`.${host}`));
  return onHost && url.pathname.startsWith(`/${path}`);
}
