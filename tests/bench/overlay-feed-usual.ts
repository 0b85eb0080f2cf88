/**
 * How overlays are usually written: watch everything, look through the whole page after each change, a React root for
 * each badge.
 */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

import { personOf } from './overlay-feed-link.ts';

function scan(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.nextElementSibling?.tagName === 'SPAN' || personOf(link) === null) continue;
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
