import { PiercedElement } from './pierced-element.ts';
import type { ClosedRoot, PiercedPage } from './pierced-page.ts';
import { until } from './until.ts';

/** What a badge stands beside: the name it belongs to. */
export interface Beside {
  /** The text of the link or element that the badge follows, white space folded. */
  readonly text: string;
  /** The full address of the link, or null where the row has none. */
  readonly href: string | null;
}

/** One badge of ours in a network's page. */
export class Badge extends PiercedElement {
  readonly beside: Beside;
  /** Id of the element in the page that holds the closed root. */
  readonly hostId: number;
  readonly #page: PiercedPage;

  constructor(pierced: PiercedPage, root: ClosedRoot, id: number, told: string[], beside: Beside) {
    super(pierced, id, told[0] ?? '', told[1] ?? '');
    this.hostId = root.hostId;
    this.beside = beside;
    this.#page = pierced;
  }

  /** A person clicks what is there at that moment: a badge that was drawn anew since is looked for again. */
  override async click(): Promise<void> {
    const { text, href } = this.beside;
    await until(
      () => Promise.resolve(`the badge beside ${text} can be clicked`),
      async () => {
        const badges = await badgesOf(this.#page);
        const now = badges.find(({ beside }) => beside.text === text && beside.href === href);
        return now !== undefined && (await now.clickIfFree());
      },
    );
  }
}

/** Every badge in the page, in document order. A badge is a closed root with one button and no dialog. */
export async function badgesOf(pierced: PiercedPage): Promise<Badge[]> {
  const roots = (await pierced.closedRoots()).filter(
    (root) => !root.hasDialog && root.buttons.length === 1,
  );
  const exposed = roots.length > 0 ? await pierced.exposed() : new Map<number, never>();
  const badges = await Promise.all(
    roots.map(async (root) => {
      const [button = root.rootId] = root.buttons;
      const told = exposed.get(button);
      // A badge may go while it is asked: lists recycle their rows.
      const beside = await pierced.call(root.hostId, besideOf).catch(() => null);
      return (
        beside && new Badge(pierced, root, button, [told?.role ?? '', told?.name ?? ''], beside)
      );
    }),
  );
  return badges.filter((badge) => badge !== null);
}

/** Runs in the page, with the badge's host as `this`. */
function besideOf(this: HTMLElement): Beside {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function runs in the page, alone
  const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const around = this.closest('a[href]');
  if (around instanceof HTMLAnchorElement) {
    return { text: fold(around.innerText), href: around.href };
  }
  // Right after the name's link, or after an element that holds nothing but it.
  const before = this.previousElementSibling;
  const link = before?.matches('a[href]') ? before : before?.querySelector('a[href]');
  if (link instanceof HTMLAnchorElement) return { text: fold(link.innerText), href: link.href };
  // At the end of the element that shows the name, in a row without a link.
  const holder = before ?? this.parentElement;
  return { text: fold(holder?.textContent ?? ''), href: null };
}
