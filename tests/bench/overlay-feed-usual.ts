/**
 * How overlays are usually written: watch everything, look through the whole page after each change, a React root for
 * each badge. It does remember what it has seen.
 */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

import { personOf } from './overlay-feed-link.ts';

const seen = new WeakSet<Element>();

function scan(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="/in/"]')) {
    if (seen.has(link) || personOf(link) === null) continue;
    seen.add(link);
    const host = document.createElement('span');
    link.after(host);
    createRoot(host).render(createElement('button', { title: 'Add' }, '+'));
  }
}

new MutationObserver(scan).observe(document.documentElement, {
  childList: true,
  subtree: true,
  attributes: true,
  characterData: true,
});
scan();
