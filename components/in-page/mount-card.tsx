/** Opens and closes the card in a site's document. */
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';

import { cardStyles } from '@/components/card-styles';
import { hasUnsavedDrafts } from '@/components/client/drafts';
import { hasKeptTexts } from '@/components/tasks/task-drafts';
import { directionOf, speak } from '@/components/language';
import { theme } from '@/components/theme';
import type { SeenPerson } from '@/domain/client/card-view';
import { InPageCard, type InPageCardProps } from './InPageCard';
import { placeCard, type CardPlace } from './place-card';
import { PressGuard } from './press-guard';
import { makeShadowHost, messageBoxes, scaleOf, type ShadowHost } from './shadow-host';
import { homeFor } from './card-home';

/** What one opening brings along. */
export interface Opening extends Pick<
  InPageCardProps,
  'onInsert' | 'onTakeBack' | 'onChange' | 'language' | 'intent'
> {
  readonly person: SeenPerson;
  /** The badge's rectangle in viewport pixels, read when called. */
  readonly beside: () => DOMRect;
  /** Called once the card is gone. */
  readonly closed: () => void;
  /** Aborted when the overlay ends: the card goes too, unless a text in it would be lost. */
  readonly signal: AbortSignal;
}

/** What stays the same for all openings in a document. */
export interface CardSurroundings extends Pick<
  InPageCardProps,
  'read' | 'actions' | 'linkOf' | 'placeOf' | 'loadParse' | 'readKeys' | 'Emoji'
> {
  readonly page: Document;
  readonly isDark: (page: Document) => boolean;
}

/** The card's width in pixels. */
const WIDTH = 360;

/** Mantine's own would read and write the site's localStorage. */
const noStorage: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

export class CardMount {
  #shadow: ShadowHost | null = null;
  #guard: PressGuard | null = null;
  #refusals = 0;
  #root: Root | null = null;
  #open: Opening | null = null;
  #count = 0;
  #focusBack: Element | null = null;
  #listening: AbortController | null = null;
  #lastPlace: CardPlace | null = null;

  constructor(private readonly around: CardSurroundings) {}

  /** Opens the card for a person; closes it when it is open for the same one and nothing else is wanted. */
  open(opening: Opening): void {
    const { page } = this.around;
    const isShown = this.#shadow?.host.isConnected === true;
    if (isShown && this.#open?.person.key === opening.person.key && opening.intent === 'show') {
      this.close();
      return;
    }
    this.#leave();
    speak(opening.language);
    const { host } = (this.#shadow ??= makeShadowHost(
      page,
      cardStyles(),
      (event) => this.#guard?.permits(event) === true,
    ));
    const guard = (this.#guard ??= new PressGuard(host, () => this.#refused()));
    if (!host.contains(page.activeElement)) this.#focusBack = page.activeElement;
    this.#open = opening;
    this.#count += 1;
    this.#refusals = 0;
    const home = homeFor(page, opening.beside());
    if (host.parentNode !== home) home.append(host);
    guard.raise();
    this.#draw(this.#place(opening));
    this.#listen(opening);
  }

  /** Closes the card. What was typed is saved, or kept for the next time. */
  close(): void {
    if (!this.#open) return;
    const { page } = this.around;
    const heldFocus = page.activeElement === this.#shadow?.host;
    this.#leave();
    this.#shadow?.host.remove();
    const back = this.#focusBack;
    this.#focusBack = null;
    if (heldFocus && back instanceof HTMLElement && back.isConnected) {
      back.focus({ preventScroll: true });
    }
  }

  #leave(): void {
    const left = this.#open;
    this.#open = null;
    this.#listening?.abort();
    this.#root?.render(null);
    left?.closed();
  }

  #refused(): void {
    const opening = this.#open;
    if (!opening) return;
    this.#refusals += 1;
    this.#draw(this.#lastPlace ?? this.#place(opening));
  }

  #place({ beside, language }: Opening): CardPlace {
    const { page } = this.around;
    return placeCard({
      anchor: beside(),
      viewport: { width: page.documentElement.clientWidth, height: innerHeight },
      width: WIDTH,
      obstacles: messageBoxes(page),
      direction: directionOf(language),
    });
  }

  #placeAnew(opening: Opening): void {
    this.#guard?.placed();
    this.#draw(this.#place(opening));
  }

  #draw(place: CardPlace): void {
    const opening = this.#open;
    const shadow = this.#shadow;
    const guard = this.#guard;
    if (!opening || !shadow || !guard) return;
    this.#lastPlace = place;
    const { page, isDark, read, actions, linkOf, placeOf, loadParse, readKeys, Emoji } =
      this.around;
    const { root } = shadow;
    const scheme = isDark(page) ? 'dark' : 'light';
    // Mantine sets it too, but only after the first paint.
    root.dataset['mantineColorScheme'] = scheme;
    root.style.setProperty('--mantine-scale', String(scaleOf(page)));
    this.#root ??= createRoot(root);
    this.#root.render(
      <MantineProvider
        theme={theme}
        forceColorScheme={scheme}
        colorSchemeManager={noStorage}
        getRootElement={() => root}
        withCssVariables={false}
        withGlobalClasses={false}
        withStaticClasses={false}
      >
        <InPageCard
          key={this.#count}
          person={opening.person}
          place={place}
          read={read}
          onChange={opening.onChange}
          actions={actions}
          linkOf={linkOf}
          {...(placeOf ? { placeOf } : {})}
          {...(loadParse ? { loadParse } : {})}
          readKeys={readKeys}
          {...(Emoji ? { Emoji } : {})}
          intent={opening.intent}
          onInsert={opening.onInsert}
          {...(opening.onTakeBack ? { onTakeBack: opening.onTakeBack } : {})}
          language={opening.language}
          frame={guard.watch}
          refusals={this.#refusals}
          onClose={() => this.close()}
        />
      </MantineProvider>,
    );
  }

  /** A click away, Escape on the page, a resized window, the overlay's end. */
  #listen(opening: Opening): void {
    const listening = new AbortController();
    this.#listening = listening;
    const { signal } = listening;
    const isOurs = (event: Event): boolean =>
      this.#shadow !== null && event.composedPath().includes(this.#shadow.host);

    addEventListener(
      'pointerdown',
      (event) => {
        // A press on the badge itself is the badge's to answer: it closes what it opened.
        if (event.isTrusted && !isOurs(event) && !isWithin(event, opening.beside())) this.close();
      },
      { capture: true, signal },
    );
    addEventListener(
      'keydown',
      (event) => {
        if (event.isTrusted && event.key === 'Escape' && !isOurs(event)) this.close();
      },
      { capture: true, signal },
    );
    addEventListener('resize', () => this.#placeAnew(opening), { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      () => this.#placeAnew(opening),
      { signal },
    );
    const end = () => {
      if (!hasUnsavedDrafts() && !hasKeptTexts()) this.close();
    };
    // With the dialog that it stands in, the card would be open without being seen.
    this.#shadow?.host.parentElement?.addEventListener('close', () => this.close(), { signal });
    if (opening.signal.aborted) end();
    else opening.signal.addEventListener('abort', end, { signal });
  }
}

function isWithin({ clientX, clientY }: PointerEvent, box: DOMRect): boolean {
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
