/** What is kept of a person as a page showed them. Everything from a page is hostile: text only, addresses only http(s). */
import type { SeenPerson } from './card-view';
import { idOf } from '@/domain/person/person-key';

/** The longest name or place of work kept, in UTF-16 code units. */
const MAX_NAME_LENGTH = 500;
/** The longest headline kept, in UTF-16 code units. */
const MAX_HEADLINE_LENGTH = 1000;
/** The longest address kept, in characters. */
const MAX_ADDRESS_LENGTH = 4000;

/** What a new client takes over from the page. */
export interface Captured {
  readonly name: string;
  readonly photo: string | null;
  readonly capturedFrom: string | null;
  readonly headline: string;
  readonly organisation: string;
}

/** Takes over a page's person; where the page shows no name, what the network calls them stands in. */
export function captured({ key, name, photo, url, profile }: SeenPerson): Captured {
  return {
    name: cut(name.trim() || idOf(key), MAX_NAME_LENGTH),
    photo: httpAddress(photo)?.href ?? null,
    capturedFrom: pageAddress(url),
    headline: cut(profile?.headline?.trim() ?? '', MAX_HEADLINE_LENGTH),
    organisation: cut(profile?.organisation?.trim() ?? '', MAX_NAME_LENGTH),
  };
}

function pageAddress(address: string): string | null {
  const url = httpAddress(address);
  return url ? url.origin + url.pathname : null;
}

/** An address as it is kept: null unless it is one of the web that is not too long. */
export function httpAddress(address: string | null): URL | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.href.length <= MAX_ADDRESS_LENGTH ? url : null;
}

/** Cuts without leaving half of a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}
