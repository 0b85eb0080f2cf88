/** The photo beside a name. */
import { photoAddress } from '@/content-scripts/dom/text';
import type { PersonKey } from '@/domain/person/person-key';
import { PICTURE } from './selectors';
import { personAddress } from './urls';

/** How far above a name its photo's link may be, in elements: ten in a post's head (2024-08). */
const LEVELS = 14;

/** A part with more photos than this is a list of people, not one person's card. */
const PHOTOS = 12;

/** The address of the nearest photo that leads to the same person, in the name's own link or beside it in its unit. */
export function photoBeside(
  link: Element,
  key: PersonKey,
  base: URL,
  unit: Element | null,
): string | undefined {
  return photoAddress(pictureBeside(link, key, base, unit), base);
}

/** The nearest photo that leads to the same person; null when there is none within the person's own card. */
export function pictureBeside(
  link: Element,
  key: PersonKey,
  base: URL,
  unit: Element | null,
): Element | null {
  const inside = link.querySelector(PICTURE);
  if (inside) return inside;
  let around = link.parentElement;
  for (let level = 0; around && level < LEVELS; level++, around = around.parentElement) {
    // Most often the first photo met is the person's own.
    const first = around.querySelector(LINKED_PICTURE);
    if (first) {
      if (leadsTo(first, link, key, base)) return first;
      const pictures = around.querySelectorAll(LINKED_PICTURE);
      if (pictures.length > PHOTOS) return null;
      for (const picture of pictures) {
        if (leadsTo(picture, link, key, base)) return picture;
      }
    }
    if (around === unit || around.getAttribute('role') === 'main') return null;
  }
  return null;
}

const LINKED_PICTURE = `a[href] :is(${PICTURE})`;

function leadsTo(picture: Element, link: Element, key: PersonKey, base: URL): boolean {
  const owner = picture.closest('a[href]')?.getAttribute('href');
  if (!owner) return false;
  const path = pathOf(owner);
  // Profiles by number differ after the question mark only.
  if (!path.endsWith('.php') && path === pathOf(link.getAttribute('href') ?? '')) return true;
  const url = URL.parse(owner, base);
  return url !== null && personAddress(url)?.key === key;
}

function pathOf(href: string): string {
  const end = href.indexOf('?');
  return end === -1 ? href : href.slice(0, end);
}
