/** Who is signed in: one's own name is never marked. */
import type { PersonKey } from '@/domain/person/person-key';
import { OWN_ENTRIES, OWN_LINKS_MOBILE } from './selectors';
import { keyOfNumber, personFromUrl } from './urls';

/** One's own keys as the page's menu shows them; empty when signed out or the menu is not there yet. */
export function ownKeys(document: Document, page: URL): ReadonlySet<PersonKey> {
  const keys = new Set<PersonKey>();
  const links: Element[] = [];
  // By id, since this is asked for every added element: a selector would walk the whole page each time.
  for (const id of OWN_ENTRIES) {
    const entry = document.getElementById(id);
    const link = entry?.matches('a[href]') ? entry : entry?.querySelector('a[href]');
    if (link) links.push(link);
  }
  if (links.length === 0 && page.hostname.startsWith('m.')) {
    links.push(...document.querySelectorAll(OWN_LINKS_MOBILE));
  }
  for (const link of links) {
    const url = URL.parse(link.getAttribute('href') ?? '', page);
    if (!url) continue;
    const media = /^\/(?:albums|audios)(\d+)$/u.exec(url.pathname);
    const key = media ? keyOfNumber(Number(media[1])) : personFromUrl(url);
    if (key) keys.add(key);
  }
  return keys;
}
