/** What is kept of a person as a page showed them. Everything from a page is hostile: text only, addresses only http(s). */
import type { SeenPerson } from './card-view';
import { idOf } from '@/domain/person/person-key';

/** The longest name kept, in UTF-16 code units. */
const MAX_NAME_LENGTH = 500;
/** The longest address kept, in characters. */
const MAX_ADDRESS_LENGTH = 4000;

/** What a new client takes over from the page. */
export interface Captured {
  readonly name: string;
  readonly photo: string | null;
  readonly capturedFrom: string | null;
}

/** Takes over a page's person; where the page shows no name, what the network calls them stands in. */
export function captured({ key, name, photo, url }: SeenPerson): Captured {
  return {
    name: cut(name.trim() || idOf(key)),
    photo: httpAddress(photo)?.href ?? null,
    capturedFrom: pageAddress(url),
  };
}

function pageAddress(address: string): string | null {
  const url = httpAddress(address);
  return url ? url.origin + url.pathname : null;
}

function httpAddress(address: string | null): URL | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.href.length <= MAX_ADDRESS_LENGTH ? url : null;
}

/** Cuts to {@link MAX_NAME_LENGTH} without leaving half of a character. */
function cut(name: string): string {
  if (name.length <= MAX_NAME_LENGTH) return name;
  return name.slice(0, MAX_NAME_LENGTH).replace(/[\uD800-\uDBFF]$/u, '');
}
