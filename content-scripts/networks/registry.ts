/** All networks: every folder beside this file that holds a `site.ts`. Adding one edits nothing here. */
import type { PersonKey } from '@/domain/person/person-key';
import type { NetworkSite } from '@/content-scripts/network';
import { networkOf } from '@/domain/person/person-key';

const modules = import.meta.glob<NetworkSite>('./*/site.ts', {
  eager: true,
  import: 'default',
});

/** Every network, in the order of their folders' names. */
export const sites: readonly NetworkSite[] = Object.values(modules);

/** The network that gave a key, or null when this build has none (data outlives networks). */
export function siteOfKey(key: PersonKey): NetworkSite | null {
  const id = networkOf(key);
  return sites.find((site) => site.id === id) ?? null;
}

/** The network whose pages an address belongs to, or null. */
export function siteOfUrl(url: URL): NetworkSite | null {
  return (
    sites.find(({ matches }) => matches.some((pattern) => matchesPattern(pattern, url))) ?? null
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
