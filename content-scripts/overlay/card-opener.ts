/** Opens the card for a badge, loading its script on the first press. */
import type { NetworkAdapter, Sighting } from '@/content-scripts/network';
import { copyText } from '@/content-scripts/composers/clipboard';
import { insertText, takeBack } from '@/content-scripts/composers/insert';
import type { InsertOutcome, SeenPerson } from '@/domain/client/card-view';
import type { CardIntent } from '@/domain/keys/browser-keys';
import { isSomebodyElse, type PersonKey } from '@/domain/person/person-key';
import type { OverlayBackend } from '@/messaging/overlay-client';
import { loadedCard } from './card-bridge';
import { pageUrl } from './overlay';

export interface CardOpenerOptions {
  /** How the page is read now; null while it is not. */
  readonly adapter: () => NetworkAdapter | null;
  readonly page: Document;
  readonly backend: OverlayBackend;
  readonly language: () => string;
  readonly signal: AbortSignal;
}

export interface CardOpening {
  readonly sighting: Sighting;
  /** Read when the card is placed. */
  readonly box: () => DOMRect;
  readonly intent: CardIntent;
}

export class CardOpener {
  readonly #listeners = new Set<() => void>();
  /** The box of the last insertion. */
  #box: HTMLElement | null = null;

  constructor(private readonly options: CardOpenerOptions) {}

  /** Opens the card for whom the page is about, for a key of the browser; false when that is nobody certain. */
  async openSubject(intent: CardIntent): Promise<boolean> {
    const { page } = this.options;
    const sighting = this.options.adapter()?.subject(page, pageUrl(page));
    if (!sighting) return false;
    return this.open({ sighting, box: () => sighting.anchor.getBoundingClientRect(), intent });
  }

  /** Opens the card for somebody, beside a rectangle in viewport pixels; false when it can't be loaded. */
  async open({ sighting, box, intent }: CardOpening): Promise<boolean> {
    const { backend, language, page, signal } = this.options;
    // As it was when it was pressed: the page may go on while the card is loaded.
    const person = seenPerson(sighting, page, this.options.adapter());
    if (!loadedCard() && !(await backend.loadCard())) return false;
    const card = loadedCard();
    if (!card || signal.aborted) return false;
    card.open(person, box, {
      intent,
      insert: (text) =>
        this.insert(text, [sighting.key, ...(sighting.aliases ?? [])], sighting.anchor),
      takeBack: async () => this.#box !== null && takeBack(this.#box),
      closed: () => undefined,
      onChange: (callback) => {
        this.#listeners.add(callback);
        return () => this.#listeners.delete(callback);
      },
      language: language(),
      signal,
    });
    return true;
  }

  /** Tells an open card that its data may have changed. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  close(): void {
    loadedCard()?.close();
  }

  /**
   * Puts text into the message box that belongs with `from`, or the page's main one. A box that is known to be another
   * person's is left alone: the text then goes to the clipboard. `keys`: the person's, empty when it is nobody's text.
   */
  async insert(text: string, keys: readonly PersonKey[], from?: Element): Promise<InsertOutcome> {
    const { page, backend } = this.options;
    const adapter = this.options.adapter();
    const own = from?.getRootNode();
    const roots = [
      ...(own instanceof ShadowRoot ? [own] : []),
      page,
      ...(adapter?.deepRoots?.(page) ?? []),
    ];
    for (const root of roots) {
      const composer = adapter?.composer(
        root,
        pageUrl(page),
        from?.getRootNode() === root ? from : undefined,
      );
      if (!composer || (composer.partner && isSomebodyElse(keys, composer.partner))) continue;
      this.#box = composer.element;
      return insertText(composer, text, (editor, part) => backend.insertInPage(editor, part));
    }
    return copyOnly(text);
  }
}

async function copyOnly(text: string): Promise<InsertOutcome> {
  return { result: (await copyText(text)) ? 'no-composer' : 'failed' };
}

/** What the card is told about a person on the page. @param reader how the page is read now */
export function seenPerson(
  sighting: Sighting,
  page: Document,
  reader: NetworkAdapter | null,
): SeenPerson {
  const { origin, pathname } = pageUrl(page);
  const { place, name, photo, headline, organisation } = sighting;
  return {
    key: sighting.key,
    aliases: sighting.aliases ?? [],
    name: sighting.name ?? '',
    photo: sighting.photo ?? null,
    url: `${origin}${pathname}`,
    item: itemOf(sighting, page, reader),
    ...(place === 'profile' ? { profile: { name, photo, headline, organisation } } : {}),
  };
}

/** A page that can't be read so far still gets its card. */
function itemOf(
  sighting: Sighting,
  page: Document,
  reader: NetworkAdapter | null,
): string | undefined {
  try {
    return reader?.itemUrl?.(sighting, pageUrl(page)) ?? undefined;
  } catch {
    return undefined;
  }
}
