/** The library arrive, with a plain badge. */
import 'arrive';

import { appendPlainBadge, personOf } from './overlay-feed-link.ts';

declare global {
  interface Document {
    arrive(selector: string, found: (element: HTMLAnchorElement) => void): void;
  }
}

document.arrive('a[href]', (link) => {
  if (personOf(link) !== null) appendPlainBadge(link);
});
