/**
 * The overlay on one page: reads what the page adds, asks the worker about the people once per scan, draws their
 * badges. Only ever one piece at a time, in idle time (idle-work.ts).
 */
import type { NetworkAdapter } from '@/content-scripts/network';
import type { PersonKey } from '@/domain/person/person-key';
import type { LookUp, OverlaySetup } from '@/messaging/protocol';
import type { Badge } from './badge';
import { LookBook } from './badge-looks';
import { Badges } from './badges';
import { IdleWork } from './idle-work';
import { pageIsDark } from './page-theme';
import type { People } from './people';
import { isAt, Placement } from './placement';
import { catchPresses } from './presses';
import { Scanner } from './scanner';

/** Badges drawn at a go: enough that one working-out of styles serves many, few enough to stay under a slice. */
const DRAW_BATCH = 40;
/** The most people one question to the worker holds. */
const MAX_QUESTION = 500;

export interface OverlayOptions {
  readonly adapter: NetworkAdapter;
  readonly page: Document;
  readonly setup: OverlaySetup;
  readonly people: People;
  readonly signal: AbortSignal;
  /** Called when the seller presses a badge. */
  readonly opened: (badge: Badge) => void;
  /** Told of an adapter's error; the overlay goes on. */
  readonly failed: (error: unknown) => void;
  /** Ends everything at once when the extension is gone. */
  readonly check?: () => void;
}

export class Overlay {
  readonly #badges = new Badges();
  readonly #scanner: Scanner;
  readonly #work: IdleWork;
  readonly #placement = new Placement();
  #looks: LookBook;
  readonly #toDraw = new Set<Badge>();
  #emphasised: Element | null = null;
  #awake = false;
  #asks = false;
  #readings = 0;
  #url: URL;

  constructor(private readonly options: OverlayOptions) {
    const { adapter, page, setup, signal } = options;
    this.#url = pageUrl(page);
    this.#work = new IdleWork(signal, options.failed);
    this.#looks = new LookBook(setup.statuses, setup.language, pageIsDark(page));
    this.#scanner = new Scanner({
      attributes: adapter.watchedAttributes ?? [],
      unit: (node) => adapter.unit(node),
      isOwn: (node) => this.#badges.ofHost(node) !== undefined,
      dropped: (host) => this.#dropped(host),
      wake: () => this.#wake(),
    });
    catchPresses(page, signal, (node) => this.#badges.ofHost(node), options.opened);
    page.addEventListener('pointerover', (event) => this.#near(event), { passive: true, signal });
    page.defaultView?.addEventListener('beforeprint', () => this.#printed(true), { signal });
    page.defaultView?.addEventListener('afterprint', () => this.#printed(false), { signal });
    signal.addEventListener('abort', () => {
      this.#scanner.stop();
      this.#badges.clear();
    });
    this.rescan();
  }

  /** Reads the whole page anew: at the start and after a navigation, which is a hint only. */
  rescan(): void {
    const { adapter, page } = this.options;
    this.#scanner.watch(page);
    this.#work.add(this.#read(page));
    for (const root of adapter.deepRoots?.(page) ?? []) {
      this.#scanner.watch(root);
      this.#work.add(this.#read(root));
    }
  }

  /** Asks anew about these people's badges on the page (null: everybody's) and redraws them. */
  refresh(keys: readonly PersonKey[] | null): void {
    for (const badge of this.#badges.all(keys)) {
      badge.view = undefined;
      this.#toDraw.add(badge);
    }
    this.#askSoon();
  }

  /** Draws all badges anew after statuses or language changed, without taking one away in between. */
  restyle(setup: OverlaySetup): void {
    this.#looks = new LookBook(setup.statuses, setup.language, pageIsDark(this.options.page));
    this.refresh(null);
  }

  /** How many names have a badge now, mentions in a text aside. */
  get named(): number {
    return [...this.#badges.all()].filter(({ sighting }) => sighting.place !== 'mention').length;
  }

  #wake(): void {
    // The first mark of a newer script is a change in the page, too: the old ones go before both are seen.
    this.options.check?.();
    if (this.#awake) return;
    this.#awake = true;
    this.#work.add(this.#readQueue());
  }

  *#readQueue(): Generator<void, void> {
    this.#awake = false;
    const { adapter, page } = this.options;
    if (this.#scanner.takeRemovals()) this.#badges.sweep();
    for (const root of adapter.deepRoots?.(page) ?? []) {
      if (this.#scanner.watch(root)) this.#work.add(this.#read(root));
    }
    for (const unit of this.#scanner.take()) yield* this.#readPart(unit);
    this.#askSoon();
  }

  *#read(root: Document | ShadowRoot): Generator<void, void> {
    yield* this.#readPart(root);
    this.#askSoon();
  }

  /** Reads one part of the page. May be interrupted after each name. */
  *#readPart(root: Element | Document | ShadowRoot): Generator<void, void> {
    const { adapter, page } = this.options;
    if (this.#url.href !== page.URL) this.#url = pageUrl(page);
    this.#readings += 1;
    const reading = this.#readings;
    const units = new Set<Element>();
    if (root instanceof Element) units.add(root);
    for (const sighting of adapter.people(root, this.#url)) {
      const unit = sighting.unit ?? adapter.unit(sighting.anchor);
      units.add(unit);
      const { badge, stale } = this.#badges.note(sighting, unit, reading);
      if (stale) this.#toDraw.add(badge);
      yield;
    }
    for (const unit of units) this.#badges.keepFound(unit, reading);
  }

  /** Has everyone newly read asked about, in one go for all who wait. */
  #askSoon(): void {
    if (this.#asks || this.#toDraw.size === 0) return;
    this.#asks = true;
    this.#work.add(this.#finish());
  }

  /** Asks about everyone newly read, in one message, and then draws. */
  *#finish(): Generator<void, void> {
    this.#asks = false;
    const { people } = this.options;
    const questions: LookUp[] = [];
    const asking: Badge[] = [];
    for (const badge of this.#toDraw) {
      if (asking.push(badge) === MAX_QUESTION) break;
    }
    for (const badge of asking) {
      this.#toDraw.delete(badge);
      const question = questionAbout(badge);
      if (people.get(question) === undefined || people.isNews(question)) questions.push(question);
    }
    this.#askSoon();
    yield;
    if (questions.length === 0) yield* this.#draw(asking);
    else {
      void people.ask(questions).then((answered) => {
        // Without an answer nothing is drawn: a wrong "not a client" would be worse than none. The next scan asks again.
        if (answered) this.#work.add(this.#draw(asking));
        else for (const badge of asking) this.#toDraw.add(badge);
        return answered;
      });
    }
  }

  *#draw(badges: readonly Badge[]): Generator<void, void> {
    const { people } = this.options;
    for (let from = 0; from < badges.length; from += DRAW_BATCH) {
      const batch = badges
        .slice(from, from + DRAW_BATCH)
        .filter((badge) => badge.sighting.anchor.isConnected);
      // All reads before the first write.
      const spots = batch.map((badge) => this.#placement.spotFor(badge.sighting));
      this.#scanner.unseen(() => {
        for (const [index, badge] of batch.entries()) {
          const spot = spots[index];
          const view = people.get(questionAbout(badge));
          if (!spot) continue;
          if (view === undefined) {
            // More people came in than answers are kept, or an answer went out of date in between: asked once more.
            this.#toDraw.add(badge);
            continue;
          }
          badge.view = view;
          if (view?.clientId) badge.word = undefined;
          badge.draw(this.#looks, spot);
          this.#badges.drawn(badge);
        }
      });
      yield;
    }
    this.#askSoon();
  }

  /** The page took a badge out: React drops foreign children when it draws a name anew. */
  #dropped(host: Element): void {
    const badge = this.#badges.ofHost(host);
    if (!badge || badge.host !== host || !badge.sighting.anchor.isConnected) return;
    if (isAt(host, this.#placement.spotFor(badge.sighting)) || !badge.mayReturn()) return;
    this.#scanner.queue(badge.sighting.anchor);
  }

  /** The faint plus of a row strengthens while the pointer is on the row. */
  #near(event: Event): void {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const unit = this.options.adapter.unit(target);
    if (unit === this.#emphasised) return;
    if (this.#emphasised) this.#emphasise(this.#emphasised, false);
    this.#emphasised = unit;
    this.#emphasise(unit, true);
  }

  #printed(on: boolean): void {
    for (const badge of this.#badges.all()) badge.printed(on);
  }

  #emphasise(unit: Element, on: boolean): void {
    for (const badge of this.#badges.ofUnit(unit)) badge.emphasise(on);
  }
}

const NONE: readonly PersonKey[] = [];

function questionAbout({ sighting, word }: Badge): LookUp {
  return { key: sighting.key, aliases: sighting.aliases ?? NONE, lastWord: word };
}

/** The address of the page as it is now. */
export function pageUrl(page: Document): URL {
  return new URL(page.URL);
}
