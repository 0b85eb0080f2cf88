/**
 * Watches whether the pages of a site still give what its adapter can read, and tells the worker: for each page view at
 * most once. A page that is well costs one look at a count; one in doubt is left to view-watch.ts, which is loaded for it.
 */
import type { NetworkAdapter } from '@/content-scripts/network';
import type { PageKind } from '@/domain/site-health/page-kind';
import type { JudgedView } from '@/domain/site-health/site-health';
import type { Readers } from './readers';
import type { ViewVerdict } from './second-look';

/** When a view is looked at, in milliseconds since it began. */
const FIRST_LOOK = 1500;
/** And in so many more at the latest, on a page that is never idle. */
const LATEST = 2000;
/** One view in so many is cross-checked although all seems well. */
const CROSS_CHECK = 4;

export interface HealthWatchOptions {
  readonly adapter: NetworkAdapter;
  readonly readers: Pick<Readers, 'links' | 'load'>;
  readonly page: Document;
  readonly signal: AbortSignal;
  /** How many names, mentions aside, the overlay shows by the adapter now; 0 while it reads otherwise. */
  readonly shown: () => number;
  /** Whether a kind of page is not read by the adapter now, so that a met view is news each time. */
  readonly isDown: (kind: PageKind) => boolean;
  readonly judged: (view: JudgedView) => void;
  /** In place of {@link FIRST_LOOK}, and of the times of view-watch.ts. */
  readonly looks?: readonly number[];
  /** Whether a view is to be cross-checked although all seems well. */
  readonly isDue?: () => boolean;
}

interface View {
  readonly kind: PageKind;
  readonly path: string;
  isJudged: boolean;
}

export class HealthWatch {
  /** Kinds of page that were told as met: the worker need not hear it again until one was not. */
  readonly #toldMet = new Set<PageKind>();
  #view: View | null = null;
  #isWatching = false;

  constructor(private readonly options: HealthWatchOptions) {}

  /** Begins to watch, or goes on: the address may be another one. */
  watch(): void {
    this.#isWatching = true;
    const { adapter, page, looks = [FIRST_LOOK] } = this.options;
    const url = new URL(page.URL);
    const kind = adapter.pageKind(url);
    // A window over the page changes what follows the path.
    if (this.#view?.kind === kind && this.#view.path === url.pathname) return;
    const view = kind && { kind, path: url.pathname, isJudged: false };
    this.#view = view;
    if (view)
      setTimeout(() => requestIdleCallback(() => this.#look(view), { timeout: LATEST }), looks[0]);
  }

  /** Stops for now: the seller has the site in another mode. */
  stop(): void {
    this.#isWatching = false;
    this.#view = null;
  }

  /** An error in reading this view, by links alone or by the adapter: nothing has to settle any more. */
  threw(byLinks: boolean): void {
    if (this.#view)
      this.#conclude(this.#view, { adapter: 'error', links: byLinks ? 'error' : null });
  }

  #look(view: View): void {
    const { adapter, readers, isDue = () => Math.random() < 1 / CROSS_CHECK } = this.options;
    if (!this.#isOpen(view)) return;
    const wanted = adapter.expects(view.kind);
    if (this.options.shown() >= (wanted?.people ?? 1) && !isDue()) {
      this.#conclude(view, { adapter: 'met', links: null });
      return;
    }
    void readers.load().then((look) => {
      if (!look || !readers.links) return null;
      return look.watchView({
        ...this.options,
        links: readers.links,
        wanted,
        isOpen: () => this.#isOpen(view),
        conclude: (verdict) => this.#conclude(view, verdict),
      });
    });
  }

  #isOpen(view: View): boolean {
    return (
      view === this.#view && !view.isJudged && this.#isWatching && !this.options.signal.aborted
    );
  }

  #conclude(view: View, verdict: ViewVerdict): void {
    if (!this.#isOpen(view)) return;
    view.isJudged = true;
    const { kind } = view;
    const isNews = !this.#toldMet.has(kind) || this.options.isDown(kind);
    if (verdict.adapter === 'met') this.#toldMet.add(kind);
    else this.#toldMet.delete(kind);
    if (verdict.adapter !== 'met' || isNews) this.options.judged({ kind, ...verdict });
  }
}
