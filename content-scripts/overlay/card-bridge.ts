/**
 * How the overlay and the card in the page meet. Both run in the extension's isolated world of the same frame and share
 * its global object, which the page can't see. The card's script, when loaded, registers itself here; the overlay opens
 * it for a sighting and serves what only it can do: reach the page's message box.
 */
import type { InsertOutcome, SeenPerson } from '@/domain/client/card-view';
import type { CardIntent } from '@/domain/keys/browser-keys';

/** What the overlay hands to the card. */
export interface CardHost {
  /** Puts text into the message box that belongs with the badge the card was opened from. */
  insert(text: string): Promise<InsertOutcome>;
  /** Takes the last insertion out again; false, with the box as it was, when it was changed or sent since. */
  takeBack(): Promise<boolean>;
  /** Called when the card closes, to give the focus back. */
  closed(): void;
  /** Calls back after each change of the shown person's data, from whichever context; returns the way to stop. */
  onChange(callback: () => void): () => void;
  /** Language tag of the interface. */
  readonly language: string;
  /** Aborted when the overlay ends (an update, the site switched off): the card goes too. */
  readonly signal: AbortSignal;
  /** What the seller opened the card for. */
  readonly intent: CardIntent;
}

/** What the card's script registers. */
export interface CardScript {
  /** Opens (or moves) the card beside `beside`, a rectangle in viewport pixels read at the moment of the call. */
  open(person: SeenPerson, beside: () => DOMRect, host: CardHost): void;
  /** Closes the card, keeping what was typed. */
  close(): void;
}

interface SharedWorld {
  tabsideCard?: CardScript;
}

const world = globalThis as SharedWorld;

/** The card, once its script has run in this frame. */
export function loadedCard(): CardScript | undefined {
  return world.tabsideCard;
}

/** Called once by the card's script. */
export function registerCard(card: CardScript): void {
  world.tabsideCard = card;
}
