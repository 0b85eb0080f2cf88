/**
 * The contract of a network: its addresses, and its adapter. An adapter only reads: it says who is on the page, where, and
 * which message box is open. Drawing, watching, caching and messages live once, in `overlay/`. How to write one:
 * docs/adding-a-network.md.
 */
import type { PersonKey } from '@/domain/person/person-key';
import type { LastWord } from '@/domain/reply/last-word';
import type { PageKind } from '@/domain/site-health/page-kind';

export type { PageKind } from '@/domain/site-health/page-kind';

/** Where on a page a person's name was found. */
export type Place =
  'profile' | 'post' | 'comment' | 'message-list' | 'chat' | 'request' | 'row' | 'mention';

/** One name of one person on the page. */
export interface Sighting {
  /** The element that names the person: the name's link, or the row when the network gives rows no link. */
  readonly anchor: Element;
  /**
   * The innermost element that shows just the name, when the anchor shows more than that (a link around name and
   * headline, a row). The badge goes at its end. Without it the badge goes right after the anchor.
   */
  readonly nameElement?: Element;
  readonly key: PersonKey;
  /** Other keys of the same person that the page itself shows beside this one (a slug with a member id, …). */
  readonly aliases?: readonly PersonKey[];
  /** The name as shown, white space folded. */
  readonly name?: string;
  /** Address of the photo shown beside the name, http or https. */
  readonly photo?: string | undefined;
  /** On their own profile alone: the line under the name, and the place of work, where the page marks it as such. */
  readonly headline?: string | undefined;
  readonly organisation?: string | undefined;
  readonly place: Place;
  /** What {@link NetworkAdapter.unit} says of the anchor, where the reading has come upon it anyway. */
  readonly unit?: Element;
  /** In a list of messages or an open chat: who had the last word. Absent in any doubt. */
  readonly lastWord?: LastWord | undefined;
}

/** The editor technologies that `composers/` knows, one file each. */
export type EditorKind = 'plain' | 'contenteditable' | 'lexical' | 'quill' | 'paste';

/** A message or comment box on the page. */
export interface Composer {
  readonly element: HTMLElement;
  readonly editor: EditorKind;
  /** The person at the other end, when the page says so without doubt. */
  readonly partner?: PersonKey;
}

/**
 * What every page of some kind must give once it has settled and shows anything at all: the least number of names.
 * Mentions do not count, since texts are found long after the posts around them are not.
 */
export interface Expectation {
  readonly people: number;
}

/** What is known of a network without any of its pages: all that is needed outside of them. */
export interface NetworkSite {
  /** Also the first part of every person key: lower case, stored for ever. */
  readonly id: string;
  /** The network's own name, as people write it. */
  readonly label: string;
  /** Match patterns of the pages where the overlay runs. They become the manifest's host permissions. */
  readonly matches: readonly string[];

  /** The person that an address leads to, or null: for anything else and whenever in doubt. Pure. */
  personFromUrl(url: URL): PersonKey | null;
  /**
   * Whether an address is a profile itself, such as a name leads to, and surely a person's: not a tab of it, a chat, or
   * a name that may be a community's. What the site is read by when the adapter finds nothing any more. Default:
   * whatever `personFromUrl` accepts. Pure.
   */
  isProfile?(url: URL): boolean;
  /** Where a person's profile is. Null when the key is no address (an id that the site does not resolve). Pure. */
  profileUrl(key: PersonKey): string | null;
  /** Where the chat with a person is, or null when the network has no address for it. Pure. */
  chatUrl(key: PersonKey): string | null;
  /** The kind of page an address shows, or null when the overlay has nothing to do there. Pure. */
  pageKind(url: URL): PageKind | null;
}

export interface NetworkAdapter extends NetworkSite {
  /**
   * Attributes that the network changes when it reuses an element for somebody else (`href` always is watched).
   * The overlay rescans an element when one of them changes.
   */
  readonly watchedAttributes?: readonly string[];

  /**
   * The smallest element around `node` that has to be read as a whole (a post's head, a comment, a row, a chat), or
   * `node` itself. The overlay reads this element anew whenever something in it changes.
   */
  unit(node: Element): Element;
  /**
   * Every name shown within `root` (itself included), each once: the link that carries the name, never the avatar, a
   * button, oneself, a page or a company. The answer for an element must not depend on which root it was asked through.
   */
  people(root: Element | Document | ShadowRoot, url: URL): Iterable<Sighting>;
  /**
   * The message box that belongs with `from` (an element in the same dialog), or the page's main one, or null.
   */
  composer(root: Document | ShadowRoot, url: URL, from?: Element): Composer | null;
  /** Whom the page as a whole is about: the profile's owner or the open chat's partner. */
  subject(root: Document, url: URL): Sighting | null;
  /**
   * The address of the very post, comment or chat that a name of this page stands in, where that is certain: of the
   * network's own hosts, https, with nothing in it that is not needed to get there. Asked only when a card opens.
   */
  itemUrl?(sighting: Sighting, url: URL): string | null;
  /** What a page of this kind must give, for the site's health; null when nothing is certain. Pure. */
  expects(kind: PageKind): Expectation | null;
  /** Open shadow roots of the site in which names are shown. */
  deepRoots?(root: Document): Iterable<ShadowRoot>;
}
