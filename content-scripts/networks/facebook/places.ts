/** What a name on a page is: an author's, a commenter's, a mention, a row. */
import type { PageKind, Place } from '@/content-scripts/network';
import { linksIn } from '@/content-scripts/dom/name-links';
import type { PersonKey } from '@/domain/person/person-key';
import { COMMENT_LINK, CONTROL_ROLES, POST_PARTS } from './selectors';
import { lineOf } from './surroundings';
import type { Surroundings } from './surroundings';
import { isMobile } from './urls';
import type { AddressForm } from './urls';

/** What is needed of the page to place a name. */
interface PlacedPage {
  readonly document: Document;
  readonly url: URL;
  readonly kind: PageKind | null;
  readonly facts: { readonly profile: PersonKey | null };
  around(element: Element): Surroundings;
  nameElement(link: HTMLAnchorElement): Element | null;
  formOf(link: HTMLAnchorElement, isPerson?: boolean): AddressForm | null;
  isInChat(around: Surroundings): boolean;
}

export class Places {
  readonly #firsts = new Map<Element, Element | null>();

  constructor(private readonly page: PlacedPage) {}

  /** Depends on the name's surroundings only. */
  of(link: HTMLAnchorElement, key: PersonKey): Place {
    const around = this.page.around(link);
    const form = this.page.formOf(link, true);
    if (form === 'thread') return 'message-list';
    if (form === 'listed') return this.page.kind === 'requests' ? 'request' : 'row';
    const { unit, unitKind } = around;
    const { heading, isAuthor, isText } = lineOf(link, unit);
    if (isText) return 'mention';
    if (unitKind === 'row') return this.page.isInChat(around) ? 'mention' : 'row';
    if (this.page.isInChat(around)) return 'chat';
    if (unit && unitKind === 'article' && isComment(unit, around)) {
      return this.#isFirst(link, unit) ? 'comment' : 'mention';
    }
    if (unit && this.#isPost(unit, unitKind)) {
      if (isAuthor && !heading) return 'post';
      return this.#isFirst(link, heading ?? unit, heading !== null) ? 'post' : 'mention';
    }
    if (isAuthor || (heading && this.page.kind === 'post')) return this.#mobilePlace(link);
    return key === this.page.facts.profile ? 'profile' : 'row';
  }

  #isPost(unit: Element, kind: Surroundings['unitKind']): boolean {
    if (kind === 'post') return true;
    if (kind === 'article')
      return this.page.kind !== 'search' || unit.querySelector(POST_PARTS) !== null;
    return kind === 'dialog' && unit.querySelector(POST_PARTS) !== null;
  }

  /** The mobile site marks nothing: the first heading names the author, the others those who answer. */
  #mobilePlace(link: Element): Place {
    const first = isMobile(this.page.url)
      ? this.#first(this.page.document.documentElement, true)
      : link;
    return first === link ? 'post' : 'comment';
  }

  #isFirst(link: Element, within: Element, isPart = false): boolean {
    // Most often it is the first link of all.
    return within.querySelector('a[href]') === link || this.#first(within, isPart) === link;
  }

  /** The first name of a post, comment or heading, oneself included. */
  #first(within: Element, isPart = false): Element | null {
    let first = this.#firsts.get(within);
    if (first !== undefined) return first;
    first = null;
    for (const link of linksIn(within)) {
      if (
        this.page.formOf(link) !== 'profile' ||
        CONTROL_ROLES.has(link.getAttribute('role') ?? '')
      )
        continue;
      const hidden = link.closest('[aria-hidden]');
      // What hides the whole part (the page behind a dialog) hides nothing within it.
      if (hidden?.getAttribute('aria-hidden') === 'true' && within.contains(hidden)) continue;
      if ((isPart || this.page.around(link).unit === within) && this.page.nameElement(link)) {
        first = link;
        break;
      }
    }
    this.#firsts.set(within, first);
    return first;
  }
}

/** An article within a post, or one with comment links of its own. */
function isComment(article: Element, { withinPost }: Surroundings): boolean {
  if (article.querySelector(POST_PARTS)) return false;
  if (withinPost) return true;
  return article.querySelector(COMMENT_LINK)?.closest('[role="article"]') === article;
}
