/** The head of a person's page: a name that is no link. Communities' pages have another head. */
import type { Sighting } from '@/content-scripts/network';
import { foldText, photoAddress } from '@/content-scripts/dom/text';
import { shownName } from './names';
import { asNumber, numberWithin } from './numbers';
import * as s from './selectors';
import { isScreenName, keyOfNumber, pageKind, personFromUrl } from './urls';

/** The profile's owner when `root`, a name element or something around one, shows the name. */
export function* profileNames(
  root: Element | Document | ShadowRoot,
  page: URL,
): Generator<Sighting> {
  if (pageKind(page) !== 'profile') return;
  const found = [...root.querySelectorAll(s.PROFILE_NAME)];
  if (root instanceof Element && root.matches(s.PROFILE_NAME)) found.unshift(root);
  for (const name of found) {
    const inner = name.closest(s.PROFILE_HEAD);
    const head = inner?.parentElement?.closest(s.PROFILE_HEAD) ?? inner;
    const sighting = head && profileSighting(head, page);
    if (sighting?.anchor === name) yield sighting;
  }
}

function profileSighting(head: Element, page: URL): Sighting | null {
  const anchor = head.querySelector(s.PROFILE_NAME);
  const name = anchor ? shownName(anchor) : '';
  const byUrl = personFromUrl(page);
  if (!anchor || name === '' || !byUrl || head.querySelector(s.PROFILE_EDIT)) return null;
  const numbers = numbersOfProfile(head, page);
  const [number = null] = numbers;
  const byNumber = keyOfNumber(number);
  // A community, or the address and what is shown are not the same yet.
  if (numbers.size > 1 || (number !== null && byNumber === null)) return null;
  if (!isScreenName(byUrl) && byNumber !== null && byNumber !== byUrl) return null;
  const key = byNumber ?? byUrl;
  const photo = photoAddress(head.querySelector(s.PROFILE_PHOTO), page);
  return {
    anchor,
    nameElement: anchor,
    key,
    ...(key === byUrl ? {} : { aliases: [byUrl] }),
    name,
    ...(photo ? { photo } : {}),
    // Read when it is asked for: only an opened card shows it.
    get organisation() {
      return placeOfWork(head.ownerDocument);
    },
    place: 'profile',
  };
}

/** Where the owner works, when the page names one place alone: of several nothing says which is today's. */
function placeOfWork(document: Document): string | undefined {
  const links = [...document.querySelectorAll(s.PROFILE_WORK)];
  const [name, other] = new Set(links.map((link) => foldText(link.textContent)));
  return other === undefined && name ? name : undefined;
}

/** The owner's number as the picture, the dialog link and the page's link to VK's app give it: one, if all is well. */
function numbersOfProfile(head: Element, page: URL): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const number of [
    asNumber(/_(\d+)$/u.exec(head.querySelector(s.PROFILE_AVATAR)?.id ?? '')?.[1]),
    numberWithin(head),
    numberOfAppLink(head.ownerDocument, page),
  ]) {
    if (number !== null) numbers.add(number);
  }
  return numbers;
}

/**
 * The number in `<link rel=alternate href="android-app://…/id1">`. The head of the page stays when the site goes to
 * another profile by itself, so it counts only while the canonical address beside it is the one shown.
 */
function numberOfAppLink(document: Document, page: URL): number | null {
  const canonical = document.head?.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = canonical ? URL.parse(canonical, page) : null;
  if (!url || personFromUrl(url) !== personFromUrl(page)) return null;
  const app = document.head.querySelector('link[rel="alternate"][href*="android"]');
  return asNumber(/\/id(\d+)(?:$|[/?#])/u.exec(app?.getAttribute('href') ?? '')?.[1]);
}
