/**
 * Starts Tabside on one page of a network, in the mode that the seller chose for the site: badges in the page, side
 * panel only (nothing is added, questions are answered), or nothing at all.
 */
import { rememberCarets } from '@/content-scripts/composers/caret';
import type { NetworkAdapter } from '@/content-scripts/network';
import { overwriteGetLocale } from '@/locales/compiled/runtime';
import { workerBackend, type OverlayBackend } from '@/messaging/overlay-client';
import type { OverlaySetup } from '@/messaging/protocol';
import { CardOpener, seenPerson } from './card-opener';
import { Overlay, pageUrl } from './overlay';
import { People } from './people';

export interface StartOptions {
  readonly adapter: NetworkAdapter;
  readonly document: Document;
  /** Aborted when the extension is updated or removed: everything of ours leaves the page. */
  readonly signal: AbortSignal;
  /** Aborts `signal` at once when the extension is gone: called before anything is read. */
  readonly check?: () => void;
  /** The line to the rest of the extension; messages to the worker unless told otherwise. */
  readonly backend?: OverlayBackend;
}

/** Starts; returns at once. */
export function startOverlay({
  adapter,
  document: page,
  signal,
  check = () => {},
  backend = workerBackend,
}: StartOptions): void {
  // The card takes the focus; a template still goes where the seller was writing.
  rememberCarets(signal);
  const people = new People(backend);
  let setup: OverlaySetup | null = null;
  let overlay: Overlay | null = null;
  let running: AbortController | null = null;
  let reported = false;

  const cards = new CardOpener({
    adapter,
    page,
    backend,
    signal,
    language: () => setup?.language ?? 'en',
  });

  function failed(error: unknown): void {
    if (reported) return;
    reported = true;
    console.warn('Tabside could not read this page:', error);
  }

  function stop(): void {
    running?.abort();
    running = null;
    overlay = null;
    cards.close();
  }

  async function refresh(): Promise<void> {
    const answer = await backend.setup(adapter.id);
    if (!answer || signal.aborted) return;
    const isAsBefore = JSON.stringify(answer) === JSON.stringify(setup);
    setup = answer;
    overwriteGetLocale(() =>
      answer.language === 'uk' || answer.language === 'ru' ? answer.language : 'en',
    );
    people.forget(null);
    if (answer.mode !== 'overlay' || answer.covered) {
      stop();
      return;
    }
    if (overlay) {
      if (isAsBefore) overlay.refresh(null);
      else overlay.restyle(answer);
      cards.changed();
      return;
    }
    running = new AbortController();
    overlay = new Overlay({
      adapter,
      page,
      setup: answer,
      people,
      signal: AbortSignal.any([running.signal, signal]),
      opened: (badge) =>
        void cards.open({ sighting: badge.sighting, box: () => badge.box, intent: 'show' }),
      failed,
      check,
    });
  }

  const stopListening = backend.listen({
    'overlay.refresh': () => void refresh(),
    'people.changed': ({ keys }) => {
      people.forget(keys);
      overlay?.refresh(keys);
      cards.changed();
    },
    'tab.subject': () => {
      if (setup === null || setup.mode === 'off') return null;
      const subject = adapter.subject(page, pageUrl(page));
      return subject ? seenPerson(subject, page) : null;
    },
    'tab.insert': ({ text, key }) =>
      setup === null || setup.mode === 'off'
        ? { result: 'failed' }
        : cards.insert(text, key === null ? [] : [key]),
    'tab.command': async ({ command }) => overlay !== null && cards.openSubject(command),
  });
  signal.addEventListener('abort', () => {
    stopListening();
    stop();
  });

  // A page restored from the back/forward cache missed every message in between.
  page.defaultView?.addEventListener('pageshow', (event) => event.persisted && void refresh(), {
    signal,
  });
  watchNavigation(page, signal, () => overlay?.rescan());
  void refresh();
}

/**
 * Calls back after the page changed its address without loading. A hint only: the document may still be the old one,
 * and some views open without any change of address; what the page adds is seen by the scanner.
 */
function watchNavigation(page: Document, signal: AbortSignal, callback: () => void): void {
  const { navigation } = page.defaultView as { navigation?: EventTarget };
  const target = navigation ?? page.defaultView;
  target?.addEventListener(navigation ? 'currententrychange' : 'popstate', callback, { signal });
}
