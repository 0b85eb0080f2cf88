/** The library selector-observer, with a plain badge. */
import { observe } from 'selector-observer';

import { appendPlainBadge, personOf } from './overlay-feed-link.ts';

observe('a[href]', {
  constructor: HTMLAnchorElement,
  add(link) {
    if (personOf(link) !== null) appendPlainBadge(link);
  },
});
