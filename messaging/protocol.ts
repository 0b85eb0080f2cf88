/**
 * Every message between contexts: name, what it carries, what it answers. Content scripts and the card in the page are
 * untrusted: they may ask about person keys and request the actions named here, never run a query. Extension pages read
 * and write through `storage/` and use only the messages marked *page*.
 */
import type {
  BadgeView,
  CardActions,
  CardView,
  InsertOutcome,
  SeenPerson,
  StatusView,
} from '@/domain/client/card-view';
import type { EmojiLine } from '@/domain/emoji/lines';
import type { BrowserKeys } from '@/domain/keys/browser-keys';
import type { PersonKey } from '@/domain/person/person-key';
import type { LastWord } from '@/domain/reply/last-word';
import type { SiteMode } from '@/domain/settings/site-mode';
import type { PageKind } from '@/domain/site-health/page-kind';
import type { JudgedView, Step } from '@/domain/site-health/site-health';

/** What the overlay needs to know at its start and after each `overlay.refresh`. */
export interface OverlaySetup {
  readonly mode: SiteMode;
  /** True while everything of ours is to be invisible (screen sharing). */
  readonly covered: boolean;
  readonly statuses: readonly StatusView[];
  /** Language tag of the interface. */
  readonly language: string;
  /** How the kinds of page are read that are not read by the adapter. */
  readonly steps: Readonly<Partial<Record<PageKind, Step>>>;
  /** The step that the seller tries out on all of the site; null for none. */
  readonly tried: Step | null;
}

/** One question about a person on the page: the key, and the other keys that the page shows for the same person. */
export interface LookUp {
  readonly key: PersonKey;
  readonly aliases: readonly PersonKey[];
  /** Who had the last word in the chat with them, when the page shows it and it was not said before. */
  readonly lastWord?: LastWord | undefined;
}

/** The methods of {@link CardActions} with their arguments, as one message. */
export type CardRequest = {
  [Name in keyof CardActions]: {
    readonly name: Name;
    readonly args: Parameters<CardActions[Name]>;
  };
}[keyof CardActions];

/** Failures travel as data, so that a reason survives the way between contexts. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export interface Protocol {
  // From a content script to the worker.

  /** Asked once at start and after each `overlay.refresh`. `network` is the adapter's id. */
  'overlay.setup': (data: { network: string }) => Answer<OverlaySetup>;
  /** One message per scan. The answer holds the clients only; a missing key is not a client. Also learns aliases and replies. */
  'people.lookUp': (data: { people: readonly LookUp[] }) => Answer<Record<PersonKey, BadgeView>>;
  /** Puts the card's script into the sender's frame; sent when a badge is clicked for the first time. */
  'card.load': (data: Record<string, never>) => Answer<null>;
  /** Puts the script that reads a page in doubt into the sender's frame. */
  'secondLook.load': (data: Record<string, never>) => Answer<null>;
  /** Puts the script that reads times out of words into the sender's frame; sent when a task's form first opens. */
  'when.load': (data: Record<string, never>) => Answer<null>;
  /** What the card shows for a person. */
  'card.view': (data: { key: PersonKey; aliases: readonly PersonKey[] }) => Answer<CardView>;
  /** One action of the card. */
  'card.act': (data: CardRequest) => Answer<unknown>;
  /** Remembers that a template went into a message box (statistics, history). */
  'template.inserted': (data: { templateId: string; key: PersonKey }) => Answer<null>;
  /** Runs the page-world half of an insertion on the focused editor of the sender's frame. */
  'composer.insertInPage': (data: {
    editor: 'lexical' | 'quill' | 'paste';
    text: string;
  }) => Answer<boolean>;
  /** Keeps a note in work as it is typed, until `saveNote` has it: the card may lose its way to the worker any moment. */
  'draft.keep': (data: {
    clientId: string | null;
    noteId: string | null;
    text: string;
  }) => Answer<null>;
  /** Whether a page view gave what its kind must give, for the site's health. At most one for each view. */
  'site.viewed': (data: { network: string; view: JudgedView }) => Answer<null>;
  /** The keys set in the browser, for the card's help sheet. */
  'keys.read': (data: Record<string, never>) => Answer<BrowserKeys>;
  /** The emoji to pick from, with their names in a language of the interface; in English for others. */
  'emoji.read': (data: { language: string }) => Answer<readonly EmojiLine[]>;

  // From the worker or an extension page to a tab's content script.

  /** *page* Whom the tab is about: profile owner or chat partner. Null when nobody or nothing certain. */
  'tab.subject': (data: Record<string, never>) => SeenPerson | null;
  /** *page* Puts text into the tab's message box. */
  'tab.insert': (data: { text: string; key: PersonKey | null }) => InsertOutcome;
  /** A key of the browser: opens the card of the tab's subject. False where no card can be opened. */
  'tab.command': (data: { command: 'add' | 'insert' }) => Promise<boolean>;
  /** These people's badges are out of date; null means all of them. */
  'people.changed': (data: { keys: readonly PersonKey[] | null }) => void;
  /** Modes, statuses, language or cover changed: ask for the set-up anew. */
  'overlay.refresh': (data: Record<string, never>) => void;
}
