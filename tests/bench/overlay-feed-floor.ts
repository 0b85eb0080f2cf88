/** The floor: every link once, when all is there. */
import { appendPlainBadge, personOf } from './overlay-feed-link.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
  if (personOf(link) !== null) appendPlainBadge(link);
}
